using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>An element that the parser treats as its name says.</summary>
internal sealed class MarkupPlain(StringOrMemory name, MarkupKind kind) : MarkupElement(name, kind);

/// <summary>A meta element. The page's encoding was told before it was parsed.</summary>
internal sealed class MarkupMeta() : MarkupElement("meta", MarkupKind.Of("meta", NodeFlags.None)), IConstructableMetaElement
{
    /// <inheritdoc/>
    public void Handle()
    {
        // Nothing follows from it.
    }
}

/// <summary>A script. It never runs.</summary>
internal sealed class MarkupScript() : MarkupElement("script", MarkupKind.Of("script", NodeFlags.None)), IConstructableScriptElement
{
    /// <inheritdoc/>
    public bool Prepare(IConstructableDocument document) => false;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;
}

/// <summary>A frame. Nothing is fetched for it.</summary>
internal sealed class MarkupFrame() : MarkupElement("frame", MarkupKind.Of("frame", NodeFlags.None)), IConstructableFrameElement;

/// <summary>A form.</summary>
internal sealed class MarkupForm() : MarkupElement("form", MarkupKind.Of("form", NodeFlags.None)), IConstructableFormElement;

/// <summary>An element of MathML.</summary>
internal sealed class MarkupMath(StringOrMemory name) : MarkupElement(name, MarkupKind.OfMath(name)), IConstructableMathElement;

/// <summary>An element of SVG.</summary>
internal sealed class MarkupSvg(StringOrMemory name) : MarkupElement(name, MarkupKind.OfSvg(name)), IConstructableSvgElement;

using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>Makes the nodes of a page for AngleSharp's parser.</summary>
/// <remarks>
/// In two places the parser asks for elements of its own classes and no others: inside a template, and where an element stands in a table that may not.
/// Such pages are rare: they are built of the parser's own elements, and copied.
/// </remarks>
internal sealed class MarkupFactory : IDomConstructionElementFactory<MarkupDocument, MarkupElement>
{
    private static readonly IBrowsingContext Context = BrowsingContext.New(
        new Configuration().With(new MarkupFactory()));

    /// <summary>Parses a page.</summary>
    public static MarkupDocument Parse(string html, HtmlParserOptions options)
    {
        try
        {
            MarkupDocument page = new HtmlParser(options, Context).ParseDocument<MarkupDocument, MarkupElement>(new TextSource(new ReadOnlyMemoryTextSource(html)), null);
            if (page.HasOneRoot)
                return page;
            page.Dispose();
        }
        catch (TemplateException)
        {
            // The tree is built anew below.
        }

        return MarkupCopy.Of(html, options);
    }

    /// <inheritdoc/>
    public MarkupElement Create(MarkupDocument document, StringOrMemory localName, StringOrMemory prefix, NodeFlags flags) => new MarkupPlain(localName, MarkupKind.Of(localName, flags));

    /// <inheritdoc/>
    public MarkupElement CreateNoScript(MarkupDocument document, bool scripting) => new MarkupPlain("noscript", MarkupKind.Of("noscript", NodeFlags.None));

    /// <inheritdoc/>
    public IConstructableNode CreateDocumentType(MarkupDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) => new MarkupType();

    /// <inheritdoc/>
    public IConstructableMathElement CreateMath(MarkupDocument document, StringOrMemory name) => new MarkupMath(name);

    /// <inheritdoc/>
    public IConstructableSvgElement CreateSvg(MarkupDocument document, StringOrMemory name) => new MarkupSvg(name);

    /// <inheritdoc/>
    public IConstructableMetaElement CreateMeta(MarkupDocument document) => new MarkupMeta();

    /// <inheritdoc/>
    public IConstructableScriptElement CreateScript(MarkupDocument document, bool parserInserted, bool started) => new MarkupScript();

    /// <inheritdoc/>
    public IConstructableFrameElement CreateFrame(MarkupDocument document) => new MarkupFrame();

    /// <inheritdoc/>
    public IConstructableTemplateElement CreateTemplate(MarkupDocument document) => throw new TemplateException();

    /// <inheritdoc/>
    public IConstructableFormElement CreateForm(MarkupDocument document) => new MarkupForm();

    /// <inheritdoc/>
    public MarkupElement CreateUnknown(MarkupDocument document, StringOrMemory tagName) => new MarkupPlain(tagName, MarkupKind.Of(tagName, NodeFlags.None));

    /// <inheritdoc/>
    public MarkupDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(source);

    private sealed class TemplateException : Exception;
}

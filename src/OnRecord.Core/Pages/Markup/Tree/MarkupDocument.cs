using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>A page as AngleSharp's parser builds it. Its texts lie in the parser's memory: they hold until it is disposed.</summary>
internal sealed class MarkupDocument(TextSource source) : MarkupNode(NodeFlags.None), IConstructableDocument, IDisposable
{
    /// <summary>The page's root element, or <see langword="null"/>.</summary>
    public MarkupElement? Root => Find("html");

    /// <summary>Whether there is a root element and no other beside it.</summary>
    public bool HasOneRoot
    {
        get
        {
            int roots = 0;
            for (int i = 0; i < Count; i++)
                roots += Child(i) is MarkupElement ? 1 : 0;
            return roots == 1;
        }
    }

    /// <inheritdoc/>
    public TextSource Source => source;

    /// <inheritdoc/>
    public IDisposable? Builder { get; set; }

    /// <inheritdoc/>
    public QuirksMode QuirksMode { get; set; }

    /// <inheritdoc/>
    public IConstructableElement Head => Root?.Find("head")!;

    /// <inheritdoc/>
    public IConstructableElement DocumentElement => Root!;

    /// <inheritdoc/>
    public bool IsLoading => false;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#document";

    /// <inheritdoc/>
    public void PerformMicrotaskCheckpoint()
    {
        // No script runs.
    }

    /// <inheritdoc/>
    public void ProvideStableState()
    {
        // No script runs.
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
        // Comments are not read.
    }

    /// <inheritdoc/>
    public void TrackError(Exception exception)
    {
        // What a page gets wrong is mended as browsers do.
    }

    /// <inheritdoc/>
    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task FinishLoadingAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public void ApplyManifest()
    {
        // Nothing is fetched.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Builder?.Dispose();
        source.Dispose();
    }
}

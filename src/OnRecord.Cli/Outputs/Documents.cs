using OnRecord.Comparison;
using OnRecord.Rendering;

namespace OnRecord.Cli.Outputs;

/// <summary>The documents for people.</summary>
internal static class Documents
{
    /// <summary>A record as a document.</summary>
    public static string Of(Record record, OutputFormat format, TextStyle style) => format switch
    {
        OutputFormat.Html => HtmlRendering.Of(record),
        OutputFormat.Markdown => MarkdownRendering.Of(record),
        _ => TextRendering.Of(record, style),
    };

    /// <summary>The comparisons of stories as a document.</summary>
    public static string Of(IReadOnlyList<StoryComparison> stories, OutputFormat format, TextStyle style) => format switch
    {
        OutputFormat.Html => HtmlRendering.Of(stories),
        OutputFormat.Markdown => MarkdownRendering.Of(stories),
        _ => TextRendering.Of(stories, style),
    };
}

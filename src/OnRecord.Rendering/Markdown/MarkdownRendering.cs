using System.Text;
using OnRecord.Comparison;
using OnRecord.Rendering.Markdown;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering;

/// <summary>Renders records and comparisons as Markdown (CommonMark, tables as in GitHub's), for pasting into a memo.</summary>
public static class MarkdownRendering
{
    /// <summary>Renders one report's record.</summary>
    public static string Of(Record record) => Of([SingleReport.Of(record)]);

    /// <summary>Renders a comparison.</summary>
    public static string Of(StoryComparison story) => Of([story]);

    /// <summary>Renders the comparisons of several stories, one after another; a story may have a single report.</summary>
    public static string Of(IReadOnlyList<StoryComparison> stories)
    {
        var text = new StringBuilder();
        if (stories.Count > 1)
            text.Append(Sentences.SeveralStories(stories)).Append("\n\n");
        for (int i = 0; i < stories.Count; i++)
        {
            if (i > 0)
                text.Append('\n');
            new StoryMarkdown(text, new StoryView(stories[i])).Write();
        }

        return text.ToString();
    }
}

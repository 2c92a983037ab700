using System.Text;
using OnRecord.Comparison;

namespace OnRecord.Cli.Outputs;

/// <summary>The reports' whole texts behind a document for people.</summary>
internal static class ReportTexts
{
    /// <summary>As Markdown: each text in a fence, so that nothing in it is markup.</summary>
    public static string Markdown(IReadOnlyList<StoryComparison> stories)
    {
        var text = new StringBuilder("\n## Texts\n");
        foreach (Record report in stories.SelectMany(story => story.Reports))
        {
            string fence = "```";
            while (report.Text.Contains(fence, StringComparison.Ordinal))
                fence += "`";
            text.Append($"\n### {report.Id}\n\n{fence}text\n{report.Text.TrimEnd()}\n{fence}\n");
        }

        return text.ToString();
    }
}

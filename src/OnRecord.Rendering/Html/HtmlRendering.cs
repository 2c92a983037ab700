using System.Globalization;
using System.Text;
using OnRecord.Comparison;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering;

/// <summary>Renders records and comparisons as one self-contained page: no request, no script, everything encoded.</summary>
public static class HtmlRendering
{
    private static readonly Lazy<string> Sheet = new(ReadSheet);

    /// <summary>The style sheet of the pages, for a site that shows <see cref="Section"/> in pages of its own.</summary>
    public static string StyleSheet => Sheet.Value;

    /// <summary>Renders one report's record.</summary>
    public static string Of(Record record) => Of([SingleReport.Of(record)]);

    /// <summary>Renders a comparison.</summary>
    public static string Of(StoryComparison story) => Of([story]);

    /// <summary>Renders the comparisons of several stories, one below the other; a story may have a single report.</summary>
    /// <param name="stories">The comparisons.</param>
    /// <param name="hasTexts">Whether the reports' texts are shown whole; else only their paragraphs that something was read from.</param>
    public static string Of(IReadOnlyList<StoryComparison> stories, bool hasTexts = true)
    {
        StoryView[] views = [.. stories.Select(story => new StoryView(story))];
        string title = stories.Count == 1 ? TitleOf(views[0]) : Sentences.SeveralStories(stories);
        var page = new HtmlText();
        page.Line($"<!DOCTYPE html>").Line($"<html lang=\"en\">").Line($"<head>").Line($"<meta charset=\"utf-8\">");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        page.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
        page.Line($"<meta name=\"color-scheme\" content=\"light dark\">").Line($"<meta name=\"generator\" content=\"OnRecord\">");
        page.Line($"<link rel=\"icon\" href=\"data:,\">").Line($"<title>{title}</title>");
        page.Line($"<style>").Sheet(StyleSheet).Line($"</style>").Line($"</head>").Line($"<body>");
        page.Line($"<a class=\"skip\" href=\"#main\">Skip to the record</a>");
        page.Line($"<main id=\"main\">");
        if (stories.Count > 1)
            page.Line($"<p class=\"several\">{title}</p>");
        for (int i = 0; i < views.Length; i++)
            new StoryHtml(page, views[i], PrefixOf(i, views.Length), new SectionLinks(), hasTexts).Write();
        page.Line($"</main>");
        page.Line($"<footer class=\"foot\"><p>Made by OnRecord from the reports named above. It says who said what and who reported it; it does not say what is true.</p></footer>");
        page.Line($"</body>").Raw($"</html>").Line($"");
        return page.ToString();
    }

    /// <summary>Renders a comparison as a part of a page that has <see cref="StyleSheet"/>.</summary>
    /// <param name="story">The comparison.</param>
    /// <param name="prefix">What every id begins with, so that a page may hold several.</param>
    /// <param name="links">Where facts lead; to places of the section itself where <see langword="null"/>.</param>
    public static string Section(StoryComparison story, string prefix = "", SectionLinks? links = null)
    {
        return Part(story, links ?? new SectionLinks(), prefix).ToString();
    }

    /// <summary>The same, for a page that is being written.</summary>
    internal static HtmlText Part(StoryComparison story, SectionLinks links, string prefix = "")
    {
        var part = new HtmlText();
        new StoryHtml(part, new StoryView(story), prefix, links).Write();
        return part;
    }

    private static string TitleOf(StoryView view) =>
        view.IsCompared ? $"{Sentences.Title(view)}: {Labels.Listed([.. view.Reports.Select(report => report.Name)])}" : Sentences.Title(view);

    private static string PrefixOf(int index, int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"s{index + 1}-");

    private static string ReadSheet()
    {
        using Stream stream = typeof(HtmlRendering).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidOperationException("The style sheet page.css is missing from the assembly: build it again.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd() + UtteranceFilter.Rules;
    }
}

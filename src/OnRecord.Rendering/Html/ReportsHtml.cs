using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>The reports side by side, each statement highlighted where it stands and linked to its counterparts.</summary>
internal sealed class ReportsHtml(HtmlText page, StoryView story, Anchors anchors, UtteranceFilter filter, bool hasTexts)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        string title = anchors.Of("texts");
        page.Line($"<section class=\"texts\" aria-labelledby=\"{title}\">");
        page.Line($"<h2 id=\"{title}\">{(story.AllReports.Count == 1 ? "The report" : "The reports, side by side")}</h2>");
        if (story.IsCompared)
            page.Line($"<p class=\"key\"><mark class=\"shared\">In more than one report</mark> <mark class=\"alone\">In this report alone</mark></p>");
        page.Line($"<div class=\"side-by-side\">");
        foreach (ReportView report in story.Reports)
            Report(report);
        page.Line($"</div>").Line($"</section>");
    }

    private void Report(ReportView report)
    {
        page.Line($"<article class=\"text {Anchors.Tone(report)}\" id=\"{anchors.Of(report)}\" aria-label=\"{report.Name}\">");
        page.Raw($"<header><p class=\"outlet\"><span class=\"badge\">{report.Abbreviation}</span> {report.Name}");
        if (anchors.PageOf(report) is { } own)
            page.Raw($" <a class=\"open\" href=\"{own}\" aria-label=\"Read alone: the report of {report.Name}\">Read alone</a>");
        page.Raw($"</p>");
        if (report.Headline is { } headline)
            page.Raw($"<h3>{headline}</h3>");
        page.Raw($"<p class=\"meta\">{Sentences.Published(report)}");
        if (report.Record.Bylines.Count > 0)
            page.Raw($" · {Labels.Listed([.. report.Record.Bylines.Select(name => Plain.Words(name))])}");
        if (WebAddress(report.Record.Url) is { } address)
            page.Raw($" · <a href=\"{address}\" rel=\"noopener noreferrer\">Original</a>");
        page.Line($"</p></header>");
        page.Line($"<div class=\"running\"{Language(report)}>");
        var highlights = new Highlights(story, report);
        int behind = 0;
        bool isGap = false;
        for (int i = 0; i < report.Paragraphs.Count; i++)
        {
            Paragraph paragraph = report.Paragraphs[i];
            Furniture(report, new Span(behind, Math.Max(behind, paragraph.Span.Start)));
            behind = paragraph.Span.End;
            if (paragraph.Number <= 0)
                continue;
            bool isShown = hasTexts || anchors.LeadTo(report, i) || highlights.In(paragraph.Span).Any(run => run.Utterance is not null);
            if (isShown)
                Paragraph(report, highlights, i, paragraph);
            else if (!isGap)
                page.Line($"<p>…</p>");
            isGap = !isShown;
        }

        Furniture(report, new Span(behind, report.Record.Text.Length));
        page.Line($"</div>").Line($"</article>");
    }

    private void Paragraph(ReportView report, Highlights highlights, int index, Paragraph paragraph)
    {
        page.Raw($"<p id=\"{anchors.Of(report, index)}\"><a class=\"pilcrow\" href=\"#{anchors.Of(report, index)}\" aria-label=\"Paragraph {paragraph.Number}\">{paragraph.Number}</a> ");
        foreach (HighlightedRun run in highlights.In(paragraph.Span))
        {
            foreach (RenderingView starting in run.Starting)
                page.Raw($"<span id=\"{anchors.Of(starting)}\"></span>");
            ReadOnlySpan<char> words = run.Span.In(report.Record.Text);
            if (run.Utterance is { } said)
                page.Raw($"<mark class=\"{(said.Carriers.Count > 1 || !story.IsCompared ? "shared" : "alone")}\" data-u=\"{said.Number}\"{filter.Marks(said)}>").Text(words).Raw($"</mark>");
            else
                page.Text(words);
            foreach ((UtteranceView utterance, RenderingView rendering) in run.Ending)
                Counterparts(utterance, rendering);
        }

        page.Line($"</p>");
    }

    private void Counterparts(UtteranceView utterance, RenderingView rendering)
    {
        page.Raw($"<sup class=\"to\"><a href=\"#{anchors.Of(utterance)}\" aria-label=\"Utterance {utterance.Number}, {utterance.SpeakerName}\">{utterance.Number}</a>");
        foreach (RenderingView other in utterance.Renderings)
        {
            if (other.Report != rendering.Report)
                page.Raw($" <a class=\"{Anchors.Tone(other.Report)}\" href=\"#{anchors.Of(other)}\" aria-label=\"{other.Report.Abbreviation}: in {other.Report.Name}\">{other.Report.Abbreviation}</a>");
        }

        page.Raw($"</sup>");
    }

    private void Furniture(ReportView report, Span span)
    {
        string words = Plain.Words(span.In(report.Record.Text));
        if (words.Length > 0 && hasTexts)
            page.Line($"<details class=\"furniture\"><summary>Not part of the article</summary><p>{words}</p></details>");
    }

    private static HtmlText Language(ReportView report)
    {
        var attribute = new HtmlText();
        if (report.Record.Language is { Length: > 0 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            attribute.Raw($" lang=\"{language}\"");
        return attribute;
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address.AbsoluteUri
            : null;
}

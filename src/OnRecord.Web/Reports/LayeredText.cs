using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>A report's text with its layers; what is no article is folded where it stood.</summary>
internal sealed class LayeredText(HtmlText page, ReportView report, Span? passage)
{
    private readonly Layers _layers = new(report.Record, passage);

    /// <summary>Writes the text.</summary>
    /// <param name="isAllShown">Whether what was left out is shown too.</param>
    public void Write(bool isAllShown)
    {
        page.Line($"<div class=\"running layered\"{LanguageOf(report.Record)}>");
        int behind = 0;
        for (int i = 0; i < report.Paragraphs.Count; i++)
        {
            Paragraph paragraph = report.Paragraphs[i];
            LeftOut(new Span(behind, Math.Max(behind, paragraph.Span.Start)), isAllShown);
            behind = paragraph.Span.End;
            Paragraph(i, paragraph);
        }

        LeftOut(new Span(behind, report.Record.Text.Length), isAllShown);
        page.Line($"</div>");
    }

    private void Paragraph(int index, Paragraph paragraph)
    {
        string number = paragraph.Number == 0 ? "" : $"{paragraph.Number}";
        page.Raw($"<p id=\"p{index}\"{(paragraph.Number == 0 ? new HtmlText().Raw($" class=\"own-headline\"") : new HtmlText())}><a class=\"pilcrow\" href=\"#p{index}\" aria-label=\"{(paragraph.Number == 0 ? "Headline" : $"Paragraph {number}")}\">{number}</a> ");
        foreach (LayeredRun run in _layers.In(paragraph.Span))
        {
            if (run.Classes.Length == 0)
            {
                page.Text(run.Span.In(report.Record.Text));
                continue;
            }

            page.Raw($"<span class=\"{run.Classes}\"");
            if (run.BeginsPassage)
                page.Raw($" id=\"passage\"");
            if (run.Title.Length > 0)
                page.Raw($" title=\"{run.Title}\"");
            page.Raw($">").Text(run.Span.In(report.Record.Text)).Raw($"</span>");
            foreach (int statement in run.Ending)
                Statement(statement);
        }

        page.Line($"</p>");
    }

    private void Statement(int index)
    {
        Statements.Statement statement = report.Record.Statements[index];
        string address = Addresses.Statement(report.Record.Id, statement.Id);
        page.Raw($"<sup class=\"to\"><a href=\"{address}\" aria-label=\"Statement {index + 1}: see or correct\">{index + 1}</a></sup>");
    }

    // A passage may stand in what was left out: then that is open.
    private void LeftOut(Span span, bool isAllShown)
    {
        if (Plain.Words(span.In(report.Record.Text)).Length == 0)
            return;
        bool isMeant = passage is { } shown && shown.Overlaps(span);
        page.Raw($"<details class=\"furniture\"");
        if (isAllShown || isMeant)
            page.Raw($" open");
        page.Raw($"><summary>Left out: not part of the article</summary><p>");
        foreach (LayeredRun run in _layers.In(span))
        {
            if (run.Classes.Contains("passage", StringComparison.Ordinal))
                page.Raw($"<span class=\"passage\"{(run.BeginsPassage ? new HtmlText().Raw($" id=\"passage\"") : new HtmlText())}>").Text(run.Span.In(report.Record.Text)).Raw($"</span>");
            else
                page.Text(run.Span.In(report.Record.Text));
        }

        page.Line($"</p></details>");
    }

    /// <summary>The attribute that tells a record's language; nothing where it has none.</summary>
    private static HtmlText LanguageOf(Record record)
    {
        var attribute = new HtmlText();
        if (record.Language is { Length: > 0 } language && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            attribute.Raw($" lang=\"{language}\"");
        return attribute;
    }
}

using System.Globalization;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>Ids and links of a page. No id holds a stranger's word.</summary>
internal sealed class Anchors(string prefix, SectionLinks links)
{
    private const int Tones = 6;
    private readonly HashSet<(int Report, int Paragraph)> _led = [];

    /// <summary>The id of a section.</summary>
    public string Of(string section) => prefix + section;

    /// <summary>The id of a report.</summary>
    public string Of(ReportView report) => Numbered("r", report.Index);

    /// <summary>The id of an utterance.</summary>
    public string Of(UtteranceView utterance) => Numbered("u", utterance.Number);

    /// <summary>The id of a happening.</summary>
    public string Of(HappeningView happening) => Numbered("h", happening.Number);

    /// <summary>The id of a rendering where it stands in its report.</summary>
    public string Of(RenderingView rendering) => Of(rendering.Report) + Numbered("-s", IndexOf(rendering), prefixed: false);

    /// <summary>The id of a paragraph.</summary>
    public string Of(ReportView report, int paragraph) => Of(report) + Numbered("-p", paragraph, prefixed: false);

    /// <summary>The class that gives a report its colour.</summary>
    public static string Tone(ReportView report) => string.Create(CultureInfo.InvariantCulture, $"t{report.Index % Tones}");

    /// <summary>A speaker's name, as a link where the actor has a page.</summary>
    public HtmlText Name(SpeakerView speaker)
    {
        var name = new HtmlText();
        return speaker.Id is { } id && links.Actor(id) is { } address ? name.Raw($"<a class=\"name\" href=\"{address}\">{speaker.Name}</a>") : name.Raw($"{speaker.Name}");
    }

    /// <summary>A link to a statement's page; nothing where it has none.</summary>
    public HtmlText Statement(RenderingView rendering)
    {
        var link = new HtmlText();
        return links.Statement(rendering.Report.Record.Id, rendering.Statement.Id) is { } address
            ? link.Raw($" <a class=\"open\" href=\"{address}\" aria-label=\"Correct: the statement in {rendering.Reference}\">Correct</a>")
            : link;
    }

    /// <summary>The address of a report's page, or <see langword="null"/>.</summary>
    public string? PageOf(ReportView report) => links.Report(report.Record.Id);

    /// <summary>The title that the site gives, or <see langword="null"/>.</summary>
    public string? Title => links.Title;

    /// <summary>A reference that leads to its passage, or else to its paragraph.</summary>
    public HtmlText Reference(ReportView report, Span span)
    {
        var link = new HtmlText();
        if (links.Passage(report.Record.Id, span) is { } address)
            return link.Raw($"<a class=\"ref {Tone(report)}\" href=\"{address}\">{report.Reference(span)}</a>");
        int paragraph = report.ParagraphAt(span.Start);
        _led.Add((report.Index, paragraph));
        string href = paragraph < 0 ? Of(report) : Of(report, paragraph);
        return link.Raw($"<a class=\"ref {Tone(report)}\" href=\"#{href}\">{report.Reference(span)}</a>");
    }

    /// <summary>References that lead to their paragraphs.</summary>
    public HtmlText References(IReadOnlyList<Passage> passages)
    {
        var links = new HtmlText();
        foreach (Passage passage in passages)
            links.Raw($"{Reference(passage.Report, passage.Spans[0])} ");
        return links;
    }

    /// <summary>Whether a reference written before leads to a paragraph.</summary>
    public bool LeadTo(ReportView report, int paragraph) => _led.Contains((report.Index, paragraph));

    private static int IndexOf(RenderingView rendering)
    {
        for (int i = 0; i < rendering.Report.Record.Statements.Count; i++)
        {
            if (ReferenceEquals(rendering.Report.Record.Statements[i], rendering.Statement))
                return i + 1;
        }

        return 0;
    }

    private string Numbered(string kind, int number, bool prefixed = true) =>
        string.Create(CultureInfo.InvariantCulture, $"{(prefixed ? prefix : "")}{kind}{number}");
}

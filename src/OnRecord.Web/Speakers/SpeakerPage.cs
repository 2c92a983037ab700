using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Speakers;

/// <summary>A speaker: what they were reported to say over time, where they stand and how that changed, and who reported them.</summary>
internal sealed class SpeakerPage : DeskPage
{
    private const int PageLength = 100;
    private const int MostOthers = 100;
    private readonly SpeakerSummary _speaker;
    private readonly IReadOnlyList<StatementRow> _statements;
    private readonly IReadOnlyList<PositionRow> _positions;
    private readonly IReadOnlyList<SpeakerSummary> _others;
    private readonly Cues _cues;
    private readonly int _page;

    public SpeakerPage(Ask ask)
    {
        _speaker = ask.Ledger.Speaker(ask.Part("speaker")) ?? throw RefusedException.Missing("This speaker is not in the ledger: see the list of speakers.");
        var filter = new FactFilter { Actors = [_speaker.Id] };
        _statements = ask.Ledger.Statements(filter);
        _positions = ask.Ledger.Positions(filter);
        _others = [.. Namesakes(ask).Where(other => other.Id != _speaker.Id).DistinctBy(other => other.Id).Take(MostOthers)];
        _cues = new Cues(ask.Ledger);
        _page = ask.Page;
    }

    public override string Title => Plain.Words(_speaker.Name);

    public override object Data => new SpeakerData(_speaker, _statements, _positions);

    public override DeskPart Part => DeskPart.Speakers;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">Speaker</p><h1>{Title}</h1>");
        page.Line($"<p class=\"figures\">{Labels.Capital(Labels.Count(_speaker.Statements, "statement", "statements"))} in {Labels.Count(_speaker.Stories, "story", "stories")}, reported by {Labels.Count(_speaker.Outlets, "outlet", "outlets")}.</p>");
        if (_speaker.Aliases.Count > 0)
            page.Line($"<p class=\"meta\">Also written {Labels.Listed([.. _speaker.Aliases.Take(8).Select(alias => Plain.Words(alias))])}</p>");
        page.Line($"<p class=\"also\"><a class=\"button\" href=\"/search?speaker={_speaker.Id}\">Search their statements</a> <a class=\"button\" href=\"/dossiers/new?actor={_speaker.Id}\">Follow in a dossier</a></p></header>");
        new StanceTable(page, "Where they stand").ByTopic(_positions);
        Outlets(page);
        Statements(page);
        Join(page);
    }

    // Whoever has a word of the name stands first among those who may be the same.
    private IEnumerable<SpeakerSummary> Namesakes(Ask ask) =>
        Plain.Words(_speaker.Name).Split(' ').Where(word => word.Length > 2).Reverse().SelectMany(word => ask.Ledger.Speakers(word, 0, MostOthers))
            .Concat(ask.Ledger.Speakers(null, 0, MostOthers));

    private void Join(HtmlText page)
    {
        if (_others.Count == 0 || _statements.Count == 0)
            return;
        page.Line($"<details class=\"correct\"><summary>This speaker and another are one</summary><form class=\"correction\" method=\"post\" action=\"{Addresses.Speaker(_speaker.Id)}/join\">");
        page.Line($"<label>The other <select name=\"other\">");
        foreach (SpeakerSummary other in _others)
            page.Line($"<option value=\"{other.Id}\">{Plain.Clipped(Plain.Words(other.Name), 80)} ({Labels.Count(other.Statements, "statement", "statements")})</option>");
        page.Line($"</select></label>");
        Correcting.CorrectionForms.End(page, "Join them");
        page.Line($"</details>");
    }

    private void Outlets(HtmlText page)
    {
        IGrouping<string, StatementRow>[] outlets =
            [.. _statements.GroupBy(row => row.Place.Outlet ?? "", StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)];
        if (outlets.Length < 2)
            return;
        int most = outlets[0].Count();
        page.Line($"<section aria-labelledby=\"who\"><h2 id=\"who\">Who reported them</h2><ul class=\"bars\">");
        foreach (IGrouping<string, StatementRow> outlet in outlets)
            page.Line($"<li><span>{(outlet.Key.Length == 0 ? "Outlet not known" : Plain.Words(outlet.Key))}</span><meter min=\"0\" max=\"{most}\" value=\"{outlet.Count()}\" aria-hidden=\"true\"></meter><b>{outlet.Count()}</b></li>");
        page.Line($"</ul></section>");
    }

    private void Statements(HtmlText page)
    {
        page.Line($"<section aria-labelledby=\"said\"><h2 id=\"said\">Reported to have said</h2>");
        if (_statements.Count == 0)
            page.Line($"<p class=\"none\">No statement is in the ledger any more.</p>");
        foreach (IGrouping<string, StatementRow> day in _statements.Skip((_page - 1) * PageLength).Take(PageLength).GroupBy(row => Moments.Day(row.When is { Length: >= 10 } ? row.When : row.Place.Published), StringComparer.Ordinal))
        {
            page.Line($"<section class=\"day\"><h3>{day.Key}</h3><div>");
            foreach (StatementRow[] said in ByUtterance(day))
                StatementItem.Write(page, said[0], _cues, withSpeaker: false, others: said[1..]);
            page.Line($"</div></section>");
        }

        Paging.Write(page, _page, _statements.Count > _page * PageLength, Addresses.Speaker(_speaker.Id));
        page.Line($"</section>");
    }

    // One thing said once stands once, in the words of whoever quotes it.
    private static IEnumerable<StatementRow[]> ByUtterance(IEnumerable<StatementRow> rows) =>
        rows.GroupBy(row => row.Utterance is null ? $"{row.Place.Report} {row.Id}" : $"{row.Place.Story} {row.Utterance}", StringComparer.Ordinal)
            .Select(same => same.OrderBy(row => row.Form).ToArray());
}

/// <summary>A speaker, their statements and positions, newest first.</summary>
internal sealed record SpeakerData(SpeakerSummary Speaker, IReadOnlyList<StatementRow> Statements, IReadOnlyList<PositionRow> Positions);

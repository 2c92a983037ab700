using OnRecord.Happenings;
using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Dossiers;

/// <summary>A matter followed over many stories.</summary>
internal sealed class DossierPage : DeskPage
{
    private const int MostStatements = 30;
    private const int MostStories = 12;
    private readonly Dossier _dossier;
    private readonly IReadOnlyList<StatementRow> _statements;
    private readonly IReadOnlyList<PositionRow> _positions;
    private readonly IReadOnlyList<HappeningRow> _happenings;
    private readonly Cues _cues;

    public DossierPage(Ask ask)
    {
        _dossier = ask.Ledger.Dossier(ask.Part("dossier")) ?? throw RefusedException.Missing("This dossier is not in the ledger: see the list of dossiers.");
        _statements = ask.Ledger.Statements(_dossier.Filter);
        _positions = ask.Ledger.Positions(_dossier.Filter);
        _happenings = ask.Ledger.Happenings(_dossier.Filter);
        _cues = new Cues(ask.Ledger);
    }

    public override string Title => Plain.Words(_dossier.Name);

    public override object Data => new DossierData(_dossier, _positions, _happenings, _statements);

    public override DeskPart Part => DeskPart.Dossiers;

    private string Address => Addresses.Dossier(_dossier.Id);

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">Dossier</p><h1>{Title}</h1><p class=\"figures\">{DossiersPage.Follows(_dossier)}</p></header>");
        News(page);
        new StanceTable(page, "Who stands where, and how it moved").ByActor(_positions);
        Conditions(page);
        Meetings(page, "planned", "Planned or proposed", row => row.Status is HappeningStatus.Planned or HappeningStatus.Proposed);
        Meetings(page, "held", "Held", row => row.Status == HappeningStatus.Happened);
        Meetings(page, "off", "Denied or cancelled", row => row.Status is HappeningStatus.Denied or HappeningStatus.Cancelled);
        Statements(page);
        page.Line($"<div class=\"also\"><a class=\"button\" href=\"{Address}/edit\">Change what it follows</a>");
        string[] stories = [.. _statements.Select(row => row.Place.Story).OfType<string>().Distinct().Take(MostStories)];
        if (stories.Length > 0)
            page.Line($"<a class=\"button\" href=\"/timeline?{string.Join('&', stories.Select(story => $"story={story}"))}\">Timeline of its stories</a>");
        page.Line($"<form method=\"post\" action=\"{Address}/remove\"><button>Remove the dossier</button></form></div>");
    }

    private void News(HtmlText page)
    {
        int count = _statements.Count(row => IsNew(row.Place)) + _happenings.Count(row => IsNew(row.Place)) + _positions.Count(row => IsNew(row.Place));
        if (count == 0)
            page.Line($"<p class=\"meta\">Nothing new since {Moments.Of(_dossier.LastVisit)}.</p>");
        else
            page.Line($"<div class=\"notice\"><b>{Labels.Capital(Labels.Count(count, "fact is", "facts are"))} new</b> since {Moments.Of(_dossier.LastVisit ?? _dossier.Made)}. <form method=\"post\" action=\"{Address}/seen\"><button>I have seen these</button></form></div>");
    }

    private bool IsNew(FactPlace place) => string.CompareOrdinal(place.Added, _dossier.LastVisit ?? _dossier.Made) > 0;

    // The latest stance alone says whether a condition is still open.
    private void Conditions(HtmlText page)
    {
        PositionRow[] open =
        [
            .. _positions.GroupBy(row => (row.Actor, Topic: Plain.Words(row.Topic)))
                .Select(group => group.OrderBy(row => row.When is { Length: >= 10 } when ? when : row.Place.Published ?? "", StringComparer.Ordinal).Last())
                .Where(row => row.Condition is not null),
        ];
        if (open.Length == 0)
            return;
        page.Line($"<section aria-labelledby=\"conditions\"><h2 id=\"conditions\">Open conditions</h2><ul class=\"facts\">");
        foreach (PositionRow row in open)
            page.Line($"<li><b>{Plain.Words(row.ActorName)}</b>, {Labels.Of(row.Stance)}: {Plain.Words(row.Topic)} <span class=\"condition\">{Plain.Words(row.Condition!)}</span> <span class=\"passages\">{Place(row.Place)}</span>{New(row.Place)}</li>");
        page.Line($"</ul></section>");
    }

    private void Meetings(HtmlText page, string id, string title, Func<HappeningRow, bool> isMeant)
    {
        IGrouping<string, HappeningRow>[] joined =
        [
            .. _happenings.Where(isMeant)
                .GroupBy(row => row.Joined is null ? $"{row.Place.Report} {row.Id}" : $"{row.Place.Story} {row.Joined}", StringComparer.Ordinal)
                .OrderBy(group => group.First().When ?? "~", StringComparer.Ordinal),
        ];
        if (joined.Length == 0)
            return;
        page.Line($"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2><ul class=\"happenings\">");
        foreach (IGrouping<string, HappeningRow> group in joined)
        {
            HappeningRow row = group.First();
            page.Raw($"<li><span class=\"when\">{(row.When is null ? "undated" : TimeWords.Of(row.When))}</span> <span class=\"what\"><b>{Labels.Capital(Plain.Words(row.Type).Replace('-', ' '))}</b> {Labels.Listed([.. row.Participants.Select(name => Plain.Words(name))])}");
            if (row.Where is { } where)
                page.Raw($"{(row.Participants.Count > 0 ? "; " : "")}{Plain.Words(where)}");
            page.Raw($"{New(row.Place)}</span> <span class=\"where passages\">");
            foreach (HappeningRow one in group.DistinctBy(one => one.Place.Report))
                page.Raw($"{Place(one.Place)} ");
            page.Line($"</span></li>");
        }

        page.Line($"</ul></section>");
    }

    private void Statements(HtmlText page)
    {
        page.Line($"<section aria-labelledby=\"said\"><h2 id=\"said\">Said, the latest first</h2>");
        if (_statements.Count == 0)
            page.Line($"<p class=\"none\">Nothing that the dossier follows was said yet.</p>");
        foreach (StatementRow row in _statements.Take(MostStatements))
            StatementItem.Write(page, row, _cues, isNew: IsNew(row.Place));
        if (_statements.Count > MostStatements)
            page.Line($"<p class=\"meta\">And {_statements.Count - MostStatements} more: search for them.</p>");
        page.Line($"</section>");
    }

    private HtmlText New(FactPlace place) => IsNew(place) ? new HtmlText().Raw($" <span class=\"new\">new</span>") : new HtmlText();

    private static HtmlText Place(FactPlace place) =>
        new HtmlText().Raw($"<a href=\"{Addresses.Passage(place.Report, new Span(place.Start, place.End))}\">{Plain.Words(place.Outlet ?? "report")}, {Moments.Day(place.Published)}</a>");
}

/// <summary>A dossier and its facts, newest report first.</summary>
internal sealed record DossierData(Dossier Dossier, IReadOnlyList<PositionRow> Positions, IReadOnlyList<HappeningRow> Happenings, IReadOnlyList<StatementRow> Statements);

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Dossiers;

/// <summary>The dossiers.</summary>
internal sealed class DossiersPage(Ask ask) : DeskPage
{
    private readonly IReadOnlyList<Dossier> _dossiers = ask.Ledger.Dossiers();

    public override string Title => "Dossiers";

    public override object Data => new DossiersData(_dossiers);

    public override DeskPart Part => DeskPart.Dossiers;

    /// <summary>What a dossier follows, in words.</summary>
    public static string Follows(Dossier dossier)
    {
        var parts = new List<string>();
        if (dossier.Stories.Count > 0)
            parts.Add(Labels.Count(dossier.Stories.Count, "story", "stories"));
        if (dossier.Actors.Count > 0)
            parts.Add(Labels.Count(dossier.Actors.Count, "actor", "actors"));
        if (dossier.Words.Count > 0)
            parts.Add($"the words {Labels.Listed([.. dossier.Words.Select(word => $"“{Plain.Words(word)}”")])}");
        return $"Follows {Labels.Listed(parts)}.";
    }

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Dossiers</h1>");
        page.Line($"<p class=\"figures\">A dossier follows one matter over many stories: who stands where and how that moved, what was held and what is planned, which conditions are open.</p>");
        page.Line($"<p class=\"also\"><a class=\"button\" href=\"/dossiers/new\">New dossier</a></p></header>");
        if (_dossiers.Count == 0)
            page.Line($"<p class=\"none\">There is none yet.</p>");
        page.Line($"<ol class=\"stories\">");
        foreach (Dossier dossier in _dossiers)
            page.Line($"<li><p class=\"when\">{(dossier.LastVisit is null ? "not seen yet" : $"seen {Moments.Day(dossier.LastVisit)}")}</p><div><h2><a href=\"{Addresses.Dossier(dossier.Id)}\">{Plain.Words(dossier.Name)}</a></h2><p class=\"meta\">{Follows(dossier)}</p></div></li>");
        page.Line($"</ol>");
    }
}

/// <summary>The dossiers of the ledger.</summary>
internal sealed record DossiersData(IReadOnlyList<Dossier> Dossiers);

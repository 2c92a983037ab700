using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>All corrections, the latest first.</summary>
internal sealed class CorrectionsPage(Ask ask) : DeskPage
{
    private readonly IReadOnlyList<Correction> _corrections = [.. ask.Ledger.Corrections().Reverse()];

    public override string Title => "Corrections";

    public override object Data => new CorrectionsData(_corrections);

    public override DeskPart Part => DeskPart.Corrections;

    public override void Write(HtmlText page)
    {
        int lost = _corrections.Count(correction => correction.State == CorrectionState.Lost);
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Corrections</h1>");
        page.Line($"<p class=\"figures\">What you said where the machine was wrong. It is kept apart from what was read, applied anew after every reading, and undone with one click.</p></header>");
        if (lost > 0)
            page.Line($"<p class=\"notice\">{Labels.Capital(Labels.Count(lost, "correction", "corrections"))} could not be applied, for the passage is no longer there.</p>");
        if (_corrections.Count == 0)
            page.Line($"<p class=\"none\">Nothing was corrected yet. Open a statement from a story or a report, and say there what is wrong.</p>");
        else
            CorrectionList.Items(page, _corrections, "/corrections");
        page.Line($"<section aria-labelledby=\"exchange\"><h2 id=\"exchange\">From desk to desk</h2>");
        if (_corrections.Any(correction => correction.State != CorrectionState.Undone))
            page.Line($"<p><a class=\"button\" href=\"/corrections.jsonl\" download>Export all that hold</a></p>");
        page.Line($"<form class=\"correction\" method=\"post\" action=\"/corrections/import\" enctype=\"multipart/form-data\"><label>Import those of another ledger <input type=\"file\" name=\"file\" required></label><button>Import</button></form></section>");
    }
}

/// <summary>The corrections of the ledger.</summary>
internal sealed record CorrectionsData(IReadOnlyList<Correction> Corrections);

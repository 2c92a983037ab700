using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>What became of corrections that were imported.</summary>
internal sealed class ImportedPage(Ask ask, ImportSummary summary) : DeskPage
{
    private readonly CorrectionsPage _corrections = new(ask);

    public override string Title => "Corrections";

    public override object Data => summary;

    public override DeskPart Part => DeskPart.Corrections;

    public override bool IsKept => false;

    public override void Write(HtmlText page)
    {
        page.Line($"<div class=\"notice\" role=\"status\"><b>{Labels.Capital(Labels.Count(summary.Imported, "correction was", "corrections were"))} imported</b>; {Labels.Number(summary.Known)} the ledger had.");
        foreach (string sentence in summary.Refused)
            page.Line($"<br>{Plain.Words(sentence)}");
        foreach (Correction lost in summary.Lost)
            page.Line($"<br>{Plain.Words(lost.Sentence)} {Plain.Words(lost.Trouble ?? "")}");
        page.Line($"</div>");
        _corrections.Write(page);
    }
}

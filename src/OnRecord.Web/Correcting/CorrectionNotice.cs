using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>What a correction just did, above the page that one comes back to.</summary>
internal static class CorrectionNotice
{
    /// <summary>The notice that the address asks for; nothing where it asks for none.</summary>
    public static HtmlText? Of(Ask ask, string address)
    {
        if (ask.Value("kept") is { } kept && ask.Ledger.Correction(kept) is { } made)
            return Kept(made, Addresses.Without(address, "kept"));
        if (ask.Value("undone") is { } undone && ask.Ledger.Correction(undone) is { State: CorrectionState.Undone } taken)
            return new HtmlText().Raw($"<div class=\"notice\" role=\"status\"><b>Undone:</b> {Plain.Words(taken.Sentence)}</div>");
        return null;
    }

    private static HtmlText Kept(Correction correction, string back)
    {
        var notice = new HtmlText();
        if (correction.State == CorrectionState.Undone)
            return notice;
        notice.Raw($"<div class=\"notice\" role=\"status\"><b>{(correction.State == CorrectionState.Applied ? "Corrected:" : "Kept, but not applied:")}</b> {Plain.Words(correction.Sentence)}");
        if (correction.Trouble is { } trouble)
            notice.Raw($" {Plain.Words(trouble)}");
        return notice.Raw($" <form method=\"post\" action=\"/corrections/{correction.Id}/undo\"><input type=\"hidden\" name=\"back\" value=\"{back}\"><button>Undo</button></form></div>");
    }
}

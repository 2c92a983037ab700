using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>Corrections as a list, each undone with one click.</summary>
internal static class CorrectionList
{
    /// <summary>Writes a section; nothing where there are none.</summary>
    public static void Write(HtmlText page, string title, IReadOnlyList<Correction> corrections, string back)
    {
        if (corrections.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"corrections\"><h2 id=\"corrections\">{title}</h2>");
        Items(page, corrections, back);
        page.Line($"</section>");
    }

    /// <summary>Writes the list alone.</summary>
    public static void Items(HtmlText page, IReadOnlyList<Correction> corrections, string back)
    {
        page.Line($"<ul class=\"corrections\">");
        foreach (Correction correction in corrections)
        {
            page.Raw($"<li id=\"{correction.Id}\"><div><p><span class=\"kind\">{NameOf(correction.State)}</span> {Plain.Words(correction.Sentence)}</p><p class=\"meta\">{Moments.Of(correction.When)}");
            if (correction.Why is { Length: > 0 } why)
                page.Raw($" · {Plain.Words(why)}");
            page.Raw($"</p>");
            if (correction.Trouble is { } trouble)
                page.Raw($"<p class=\"trouble\">{Plain.Words(trouble)}</p>");
            page.Raw($"</div>");
            if (correction.State != CorrectionState.Undone)
                page.Raw($"<form method=\"post\" action=\"/corrections/{correction.Id}/undo\"><input type=\"hidden\" name=\"back\" value=\"{back}\"><button aria-label=\"Undo: {Plain.Words(correction.Sentence)}\">Undo</button></form>");
            page.Line($"</li>");
        }

        page.Line($"</ul>");
    }

    private static string NameOf(CorrectionState state) => state switch
    {
        CorrectionState.Applied => "Corrected",
        CorrectionState.Undone => "Undone",
        _ => "Not applied",
    };
}

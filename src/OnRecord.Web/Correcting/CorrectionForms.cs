using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>What the forms of corrections have in common, and the one of a report's story.</summary>
internal static class CorrectionForms
{
    /// <summary>The most stories that a report may be moved to by choosing.</summary>
    public const int MostStories = 100;

    /// <summary>Begins a form.</summary>
    /// <param name="page">Where it is written.</param>
    /// <param name="kind">The correction's kind, as <see cref="CorrectionPosts"/> knows it.</param>
    /// <param name="report">The report's id.</param>
    /// <param name="back">Where to go when it is kept.</param>
    public static void Begin(HtmlText page, string kind, string report, string back)
    {
        page.Line($"<form class=\"correction\" method=\"post\" action=\"/corrections\">");
        Hidden(page, "kind", kind);
        Hidden(page, "report", report);
        Hidden(page, "back", back);
    }

    /// <summary>A value that goes with the form.</summary>
    public static void Hidden(HtmlText page, string name, string value) => page.Raw($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");

    /// <summary>Ends a form: why, and the button.</summary>
    public static void End(HtmlText page, string button)
    {
        page.Line($"<label class=\"why\">Why (may stay empty) <input name=\"why\" maxlength=\"400\" autocomplete=\"off\"></label>");
        page.Line($"<button>{button}</button></form>");
    }

    /// <summary>The form that moves a report to another story.</summary>
    public static void Story(HtmlText page, ReportSummary report, IReadOnlyList<StorySummary> stories)
    {
        page.Line($"<details class=\"correct\"><summary>This report belongs to another story</summary>");
        Begin(page, CorrectionPosts.BelongsToStory, report.Id, Addresses.Report(report.Id));
        page.Line($"<label>Story <select name=\"story\"><option value=\"\">A new one, named below</option>");
        foreach (StorySummary story in stories)
        {
            if (story.Id != report.Story)
                page.Line($"<option value=\"{story.Id}\">{Plain.Clipped(Plain.Words(story.Title), 90)}</option>");
        }

        page.Line($"</select></label>").Line($"<label>Name of the new story <input name=\"name\" maxlength=\"200\" autocomplete=\"off\"></label>");
        End(page, "Move the report");
        page.Line($"</details>");
    }
}

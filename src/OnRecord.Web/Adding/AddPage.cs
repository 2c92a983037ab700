using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Adding;

/// <summary>Adding reports, and what became of those just added.</summary>
internal sealed class AddPage(AddData? done, IReadOnlyList<StorySummary> stories) : DeskPage
{
    public override string Title => done is null ? "Add reports" : "Added";

    public override object Data => done ?? new AddData(0, 0, 0, [], []);

    public override DeskPart Part => DeskPart.Add;

    public override bool IsKept => done is null;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>{(done is null ? "Add reports" : Headline(done))}</h1>");
        page.Line($"<p class=\"figures\">{(done is null ? "They are kept as they are, read once, and joined with the reports of the same event. Nothing is sent anywhere." : Sentence(done))}</p></header>");
        if (done is not null)
            Done(page, done);
        AddForm.Write(page);
    }

    private static string Headline(AddData done) =>
        done.Added + done.NewVersions > 0 ? $"{Labels.Capital(Labels.Count(done.Added + done.NewVersions, "report", "reports"))} on record" : "Nothing new";

    private static string Sentence(AddData done)
    {
        var parts = new List<string>();
        if (done.NewVersions > 0)
            parts.Add($"{Labels.Capital(Labels.Number(done.NewVersions))} of them {(done.NewVersions == 1 ? "is a new version" : "are new versions")} of what was known.");
        if (done.Known > 0)
            parts.Add($"{Labels.Capital(Labels.Count(done.Known, "report was", "reports were"))} in the ledger already.");
        if (done.Refused.Count > 0)
            parts.Add($"{Labels.Capital(Labels.Number(done.Refused.Count))} could not be read.");
        return parts.Count == 0 ? "All were read." : string.Join(' ', parts);
    }

    private void Done(HtmlText page, AddData data)
    {
        if (data.Refused.Count > 0)
        {
            page.Line($"<section aria-labelledby=\"refused\"><h2 id=\"refused\">Refused</h2><ul class=\"facts\">");
            foreach (AddedReport refused in data.Refused)
                page.Line($"<li><b>{Plain.Words(refused.Name)}</b> {Plain.Words(refused.Sentence ?? "")}</li>");
            page.Line($"</ul></section>");
        }

        if (stories.Count > 0)
        {
            page.Line($"<section aria-labelledby=\"touched\"><h2 id=\"touched\">In these stories</h2><ul class=\"facts\">");
            foreach (StorySummary story in stories)
                page.Line($"<li><a href=\"{Addresses.Story(story.Id)}\"><b>{Plain.Words(story.Title)}</b></a> <span class=\"meta\">{Labels.Count(story.Reports, "report", "reports")}</span></li>");
            page.Line($"</ul></section>");
        }

        page.Line($"<h2>Add more</h2>");
    }
}

/// <summary>What became of reports that were added.</summary>
internal sealed record AddData(int Added, int NewVersions, int Known, IReadOnlyList<AddedReport> Refused, IReadOnlyList<string> Stories);

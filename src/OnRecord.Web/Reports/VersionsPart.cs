using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>A version of a report, and what changed in it since the one before.</summary>
/// <param name="Older">The record of the version before.</param>
/// <param name="Newer">The record of this one.</param>
/// <param name="Change">What changed.</param>
internal sealed record VersionStep(Record Older, Record Newer, VersionChange Change);

/// <summary>The versions of a report that the ledger keeps, and what changed in this one, as statements.</summary>
internal sealed class VersionsPart(HtmlText page, ReportSummary own, IReadOnlyList<ReportSummary> versions, VersionStep? step)
{
    /// <summary>Writes the section; nothing where there is one version alone.</summary>
    public void Write()
    {
        if (versions.Count < 2)
            return;
        page.Line($"<section aria-labelledby=\"versions\"><h2 id=\"versions\">Versions</h2><ol class=\"facts\" reversed>");
        foreach (ReportSummary version in versions)
        {
            page.Raw($"<li><a href=\"{Addresses.Report(version.Id)}\"");
            if (version.Id == own.Id)
                page.Raw($" aria-current=\"true\"");
            page.Line($">Captured {Moments.Of(version.Captured)}</a>{(version.IsCurrent ? ", the current one" : "")}{(version.Id == own.Id ? ", shown here" : "")}</li>");
        }

        page.Line($"</ol>");
        if (step is not null)
            Change(step);
        page.Line($"</section>");
    }

    private void Change(VersionStep step)
    {
        page.Line($"<h3>What changed in this version</h3>");
        if (step.Change.Reworded.Count + step.Change.Gone.Count + step.Change.Added.Count == 0)
            page.Line($"<p class=\"none\">The statements are the same.</p>");
        foreach (StatementPair pair in step.Change.Reworded)
            Row("Reworded", step, pair.Older, pair.Newer);
        foreach (Statement added in step.Change.Added)
            Row("New", step, null, added);
        foreach (Statement gone in step.Change.Gone)
            Row("Gone", step, gone, null);
    }

    private void Row(string title, VersionStep step, Statement? before, Statement? after)
    {
        page.Raw($"<div class=\"change\"><span class=\"kind\">{title}</span> ");
        if (before is not null)
            page.Raw($"<del>{Words(step.Older, before)}</del> ");
        if (after is not null)
            page.Raw($"<ins>{Words(step.Newer, after)}</ins> <a class=\"open\" href=\"{Addresses.Passage(step.Newer.Id, after.Content[0])}\">Show</a>");
        page.Line($"</div>");
    }

    private static string Words(Record record, Statement statement) => string.Join(" … ", statement.Content.Select(span => Plain.Words(span.In(record.Text))));
}

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>The versions of a report that the ledger keeps, and what changed in this one, as statements.</summary>
internal sealed class VersionsPart(HtmlText page, ReportSummary own, IReadOnlyList<ReportSummary> versions)
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
        page.Line($"</section>");
    }
}

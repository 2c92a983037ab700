using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reading;

/// <summary>What was read, refused and is unsure, in a line below every page.</summary>
internal static class ReadingStrip
{
    /// <summary>The line for what a page shows.</summary>
    public static HtmlText Of(LedgerSnapshot ledger, DeskPage content)
    {
        ReadingCounts state = ledger.ReadingCounts(content.Story, content.Report);
        string of = content.Report is not null ? "this report" : content.Story is not null ? "this story" : "the ledger";
        string address = content.Report is { } report ? $"/reading?report={report}" : content.Story is { } story ? $"/reading?story={story}" : "/reading";
        var strip = new HtmlText();
        strip.Line($"<aside class=\"state\" aria-label=\"What was read\"><p><b>Read in {of}:</b> {Labels.Count(state.Reports, "report", "reports")}, {Labels.Count(state.Statements, "statement", "statements")}.");
        strip.Line($"<b>Refused:</b> {OrNone(state.Refused)}; in another language {OrNone(state.Unread)}, not whole {OrNone(state.Partial)}.");
        return strip.Line($"<b>Unsure:</b> the speaker of {Labels.Count(state.Unsure, "statement", "statements")}. <a href=\"{address}\">See which</a></p></aside>");
    }

    private static string OrNone(int count) => count == 0 ? "none" : Labels.Number(count);
}

using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>The timeline: a lane for each report, a column for each day, and below it the same as a list.</summary>
internal sealed class TimelineSvg(HtmlText page, StoryView story, Anchors anchors)
{
    private const int Left = 64;
    private const int Top = 40;
    private const int LaneHeight = 40;
    private const int Width = 720;
    private const int Step = 30;
    private const int DayWidth = 104;
    private const int DayPadding = 32;
    private const int Snippet = 110;

    /// <summary>Writes the section; nothing where nothing is dated.</summary>
    public void Write()
    {
        IGrouping<string, TimelineView>[] days =
        [
            .. story.Timeline
                .Where(entry => entry.When is not null && (entry.Happening is not null || entry.Utterance is { Renderings.Count: > 0 }))
                .GroupBy(entry => DayOf(entry.When!), StringComparer.Ordinal),
        ];
        if (days.Length == 0)
            return;
        string title = anchors.Of("timeline");
        page.Line($"<section aria-labelledby=\"{title}\">").Line($"<h2 id=\"{title}\">In order of time</h2>");
        Picture(days);
        page.Line($"<ol class=\"days\">");
        foreach (IGrouping<string, TimelineView> day in days)
        {
            page.Line($"<li><h3>{day.Key}</h3><ul>");
            foreach (TimelineView entry in day)
                Entry(entry);
            page.Line($"</ul></li>");
        }

        page.Line($"</ol>");
        int undated = story.Timeline.Count(entry => entry.When is null);
        if (undated > 0)
            page.Line($"<p class=\"none\">Undated: {Labels.Number(undated)} more.</p>");
        page.Line($"</section>");
    }

    private static string DayOf(string when) => TimeWords.DayOf(when) is { } day ? TimeWords.Of(day) : TimeWords.Of(when);

    private static int WidthOf(IGrouping<string, TimelineView> day) => Math.Max(DayWidth, (day.Count() * Step) + DayPadding);

    // Few days are spread over the page; many make the picture wider, and it scrolls.
    private static int SpareOf(IGrouping<string, TimelineView>[] days) => Math.Max(0, Width - Left - days.Sum(WidthOf)) / days.Length;

    private static IReadOnlyList<ReportView> CarriersOf(TimelineView entry) => entry.Happening?.Carriers ?? entry.Utterance!.Carriers;

    // Pointers use the picture; the keyboard and screen readers use the list below it, which says the same.
    private void Picture(IGrouping<string, TimelineView>[] days)
    {
        int spare = SpareOf(days), width = Left + days.Sum(WidthOf) + (spare * days.Length), height = Top + (story.Reports.Count * LaneHeight) + 8;
        page.Line($"<div class=\"scroll\"><svg class=\"timeline\" aria-hidden=\"true\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">");
        for (int lane = 0; lane < story.Reports.Count; lane++)
        {
            ReportView report = story.Reports[lane];
            page.Line($"<text class=\"lane {Anchors.Tone(report)}\" x=\"0\" y=\"{Middle(lane) + 4}\">{report.Abbreviation}</text><line class=\"rail\" x1=\"{Left - 12}\" x2=\"{width}\" y1=\"{Middle(lane)}\" y2=\"{Middle(lane)}\"/>");
        }

        int x = Left;
        foreach (IGrouping<string, TimelineView> day in days)
        {
            page.Line($"<line class=\"day\" x1=\"{x}\" x2=\"{x}\" y1=\"8\" y2=\"{height - 8}\"/><text class=\"day\" x=\"{x + 8}\" y=\"20\">{day.Key}</text>");
            int at = x + (DayPadding / 2) + (Step / 2);
            foreach (TimelineView entry in day)
            {
                Mark(entry, at);
                at += Step;
            }

            x += WidthOf(day) + spare;
        }

        page.Line($"</svg></div>");
        page.Line($"<p class=\"key\"><span class=\"shape\">◆</span> happened, or to happen <span class=\"shape\">●</span> said; joined where several reports carry it</p>");
    }

    private void Mark(TimelineView entry, int x)
    {
        int[] lanes = [.. CarriersOf(entry).Select(report => IndexOf(report)).Order()];
        if (lanes.Length == 0)
            return;
        page.Raw($"<a href=\"#{TargetOf(entry)}\" tabindex=\"-1\"><title>{TitleOf(entry)}</title>");
        if (lanes.Length > 1)
            page.Raw($"<line class=\"join\" x1=\"{x}\" x2=\"{x}\" y1=\"{Middle(lanes[0])}\" y2=\"{Middle(lanes[^1])}\"/>");
        foreach (int lane in lanes)
        {
            string tone = Anchors.Tone(story.Reports[lane]);
            int y = Middle(lane);
            if (entry.Happening is not null)
                page.Raw($"<path class=\"dot {tone}\" d=\"M{x} {y - 10}L{x + 10} {y}L{x} {y + 10}L{x - 10} {y}Z\"/>");
            else
                page.Raw($"<circle class=\"dot {tone}\" cx=\"{x}\" cy=\"{y}\" r=\"7.5\"/>");
        }

        page.Line($"</a>");
    }

    private void Entry(TimelineView entry)
    {
        string time = entry.When!.IndexOf('T', StringComparison.Ordinal) > 0 ? TimeWords.Of(entry.When)[(DayOf(entry.When).Length + 2)..] + " " : "";
        if (entry.Happening is { } happening)
            page.Line($"<li><span class=\"shape\" aria-hidden=\"true\">◆</span> {time}<a href=\"#{anchors.Of(happening)}\">{Labels.Title(happening)}</a> {anchors.References(happening.Evidence)}</li>");
        else if (entry.Utterance is { } utterance)
            page.Line($"<li><span class=\"shape\" aria-hidden=\"true\">●</span> {time}<a href=\"#{anchors.Of(utterance)}\">{utterance.Speaker.Name}</a>{utterance.Renderings[0].Lead}{Plain.Clipped(utterance.Renderings[0].Words, Snippet)} {anchors.References([.. utterance.Renderings.Select(one => new Passage(one.Report, one.Statement.Content))])}</li>");
    }

    private string TargetOf(TimelineView entry) => entry.Happening is { } happening ? anchors.Of(happening) : anchors.Of(entry.Utterance!);

    private static string TitleOf(TimelineView entry) => entry.Happening is { } happening
        ? Labels.Title(happening)
        : Plain.Clipped(entry.Utterance!.InShort, Snippet);

    private int IndexOf(ReportView report)
    {
        for (int i = 0; i < story.Reports.Count; i++)
        {
            if (story.Reports[i] == report)
                return i;
        }

        return 0;
    }

    private static int Middle(int lane) => Top + (lane * LaneHeight) + (LaneHeight / 2);
}

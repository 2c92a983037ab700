using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Timeline;

/// <summary>The timeline as a picture: a lane for each story, a column for each day, a mark the larger the more there is.</summary>
internal sealed class TimelinePicture(HtmlText page, IReadOnlyList<StorySummary> stories, IReadOnlyList<TimelineDay> days)
{
    private const int Left = 220;
    private const int Top = 56;
    private const int LaneHeight = 44;
    private const int ColumnWidth = 76;
    private const int LeastWidth = 1180;
    private const int Tones = 6;

    /// <summary>Writes it. Pointers use the picture; the keyboard and screen readers use the list below it, which says the same.</summary>
    public void Write()
    {
        int column = Math.Max(ColumnWidth, (LeastWidth - Left) / days.Count), width = Left + (days.Count * column), height = Top + (stories.Count * LaneHeight) + 12;
        page.Line($"<div class=\"scroll\" role=\"region\" aria-label=\"Timeline as a picture\" tabindex=\"0\"><svg class=\"timeline\" aria-hidden=\"true\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">");
        for (int lane = 0; lane < stories.Count; lane++)
        {
            page.Line($"<text class=\"lane t{lane % Tones}\" x=\"0\" y=\"{Middle(lane) + 4}\">{Plain.Clipped(Plain.Words(stories[lane].Title), 29)}</text>");
            page.Line($"<line class=\"rail\" x1=\"{Left - 8}\" x2=\"{width}\" y1=\"{Middle(lane)}\" y2=\"{Middle(lane)}\"/>");
        }

        for (int i = 0; i < days.Count; i++)
            Day(days[i], Left + (i * column), column, height, isYearNew: i == 0 || days[i].Day[..4] != days[i - 1].Day[..4]);
        page.Line($"</svg></div><p class=\"key\"><span class=\"shape\">◆</span> happened, or to happen <span class=\"shape\">●</span> said; larger where there is more</p>");
    }

    private static int Middle(int lane) => Top + (lane * LaneHeight) + (LaneHeight / 2);

    private void Day(TimelineDay day, int x, int column, int height, bool isYearNew)
    {
        page.Line($"<line class=\"day\" x1=\"{x}\" x2=\"{x}\" y1=\"8\" y2=\"{height - 8}\"/><text class=\"day\" x=\"{x + 6}\" y=\"20\">{Short(day.Day)}</text>");
        if (isYearNew)
            page.Line($"<text class=\"year\" x=\"{x + 6}\" y=\"36\">{day.Day[..4]}</text>");
        for (int lane = 0; lane < stories.Count; lane++)
        {
            int happened = day.Items.Count(item => item.IsHappening && item.Story == stories[lane].Id);
            int said = day.Items.Count(item => !item.IsHappening && item.Story == stories[lane].Id);
            int y = Middle(lane), middle = x + (column / 2);
            if (happened + said == 0)
                continue;
            page.Raw($"<a href=\"#d{day.Day}\" tabindex=\"-1\"><title>{Moments.Day(day.Day)}: {Labels.Count(happened, "happening", "happenings")}, {Labels.Count(said, "utterance", "utterances")}</title>");
            if (said > 0)
                page.Raw($"<circle class=\"dot t{lane % Tones}\" cx=\"{(happened > 0 ? middle + 14 : middle)}\" cy=\"{y}\" r=\"{Math.Min(15, 5 + said)}\"/>");
            int r = Math.Min(16, 7 + happened), at = said > 0 ? middle - 14 : middle;
            if (happened > 0)
                page.Raw($"<path class=\"dot t{lane % Tones}\" d=\"M{at} {y - r}L{at + r} {y}L{at} {y + r}L{at - r} {y}Z\"/>");
            page.Line($"</a>");
        }
    }

    // "12 Mar" in a column; the list has the year.
    private static string Short(string day)
    {
        string words = Moments.Day(day);
        int year = words.LastIndexOf(' ');
        return year > 0 ? words[..year] : words;
    }
}

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Timeline;

/// <summary>What happened and what was said, in order of time, over stories.</summary>
internal sealed class TimelinePage : DeskPage
{
    private const int MostStories = 12;
    private const int MostDays = 40;
    private readonly IReadOnlyList<StorySummary> _stories;
    private readonly IReadOnlyList<TimelineDay> _days;
    private readonly bool _isOfOne;

    public TimelinePage(Ask ask)
    {
        IReadOnlyList<string> ids = ask.Values("story");
        _isOfOne = ids.Count == 1;
        _stories = ids.Count > 0
            ? [.. ids.Take(MostStories).Select(id => ask.Ledger.Story(id) ?? throw RefusedException.Missing("This story is not in the ledger: see the list of stories."))]
            : ask.Ledger.Stories(0, MostStories);
        if (_stories.Count == 0)
        {
            _days = [];
            return;
        }

        var filter = new FactFilter { Stories = [.. _stories.Select(story => story.Id)] };
        _days = [.. TimelineDay.Of(ask.Ledger.Happenings(filter), ask.Ledger.Statements(filter), new Cues(ask.Ledger)).TakeLast(MostDays)];
    }

    public override string Title => "Timeline";

    public override object Data => new TimelineData(_stories, _days);

    public override DeskPart Part => DeskPart.Timeline;

    public override string? Story => _isOfOne ? _stories[0].Id : null;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Timeline</h1>");
        string about = _isOfOne ? $"Of the story “{Plain.Words(_stories[0].Title)}”." : _stories.Count == 1 ? "Of the one story." : $"Of the {Labels.Number(_stories.Count)} latest stories.";
        page.Line($"<p class=\"figures\">{(_stories.Count == 0 ? "Nothing is in the ledger yet: add reports first." : about)} What the reports date, by its day; undated things are left to the stories.</p></header>");
        if (_days.Count == 0)
        {
            page.Line($"<p class=\"none\">Nothing is dated.</p>");
            return;
        }

        new TimelinePicture(page, _stories, _days).Write();
        page.Line($"<ol class=\"days\">");
        foreach (TimelineDay day in _days)
        {
            page.Line($"<li id=\"d{day.Day}\"><h2>{Moments.Day(day.Day)}</h2><ul>");
            foreach (TimelineItem item in day.Items)
                Item(page, item);
            page.Line($"</ul></li>");
        }

        page.Line($"</ol>");
    }

    private static void Item(HtmlText page, TimelineItem item)
    {
        string shape = item.IsHappening ? "◆" : "●", kind = item.IsHappening ? "Happening" : "Said";
        page.Raw($"<li><span class=\"shape\" role=\"img\" aria-label=\"{kind}\">{shape}</span> {Plain.Words(item.Words)} <span class=\"passages\">");
        foreach (FactPlace place in item.Places)
            page.Raw($"<a href=\"{Addresses.Passage(place.Report, new Span(place.Start, place.End))}\">{Plain.Words(place.Outlet ?? "report")}</a> ");
        page.Line($"</span></li>");
    }
}

/// <summary>Stories, and what they have of each day.</summary>
internal sealed record TimelineData(IReadOnlyList<StorySummary> Stories, IReadOnlyList<TimelineDay> Days);

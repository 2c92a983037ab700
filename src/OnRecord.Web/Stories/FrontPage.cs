using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Adding;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Stories;

/// <summary>The front page: the stories, by their last report.</summary>
internal sealed class FrontPage : DeskPage
{
    private const int PageLength = 40;
    private readonly FrontData _data;

    public FrontPage(Ask ask)
    {
        _data = new FrontData(ask.Ledger.StoryCount, ask.Page, ask.Ledger.Stories((ask.Page - 1) * PageLength, PageLength));
    }

    public override string Title => "Stories";

    public override object Data => _data;

    public override DeskPart Part => DeskPart.Stories;

    public override void Write(HtmlText page)
    {
        if (_data.Count == 0)
        {
            Welcome(page);
            return;
        }

        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Stories</h1>");
        page.Line($"<p class=\"figures\">{(_data.Count == 1 ? "One story." : $"{Labels.Capital(Labels.Number(_data.Count))} stories, the one with the latest report first.")}</p></header>");
        page.Line($"<ol class=\"stories\">");
        foreach (StorySummary story in _data.Stories)
            Item(page, story);
        page.Line($"</ol>");
        Paging.Write(page, _data.Page, _data.Count > _data.Page * PageLength, "/");
    }

    private static void Item(HtmlText page, StorySummary story)
    {
        page.Line($"<li><p class=\"when\">{Days(story)}</p>");
        page.Line($"<div><h2><a href=\"{Addresses.Story(story.Id)}\">{Plain.Words(story.Title)}</a></h2>");
        page.Raw($"<p class=\"outlets\">{Labels.Listed([.. story.Outlets.Select(outlet => Plain.Words(outlet))])}</p>");
        page.Raw($"<p class=\"meta\">{Labels.Capital(Labels.Count(story.Reports, "report", "reports"))}");
        if (story.Reports > 1)
            page.Raw($" of {Labels.Count(story.Origins, "independent origin", "independent origins")}");
        page.Raw($". {Labels.Capital(Labels.Count(story.Utterances, "utterance", "utterances"))}");
        if (story.Reports > 1)
            page.Raw($", {Labels.Number(story.Shared)} in more than one report");
        if (story.Differing > 0)
            page.Raw($"; {Labels.Count(story.Differing, "point", "points")} on which the reports differ");
        page.Line($".</p></div></li>");
    }

    private static string Days(StorySummary story)
    {
        if (story.Last is null)
            return "undated";
        return Moments.Days(story.First ?? story.Last, story.Last);
    }

    private static void Welcome(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Nothing on record yet</h1>");
        page.Line($"<p class=\"figures\">Add what several outlets reported of one event: saved pages or texts. The desk reads them, joins those of one event, and shows who said what, who carried it, and where they differ.</p></header>");
        AddForm.Write(page);
    }
}

/// <summary>The stories of a page of the list.</summary>
internal sealed record FrontData(int Count, int Page, IReadOnlyList<StorySummary> Stories);

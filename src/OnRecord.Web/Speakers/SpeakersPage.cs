using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Speakers;

/// <summary>Who speaks in the ledger, by number of statements.</summary>
internal sealed class SpeakersPage : DeskPage
{
    private const int PageLength = 60;
    private readonly SpeakersData _data;

    public SpeakersPage(Ask ask)
    {
        string? words = ask.Value("q");
        IReadOnlyList<SpeakerSummary> speakers = ask.Ledger.Speakers(words, (ask.Page - 1) * PageLength, PageLength + 1);
        _data = new SpeakersData(words, ask.Page, speakers.Count > PageLength, [.. speakers.Take(PageLength)]);
    }

    public override string Title => "Speakers";

    public override object Data => _data;

    public override DeskPart Part => DeskPart.Speakers;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">The desk</p><h1>Speakers</h1><p class=\"figures\">Everybody who was reported to say something, over all stories.</p></header>");
        page.Line($"<form class=\"query\" action=\"/speakers\"><label>Name <input type=\"search\" name=\"q\" value=\"{_data.Words}\" maxlength=\"200\"></label><button class=\"main\">Find</button></form>");
        if (_data.Speakers.Count == 0)
        {
            page.Line($"<p class=\"none\">{(_data.Words is null ? "Nobody has spoken yet: add reports first." : "Nobody of that name speaks in the ledger.")}</p>");
            return;
        }

        page.Line($"<div class=\"scroll\" role=\"region\" aria-label=\"Speakers\" tabindex=\"0\"><table class=\"rows\"><thead><tr><th scope=\"col\">Name</th><th scope=\"col\" class=\"number\">Statements</th><th scope=\"col\" class=\"number\">Stories</th><th scope=\"col\" class=\"number\">Outlets</th><th scope=\"col\">Last</th></tr></thead><tbody>");
        foreach (SpeakerSummary speaker in _data.Speakers)
        {
            page.Raw($"<tr><th scope=\"row\"><a href=\"{Addresses.Speaker(speaker.Id)}\">{Plain.Words(speaker.Name)}</a>");
            if (speaker.Aliases.Count > 0)
                page.Raw($" <span class=\"role\">{Plain.Clipped(string.Join(", ", speaker.Aliases.Select(alias => Plain.Words(alias))), 80)}</span>");
            page.Line($"</th><td class=\"number\">{speaker.Statements}</td><td class=\"number\">{speaker.Stories}</td><td class=\"number\">{speaker.Outlets}</td><td>{Moments.Day(speaker.Last)}</td></tr>");
        }

        page.Line($"</tbody></table></div>");
        Paging.Write(page, _data.Page, _data.HasMore, _data.Words is null ? "/speakers" : $"/speakers?q={Uri.EscapeDataString(_data.Words)}");
    }
}

/// <summary>The speakers of a page of the list.</summary>
internal sealed record SpeakersData(string? Words, int Page, bool HasMore, IReadOnlyList<SpeakerSummary> Speakers);

using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Rendering;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Stories;

/// <summary>A story: the comparison of its reports.</summary>
internal sealed class StoryPage : DeskPage
{
    private readonly StorySummary _summary;
    private readonly StoryComparison _comparison;
    private readonly SectionLinks _links;

    public StoryPage(Ask ask)
    {
        _summary = ask.Ledger.Story(ask.Part("story")) ?? throw RefusedException.Missing("This story is not in the ledger: see the list of stories.");
        _comparison = ask.Ledger.Comparison(_summary.Id) ?? throw RefusedException.Missing("This story has no report any more: see the list of stories.");
        _links = Addresses.Of(ask.Ledger, _summary.Id, Plain.Words(_summary.Title));
    }

    public override string Title => Plain.Words(_summary.Title);

    public override object Data => new StoryData(_summary, _comparison);

    public override DeskPart Part => DeskPart.Stories;

    public override string? Story => _summary.Id;

    public override void Write(HtmlText page)
    {
        page.Line($"{HtmlRendering.Part(_comparison, _links)}");
        page.Line($"<p class=\"also\"><a class=\"button\" href=\"/timeline?story={_summary.Id}\">Timeline</a> <a class=\"button\" href=\"/search?story={_summary.Id}\">Search in it</a> <a class=\"button\" href=\"/dossiers/new?story={_summary.Id}\">Follow it in a dossier</a></p>");
    }
}

/// <summary>A story and the comparison of its reports, as <c>onrecord compare --format json</c> writes it.</summary>
internal sealed record StoryData(StorySummary Story, StoryComparison Comparison);

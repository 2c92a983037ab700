using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Names;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>An actor of one report: where they are mentioned, whom other reports have for the same, and what can be corrected.</summary>
internal sealed class ActorPage : DeskPage
{
    private readonly ReportSummary _summary;
    private readonly Record _record;
    private readonly Actor _actor;
    private readonly StoryComparison? _story;
    private readonly JoinedActor? _joined;

    public ActorPage(Ask ask)
    {
        _summary = ask.Ledger.Report(ask.Part("report")) ?? throw RefusedException.Missing("This report is not in the ledger: it was removed, or the address is not whole.");
        _record = ask.Ledger.Record(_summary.Id) ?? throw RefusedException.Missing("This report has no record: run 'onrecord reread'.");
        _actor = _record.Actors.FirstOrDefault(actor => actor.Id == ask.Part("actor"))
            ?? throw RefusedException.Missing("This actor is not in the report's record: it was corrected away or read anew. See the report.");
        _story = _summary.Story is { } story ? ask.Ledger.Comparison(story) : null;
        _joined = _story?.Actors.FirstOrDefault(joined => joined.Mentions.Contains(new ActorMention(_summary.Id, _actor.Id)));
    }

    public override string Title => Plain.Words(_actor.Name);

    public override object Data => new ActorData(_summary, _actor, [.. Mentions], _joined);

    public override DeskPart Part => DeskPart.Stories;

    public override string Report => _summary.Id;

    private IEnumerable<Mention> Mentions => _record.Mentions.Where(mention => mention.Actor == _actor.Id);

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">{Plain.Words(_summary.Outlet ?? _summary.Name)}</p><h1>{Title}</h1>");
        page.Line($"<p class=\"figures\">As <a href=\"{Addresses.Report(_summary.Id)}\">{Plain.Words(_record.Headline ?? _summary.Name)}</a> has them.</p></header>");
        page.Line($"<section aria-labelledby=\"mentions\"><h2 id=\"mentions\">Mentioned as</h2>");
        Split(page);
        page.Line($"</section>");
    }

    private void Split(HtmlText page)
    {
        page.Line($"<ul class=\"facts\">");
        foreach (Mention mention in Mentions)
            page.Line($"<li>{Around(mention.Span)} <a class=\"open\" href=\"{Addresses.Passage(_summary.Id, mention.Span)}\">Show</a></li>");
        page.Line($"</ul>");
    }

    private HtmlText Around(Span span)
    {
        const int Words = 40;
        int from = Math.Max(0, span.Start - Words), to = Math.Min(_record.Text.Length, span.End + Words);
        string before = Plain.Words(_record.Text.AsSpan(from, span.Start - from)), behind = Plain.Words(_record.Text.AsSpan(span.End, to - span.End));
        return new HtmlText().Raw($"… {before} <b>{Plain.Words(span.In(_record.Text))}</b> {behind} …");
    }
}

/// <summary>An actor of one report, and the joined actor of the story.</summary>
internal sealed record ActorData(ReportSummary Report, Actor Actor, IReadOnlyList<Mention> Mentions, JoinedActor? Joined);

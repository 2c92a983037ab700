using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Names;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Correcting;
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

    private string Address => Addresses.Actor(_summary.Id, _actor.Id);

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">{Plain.Words(_summary.Outlet ?? _summary.Name)}</p><h1>{Title}</h1>");
        page.Line($"<p class=\"figures\">As <a href=\"{Addresses.Report(_summary.Id)}\">{Plain.Words(_record.Headline ?? _summary.Name)}</a> has them.</p></header>");
        page.Line($"<section aria-labelledby=\"mentions\"><h2 id=\"mentions\">Mentioned as</h2>");
        Split(page);
        page.Line($"</section>");
        Joined(page);
    }

    private void Split(HtmlText page)
    {
        CorrectionForms.Begin(page, CorrectionPosts.SplitActor, _summary.Id, Addresses.Report(_summary.Id));
        CorrectionForms.Hidden(page, "actor", _actor.Id);
        page.Line($"<ul class=\"facts\">");
        foreach (Mention mention in Mentions)
        {
            page.Line($"<li><label class=\"check\"><input type=\"checkbox\" name=\"mention\" value=\"{mention.Start}-{mention.End}\"> {Around(mention.Span)}</label> <a class=\"open\" href=\"{Addresses.Passage(_summary.Id, mention.Span)}\">Show</a></li>");
        }

        page.Line($"</ul>").Line($"<p>Where some of these are somebody else, choose them and give that name.</p>");
        page.Line($"<label>Name of the other <input name=\"name\" maxlength=\"200\" required autocomplete=\"off\"></label>");
        CorrectionForms.End(page, "One is two: part them");
    }

    private HtmlText Around(Span span)
    {
        const int Words = 40;
        int from = Math.Max(0, span.Start - Words), to = Math.Min(_record.Text.Length, span.End + Words);
        while (from > 0 && from < span.Start && !char.IsWhiteSpace(_record.Text[from - 1]))
            from++;
        while (to < _record.Text.Length && to > span.End && !char.IsWhiteSpace(_record.Text[to]))
            to--;
        string before = Plain.Words(_record.Text.AsSpan(from, span.Start - from)), behind = Plain.Words(_record.Text.AsSpan(span.End, to - span.End));
        return new HtmlText().Raw($"{(from > 0 ? "… " : "")}{before}{SpaceAt(span.Start - 1)}<b>{Plain.Words(span.In(_record.Text))}</b>{SpaceAt(span.End)}{behind}{(to < _record.Text.Length ? " …" : "")}");
    }

    // A name stands before its stop as it does in the text.
    private string SpaceAt(int at) => at >= 0 && at < _record.Text.Length && char.IsWhiteSpace(_record.Text[at]) ? " " : "";

    private void Joined(HtmlText page)
    {
        if (_story is null || _story.Reports.Count < 2)
            return;
        var names = _story.Reports.ToDictionary(report => report.Id, report => Plain.Words(report.Outlet ?? report.Id), StringComparer.Ordinal);
        var actors = _story.Reports.SelectMany(report => report.Actors.Select(actor => (Report: report.Id, Actor: actor))).ToDictionary(pair => new ActorMention(pair.Report, pair.Actor.Id), pair => pair.Actor);
        ActorMention[] same = [.. _joined?.Mentions.Where(mention => mention.Report != _summary.Id && actors.ContainsKey(mention)) ?? []];
        page.Line($"<section aria-labelledby=\"same\"><h2 id=\"same\">In other reports of the story</h2>");
        if (same.Length == 0)
            page.Line($"<p class=\"none\">No other report was found to name them.</p>");
        else
            Form(page, CorrectionPosts.DifferentActors, "Taken for the same", "They are two: keep them apart", same, actors, names);
        ActorMention[] others = [.. actors.Keys.Where(mention => mention.Report != _summary.Id && !same.Contains(mention)).OrderBy(mention => actors[mention].Name, StringComparer.Ordinal)];
        if (others.Length > 0)
            Form(page, CorrectionPosts.SameActor, "Taken for somebody else", "They are one: join them", others, actors, names);
        page.Line($"</section>");
    }

    private void Form(HtmlText page, string kind, string label, string button, ActorMention[] choices, Dictionary<ActorMention, Actor> actors, Dictionary<string, string> names)
    {
        CorrectionForms.Begin(page, kind, _summary.Id, Address);
        CorrectionForms.Hidden(page, "actor", _actor.Id);
        page.Line($"<label>{label} <select name=\"other\">");
        foreach (ActorMention choice in choices)
            page.Line($"<option value=\"{choice.Report}/{choice.Actor}\">{Plain.Clipped(Plain.Words(actors[choice].Name), 80)} ({names[choice.Report]})</option>");
        page.Line($"</select></label>");
        CorrectionForms.End(page, button);
    }
}

/// <summary>An actor of one report, and the joined actor of the story.</summary>
internal sealed record ActorData(ReportSummary Report, Actor Actor, IReadOnlyList<Mention> Mentions, JoinedActor? Joined);

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reading;

/// <summary>What was read, what was refused, and where the reading is unsure.</summary>
internal sealed class ReadingPage : DeskPage
{
    private readonly string? _story;
    private readonly string? _report;
    private readonly ReadingState _state;
    private readonly string _of;
    private readonly Cues _cues;

    public ReadingPage(Ask ask)
    {
        _story = ask.Value("story");
        _report = ask.Value("report");
        if (_report is not null)
            _of = Plain.Words((ask.Ledger.Report(_report) ?? throw RefusedException.Missing("This report is not in the ledger: it was removed, or the address is not whole.")).Headline ?? _report);
        else if (_story is not null)
            _of = Plain.Words((ask.Ledger.Story(_story) ?? throw RefusedException.Missing("This story is not in the ledger: see the list of stories.")).Title);
        else
            _of = "The whole ledger";
        _state = ask.Ledger.Reading(_story, _report);
        _cues = new Cues(ask.Ledger);
    }

    public override string Title => "What was read";

    public override object Data => _state;

    public override string? Story => _story;

    public override string? Report => _report;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">{_of}</p><h1>What was read</h1>");
        page.Line($"<p class=\"figures\">{Labels.Capital(Labels.Count(_state.Reports, "report", "reports"))}, {Labels.Count(_state.Statements, "statement", "statements")}.</p></header>");
        page.Line($"<dl class=\"pairs\">");
        Pair(page, "Speaker named", _state.Named);
        Pair(page, "Speaker not named by the report", _state.Unnamed);
        Pair(page, "Speaker not stated", _state.NotStated);
        Pair(page, "Speaker not found", _state.NotFound);
        page.Line($"</dl>");
        Refused(page);
        Reports(page, "unread", "In another language, and read no further", _state.Unread);
        Reports(page, "partial", "Not whole: a summary, or the first lines", _state.Partial);
        Unsure(page);
    }

    private void Refused(HtmlText page)
    {
        if (_state.Refused.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"refused\"><h2 id=\"refused\">Refused</h2><ul class=\"facts\">");
        foreach (Refusal refusal in _state.Refused)
            page.Line($"<li><b>{Plain.Words(refusal.Name)}</b> {Plain.Words(refusal.Sentence)} <span class=\"meta\">{Moments.Of(refusal.When)}</span></li>");
        page.Line($"</ul></section>");
    }

    private static void Reports(HtmlText page, string id, string title, IReadOnlyList<ReportSummary> reports)
    {
        if (reports.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2><ul class=\"facts\">");
        foreach (ReportSummary report in reports)
            page.Line($"<li><a href=\"{Addresses.Report(report.Id)}\"><b>{Plain.Words(report.Headline ?? report.Name)}</b></a> {Plain.Words(report.Outlet ?? "")} <span class=\"meta\">{Plain.Words(report.Unread ?? "")}</span></li>");
        page.Line($"</ul></section>");
    }

    private void Unsure(HtmlText page)
    {
        page.Line($"<section aria-labelledby=\"unsure\"><h2 id=\"unsure\">Unsure who said it</h2>");
        if (_state.Unsure.Count == 0)
            page.Line($"<p class=\"none\">Nothing.</p>");
        foreach (StatementRow row in _state.Unsure)
            StatementItem.Write(page, row, _cues, withWhy: true);
        if (_state.UnsureCount > _state.Unsure.Count)
            page.Line($"<p class=\"meta\">And {_state.UnsureCount - _state.Unsure.Count} more, less unsure.</p>");
        page.Line($"</section>");
    }

    private static void Pair(HtmlText page, string name, int count) => page.Line($"<div><dt>{name}</dt><dd>{count}</dd></div>");
}

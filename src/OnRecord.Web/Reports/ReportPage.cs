using OnRecord.Ledger;
using OnRecord.Rendering;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Web.Correcting;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>A report: its text with what was read where, its versions, its corrections.</summary>
internal sealed class ReportPage : DeskPage
{
    private readonly ReportSummary _summary;
    private readonly Record _record;
    private readonly StorySummary? _story;
    private readonly IReadOnlyList<ReportSummary> _versions;
    private readonly IReadOnlyList<Correction> _corrections;
    private readonly IReadOnlyList<StorySummary> _stories;
    private readonly VersionStep? _step;
    private readonly Span? _passage;
    private readonly bool _isAllShown;

    public ReportPage(Ask ask)
    {
        _summary = ask.Ledger.Report(ask.Part("report")) ?? throw RefusedException.Missing("This report is not in the ledger: it was removed, or the address is not whole.");
        _record = ask.Ledger.Record(_summary.Id) ?? throw RefusedException.Missing("This report has no record: run 'onrecord reread'.");
        _story = _summary.Story is { } story ? ask.Ledger.Story(story) : null;
        _versions = ask.Ledger.Versions(_summary.Id);
        _corrections = ask.Ledger.Corrections(_summary.Id);
        _stories = ask.Ledger.Stories(0, CorrectionForms.MostStories);
        _passage = PassageOf(ask.Value("passage"), _record.Text.Length);
        _isAllShown = ask.Has("all");
        _step = StepTo(ask, _summary.Id);
    }

    public override string Title => Plain.Words(_summary.Headline ?? _summary.Name);

    public override object Data => new ReportData(_summary, _record, _passage, _versions, _step?.Change, _corrections);

    public override DeskPart Part => DeskPart.Stories;

    public override string Report => _summary.Id;

    public override void Write(HtmlText page)
    {
        var story = new StoryView(SingleReport.Of(_record));
        ReportView view = story.AllReports[0];
        var anchors = new Anchors("", new SectionLinks { Passage = Addresses.Passage, Statement = Addresses.Statement });
        page.Line($"<div class=\"story single report\">");
        Masthead(page, view);
        if (_record.Unread is { } unread)
            page.Line($"<p class=\"notice\">{Plain.Words(unread)}</p>");
        page.Line($"<div class=\"reading\">").Line($"<section class=\"texts\" aria-labelledby=\"texts\"><h2 id=\"texts\">The report</h2>");
        Toggles(page);
        new LayeredText(page, view, _passage).Write(_isAllShown);
        page.Line($"</section>").Line($"<div class=\"beside\">");
        new UtterancesHtml(page, story, anchors, new UtteranceFilter(story, anchors)).Write();
        page.Line($"</div></div>");
        new HappeningsHtml(page, story, anchors).Write();
        new PositionsHtml(page, story, anchors).Write();
        new ReportFacts(page, _record).Write();
        new VersionsPart(page, _summary, _versions, _step).Write();
        CorrectionList.Write(page, "Corrections in this report", _corrections, Addresses.Report(_summary.Id));
        CorrectionForms.Story(page, _summary, _stories);
        page.Line($"<details class=\"correct\"><summary>Remove this report from the ledger</summary>");
        page.Line($"<form class=\"correction\" method=\"post\" action=\"{Addresses.Report(_summary.Id)}/remove\"><p>The report goes, and everything that was taken from it. The file that it was added from stays where it is.</p><button>Remove the report</button></form></details>");
        page.Line($"</div>");
    }

    private void Masthead(HtmlText page, ReportView view)
    {
        page.Line($"<header class=\"masthead\">");
        page.Raw($"<p class=\"kicker\">{view.Name}</p><h1>{Title}</h1><p class=\"figures\">{Sentences.Published(view)}");
        if (_record.Bylines.Count > 0)
            page.Raw($" · {Labels.Listed([.. _record.Bylines.Select(name => Plain.Words(name))])}");
        foreach (string note in Sentences.Notes(view))
            page.Raw($" · {note}");
        page.Line($"</p><p class=\"meta\">");
        if (_story is not null)
            page.Raw($"In the story <a href=\"{Addresses.Story(_story.Id)}\">{Plain.Words(_story.Title)}</a>. ");
        page.Raw($"Captured {Moments.Of(_summary.Captured)}");
        if (_summary.From.Length > 0)
            page.Raw($" from {Plain.Words(_summary.From)}");
        if (WebAddress(_record.Url) is { } address)
            page.Raw($" · <a href=\"{address}\" rel=\"noopener noreferrer\">Original</a>");
        page.Line($" · <a href=\"{Addresses.Report(_summary.Id)}/captured\" download>As captured</a> · SHA-256 <code>{_summary.Sha256[..Math.Min(12, _summary.Sha256.Length)]}</code></p></header>");
    }

    private void Toggles(HtmlText page)
    {
        page.Raw($"<fieldset class=\"layers\"><legend>Show</legend>");
        foreach ((string name, string title) in Layers.All)
        {
            page.Raw($"<label class=\"{name}-key\"><input type=\"checkbox\" class=\"{name}-on\"");
            if (name == "l-st")
                page.Raw($" checked");
            page.Raw($"><span>{title}</span></label>");
        }

        page.Line($"</fieldset>");
        string own = Addresses.Report(_summary.Id);
        if (_isAllShown)
            page.Line($"<p class=\"meta\"><a href=\"{own}\">Fold what is not part of the article</a></p>");
        else if (HasLeftOut())
            page.Line($"<p class=\"meta\"><a href=\"{own}?all\">Put back what was left out</a></p>");
    }

    private bool HasLeftOut()
    {
        int behind = 0;
        foreach (Span span in _record.Body)
        {
            if (span.Start > behind && !_record.Text.AsSpan(behind, span.Start - behind).IsWhiteSpace())
                return true;
            behind = Math.Max(behind, span.End);
        }

        return !_record.Text.AsSpan(behind).IsWhiteSpace();
    }

    private VersionStep? StepTo(Ask ask, string id)
    {
        int own = _versions.Select(version => version.Id).ToList().IndexOf(id);
        if (own < 0 || own + 1 >= _versions.Count)
            return null;
        string older = _versions[own + 1].Id;
        return ask.Ledger.Record(older) is { } before && ask.Ledger.Change(older, id) is { } change ? new VersionStep(before, _record, change) : null;
    }

    private static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;

    private static Span? PassageOf(string? words, int length)
    {
        if (words is null)
            return null;
        int joint = words.IndexOf('-', StringComparison.Ordinal);
        if (joint > 0 && int.TryParse(words.AsSpan(0, joint), out int start) && int.TryParse(words.AsSpan(joint + 1), out int end) && start >= 0 && start < end && end <= length)
            return new Span(start, end);
        throw new RefusedException(400, "The passage is not one of this report: it is written as its first and last offset, such as ?passage=120-180.");
    }
}

/// <summary>A report's record and all that the ledger keeps of it.</summary>
internal sealed record ReportData(
    ReportSummary Report, Record Record, Span? Passage, IReadOnlyList<ReportSummary> Versions, VersionChange? Change, IReadOnlyList<Correction> Corrections);

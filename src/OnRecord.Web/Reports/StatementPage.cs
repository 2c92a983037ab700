using OnRecord.Comparison;
using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using OnRecord.Web.Correcting;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>One statement: where it stands, how its speaker was told, what other reports have of it, and what can be corrected.</summary>
internal sealed class StatementPage : DeskPage
{
    private readonly ReportSummary _summary;
    private readonly Record _record;
    private readonly Statement _statement;
    private readonly StoryView? _story;
    private readonly UtteranceView? _utterance;
    private readonly IReadOnlyList<Correction> _corrections;

    public StatementPage(Ask ask)
    {
        _summary = ask.Ledger.Report(ask.Part("report")) ?? throw RefusedException.Missing("This report is not in the ledger: it was removed, or the address is not whole.");
        _record = ask.Ledger.Record(_summary.Id) ?? throw RefusedException.Missing("This report has no record: run 'onrecord reread'.");
        _statement = _record.Statements.FirstOrDefault(statement => statement.Id == ask.Part("statement"))
            ?? throw RefusedException.Missing("This statement is not in the report's record: it was corrected away or read anew. See the report.");
        if (_summary.Story is { } story && ask.Ledger.Comparison(story) is { } comparison)
        {
            _story = new StoryView(comparison);
            _utterance = _story.Utterances.FirstOrDefault(view => view.Utterance.Renderings.Any(one => one.Report == _summary.Id && one.Statement == _statement.Id));
        }

        _corrections = ask.Ledger.Corrections(_summary.Id);
    }

    public override string Title => $"{SpeakerName}: {Plain.Clipped(Words, 60)}";

    public override object Data => new StatementData(_summary, _statement, Words, _utterance?.Utterance);

    public override DeskPart Part => DeskPart.Stories;

    public override string Report => _summary.Id;

    private string Address => Addresses.Statement(_summary.Id, _statement.Id);

    private string SpeakerName => _record.Actors.FirstOrDefault(actor => actor.Id == _statement.Speaker) is { } actor ? Plain.Words(actor.Name) : "Speaker not named";

    private string Words => string.Join(" … ", _statement.Content.Select(span => Plain.Words(span.In(_record.Text))));

    private RenderingView Own => new(RenderingKind.Verbatim, new ReportView(_record, 0, ""), _statement);

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">{Plain.Words(_summary.Outlet ?? _summary.Name)}</p><h1 class=\"quoted\">{CueOf(Own)}{Words}</h1>");
        page.Line($"<p class=\"figures\">{SpeakerName}</p></header>");
        page.Line($"<div class=\"split\">").Line($"<section aria-labelledby=\"read\"><h2 id=\"read\">How it was read</h2>");
        Reading(page);
        page.Line($"</section>");
        Others(page);
        page.Line($"</div>");
        page.Line($"<section class=\"mend\" aria-labelledby=\"mend\"><h2 id=\"mend\">Where this is wrong</h2>");
        new StatementForms(page, _record, _statement, Address).Write(_utterance, _story);
        page.Line($"</section>");
        CorrectionList.Write(page, "Corrections in this report", _corrections, Address);
    }

    private void Reading(HtmlText page)
    {
        page.Line($"<dl class=\"pairs\">");
        Pair(page, "Form", Labels.Capital(Labels.Of(_statement.Form)));
        page.Line($"<div><dt>Stands in</dt><dd><a href=\"{Addresses.Passage(_summary.Id, _statement.Content[0])}\">{Plain.Words(_record.Headline ?? _summary.Name)}</a></dd></div>");
        if (_statement.Source is { } source)
            page.Line($"<div><dt>Source, as written</dt><dd><a href=\"{Addresses.Passage(_summary.Id, source)}\">{Plain.Words(source.In(_record.Text))}</a></dd></div>");
        if (_statement.Cue is { } cue)
            page.Line($"<div><dt>Signalled by</dt><dd><a href=\"{Addresses.Passage(_summary.Id, cue)}\">{Plain.Words(cue.In(_record.Text))}</a></dd></div>");
        if (_statement.Speaker is { } speaker)
            page.Line($"<div><dt>Speaker</dt><dd><a href=\"{Addresses.Actor(_summary.Id, speaker)}\">{SpeakerName}</a></dd></div>");
        else
            Pair(page, "Speaker", Labels.Capital(StateOf(_statement.SpeakerState)));
        Pair(page, "Why", Labels.Capital(Plain.Words(_statement.Why)));
        if (_statement.Speaker is not null)
            Pair(page, "Certainty", $"{Math.Round(_statement.Certainty * 100)} in 100");
        if (_statement.When is { } when)
            Pair(page, "When", TimeWords.Of(when));
        if (_statement.Negated)
            Pair(page, "Note", "Negated: the report says that it was not said, not meant, or denied");
        page.Line($"</dl>");
    }

    private void Others(HtmlText page)
    {
        page.Line($"<section aria-labelledby=\"others\"><h2 id=\"others\">In other reports</h2>");
        RenderingView[] others = [.. _utterance?.Renderings.Where(one => one.Report.Record.Id != _summary.Id || one.Statement.Id != _statement.Id) ?? []];
        if (others.Length == 0)
            page.Line($"<p class=\"none\">No other report was found to carry it.</p>");
        foreach (RenderingView other in others)
        {
            page.Line($"<div class=\"rendering {Anchors.Tone(other.Report)}\"><p class=\"meta\"><a class=\"ref {Anchors.Tone(other.Report)}\" href=\"{Addresses.Statement(other.Report.Record.Id, other.Statement.Id)}\">{other.Report.Name}</a> <span class=\"relation\">{Labels.Of(other.Kind)}</span></p>");
            page.Line($"<blockquote>{CueOf(other)}{other.Words}</blockquote></div>");
        }

        if (_summary.Story is { } story)
            page.Line($"<p class=\"meta\"><a href=\"{Addresses.Story(story)}{(_utterance is null ? "" : $"#u{_utterance.Number}")}\">See it in the story</a></p>");
        page.Line($"</section>");
    }

    // Reported speech is shown with its cue: "rejected" before "any payment".
    private static HtmlText CueOf(RenderingView view) =>
        view.Cue is { Length: > 0 } cue ? new HtmlText().Raw($"<span class=\"cue\">{cue}</span> ") : new HtmlText();

    private static void Pair(HtmlText page, string name, string value)
    {
        if (value.Length > 0)
            page.Line($"<div><dt>{name}</dt><dd>{value}</dd></div>");
    }

    private static string StateOf(SpeakerState state) => state switch
    {
        SpeakerState.Unnamed => "the report does not name them",
        SpeakerState.NotStated => "the report does not say who spoke",
        SpeakerState.NotFound => "could not be told",
        _ => "named",
    };
}

/// <summary>A statement, and the utterance that it renders.</summary>
internal sealed record StatementData(ReportSummary Report, Statement Statement, string Words, Utterance? Utterance);

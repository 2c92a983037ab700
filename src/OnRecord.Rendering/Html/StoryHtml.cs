using OnRecord.Comparison;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>One story as a part of a page.</summary>
/// <param name="page">Where it is written.</param>
/// <param name="story">The story.</param>
/// <param name="prefix">What every id begins with.</param>
/// <param name="links">Where facts lead.</param>
/// <param name="hasTexts">Whether reports are shown whole.</param>
internal sealed class StoryHtml(HtmlText page, StoryView story, string prefix, SectionLinks links, bool hasTexts = true)
{
    private readonly Anchors _anchors = new(prefix, links);

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        var filter = new UtteranceFilter(story, _anchors);
        page.Line($"<div class=\"story{(story.IsCompared ? "" : " single")}\">");
        Masthead();
        Sections();
        Differences();
        new UtterancesHtml(page, story, _anchors, filter).Write();
        new HappeningsHtml(page, story, _anchors).Write();
        new PositionsHtml(page, story, _anchors).Write();
        new TimelineSvg(page, story, _anchors).Write();
        Near(filter);
        Only(filter);
        new ReportsHtml(page, story, _anchors, filter, hasTexts).Write();
        page.Line($"</div>");
    }

    private void Masthead()
    {
        page.Line($"<header class=\"masthead\">");
        page.Line($"<p class=\"kicker\">The record</p>");
        page.Line($"<h1>{_anchors.Title ?? Sentences.Title(story)}</h1>");
        page.Line($"<p class=\"figures\">{string.Join(' ', Sentences.Figures(story))}</p>");
        page.Line($"<ul class=\"reports-list\">");
        foreach (ReportView report in story.AllReports)
        {
            page.Raw($"<li class=\"{Anchors.Tone(report)}\">");
            if (report.Record.Unread is null)
                page.Raw($"<a class=\"badge\" href=\"#{_anchors.Of(report)}\">{report.Abbreviation}</a>");
            else
                page.Raw($"<span class=\"badge\">{report.Abbreviation}</span>");
            page.Raw($" <span class=\"outlet\">{report.Name}</span> ");
            page.Raw($"<span class=\"meta\">{(report.Record.Unread is null ? Sentences.Published(report) : "not read")}");
            foreach (string note in Sentences.Notes(report))
                page.Raw($" · {note}");
            page.Raw($"</span>");
            if (report.Record.Unread is { } unread)
                page.Raw($"<span class=\"headline\">{Plain.Words(unread)}</span>");
            else if (report.Headline is { } headline && story.IsCompared)
                page.Raw($"<span class=\"headline\">{headline}</span>");
            page.Line($"</li>");
        }

        page.Line($"</ul>").Line($"</header>");
    }

    private void Sections()
    {
        page.Raw($"<nav class=\"sections\" aria-label=\"Sections\"><ul>");
        if (story.Differences.Count > 0)
            Section("differences", "Differences");
        Section("said", "Said");
        if (story.Happenings.Count > 0)
            Section("happened", "Happened");
        if (story.Positions.Count > 0)
            Section("positions", "Positions");
        if (story.Timeline.Any(entry => entry.When is not null))
            Section("timeline", "Timeline");
        if (story.IsCompared && story.Only.Any(only => !only.IsEmpty))
            Section("only", "Carried by one");
        Section("texts", story.AllReports.Count == 1 ? "The report" : "The reports");
        page.Line($"</ul></nav>");
    }

    private void Section(string id, string title) => page.Raw($"<li><a href=\"#{_anchors.Of(id)}\">{title}</a></li>");

    private void Differences()
    {
        if (story.Differences.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"{_anchors.Of("differences")}\">").Line($"<h2 id=\"{_anchors.Of("differences")}\">Where the reports differ</h2>");
        page.Line($"<ul class=\"differences\">");
        foreach (DifferenceView view in story.Differences)
            Difference(view);
        page.Line($"</ul>").Line($"</section>");
    }

    private void Difference(DifferenceView view)
    {
        page.Raw($"<li><p class=\"about\"><span class=\"kind\">{Labels.Of(view.Difference.Kind)}</span> ");
        if (story.Utterance(view.Difference.About) is { } utterance)
            page.Raw($"<a href=\"#{_anchors.Of(utterance)}\">{utterance.SpeakerName}, utterance {utterance.Number}</a>");
        else if (story.Happening(view.Difference.About) is { } happening)
            page.Raw($"<a href=\"#{_anchors.Of(happening)}\">{Labels.Title(happening)}</a>");
        page.Line($"</p>").Raw($"<dl>");
        foreach (ValueView value in view.Values)
        {
            string shown = view.Difference.Kind == DifferenceKind.Date ? TimeWords.Of(value.Value) : value.Value;
            page.Raw($"<div class=\"{Anchors.Tone(value.Report)}\"><dt>{_anchors.Reference(value.Report, value.Evidence)}</dt><dd>{shown}</dd>");
            foreach (SurroundedWords passage in value.Passages)
                page.Raw($"<dd class=\"passage\">{passage.Before}<b>{passage.Words}</b>{passage.Behind}</dd>");
            page.Raw($"</div>");
        }

        page.Line($"</dl></li>");
    }

    private void Near(UtteranceFilter filter)
    {
        if (story.Near.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"{_anchors.Of("near")}\">").Line($"<h2 id=\"{_anchors.Of("near")}\">{Sentences.Near}</h2>");
        page.Line($"<ul class=\"near\">");
        foreach (UtteranceView view in story.Near)
        {
            RenderingView own = view.Renderings[0];
            page.Raw($"<li id=\"{_anchors.Of(view)}\"{filter.Marks(view)}><b>{_anchors.Name(view.Speaker)}</b>");
            Words(own);
            if (story.Nearest(view) is { Count: > 0 } nearest)
                page.Raw($" <span class=\"meta\">near: {_anchors.References(nearest)}</span>");
            page.Line($"</li>");
        }

        page.Line($"</ul>").Line($"</section>");
    }

    private void Only(UtteranceFilter filter)
    {
        if (!story.IsCompared || story.Only.All(only => only.IsEmpty))
            return;
        page.Line($"<section aria-labelledby=\"{_anchors.Of("only")}\">").Line($"<h2 id=\"{_anchors.Of("only")}\">What one report alone carries</h2>");
        page.Line($"<div class=\"columns\">");
        foreach (OnlyView view in story.Only)
        {
            if (view.IsEmpty)
                continue;
            page.Line($"<div class=\"only {Anchors.Tone(view.Report)}\"><h3><span class=\"badge\">{view.Report.Abbreviation}</span> {view.Report.Name}</h3><ul>");
            foreach (UtteranceView utterance in view.Utterances)
            {
                RenderingView own = utterance.Renderings.First(rendering => rendering.Report == view.Report);
                page.Raw($"<li id=\"{_anchors.Of(utterance)}\"{filter.Marks(utterance)}><b>{_anchors.Name(utterance.Speaker)}</b>");
                Words(own);
                page.Line($"</li>");
            }

            foreach (HappeningView happening in view.Happenings)
                page.Line($"<li>{Labels.Title(happening)} {_anchors.References(happening.Evidence)}</li>");
            foreach (PositionView position in view.Positions)
                page.Line($"<li>{Labels.Sentence(position)} {_anchors.References(position.Evidence)}</li>");
            page.Line($"</ul></div>");
        }

        page.Line($"</div>").Line($"</section>");
    }

    // The cue stands between the name and the words where the report has them in that order.
    private void Words(RenderingView own)
    {
        if (own.Cue is { Length: > 0 } cue)
            page.Raw($" <span class=\"cue\">{cue}</span> ");
        else
            page.Text(own.Lead);
        page.Raw($"<q class=\"words\">{own.Words}</q>");
        if (own.Tail.Length > 0)
            page.Raw($"<span class=\"meta\">{own.Tail}</span>");
        page.Raw($" {_anchors.Reference(own.Report, own.Statement.Content[0])}{_anchors.Statement(own)}");
    }
}

using OnRecord.Comparison;
using OnRecord.Rendering.Views;
using OnRecord.Statements;

namespace OnRecord.Rendering.Html;

/// <summary>What was said: each utterance with every report's words beside each other.</summary>
internal sealed class UtterancesHtml(HtmlText page, StoryView story, Anchors anchors, UtteranceFilter filter)
{
    /// <summary>Writes the section.</summary>
    public void Write()
    {
        UtteranceView[] shown = story.IsCompared ? [.. story.Shared] : [.. story.Utterances];
        page.Line($"<section aria-labelledby=\"{anchors.Of("said")}\">");
        page.Line($"<h2 id=\"{anchors.Of("said")}\">{(story.IsCompared ? "Said, in more than one report" : "Said")}</h2>");
        filter.Write(page);
        if (shown.Length == 0)
            page.Line($"<p class=\"none\">{(story.IsCompared ? "No utterance was found in more than one report." : "No statement was found.")}</p>");
        foreach (UtteranceView view in shown)
            Utterance(view);
        page.Line($"</section>");
    }

    private void Utterance(UtteranceView view)
    {
        page.Line($"<article class=\"utterance\" id=\"{anchors.Of(view)}\"{filter.Marks(view)}>");
        page.Raw($"<h3><span class=\"number\">{view.Number}</span> {anchors.Name(view.Speaker)}");
        if (view.Speaker.Role is { } role)
            page.Raw($" <span class=\"role\">{role}</span>");
        page.Raw($"</h3><p class=\"meta\">");
        if (view.Utterance.When is { } when)
            page.Raw($"{TimeWords.Of(when)} · ");
        page.Line($"{(story.IsCompared ? Sentences.Carried(view) : Place(view.Renderings[0]))}</p>");
        page.Line($"<div class=\"renderings\">");
        for (int i = 0; i < view.Renderings.Count; i++)
            Rendering(view.Renderings[i], isFirst: i == 0);
        page.Line($"</div>");
        foreach (DifferenceView difference in view.Differences)
        {
            if (difference.Difference.Kind == DifferenceKind.Wording)
                continue;
            page.Raw($"<p class=\"differs\"><span class=\"kind\">{Labels.Of(difference.Difference.Kind)}</span> ");
            foreach (ValueView value in difference.Values)
                page.Raw($"<span class=\"value\">{value.Value} {anchors.Reference(value.Report, value.Evidence)}</span> ");
            page.Line($"</p>");
        }

        if (story.IsCompared && view.Utterance.Absent.Count > 0)
            Absent(view);
        page.Line($"</article>");
    }

    private HtmlText Place(RenderingView view) => new HtmlText().Raw($"{anchors.Reference(view.Report, view.Statement.Content[0])}{anchors.Statement(view)}");

    private void Rendering(RenderingView view, bool isFirst)
    {
        string form = view.Statement.Form == StatementForm.Indirect ? "indirect" : "quoted";
        page.Raw($"<div class=\"rendering {form} {Anchors.Tone(view.Report)}\">");
        if (story.IsCompared)
        {
            page.Raw($"<p class=\"meta\"><a class=\"ref {Anchors.Tone(view.Report)}\" href=\"#{anchors.Of(view)}\">{view.Reference}</a>");
            if (!isFirst)
                page.Raw($" <span class=\"relation\">{Labels.Of(view)}</span>");
            page.Raw($"{anchors.Statement(view)}</p>");
        }

        page.Raw($"<blockquote>");
        if (view.Cue is { Length: > 0 } cue)
            page.Raw($"<span class=\"cue\">{cue}</span> ");
        foreach (MarkedRun run in MarkedRun.Of(view))
        {
            if (run.IsMarked)
                page.Raw($"<mark class=\"differing\">{run.Words}</mark>");
            else
                page.Text(run.Words);
        }

        page.Raw($"</blockquote>");
        if (Labels.Note(view) is { } note)
            page.Raw($"<p class=\"note\">{Labels.Capital(note)}</p>");
        page.Line($"</div>");
    }

    private void Absent(UtteranceView view)
    {
        page.Raw($"<p class=\"absent\">Not found in ");
        for (int i = 0; i < view.Utterance.Absent.Count; i++)
        {
            Absence absence = view.Utterance.Absent[i];
            ReportView report = story.Report(absence.Report);
            page.Raw($"{(i > 0 ? ", " : "")}{report.Name}");
            if (absence.Nearest is { } nearest)
                page.Raw($" (nearest: {anchors.Reference(report, nearest)})");
        }

        page.Line($".</p>");
    }
}

using System.Text;
using OnRecord.Comparison;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Markdown;

/// <summary>One story as Markdown.</summary>
internal sealed class StoryMarkdown(StringBuilder text, StoryView story)
{
    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        Summary();
        Differences();
        Utterances();
        Happenings();
        Positions();
        Near();
        Only();
        Timeline();
    }

    private static string E(string words) => MarkdownEscape.Of(words);

    private void Line(string line = "") => text.Append(line).Append('\n');

    private void Heading(string title)
    {
        Line();
        Line("## " + title);
        Line();
    }

    private void Summary()
    {
        Line("# " + E(Sentences.Title(story)));
        Line();
        foreach (ReportView report in story.Reports)
        {
            string headline = report.Headline is { } words ? $": {E(words)}" : "";
            string notes = string.Concat(Sentences.Notes(report).Select(note => ", " + E(note)));
            Line($"- **{E(report.Abbreviation)}** {E(report.Name)}, {Sentences.Published(report)}{notes}{headline}");
        }

        foreach (ReportView report in story.Unread)
            Line($"- **{E(report.Abbreviation)}** {E(report.Name)}, not read: {E(Plain.Words(report.Record.Unread))}");
        Line();
        Line(string.Join(' ', Sentences.Figures(story)));
    }

    private void Differences()
    {
        if (story.Differences.Count == 0)
            return;
        Heading("Where the reports differ");
        foreach (DifferenceView view in story.Differences)
        {
            string about = story.Utterance(view.Difference.About) is { } utterance
                ? $" ({utterance.Number}. {E(utterance.SpeakerName)})"
                : story.Happening(view.Difference.About) is { } happening ? $" ({E(Labels.Title(happening))})" : "";
            Line($"- **{Labels.Of(view.Difference.Kind)}**{about}: {Values(view)}");
            // What was said and what happened stand below.
            foreach (ValueView value in about.Length == 0 ? view.Values : [])
            {
                foreach (SurroundedWords passage in value.Passages)
                    Line($"  - {Reference(value.Reference)} {E(passage.Before)}**{E(passage.Words)}**{E(passage.Behind)}");
            }
        }
    }

    private static string Values(DifferenceView view) => string.Join("; ", view.Values.Select(value =>
        $"{(view.Difference.Kind == DifferenceKind.Date ? E(TimeWords.Of(value.Value)) : $"“{E(value.Value)}”")} {Reference(value.Reference)}"));

    private void Utterances()
    {
        UtteranceView[] shown = story.IsCompared ? [.. story.Shared] : [.. story.Utterances];
        if (shown.Length == 0)
            return;
        Heading(story.IsCompared ? "Said, in more than one report" : "Said");
        for (int i = 0; i < shown.Length; i++)
        {
            if (i > 0)
                Line();
            Utterance(shown[i]);
        }
    }

    private void Utterance(UtteranceView view)
    {
        string role = view.Speaker.Role is { } words ? $" ({E(words)})" : "";
        string when = view.Utterance.When is { } value ? ", " + E(TimeWords.Of(value)) : "";
        string carried = story.IsCompared ? " · " + Sentences.Carried(view) : "";
        Line($"**{view.Number}\\. {E(view.Speaker.Name)}**{role}{when}{carried}");
        Line();
        for (int i = 0; i < view.Renderings.Count; i++)
        {
            RenderingView rendering = view.Renderings[i];
            string[] notes = [.. new[] { i > 0 ? Labels.Of(rendering) : null, Labels.Note(rendering) }.OfType<string>()];
            Line($"- {(rendering.Cue is { Length: > 0 } cue ? E(cue) + " " : "")}{Marked(rendering)} {Reference(rendering.Reference)}{(notes.Length > 0 ? $" *{E(string.Join("; ", notes))}*" : "")}");
        }

        if (story.IsCompared && view.Utterance.Absent.Count > 0)
            Line($"- *Not found in {E(Labels.Listed([.. view.Utterance.Absent.Select(absence => story.Report(absence.Report).Abbreviation)]))}.*");
    }

    private static string Marked(RenderingView rendering)
    {
        var words = new StringBuilder();
        foreach (MarkedRun run in MarkedRun.Of(rendering))
        {
            string escaped = E(run.Words);
            words.Append(run.IsMarked ? $"**{escaped.Trim()}**" : escaped);
        }

        return words.ToString();
    }

    private void Happenings()
    {
        if (story.Happenings.Count == 0)
            return;
        Heading("Happened, or to happen");
        foreach (HappeningView view in story.Happenings)
        {
            Line($"- {E(view.When)}: {E(Labels.Title(view))} {References(view.Evidence)}");
        }
    }

    private void Positions()
    {
        if (story.Positions.Count == 0)
            return;
        Heading("Who stands where");
        Line("| Topic | Who | Stance | Condition | Where |");
        Line("| --- | --- | --- | --- | --- |");
        foreach (PositionView view in story.Positions.GroupBy(position => position.Topic, StringComparer.Ordinal).SelectMany(group => group))
            Line($"| {E(view.Topic)} | {E(view.Actor)} | {Labels.Of(view.Position.Stance)}{string.Concat(Labels.Marks(story, view).Select(mark => $" (**{E(mark)}**)"))} | {E(view.Condition ?? "")} | {References(view.Evidence)} |");
    }

    private void Near()
    {
        if (story.Near.Count == 0)
            return;
        Heading(Sentences.Near);
        foreach (UtteranceView view in story.Near)
        {
            IReadOnlyList<Passage> nearest = story.Nearest(view);
            string near = nearest.Count > 0 ? $" near: {References(nearest)}" : "";
            Line($"- {E(view.InShort)}{E(view.Renderings[0].Tail)} {Reference(view.Renderings[0].Reference)}{near}");
        }
    }

    private void Only()
    {
        foreach (OnlyView view in story.Only)
        {
            if (!story.IsCompared || view.IsEmpty)
                continue;
            Heading($"Only in {E(view.Report.Name)} ({E(view.Report.Abbreviation)})");
            foreach (UtteranceView utterance in view.Utterances)
            {
                RenderingView own = utterance.Renderings.First(rendering => rendering.Report == view.Report);
                Line($"- {E(utterance.Speaker.Name + own.Lead + own.Words)}{E(own.Tail)} {Reference(own.Reference)}");
            }

            foreach (HappeningView happening in view.Happenings)
                Line($"- {E(Labels.Title(happening))} {References(happening.Evidence)}");
            foreach (PositionView position in view.Positions)
                Line($"- {E(Labels.Sentence(position))} {References(position.Evidence)}");
        }
    }

    private void Timeline()
    {
        TimelineView[] dated = [.. story.Timeline.Where(entry => entry.When is not null)];
        if (dated.Length == 0)
            return;
        Heading("In order of time");
        foreach (TimelineView entry in dated)
        {
            string what = entry.Happening is { } happening
                ? $"{E(Labels.Title(happening))} {References(happening.Evidence)}"
                : entry.Utterance is { Renderings.Count: > 0 } said
                    ? $"{E(Plain.Clipped(said.InShort, 100))} {Reference(said.Renderings[0].Reference)}"
                    : "";
            Line($"- {E(TimeWords.Of(entry.When!))}: {what}");
        }
    }

    private static string Reference(string reference) => $"\\[{E(reference)}]";

    private static string References(IReadOnlyList<Passage> passages) => string.Join(' ', passages.Select(passage => Reference(passage.Reference)));
}

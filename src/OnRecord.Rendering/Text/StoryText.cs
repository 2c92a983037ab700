using OnRecord.Comparison;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Text;

/// <summary>One story on a terminal: the whole in one screen, then each part.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="story">The story.</param>
/// <param name="number">What stands before its title where there are several.</param>
internal sealed class StoryText(TextCanvas canvas, StoryView story, string number)
{
    private const int Indent = 2;
    private const int Snippet = 150;
    private const int Widest = 18;
    private readonly int _column = Indent + 3 + Math.Min(Widest, story.Utterances.SelectMany(view => view.Renderings).Select(view => DisplayWidth.Of(view.Reference) + 1).Append(9).Max());

    /// <summary>Writes all of it.</summary>
    public void Write()
    {
        Summary();
        Utterances();
        Happenings();
        new PositionsText(canvas, story).Write();
        Differences();
        Near();
        Only();
        Timeline();
    }

    private void Summary()
    {
        canvas.Line(0, 0, new Piece(number + Sentences.Title(story), Look.Strong));
        canvas.Gap();
        int column = Indent + 2 + story.AllReports.Max(report => DisplayWidth.Of(report.Abbreviation));
        foreach (ReportView report in story.Reports)
        {
            string notes = string.Concat(Sentences.Notes(report).Select(note => ", " + note));
            canvas.Labelled(Indent, new Piece(report.Abbreviation, Look.Strong), column, report.Name, new Piece($" · {Sentences.Published(report)}{notes}", Look.Faint));
            if (report.Headline is { } headline && (story.IsCompared || headline != Sentences.Title(story)))
                canvas.Line(column, column, Plain.Clipped(headline, 2 * (canvas.Columns - column)));
        }

        foreach (ReportView report in story.Unread)
        {
            canvas.Labelled(Indent, new Piece(report.Abbreviation, Look.Strong), column, report.Name, new Piece(" · not read", Look.Faint));
            canvas.Line(column, column, Plain.Words(report.Record.Unread));
        }

        canvas.Gap();
        foreach (string sentence in Sentences.Figures(story))
            canvas.Line(Indent, Indent, sentence);
    }

    private void Utterances()
    {
        UtteranceView[] shown = story.IsCompared ? [.. story.Shared] : [.. story.Utterances];
        canvas.Heading(story.IsCompared ? "Said, in more than one report" : "Said");
        if (shown.Length == 0)
            canvas.Line(Indent, Indent, story.IsCompared ? "No utterance was found in more than one report." : "No statement was found.");
        for (int i = 0; i < shown.Length; i++)
        {
            if (i > 0)
                canvas.Gap();
            Utterance(shown[i]);
        }
    }

    private void Utterance(UtteranceView view)
    {
        string when = view.Utterance.When is { } value ? $", {TimeWords.Of(value)}" : "";
        string role = view.Speaker.Role is { } words ? $" ({words})" : "";
        string carried = story.IsCompared ? $" · {Sentences.Carried(view)}" : "";
        canvas.Labelled(Indent, $"{view.Number}.", Indent + 4, new Piece(view.Speaker.Name, Look.Strong), role, when, new Piece(carried, Look.Faint));
        for (int i = 0; i < view.Renderings.Count; i++)
            Rendering(view.Renderings[i], isFirst: i == 0);
        foreach (DifferenceView difference in view.Differences)
        {
            if (difference.Difference.Kind != DifferenceKind.Wording)
                canvas.Line(Indent + 4, Indent + 6, Values($"Differs, {Labels.Of(difference.Difference.Kind).ToLowerInvariant()}: ", difference));
        }

        if (story.IsCompared && view.Utterance.Absent.Count > 0)
            canvas.Line(Indent + 4, Indent + 6, new Piece("Not found in " + Labels.Listed([.. view.Utterance.Absent.Select(Absent)]), Look.Faint));
    }

    private void Rendering(RenderingView view, bool isFirst)
    {
        var notes = new List<string>();
        if (!isFirst)
            notes.Add(Labels.Of(view));
        if (Labels.Note(view) is { } note)
            notes.Add(note);
        string behind = notes.Count > 0 ? $" ({string.Join("; ", notes)})" : "";
        var cue = new Piece(view.Cue is { Length: > 0 } words ? words + " " : "", Look.Faint);
        canvas.Labelled(Indent + 4, new Piece(TextCanvas.Reference(view.Reference), Look.Faint), _column + 4, [cue, .. MarkedRun.Of(view).Select(run => new Piece(run.Words, run.IsMarked ? Look.Mark : Look.Plain)), new Piece(behind, Look.Faint)]);
    }

    private string Absent(Absence absence)
    {
        ReportView report = story.Report(absence.Report);
        return absence.Nearest is { } span ? $"{report.Abbreviation} (nearest: {TextCanvas.Reference(report.Reference(span))})" : report.Abbreviation;
    }

    private void Happenings()
    {
        if (story.Happenings.Count == 0)
            return;
        canvas.Heading("Happened, or to happen");
        foreach (HappeningView view in story.Happenings)
        {
            canvas.Labelled(Indent, view.When, _column + 4, new Piece(Labels.Title(view), Look.Strong), " ", References(view.Evidence));
            foreach (DifferenceView difference in view.Differences)
                canvas.Line(_column + 4, _column + 6, Values($"Differs, {Labels.Of(difference.Difference.Kind).ToLowerInvariant()}: ", difference));
        }
    }

    private void Differences()
    {
        if (!story.IsCompared)
            return;
        canvas.Heading("Where the reports differ");
        if (story.Differences.Count == 0)
            canvas.Line(Indent, Indent, "No difference in numbers, dates, speakers or wording was found.");
        foreach (DifferenceView view in story.Differences)
        {
            string about = story.Utterance(view.Difference.About) is { } utterance
                ? $"{utterance.Number}. {utterance.SpeakerName}: "
                : story.Happening(view.Difference.About) is { } happening ? Labels.Title(happening) + ": " : "";
            canvas.Labelled(Indent, new Piece(Labels.Of(view.Difference.Kind), Look.Strong), Indent + 9, [about, .. Values("", view)]);
            // What was said and what happened stand above.
            foreach (ValueView value in about.Length == 0 ? view.Values : [])
            {
                foreach (SurroundedWords passage in value.Passages)
                    canvas.Line(Indent + 9, Indent + 11, new Piece(TextCanvas.Reference(value.Reference) + " ", Look.Faint), passage.Before, new Piece(passage.Words, Look.Mark), passage.Behind);
            }
        }
    }

    private static Piece[] Values(string before, DifferenceView difference)
    {
        var pieces = new List<Piece> { before };
        for (int i = 0; i < difference.Values.Count; i++)
        {
            ValueView value = difference.Values[i];
            string shown = difference.Difference.Kind == DifferenceKind.Date ? TimeWords.Of(value.Value) : $"“{Plain.Clipped(value.Value, Snippet)}”";
            pieces.Add(i > 0 ? "; " : "");
            pieces.Add(shown);
            pieces.Add(new Piece(" " + TextCanvas.Reference(value.Reference), Look.Faint));
        }

        return [.. pieces];
    }

    private void Near()
    {
        if (story.Near.Count == 0)
            return;
        canvas.Heading(Sentences.Near);
        foreach (UtteranceView view in story.Near)
        {
            IReadOnlyList<Passage> nearest = story.Nearest(view);
            canvas.Labelled(
                Indent,
                new Piece(TextCanvas.Reference(view.Renderings[0].Reference), Look.Faint),
                _column,
                new Piece(view.Speaker.Name, Look.Strong),
                view.Renderings[0].Lead,
                view.Renderings[0].Words,
                new Piece(view.Renderings[0].Tail, Look.Faint),
                nearest.Count > 0 ? new Piece($" (near: {References(nearest).Text})", Look.Faint) : "");
        }
    }

    private void Only()
    {
        if (!story.IsCompared)
            return;
        foreach (OnlyView view in story.Only)
        {
            if (view.IsEmpty)
                continue;
            canvas.Heading($"Only in {view.Report.Abbreviation}, {view.Report.Name}");
            foreach (UtteranceView utterance in view.Utterances)
            {
                RenderingView own = utterance.Renderings.First(rendering => rendering.Report == view.Report);
                string note = own.Statement.Negated ? own.Tail : Labels.Note(own) is { } words ? $" ({words})" : "";
                canvas.Labelled(Indent, new Piece(TextCanvas.Reference(own.Reference), Look.Faint), _column, new Piece(utterance.Speaker.Name, Look.Strong), own.Lead, own.Words, new Piece(note, Look.Faint));
            }

            foreach (HappeningView happening in view.Happenings)
            {
                string when = happening.Happening.When is { } value ? $", {TimeWords.Of(value)}" : "";
                canvas.Labelled(Indent, References(happening.Evidence), _column, Labels.Title(happening), when);
            }

            foreach (PositionView position in view.Positions)
                canvas.Labelled(Indent, References(position.Evidence), _column, Labels.Sentence(position));
        }
    }

    private void Timeline()
    {
        TimelineView[] dated = [.. story.Timeline.Where(entry => entry.When is not null)];
        if (dated.Length == 0)
            return;
        canvas.Heading("In order of time");
        string? last = null;
        foreach (TimelineView entry in dated)
        {
            string when = TimeWords.Of(entry.When!);
            Piece[] what = entry.Happening is { } happening
                ? [new Piece(Labels.Title(happening), Look.Strong), " ", References(happening.Evidence)]
                : entry.Utterance is { } said
                    ? [Plain.Clipped(said.InShort, Snippet / 2), " ", References([.. said.Renderings.Select(one => new Passage(one.Report, one.Statement.Content))])]
                    : [];
            canvas.Labelled(Indent, when == last ? "" : when, _column + 4, what);
            last = when;
        }

        int undated = story.Timeline.Count - dated.Length;
        if (undated > 0)
            canvas.Line(Indent, Indent, new Piece($"Undated: {Labels.Number(undated)} more.", Look.Faint));
    }

    private static Piece References(IReadOnlyList<Passage> passages) =>
        new(string.Concat(passages.Select((passage, i) => (i > 0 ? " " : "") + TextCanvas.Reference(passage.Reference))), Look.Faint);
}

using OnRecord.Comparison.Wording;
using OnRecord.Statements;

namespace OnRecord.Comparison.Joining;

/// <summary>Statements in which one report has somebody confirm, accept or welcome what the other has the same person deny, refuse or reject.</summary>
internal static class Contraries
{
    private const float LeastCovered = 0.65f;
    private const float LeastOfBoth = 0.5f;
    private const float LeastOfBothWithin = 0.4f;
    private const int LeastSame = 3;

    // One person confirms and denies on one day: that they speak of one thing needs fewer words.
    private const float LeastCoveredOnOneDay = 0.55f;
    private const int LeastSameOnOneDay = 2;

    /// <summary>Whether they are one remark all the same: of one content, and told contrarily.</summary>
    public static bool AreOne(StatementSign first, StatementSign second, Likeness likeness, TermSpace space) =>
        first.Report != second.Report && TimeFit.Agree(first.Statement.When, second.Statement.When) && WordsOf(first, second, space) is { } words
        && ((likeness.Covered >= LeastCovered && likeness.Least >= (words.AreCues ? LeastOfBoth : LeastOfBothWithin) && likeness.SameWords >= LeastSame)
            || (words.AreCues && TimeFit.AreDays(first.Statement.When, second.Statement.When) && likeness is { Covered: >= LeastCoveredOnOneDay, Least: >= LeastOfBoth, SameWords: >= LeastSameOnOneDay }));

    /// <summary>The words that make two renderings contrary: their cues ("confirmed", "denied"), or the cue of the one and a word of what the other has
    /// ("refused the request", "said it had accepted the request").</summary>
    public static (Span First, Span Second, bool AreCues)? WordsOf(StatementSign first, StatementSign second, TermSpace space)
    {
        if (first.Statement.Cue is not { } cue || second.Statement.Cue is not { } otherCue || first.Content.Negates != second.Content.Negates
            || RenderingRule.SpeakersOf(first, second) is not (SpeakerFit.Same or SpeakerFit.Represents))
            return null;
        if (Contrast(first.Cue, second.Cue, space) is not null)
            return (cue, otherCue, true);
        if (first.Statement.Negated && second.Statement is { Negated: false, Form: StatementForm.Indirect } && Contrast(first.Cue, second.Content, space) is { } within)
            return (cue, within.Second, false);
        return second.Statement.Negated && first.Statement is { Negated: false, Form: StatementForm.Indirect } && Contrast(second.Cue, first.Content, space) is { } inside
            ? (inside.Second, otherCue, false) : null;
    }

    private static (Span First, Span Second)? Contrast(Passage first, Passage second, TermSpace space)
    {
        foreach (PassageWord one in first.Words)
        {
            foreach (PassageWord other in second.Words)
            {
                if (one.Weight > 0 && other.Weight > 0 && space.AreContrasts(one.Term, other.Term))
                    return (one.Span, other.Span);
            }
        }

        return null;
    }
}

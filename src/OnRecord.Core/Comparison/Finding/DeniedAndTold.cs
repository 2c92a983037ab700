using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Happenings;
using OnRecord.Statements;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds what one report has somebody deny, and another tells as a fact: "denied that it had paid a ransom", "a ransom was paid".</summary>
/// <remarks>What is read as a happening in both is compared there. A report that tells the denial, too, or the fact beside the denial, does not disagree.</remarks>
internal sealed class DeniedAndTold(IReadOnlyList<Record> records, TermSpace space)
{
    private const float LeastCovered = 0.8f;
    private const float LeastCoveredOfDenial = 0.5f;
    private const float LeastWeight = 5f;
    private const int LeastContent = 2;
    private const int LeastSame = 3;
    private const int MostBeforeIt = 2;
    private const int MostBetween = 4;
    private const int MostBeforeNegated = 5;
    private const int MostDenials = 64;

    /// <summary>Finds the differences, each as the values that two reports have: what is denied, and what is told.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<ToldSentence> sentences, List<StatementSign> signs)
    {
        List<Denial> denials = signs.FindAll(IsDenial).ConvertAll(sign => new Denial(sign, Undated(sign)));
        if (denials.Count is 0 or > MostDenials)
            yield break;
        foreach (Denial denial in denials)
        {
            int report = denial.Sign.Report;
            if (sentences.Exists(told => told.Report == report && !told.Statements.Contains(denial.Sign) && Told(denial.Denied, told) is not null))
                continue;
            foreach (ToldSentence told in sentences)
            {
                if (told.Report == report || denials.Exists(other => other.Sign.Report == told.Report && IsOfTheSame(other.Sign, denial.Sign)) || Told(denial.Denied, told) is not { } place)
                    continue;
                Span content = denial.Sign.Statement.Content[0];
                yield return [new DifferingValue(records[report].Id, DifferenceFinder.NameOf(HappeningStatus.Denied), content), new DifferingValue(records[told.Report].Id, DifferenceFinder.NameOf(HappeningStatus.Happened), place)];
            }
        }
    }

    private bool IsDenial(StatementSign sign) => sign.Statement.Form == StatementForm.Indirect && sign.Statement.Negated && !sign.Content.Negates && !sign.Cue.Negates
        && sign.Content.Content >= LeastContent && sign.Content.Weight >= LeastWeight && Array.Exists(sign.Cue.Words, word => space.Lexicon.IsDenial(word.Form));

    private bool IsOfTheSame(StatementSign one, StatementSign other)
    {
        var alignment = Alignment.Of(one.Content, other.Content, space);
        return Math.Max(alignment.LeftCovered, alignment.RightCovered) >= LeastCoveredOfDenial;
    }

    /// <summary>Where a sentence tells as a fact what is denied, or <see langword="null"/>.</summary>
    private Span? Told(Passage denied, ToldSentence told)
    {
        if (told.Statements.Any(sign => sign.Speaker is not null || sign.Statement.Negated) || Array.Exists(told.Words.Words, word => space.Lexicon.IsClaim(word.Form)))
            return null;
        var alignment = Alignment.Of(denied, told.Words, space);
        if (alignment.LeftCovered < LeastCovered || alignment.SameWords < Math.Min(LeastSame, denied.Content))
            return null;
        int first = int.MaxValue, last = -1;
        for (int i = 0; i < alignment.ToRight.Length; i++)
        {
            int at = alignment.ToRight[i];
            if (denied.Words[i].Weight == 0 || at < 0)
                continue;
            if (!told.Words.Words[at].IsName && (IsOpen(told.Words.Words, at) || IsPassive(told.Words.Words, at) != IsPassive(denied.Words, i)))
                return null;
            (first, last) = (Math.Min(first, at), Math.Max(last, at));
        }

        if (Array.Exists(told.Words.Words[Math.Max(0, Math.Min(first, told.Words.Words.Length) - MostBeforeNegated)..(last + 1)], word => word.Negates))
            return null;
        return last < 0 || last - first > denied.Words.Length + MostBetween ? null : new Span(told.Words.Words[first].Span.Start, told.Words.Words[last].Span.End);
    }

    // When it was need not be told in the same words: "at the weekend", "on Saturday".
    private Passage Undated(StatementSign denial) => denial.Content.Without([.. records[denial.Report].Times.Select(time => time.Span)]);

    // "Denied that it had shelled the market" and "the market was shelled": by others.
    private bool IsPassive(PassageWord[] words, int at) => at > 0 && TollReader.IsPassive(words[at - 1].Form, space.Lexicon);

    // "Would pay", "agreed to pay": no fact.
    private bool IsOpen(PassageWord[] words, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - MostBeforeIt); i--)
        {
            if (space.Lexicon.IsOpen(words[i].Form))
                return true;
        }

        return false;
    }

    /// <param name="Sign">The statement that denies.</param>
    /// <param name="Denied">What is denied, without the days and times that it names.</param>
    private sealed record Denial(StatementSign Sign, Passage Denied);
}

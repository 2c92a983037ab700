using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports have somebody confirm and deny the same, or welcome and reject it: contraries in what leads it in.</summary>
internal sealed class CueDifferences(IReadOnlyList<Record> records, TermSpace space)
{
    private const int MostBetween = 2;

    /// <summary>Finds them, each as the cues of two reports.</summary>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        var told = new HashSet<(int, int)>();
        for (int first = 0; first < renderings.Length; first++)
        {
            for (int second = first + 1; second < renderings.Length; second++)
            {
                (StatementSign one, StatementSign other) = (renderings[first], renderings[second]);
                if (one.Report != other.Report && Contraries.WordsOf(one, other, space) is { } words && told.Add((one.Report, other.Report)))
                    yield return [ValueOf(one, words.First), ValueOf(other, words.Second)];
                else if (one.Report != other.Report && Turned(one, other) is { } turned && told.Add((one.Report, other.Report)))
                    yield return [ValueOf(one, turned.First), ValueOf(other, turned.Second)];
            }
        }
    }

    /// <summary>"Ruled out a return" here, "would not rule out a return" there: the word that leads the one in is turned into its contrary in the other.</summary>
    private (Span First, Span Second)? Turned(StatementSign one, StatementSign other)
    {
        foreach ((int term, Span words, bool isTurned) in Leading(one.Cue.Words))
        {
            foreach ((int same, Span counterpart, bool isOther) in Leading(other.Cue.Words).Concat(Led(other)))
            {
                if (isTurned != isOther && space.AreSynonyms(term, same))
                    return (words, counterpart);
            }
        }

        foreach ((int term, Span words, bool isTurned) in Led(one))
        {
            foreach ((int same, Span counterpart, bool isOther) in Leading(other.Cue.Words))
            {
                if (isTurned != isOther && space.AreSynonyms(term, same))
                    return (words, counterpart);
            }
        }

        return WithinContents(one, other);
    }

    // "Ruled out a return", "would not rule out a return": what each content opens with.
    private (Span First, Span Second)? WithinContents(StatementSign one, StatementSign other) =>
        Opening(one) is { } first && Opening(other) is { } second && first.IsTurned != second.IsTurned && space.AreSynonyms(first.Term, second.Term)
            ? (first.Words, second.Words) : null;

    // A word inside the content is none that leads it in, though the other report's cue has it: "wrote that", "a law that I would not have written".
    private IEnumerable<(int Term, Span Words, bool IsTurned)> Led(StatementSign sign) => Opening(sign) is { } opening ? [opening] : [];

    private (int Term, Span Words, bool IsTurned)? Opening(StatementSign sign)
    {
        return Leading(sign.Content.Words).Cast<(int Term, Span Words, bool IsTurned)?>().FirstOrDefault() is { } leading
            && Array.Find(sign.Content.Words, word => word.Weight > 0).Term == leading.Term ? leading : null;
    }

    // The words that the pack has contraries of, each with the word that turns it, if one stands right before.
    private IEnumerable<(int Term, Span Words, bool IsTurned)> Leading(PassageWord[] words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Weight == 0 || !space.HasContrasts(words[i].Term))
                continue;
            int turning = i - 1;
            while (turning >= Math.Max(0, i - MostBetween) && !words[turning].Negates)
                turning--;
            bool isTurned = turning >= Math.Max(0, i - MostBetween);
            yield return (words[i].Term, new Span(words[isTurned ? turning : i].Span.Start, words[i].Span.End), isTurned);
        }
    }

    private DifferingValue ValueOf(StatementSign sign, Span words) => new(records[sign.Report].Id, words.TextIn(records[sign.Report].Text), words);
}

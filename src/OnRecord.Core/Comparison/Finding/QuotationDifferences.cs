using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where reports print one quotation with a word in one place that says something else: "we refuse his offer", "we refuse his visit".</summary>
/// <remarks>What an outlet leaves out, shortens with dots or puts into brackets is no difference, nor are other forms of one word, other spellings, and particles
/// that say nothing. Where outlets print what says the same in other words, <see cref="PrintedOtherwise"/> tells of it.</remarks>
internal sealed class QuotationDifferences
{
    private readonly IReadOnlyList<Record> _records;
    private readonly PrintedWords _words;
    private readonly PrintedPlaces _places;

    /// <summary>Makes a finder of one comparison.</summary>
    public QuotationDifferences(IReadOnlyList<Record> records, TermSpace space)
    {
        _records = records;
        _words = new PrintedWords(space);
        _places = new PrintedPlaces(_words, space);
    }

    /// <summary>Finds them, each as the words of two reports in one place.</summary>
    /// <param name="renderings">The renderings of one utterance.</param>
    public IEnumerable<List<DifferingValue>> Find(StatementSign[] renderings)
    {
        (int Report, PrintedWord[] Words)[] quoted = [.. renderings.Where(sign => Array.IndexOf(sign.Quoted, true) >= 0)
            .Select(sign => (sign.Report, _words.Read(sign, _records[sign.Report].Text)))];
        for (int first = 0; first < quoted.Length; first++)
        {
            for (int second = first + 1; second < quoted.Length; second++)
            {
                if (quoted[first].Report == quoted[second].Report)
                    continue;
                // Of several ways to set the words against each other the texts decide, so that the order of the reports does not.
                bool inOrder = _words.Compare(quoted[first].Words, quoted[second].Words) <= 0;
                ((int report, PrintedWord[] one), (int otherReport, PrintedWord[] other)) = inOrder ? (quoted[first], quoted[second]) : (quoted[second], quoted[first]);
                foreach (PrintedPlace place in _places.Telling(one, other))
                    yield return [ValueOf(report, one, place), ValueOf(otherReport, other, place.Swapped)];
            }
        }
    }

    // Where one has nothing there, the words beside it are shown.
    private DifferingValue ValueOf(int report, PrintedWord[] words, PrintedPlace place)
    {
        int beside = place.IsAdded ? 1 : 0;
        var span = new Span(words[Math.Max(0, place.From - beside)].Span.Start, words[Math.Min(words.Length, place.To + beside) - 1].Span.End);
        return new DifferingValue(_records[report].Id, span.TextIn(_records[report].Text), span);
    }
}

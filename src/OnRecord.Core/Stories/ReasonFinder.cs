using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>Finds why the reports of a story are together.</summary>
internal sealed class ReasonFinder
{
    private const int MostWords = 5;
    private const int MostCompared = 256;
    private const double LeastCopied = 1.0 / 3;

    private readonly IReadOnlyList<Record> _records;
    private readonly WordWeights _background;
    private readonly ReportSketch[] _sketches;
    private readonly float[][] _vectors;

    public ReasonFinder(IReadOnlyList<Record> records, LanguagePack pack)
    {
        _records = records;
        _background = WordWeights.Of(pack);
        _sketches = [.. records.Select(record => ReportSketch.Of(record, pack))];
        _vectors = Array.ConvertAll(_sketches, sketch => SalienceVector.Of(sketch.Words));
    }

    /// <summary>The reason of each report; of a very large story, each is compared with those that come first.</summary>
    public List<StoryReason> Find()
    {
        var reasons = new List<StoryReason>();
        for (int report = 0; report < _sketches.Length && _sketches.Length > 1; report++)
        {
            int nearest = -1, copyOf = -1;
            double likeness = -1, copied = 0;
            for (int other = 0; other < Math.Min(_sketches.Length, MostCompared); other++)
            {
                if (other == report)
                    continue;
                double like = Nearness.Likeness(_sketches[report], _sketches[other], Shared(report, other).Sum(word => word.Weight));
                double same = _sketches[report].Copy.SharedWith(_sketches[other].Copy);
                if (like > likeness)
                    (nearest, likeness) = (other, like);
                if (same > copied)
                    (copyOf, copied) = (other, same);
            }

            bool isCopy = copied >= LeastCopied;
            reasons.Add(new StoryReason(report, nearest, likeness, WordsOf(report, nearest), isCopy ? copyOf : null, isCopy ? copied : 0));
        }

        return reasons;
    }

    private IEnumerable<(uint Word, double Weight)> Shared(int report, int other)
    {
        SketchedWord[] words = _sketches[report].Words, others = _sketches[other].Words;
        for (int i = 0, j = 0; i < words.Length && j < others.Length;)
        {
            if (words[i].Word == others[j].Word)
                yield return (words[i].Word, _vectors[report][i++] * _vectors[other][j++]);
            else if (words[i].Word < others[j].Word)
                i++;
            else
                j++;
        }
    }

    private List<string> WordsOf(int report, int other)
    {
        Dictionary<uint, string> written = Written(_records[report]);
        return
        [
            .. Shared(report, other).OrderByDescending(word => word.Weight).ThenBy(word => word.Word)
                .Select(word => written.GetValueOrDefault(word.Word)).OfType<string>().Take(MostWords),
        ];
    }

    /// <summary>For each word's number how the report writes it first.</summary>
    private Dictionary<uint, string> Written(Record record)
    {
        var written = new Dictionary<uint, string>();
        Add(record.Headline, written);
        foreach (Span span in record.Body)
            Add(span.In(record.Text), written);
        return written;
    }

    private void Add(ReadOnlySpan<char> text, Dictionary<uint, string> written)
    {
        Span<char> buffer = stackalloc char[64];
        var scanner = new WordScanner(text);
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> folded = _background.Fold(scanner.Word, buffer);
            written.TryAdd((uint)TextHash.Of(folded), scanner.Word[..Math.Min(folded.Length, scanner.Word.Length)].ToString());
        }
    }
}

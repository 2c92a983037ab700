using OnRecord.Networks;
using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Reads names off the scores of BIO tags (Ramshaw and Marcus 1995): the best sequence in which I follows its B or I (Viterbi 1967).</summary>
internal sealed class NameTags
{
    private const float Never = -1e9f;

    private readonly int _count;
    private readonly bool[] _inside;
    private readonly NameKind[] _kinds;
    private readonly float[] _steps;

    /// <summary>Takes the tags.</summary>
    /// <param name="tags">Their names: <c>O</c> first, then <c>B-KIND</c> and <c>I-KIND</c>.</param>
    /// <param name="steps">What each tag is worth behind each: a row for the tag before.</param>
    public NameTags(string[] tags, float[] steps)
    {
        _count = tags.Length;
        _steps = steps;
        if (steps.Length != _count * _count)
            throw new PackException("The syntax model's steps from name tag to name tag are not as many as its tags ask for: train it anew.");
        _inside = new bool[_count];
        _kinds = new NameKind[_count];
        for (int i = 1; i < _count; i++)
        {
            _inside[i] = tags[i][0] == 'I';
            if (!PackNames.TryParse(tags[i][2..], out _kinds[i]))
                throw new PackException($"The syntax model has a name tag '{tags[i]}' that is of no known kind: train it anew.");
        }
    }

    /// <summary>Finds the names of one sentence.</summary>
    /// <param name="scores">For each word a row of scores.</param>
    /// <param name="stride">Numbers from one row to the next.</param>
    /// <param name="words">How many words the sentence has.</param>
    /// <param name="from">Room for a number for each word and tag.</param>
    /// <param name="chosen">Receives each word's tag.</param>
    public void Decode(ReadOnlySpan<float> scores, int stride, int words, Span<byte> from, Span<byte> chosen)
    {
        Span<float> best = stackalloc float[_count];
        Span<float> next = stackalloc float[_count];
        for (int tag = 0; tag < _count; tag++)
            best[tag] = scores[tag] + (_inside[tag] ? Never : 0);
        for (int word = 1; word < words; word++)
        {
            ReadOnlySpan<float> row = scores.Slice(word * stride, _count);
            for (int tag = 0; tag < _count; tag++)
            {
                int before = _inside[tag] ? Better(best, tag, tag - 1, tag) : Best(best, tag);
                next[tag] = best[before] + _steps[(before * _count) + tag] + row[tag];
                from[(word * _count) + tag] = (byte)before;
            }

            next.CopyTo(best);
        }

        int last = Scores.Highest(best);
        for (int word = words - 1; word >= 0; word--)
        {
            chosen[word] = (byte)last;
            if (word > 0)
                last = from[(word * _count) + last];
        }
    }

    /// <summary>Adds the names that tags mark.</summary>
    /// <param name="tags">Each word's tag.</param>
    /// <param name="tokens">The report's words.</param>
    /// <param name="first">The index of the first tag's word.</param>
    /// <param name="names">Receives the names.</param>
    public void Collect(ReadOnlySpan<byte> tags, ReadOnlySpan<Token> tokens, int first, List<NameSpan> names)
    {
        for (int i = 0; i < tags.Length; i++)
        {
            if (tags[i] == 0)
                continue;
            int end = i + 1;
            while (end < tags.Length && _inside[tags[end]])
                end++;
            names.Add(new NameSpan(new Span(tokens[first + i].Start, tokens[first + end - 1].End), first + i, first + end, _kinds[tags[i]]));
            i = end - 1;
        }
    }

    private int Best(ReadOnlySpan<float> values, int tag)
    {
        int best = 0;
        for (int before = 1; before < _count; before++)
            best = Better(values, tag, best, before);
        return best;
    }

    private int Better(ReadOnlySpan<float> values, int tag, int one, int other) =>
        values[other] + _steps[(other * _count) + tag] > values[one] + _steps[(one * _count) + tag] ? other : one;
}

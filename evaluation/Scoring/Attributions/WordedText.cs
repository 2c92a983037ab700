using OnRecord.Statements;

namespace OnRecord.Evaluation.Scoring.Attributions;

/// <summary>An article as words and quotations: spans are compared by the words in them, so that punctuation decides nothing.</summary>
internal sealed class WordedText
{
    private const int LeastWords = 4;

    private static readonly HashSet<string> FunctionWords =
    [
        .. ("a an the this that these those of in on at to for from by with as and or but nor not who whom whose which "
            + "is are was were be been being has have had s d ll re ve").Split(' '),
    ];

    private readonly List<Span> _words;
    private readonly bool[] _isFunction;
    private readonly int[] _line;
    private readonly HashSet<int>[] _quotations;
    private readonly HashSet<int> _quoted;

    public WordedText(string text)
    {
        _words = Words.In(text, underscore: false);
        _isFunction = [.. _words.Select(word => FunctionWords.Contains(word.TextIn(text).ToLowerInvariant()))];
        _line = new int[_words.Count];
        for (int i = 1; i < _words.Count; i++)
            _line[i] = _line[i - 1] + text.AsSpan(_words[i - 1].End, _words[i].Start - _words[i - 1].End).Count('\n');
        _quotations = [.. QuotationFinder.Find(text).Select(span => Within([span]))];
        _quoted = [.. _quotations.SelectMany(words => words)];
    }

    /// <summary>The words of which at least half lies in the spans.</summary>
    public HashSet<int> Within(IEnumerable<Span> spans)
    {
        var covered = new Dictionary<int, int>();
        foreach (Span span in Joined(spans))
        {
            for (int i = FirstEndingAfter(span.Start); i < _words.Count && _words[i].Start < span.End; i++)
                covered[i] = covered.GetValueOrDefault(i) + Math.Min(_words[i].End, span.End) - Math.Max(_words[i].Start, span.Start);
        }

        return [.. covered.Where(pair => 2 * pair.Value >= _words[pair.Key].Length).Select(pair => pair.Key)];
    }

    /// <summary>The words without function words, unless there are no others.</summary>
    public HashSet<int> Telling(HashSet<int> words)
    {
        HashSet<int> telling = [.. words.Where(word => !_isFunction[word])];
        return telling.Count > 0 ? telling : words;
    }

    /// <summary>Runs of words that follow each other in one line, as first and last word.</summary>
    public IEnumerable<(int First, int Last)> Runs(HashSet<int> words)
    {
        int[] ordered = [.. words.Order()];
        for (int i = 0, from = 0; i < ordered.Length; i++)
        {
            if (i + 1 < ordered.Length && ordered[i + 1] == ordered[i] + 1 && _line[ordered[i + 1]] == _line[ordered[i]])
                continue;
            yield return (ordered[from], ordered[i]);
            from = i + 1;
        }
    }

    /// <summary>Whether a content stands wholly, partly or not inside quotation marks.</summary>
    public StatementForm FormOf(HashSet<int> content)
    {
        int inside = content.Count(_quoted.Contains);
        return inside == 0 ? StatementForm.Indirect : inside == content.Count ? StatementForm.Direct : StatementForm.Mixed;
    }

    /// <summary>What quotations and a content have in common, four words or more.</summary>
    public IEnumerable<HashSet<int>> Segments(HashSet<int> content) =>
        _quotations.Select(quotation => quotation.Where(content.Contains).ToHashSet()).Where(segment => segment.Count >= LeastWords);

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = _words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_words[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static List<Span> Joined(IEnumerable<Span> spans)
    {
        var joined = new List<Span>();
        foreach (Span span in spans.Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
                joined[^1] = new Span(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else
                joined.Add(span);
        }

        return joined;
    }
}

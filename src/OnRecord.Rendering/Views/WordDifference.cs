namespace OnRecord.Rendering.Views;

/// <summary>Which words of two renderings the other one has not, by their longest common subsequence (Hunt and McIlroy 1976).</summary>
internal static class WordDifference
{
    // Beyond, the table would cost more than the marks tell.
    private const int MostWords = 600;

    /// <summary>Where the words differ.</summary>
    /// <param name="one">A rendering's words.</param>
    /// <param name="other">Another's.</param>
    /// <returns>The words of <paramref name="one"/> that <paramref name="other"/> lacks, neighbours joined; and the reverse.</returns>
    public static (IReadOnlyList<Span> One, IReadOnlyList<Span> Other) Of(RenderedWords one, RenderedWords other)
    {
        int n = one.Count, m = other.Count;
        if (n > MostWords || m > MostWords)
            return ([], []);
        var common = new ushort[n + 1, m + 1];
        for (int i = n - 1; i >= 0; i--)
        {
            for (int j = m - 1; j >= 0; j--)
            {
                common[i, j] = one.IsSame(i, other, j)
                    ? (ushort)(common[i + 1, j + 1] + 1)
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return Walk(one, other, common);
    }

    private static (List<Span> One, List<Span> Other) Walk(RenderedWords one, RenderedWords other, ushort[,] common)
    {
        var inOne = new bool[one.Count];
        var inOther = new bool[other.Count];
        int i = 0, j = 0;
        while (i < one.Count && j < other.Count)
        {
            if (one.IsSame(i, other, j))
                inOne[i++] = inOther[j++] = true;
            else if (common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                j++;
        }

        return (one.Where(inOne), other.Where(inOther));
    }
}

/// <summary>The words of a statement's content, as a comparison of wordings sees them.</summary>
internal sealed class RenderedWords
{
    // More words in a row are not worded otherwise: the other rendering leaves them out.
    private const int LongestRun = 10;
    private readonly string _text;
    private readonly List<Span> _words = [];
    private readonly List<int> _pieces = [];

    /// <summary>Cuts content into words.</summary>
    public RenderedWords(string text, IReadOnlyList<Span> content)
    {
        _text = text;
        for (int piece = 0; piece < content.Count; piece++)
            Cut(content[piece], piece);
    }

    /// <summary>How many words there are.</summary>
    public int Count => _words.Count;

    /// <summary>Whether two words are the same but for case.</summary>
    public bool IsSame(int index, RenderedWords other, int otherIndex) =>
        _words[index].In(_text).Equals(other._words[otherIndex].In(other._text), StringComparison.OrdinalIgnoreCase);

    /// <summary>The words that are not common, neighbours joined; without long runs, which the other rendering leaves out.</summary>
    public List<Span> Where(bool[] isCommon)
    {
        var spans = new List<Span>();
        for (int i = 0; i < Count; i++)
        {
            if (isCommon[i])
                continue;
            int first = i;
            while (i + 1 < Count && !isCommon[i + 1] && _pieces[i + 1] == _pieces[first])
                i++;
            if (i - first < LongestRun)
                spans.Add(new Span(_words[first].Start, _words[i].End));
        }

        return spans;
    }

    private void Cut(Span piece, int number)
    {
        int start = -1;
        for (int i = piece.Start; i <= piece.End; i++)
        {
            bool isWord = i < piece.End && (char.IsLetterOrDigit(_text[i]) || char.IsSurrogate(_text[i]) || IsInside(i, piece));
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                _words.Add(new Span(start, i));
                _pieces.Add(number);
                start = -1;
            }
        }
    }

    // "don't", "1,200", "U.S": a mark between letters or digits is part of the word.
    private bool IsInside(int i, Span piece) =>
        _text[i] is '\'' or '’' or '.' or ',' or '-' or ':'
        && i > piece.Start && i + 1 < piece.End && char.IsLetterOrDigit(_text[i - 1]) && char.IsLetterOrDigit(_text[i + 1]);
}

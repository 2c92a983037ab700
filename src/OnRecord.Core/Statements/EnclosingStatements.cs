namespace OnRecord.Statements;

/// <summary>Finds the statement inside whose content a passage stands.</summary>
internal sealed class EnclosingStatements
{
    // The contents in order; of two that are the same, the earlier statement's comes first.
    private readonly Span[] _contents;
    private readonly Statement[] _holders;
    private readonly int _longest;

    public EnclosingStatements(IReadOnlyList<Statement> statements)
    {
        var contents = new List<Content>();
        foreach (Statement statement in statements)
        {
            foreach (Span span in statement.Content)
                contents.Add(new Content(span, statement, contents.Count));
        }

        contents.Sort(static (left, right) => left.Span.CompareTo(right.Span) is not 0 and int order ? order : left.Number.CompareTo(right.Number));
        _contents = new Span[contents.Count];
        _holders = new Statement[contents.Count];
        for (int i = 0; i < _contents.Length; i++)
        {
            (_contents[i], _holders[i]) = (contents[i].Span, contents[i].Statement);
            _longest = Math.Max(_longest, _contents[i].Length);
        }
    }

    /// <summary>The statement with the shortest content that holds <paramref name="span"/>, or <see langword="null"/>.</summary>
    public Statement? At(Span span)
    {
        int found = -1;
        for (int i = LastFrom(span.Start); i >= 0 && _contents[i].Start >= span.End - _longest; i--)
        {
            if (_contents[i].Contains(span) && (found < 0 || _contents[i].Length < _contents[found].Length))
                found = i;
        }

        return found < 0 ? null : _holders[found];
    }

    /// <summary>Whether a passage stands inside what <paramref name="word"/> is said in; a word that nobody is quoted with stands alone.</summary>
    public bool AreTogether(Span passage, Span word) =>
        At(word) is not { } statement || statement.Content.Any(span => span.Contains(passage)) || At(passage)?.Within == statement.Id;

    // The last content that starts at the offset or before it.
    private int LastFrom(int offset)
    {
        int low = 0, high = _contents.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_contents[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private sealed record Content(Span Span, Statement Statement, int Number);
}

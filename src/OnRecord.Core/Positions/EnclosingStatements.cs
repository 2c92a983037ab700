using OnRecord.Statements;

namespace OnRecord.Positions;

/// <summary>Finds the statement inside whose content a passage stands.</summary>
internal sealed class EnclosingStatements
{
    private readonly (Span Span, Statement Statement)[] _contents;
    private readonly int _longest;

    public EnclosingStatements(IReadOnlyList<Statement> statements)
    {
        _contents = [.. statements.SelectMany(statement => statement.Content.Select(span => (span, statement))).OrderBy(pair => pair.span)];
        foreach ((Span span, _) in _contents)
            _longest = Math.Max(_longest, span.Length);
    }

    /// <summary>The statement with the shortest content that holds <paramref name="span"/>, or <see langword="null"/>.</summary>
    public Statement? At(Span span)
    {
        (Span Span, Statement Statement)? found = null;
        for (int i = LastFrom(span.Start); i >= 0 && _contents[i].Span.Start >= span.End - _longest; i--)
        {
            if (_contents[i].Span.Contains(span) && (found is null || _contents[i].Span.Length < found.Value.Span.Length))
                found = _contents[i];
        }

        return found?.Statement;
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
            if (_contents[middle].Span.Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}

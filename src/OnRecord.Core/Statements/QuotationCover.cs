using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Where a report's outermost quotations lie among its words.</summary>
internal sealed class QuotationCover
{
    private readonly ParsedText _text;
    private readonly int[] _ofToken;
    private readonly int[] _wordsBefore;

    public QuotationCover(ParsedText text)
    {
        _text = text;
        _wordsBefore = new int[text.Tokens.Length + 1];
        for (int i = 0; i < text.Tokens.Length; i++)
            _wordsBefore[i + 1] = _wordsBefore[i] + (IsWord(i) ? 1 : 0);
        _ofToken = new int[text.Tokens.Length];
        Array.Fill(_ofToken, -1);
        for (int q = 0; q < text.Quotations.Count; q++)
        {
            if (text.Quotations[q].Parent >= 0)
                continue;
            (int first, int end) = WordsOf(q);
            _ofToken.AsSpan(first, end - first).Fill(q);
        }
    }

    /// <summary>The outermost quotation that the word stands in, marks included, or -1.</summary>
    public int this[int token] => _ofToken[token];

    /// <summary>The words of a quotation, marks included.</summary>
    public (int First, int End) WordsOf(int quotation)
    {
        Span span = _text.Quotations[quotation].Span;
        return Within(span);
    }

    /// <summary>The words of a quotation without its marks.</summary>
    public (int First, int End) InnerWordsOf(int quotation) => Within(_text.Quotations[quotation].Inner);

    /// <summary>Whether the token is a word and no punctuation.</summary>
    public bool IsWord(int token) => char.IsLetterOrDigit(_text.WordOf(token)[0]);

    /// <summary>How many words, punctuation apart, stand from one token up to another; none where they stand the other way round.</summary>
    public int CountWords(int first, int end) => end > first ? _wordsBefore[end] - _wordsBefore[first] : 0;

    /// <summary>A content without the punctuation at its ends that is no part of a quotation; it may be empty.</summary>
    public RoleRun ContentOf(int first, int end)
    {
        while (first < end && IsOuterMark(first))
            first++;
        while (end > first && IsOuterMark(end - 1))
            end--;
        return new RoleRun(Role.Content, first, end);
    }

    private bool IsOuterMark(int token) => _text.Tokens[token].Upos == Upos.Punct && _ofToken[token] < 0;

    /// <summary>How many of a run's words stand inside marks.</summary>
    public int QuotedIn(RoleRun run)
    {
        int quoted = 0;
        for (int i = run.First; i < run.End; i++)
            quoted += _ofToken[i] >= 0 && IsWord(i) ? 1 : 0;
        return quoted;
    }

    /// <summary>How a statement's words stand to the quotation marks: words alone count, not punctuation.</summary>
    public StatementForm FormOf(Draft draft)
    {
        int inside = 0, words = 0;
        foreach (RoleRun run in draft.Contents)
        {
            words += CountWords(run.First, run.End);
            inside += QuotedIn(run);
        }

        return inside == 0 ? StatementForm.Indirect : inside == words ? StatementForm.Direct : StatementForm.Mixed;
    }

    private (int First, int End) Within(Span span)
    {
        int first = _text.TokenAt(span.Start);
        if (span.IsEmpty)
            return (first, first);
        int end = _text.TokenAt(span.End - 1);
        return (first, Math.Max(first, end < _text.Tokens.Length && _text.Tokens[end].Start < span.End ? end + 1 : end));
    }
}

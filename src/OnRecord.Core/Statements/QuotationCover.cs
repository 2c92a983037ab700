using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Where a report's outermost quotations lie among its words.</summary>
internal sealed class QuotationCover
{
    private readonly ParsedText _text;
    private readonly int[] _ofToken;

    public QuotationCover(ParsedText text)
    {
        _text = text;
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

    /// <summary>How many words, punctuation apart, stand from one token up to another.</summary>
    public int CountWords(int first, int end)
    {
        int count = 0;
        for (int i = first; i < end; i++)
            count += IsWord(i) ? 1 : 0;
        return count;
    }

    /// <summary>How a statement's words stand to the quotation marks: words alone count, not punctuation.</summary>
    public StatementForm FormOf(Draft draft)
    {
        int inside = 0, words = 0;
        foreach (RoleRun run in draft.Contents)
        {
            for (int i = run.First; i < run.End; i++)
            {
                if (!IsWord(i))
                    continue;
                words++;
                inside += _ofToken[i] >= 0 ? 1 : 0;
            }
        }

        return inside == 0 ? StatementForm.Indirect : inside == words ? StatementForm.Direct : StatementForm.Mixed;
    }

    private (int First, int End) Within(Span span)
    {
        int first = _text.TokenAt(span.Start), end = first;
        while (end < _text.Tokens.Length && _text.Tokens[end].Start < span.End)
            end++;
        return (first, end);
    }
}

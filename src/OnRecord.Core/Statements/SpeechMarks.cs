using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>The words of a report as the statement network knows them: where an outlet quotes between single marks, and between double ones only inside these, the
/// two change places, for the network has learned from outlets that quote between double ones.</summary>
internal sealed class SpeechMarks
{
    private readonly ParsedText _text;
    private readonly Dictionary<int, string>? _turned;

    public SpeechMarks(ParsedText text)
    {
        _text = text;
        if (!QuotesBetweenSingleMarks(text))
            return;
        _turned = [];
        foreach (Quotation quotation in text.Quotations)
        {
            bool outer = quotation is { Parent: < 0, DoubleMarks: false };
            if (!outer && !(quotation.Parent >= 0 && quotation.DoubleMarks))
                continue;
            if (quotation.Opened)
                Turn(quotation.Span.Start, outer ? "\u201C" : "\u2018");
            if (quotation.Closed)
                Turn(quotation.Span.End - 1, outer ? "\u201D" : "\u2019");
        }
    }

    /// <summary>A word, or the mark that stands for it.</summary>
    public ReadOnlySpan<char> WordOf(int token) => _turned is not null && _turned.TryGetValue(token, out string? mark) ? mark : _text.WordOf(token);

    private static bool QuotesBetweenSingleMarks(ParsedText text)
    {
        bool single = false;
        foreach (Quotation quotation in text.Quotations)
        {
            if (quotation is { Parent: < 0, DoubleMarks: true })
                return false;
            single |= quotation.Parent < 0;
        }

        return single;
    }

    private void Turn(int offset, string mark)
    {
        int token = _text.TokenAt(offset);
        if (token < _text.Tokens.Length && _text.Tokens[token].Start == offset && _text.Tokens[token].End == offset + 1)
            _turned![token] = mark;
    }
}

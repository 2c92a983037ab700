namespace OnRecord.Language;

/// <summary>Finds where addresses end: of the web, of mail, of hosts and files.</summary>
/// <remarks>Every look ahead is bounded, or its result kept, so that a text without white space takes linear time.</remarks>
internal sealed class AddressScanner(string text, TokenLexicon lexicon)
{
    private const int LongestAddress = 64;

    private readonly string _text = text;
    private readonly TokenLexicon _lexicon = lexicon;
    private int _end;
    private int _nextAt;

    /// <summary>Starts on a stretch without white space.</summary>
    public void Enter(int start, int end)
    {
        _end = end;
        _nextAt = start - 1;
    }

    /// <summary>The end of the name of a host or file (outlet.com, report.pdf), with the path behind it, or of three lower-case labels and more.</summary>
    /// <param name="start">Where the word starts.</param>
    /// <param name="at">Where its first dot stands; given back where there is no such name.</param>
    public int DottedNameEnd(int start, int at)
    {
        int end = at, label = start, labels = 1, limit = Math.Min(_end, start + LongestAddress);
        bool lower = true;
        for (int i = start; i < limit; i++)
        {
            char c = _text[i];
            if (c == '.' && i > label && i + 1 < limit && Characters.IsLetterOrDigit(_text[i + 1]))
            {
                label = i + 1;
                labels++;
            }
            else if (!(Characters.IsLetterOrDigit(c) || c is '-' or '_'))
            {
                break;
            }

            lower &= !Characters.IsUpper(c);
            end = i + 1;
        }

        if (end <= at + 1 || end - label < 2)
            return at;
        while (end > label && _text[end - 1] is '-' or '_')
            end--;
        if (_lexicon.Domains.Contains(_text.AsSpan(label, end - label)) && !StartsSentence(label))
            return At(end) == '/' && Characters.IsLetterOrDigit(At(end + 1)) ? PathEnd(end) : end;
        return lower && labels > 2 && at - start > 1 ? end : at;
    }

    // "ended.In the": a label that is a capitalised word of the language, behind a longer lower-case one.
    private bool StartsSentence(int label) => Characters.IsUpper(_text[label]) && label - 2 >= 0 && Characters.IsLower(_text[label - 2])
        && Characters.IsLower(At(label + 1));

    /// <summary>The end of the web or mail address that starts at <paramref name="start"/>; <paramref name="start"/> where none does.</summary>
    public int AddressEnd(int start)
    {
        if (_text[start] is 'h' or 'H' or 'f' or 'F' or 'w' or 'W' or 'm' or 'M' && IsAddressStart(_text.AsSpan(start, _end - start)))
            return PathEnd(start);
        if (_nextAt < start)
        {
            int found = _text.AsSpan(start, _end - start).IndexOf('@');
            _nextAt = found < 0 ? int.MaxValue : start + found;
        }

        if (_nextAt == int.MaxValue || _nextAt - start > LongestAddress || !Characters.IsLetterOrDigit(At(_nextAt + 1)))
            return start;
        for (int i = start; i < _nextAt; i++)
        {
            if (!(Characters.IsLetterOrDigit(_text[i]) || _text[i] is '.' or '_' or '-' or '+' or '%'))
                return start;
        }

        int end = _nextAt + 1;
        int dots = 0;
        while (end < _end && (Characters.IsLetterOrDigit(_text[end]) || (_text[end] is '.' or '-' && Characters.IsLetterOrDigit(At(end + 1)))))
            dots += _text[end++] == '.' ? 1 : 0;
        return dots > 0 ? end : start;
    }

    private static bool IsAddressStart(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);

    // The end of an address: up to white space or a mark that no address has, without the marks of the sentence around it.
    private int PathEnd(int start)
    {
        int end = start, open = 0;
        while (end < _end && _text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D' or '\u2019' or '\u00AB' or '\u00BB' or '[' or ']' or '\u2014'))
        {
            if (_text[end] == '(')
                open++;
            else if (_text[end] == ')' && --open < 0)
                break;
            end++;
        }

        while (end > start + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '(')
            end--;
        return end;
    }

    private char At(int at) => at < _end ? _text[at] : '\0';
}

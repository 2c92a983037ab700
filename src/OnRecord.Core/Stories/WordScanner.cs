namespace OnRecord.Stories;

/// <summary>Steps through the words of a text without allocation: runs of letters and digits, joined by one apostrophe, point or hyphen between them, and digits by one comma; a word broken over two lines is one.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the word stood on begins.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the word stood on.</summary>
    public readonly int End => _at;

    /// <summary>The word stood on.</summary>
    public readonly ReadOnlySpan<char> Word => _text[Start.._at];

    /// <summary>Steps to the next word.</summary>
    public bool MoveNext()
    {
        int at = _at;
        while (at < _text.Length && !char.IsLetterOrDigit(_text[at]))
            at++;
        Start = at;
        while (at < _text.Length)
        {
            if (char.IsLetterOrDigit(_text[at]) || Joins(at))
                at++;
            else if (Broken(at) is var next and > 0)
                at = next;
            else
                break;
        }

        _at = at;
        return at > Start;
    }

    private readonly bool Joins(int at)
    {
        if (at + 1 >= _text.Length || !char.IsLetterOrDigit(_text[at + 1]))
            return false;
        return _text[at] is '\'' or '’' or '.' or '-' or '\u2010' or '\u2011'
            || (_text[at] == ',' && at > 0 && char.IsAsciiDigit(_text[at - 1]) && char.IsAsciiDigit(_text[at + 1]));
    }

    // Where a word goes on that a hyphen breaks at the end of a line, or 0.
    private readonly int Broken(int at)
    {
        if (_text[at] is not ('-' or '\u2010' or '\u00AD') || at + 2 >= _text.Length || _text[at + 1] is not ('\n' or '\r') || !char.IsLetter(_text[at - 1]))
            return 0;
        int next = at + 1;
        while (next < _text.Length && char.IsWhiteSpace(_text[next]))
            next++;
        return next < _text.Length && char.IsLower(_text[next]) && !_text[at..next].Contains("\n\n", StringComparison.Ordinal) ? next : 0;
    }
}

namespace OnRecord.Stories;

/// <summary>Steps through the words of a text without allocation: runs of letters and digits, joined by one apostrophe, point or hyphen between them, and digits by one comma.</summary>
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
        while (at < _text.Length && (char.IsLetterOrDigit(_text[at]) || Joins(at)))
            at++;
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
}

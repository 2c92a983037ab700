namespace OnRecord.Pages.Words;

/// <summary>Walks the words of a text: runs of letters and digits, and the copyright sign; punctuation is passed over.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current word ends.</summary>
    public int End { get; private set; }

    /// <summary>The current word.</summary>
    public readonly ReadOnlySpan<char> Word => _text[Start..End];

    /// <summary>Goes to the next word.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Next()
    {
        int at = End;
        while (at < _text.Length && !IsWord(_text[at]))
            at++;
        Start = at;
        while (at < _text.Length && IsWord(_text[at]))
            at++;
        End = at;
        return End > Start;
    }

    private static bool IsWord(char c) => c < 0x80 ? (Ascii[c >> 5] >> (c & 31) & 1) != 0 : char.IsLetterOrDigit(c) || c == '©';

    // Letters and digits of ASCII, a bit each.
    private static ReadOnlySpan<uint> Ascii => [0, 0x03FF0000, 0x07FFFFFE, 0x07FFFFFE];
}

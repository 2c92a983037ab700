namespace OnRecord.Pages.Markup;

/// <summary>Gathers a page's text and folds its white space as browsers do; what no reader sees is dropped.</summary>
internal sealed class OutlineText
{
    private char[] _text = new char[4096];
    private int _length;
    private bool _space = true;

    /// <summary>How many code units there are.</summary>
    public int Length => _length;

    /// <summary>Adds text.</summary>
    /// <returns>How many code units it came to.</returns>
    public int Append(ReadOnlySpan<char> data)
    {
        MakeRoom(data.Length);
        char[] text = _text;
        int length = _length;
        bool space = _space;
        foreach (char c in data)
        {
            if (c is > ' ' and < '\u00AD')
            {
                text[length++] = c;
                space = false;
            }
            else if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (!space)
                    text[length++] = ' ';
                space = true;
            }
            else if (!IsUnseen(c))
            {
                text[length++] = c;
                space = false;
            }
        }

        int added = length - _length;
        (_length, _space) = (length, space);
        return added;
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        if (_length == 0 || (_space && _text[_length - 1] != ' '))
            return;
        if (_text[_length - 1] == ' ')
            _text[_length - 1] = '\n';
        else
            Add('\n');
        _space = true;
    }

    /// <summary>Takes white space off the end, not before an offset.</summary>
    public void TrimEnd(int from)
    {
        while (_length > from && char.IsWhiteSpace(_text[_length - 1]))
            _length--;
        _space = true;
    }

    /// <summary>The text from an offset on, until more is added.</summary>
    public ReadOnlySpan<char> From(int offset) => _text.AsSpan(offset, _length - offset);

    /// <summary>Parts the block that ends here from the next.</summary>
    public void EndBlock() => Add('\n');

    /// <inheritdoc/>
    public override string ToString() => new(_text, 0, _length);

    private void Add(char c)
    {
        MakeRoom(1);
        _text[_length++] = c;
    }

    private void MakeRoom(int count)
    {
        if (_text.Length - _length < count)
            Array.Resize(ref _text, Math.Max(_length + count, 2 * _text.Length));
    }

    // Soft hyphens, zero-width spaces and marks of direction are noise to readers and to search; joiners are part of some scripts.
    private static bool IsUnseen(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (< ' ' and not '\u001F');
}

using System.Text;

namespace OnRecord.Pages.Markup;

/// <summary>Gathers a page's text and folds its white space as browsers do; what no reader sees is dropped.</summary>
internal sealed class OutlineText
{
    private readonly StringBuilder _text = new();
    private char[] _buffer = new char[256];
    private bool _space = true;

    /// <summary>How many code units there are.</summary>
    public int Length => _text.Length;

    /// <summary>Adds text.</summary>
    /// <returns>How many code units it came to.</returns>
    public int Append(ReadOnlySpan<char> data)
    {
        if (_buffer.Length < data.Length)
            _buffer = new char[Math.Max(data.Length, _buffer.Length * 2)];
        int length = 0;
        foreach (char c in data)
        {
            if (c is ' ' or '\n' or '\t' or '\r' or '\f')
            {
                if (!_space)
                    _buffer[length++] = ' ';
                _space = true;
            }
            else if (!IsUnseen(c))
            {
                _buffer[length++] = c;
                _space = false;
            }
        }

        _text.Append(_buffer, 0, length);
        return length;
    }

    /// <summary>Adds a line break.</summary>
    public void Break()
    {
        if (_text.Length == 0 || _space && _text[^1] != ' ')
            return;
        if (_text[^1] == ' ')
            _text[^1] = '\n';
        else
            _text.Append('\n');
        _space = true;
    }

    /// <summary>Takes white space off the end, not before an offset.</summary>
    public void TrimEnd(int from)
    {
        while (_text.Length > from && char.IsWhiteSpace(_text[^1]))
            _text.Length--;
        _space = true;
    }

    /// <summary>The text from an offset on.</summary>
    public string From(int offset) => _text.ToString(offset, _text.Length - offset);

    /// <summary>Parts the block that ends here from the next.</summary>
    public void EndBlock() => _text.Append('\n');

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // Soft hyphens, zero-width spaces and marks of direction are noise to readers and to search; joiners are part of some scripts.
    private static bool IsUnseen(char c) =>
        c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\0' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (< ' ' and not '\u001F');
}

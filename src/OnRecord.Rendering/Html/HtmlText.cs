using System.Globalization;
using System.Text;

namespace OnRecord.Rendering.Html;

/// <summary>HTML being written. Every word that comes from a report goes through <see cref="Text"/> or an attribute's value.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _html = new();

    /// <summary>All of it.</summary>
    public override string ToString() => _html.ToString();

    /// <summary>Our own markup. Interpolated values are encoded, whatever they hold.</summary>
    public HtmlText Raw(FormattableString markup)
    {
        object?[] values = markup.GetArguments();
        string format = markup.Format;
        int at = 0;
        while (at < format.Length)
        {
            int hole = format.IndexOfAny(['{', '}'], at);
            if (hole < 0)
            {
                _html.Append(format, at, format.Length - at);
                break;
            }

            _html.Append(format, at, hole - at);
            if (format[hole] == format[hole + 1])
            {
                _html.Append(format[hole]);
                at = hole + 2;
                continue;
            }

            int end = format.IndexOf('}', hole);
            object? value = values[int.Parse(format.AsSpan(hole + 1, end - hole - 1), CultureInfo.InvariantCulture)];
            if (value is HtmlText inner)
                _html.Append(inner._html);
            else
                Text(Convert.ToString(value, CultureInfo.InvariantCulture));
            at = end + 1;
        }

        return this;
    }

    /// <summary>A line of our own markup, its values encoded.</summary>
    public HtmlText Line(FormattableString markup)
    {
        Raw(markup);
        _html.Append('\n');
        return this;
    }

    /// <summary>Our own style sheet, as it is.</summary>
    public HtmlText Sheet(string css)
    {
        _html.Append(css);
        return this;
    }

    /// <summary>Words, encoded for text and for attribute values in double quotes.</summary>
    public HtmlText Text(ReadOnlySpan<char> words)
    {
        foreach (char c in words)
        {
            switch (c)
            {
                case '<': _html.Append("&lt;"); break;
                case '>': _html.Append("&gt;"); break;
                case '&': _html.Append("&amp;"); break;
                case '"': _html.Append("&quot;"); break;
                case '\'': _html.Append("&#39;"); break;
                default: _html.Append(IsAllowed(c) ? c : '\uFFFD'); break;
            }
        }

        return this;
    }

    private static bool IsAllowed(char c) => c is '\n' or '\t' || (c >= ' ' && c is not (>= '\u007F' and <= '\u009F') and not '\uFFFE' and not '\uFFFF' and not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069'));
}

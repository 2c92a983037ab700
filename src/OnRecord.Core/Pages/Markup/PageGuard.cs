using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>
/// Looks a page's tags over before it is parsed, in time linear in its length, and refuses what no honest page has: parsing time grows
/// with the square of unclosed nesting and of attributes, and it must not be a stranger who chooses them.
/// </summary>
internal ref struct PageGuard(ReadOnlySpan<char> html, ReadingLimits limits)
{
    private const int MostAttributes = 2000;

    // Outside drawings and formulas these are open for all that they say; there, a map has some thousands.
    private const int MostClosingThemselves = 20_000;
    private const int Names = 1024;
    private const int LongestName = 64;
    private const int MostSteps = 16;

    // Elements whose end is implied by what follows: they nest no deeper for being left open.
    private static readonly string[] Shallow =
    [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "frame", "keygen",
        "p", "li", "dt", "dd", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "caption", "option", "optgroup", "rt", "rp", "rb", "rtc",
        "html", "head", "body", "a", "nobr", "button",
    ];

    // Elements whose content is text.
    private static readonly string[] Texts = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

    // Of each slot, the name that it stands for where that is one of the above.
    private static readonly string?[] Known = Slots();

    private readonly ReadOnlySpan<char> _html = html;
    private readonly int[] _open = new int[Names];

    // Of each slot, where the first element stands that has the name, and how long that is.
    private readonly (int Start, int Length)[] _names = new (int, int)[Names];
    private int _depth;
    private int _elements;
    private int _closingThemselves;

    // Drawings and formulas that are open: in them, no element's content is mere text.
    private int _foreign;

    /// <summary>A sentence that says why the page is refused, or <see langword="null"/> where it is not.</summary>
    public string? Check()
    {
        int at = 0;
        while (true)
        {
            int next = _html[at..].IndexOf('<');
            if (next < 0 || at + next + 1 >= _html.Length)
                return null;
            at += next + 1;
            if (_html[at..].StartsWith("!--"))
                at = BehindComment(at + 1);
            else if (_html[at] == '/')
                Close(Name(at + 1, out int slot), slot);
            else if (char.IsAsciiLetter(_html[at]) && Open(ref at) is { } refusal)
                return refusal;
        }
    }

    private string? Open(ref int at)
    {
        ReadOnlySpan<char> name = Name(at, out int slot);
        if (++_elements > limits.Elements)
            return $"The page has more elements than the limit of {limits.Elements:N0}: raise the limit, or save the article alone.";
        at += name.Length;
        if (SkipAttributes(ref at, out bool selfClosing) > MostAttributes)
            return $"An element of the page has more than {MostAttributes:N0} attributes: save the article alone.";
        if (slot >= 0 && Known[slot] is { } known)
        {
            at = _foreign == 0 && Array.IndexOf(Texts, known) >= 0 ? BehindEnd(at, name) : at;
            return null;
        }

        if (selfClosing)
        {
            return ++_closingThemselves > MostClosingThemselves
                ? $"The page has more than {MostClosingThemselves:N0} elements that close themselves: save the article alone."
                : null;
        }

        if (slot >= 0)
            _open[slot]++;
        _foreign += IsForeign(name) ? 1 : 0;
        return ++_depth > limits.Depth
            ? $"The page nests its elements deeper than the limit of {limits.Depth:N0}: raise the limit, or save the article alone."
            : null;
    }

    private void Close(ReadOnlySpan<char> name, int slot)
    {
        if (slot < 0 || _open[slot] == 0)
            return;
        _open[slot]--;
        _depth--;
        _foreign -= IsForeign(name) ? 1 : 0;
    }

    private static bool IsForeign(ReadOnlySpan<char> name) => name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    // Goes to the end of a tag, and counts its attributes where it is long enough to have too many.
    private readonly int SkipAttributes(ref int at, out bool selfClosing)
    {
        int start = at;
        while (at < _html.Length)
        {
            int next = _html[at..].IndexOfAny('>', '"', '\'');
            at = next < 0 ? _html.Length : at + next;
            if (next < 0 || _html[at] == '>')
                break;
            int quote = _html[(at - 1)..at].Contains('=') ? _html[(at + 1)..].IndexOf(_html[at]) : 0;
            at = quote < 0 ? _html.Length : at + quote + 1;
        }

        selfClosing = at < _html.Length && _html[at - 1] == '/';
        return at - start < 2 * MostAttributes ? 0 : CountWords(_html[start..at]);
    }

    private static int CountWords(ReadOnlySpan<char> attributes)
    {
        int words = 0;
        bool blank = true;
        char quote = '\0';
        foreach (char c in attributes)
        {
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            bool now = quote == '\0' && char.IsWhiteSpace(c);
            words += blank && !now ? 1 : 0;
            blank = now;
        }

        return words;
    }

    // An element's name, and its slot; -1 where it is too long for one or none is near: it is never closed, then.
    private readonly ReadOnlySpan<char> Name(int at, out int slot)
    {
        ReadOnlySpan<char> name = _html.Slice(at, Math.Min(LongestName, _html.Length - at));
        uint hash = 0;
        int length = 0;
        while (length < name.Length && name[length] is not ('>' or '/' or ' ' or '\n') && !char.IsWhiteSpace(name[length]))
            hash = WordHash.Mix(hash, name[length++] | 0x20u);
        name = name[..length];
        slot = length is 0 or LongestName ? -1 : SlotOf(name, at, hash);
        return name;
    }

    private readonly int SlotOf(ReadOnlySpan<char> name, int at, uint hash)
    {
        for (uint step = 0; step < MostSteps; step++)
        {
            int slot = (int)((hash + step) % Names);
            (int start, int length) = _names[slot];
            ReadOnlySpan<char> owner = Known[slot] ?? _html.Slice(start, length);
            if (owner.IsEmpty)
                _names[slot] = (at, name.Length);
            if (owner.IsEmpty || name.Equals(owner, StringComparison.OrdinalIgnoreCase))
                return slot;
        }

        return -1;
    }

    // "<!-->" is a whole comment, and "--!>" ends one.
    private readonly int BehindComment(int at)
    {
        int end = _html[at..].IndexOf("-->");
        end = end < 0 ? _html.Length : at + end + 3;
        int other = _html[at..end].IndexOf("--!>");
        return other < 0 ? end : at + other + 4;
    }

    private readonly int BehindEnd(int at, ReadOnlySpan<char> name)
    {
        while (at < _html.Length)
        {
            int found = _html[at..].IndexOf("</");
            if (found < 0)
                break;
            at += found;
            if (_html[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return at;
            at += 2;
        }

        return _html.Length;
    }

    private static string?[] Slots()
    {
        var known = new string?[Names];
        foreach (string name in Shallow.Concat(Texts))
        {
            uint hash = 0;
            foreach (char c in name)
                hash = WordHash.Mix(hash, c);
            while (known[hash % Names] is not null)
                hash++;
            known[hash % Names] = name;
        }

        return known;
    }
}

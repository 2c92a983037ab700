using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds the byline that a page shows: an element that says that it holds the author, a link to an author's page, a line that begins as bylines do.</summary>
internal sealed class ShownBylines
{
    private const uint NotHere = 1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List;
    private const uint BylineBit = 1u << (int)PageMark.Byline;
    private const int LongestPrefix = 24;
    private const int Together = 8;
    private const int LongestLine = 14;
    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly PageWords _words;
    private readonly OutletNames _outlet;
    private readonly HashSet<int> _around = [];
    private readonly int _headline;
    private readonly int _anchor;
    private readonly int _first;
    private readonly int _last;

    /// <summary>Prepares a page.</summary>
    public ShownBylines(PageOutline page, PageSums sums, bool[] chosen, int headline, PageWords words, OutletNames outlet)
    {
        (_page, _sums, _words, _outlet) = (page, sums, words, outlet);
        _first = Math.Max(0, Array.IndexOf(chosen, true));
        _last = Math.Max(0, Array.LastIndexOf(chosen, true));
        _headline = headline >= 0 ? headline : sums.TitleBlock > 0 ? sums.TitleBlock : _first;
        if (_headline >= page.Blocks.Length)
            return;
        _anchor = page.Blocks[_headline].Start;
        for (int row = page.Blocks[_headline].Element; row >= 0; row = page.Elements[row].Parent)
            _around.Add(row);
    }

    /// <summary>The names, in the page's order, and whether the page says in words or by a property that they wrote the article.</summary>
    public (List<string> Names, bool IsSure) Find()
    {
        if (FromElements() is { } found)
            return found;
        List<string> names = FromLines();
        return names.Count > 0 ? (names, true) : (FromLoneNames(), false);
    }

    private List<string> Read(string line, NameForm form) =>
        _outlet.Is(line) ? [] : [.. BylineParser.Read(line, _words.Bylines, form).Where(name => !_outlet.Is(name))];

    // Elements that say they hold the author: the nearest to the headline, and those that stand with it.
    private (List<string>, bool)? FromElements()
    {
        var found = new List<(NamedElement Element, List<string> Names, long Distance, bool IsSure)>();
        foreach (NamedElement named in _page.Facts.Named)
        {
            int penalty = named.Name switch { "author" => 0, ElementNames.Author => 0, ElementNames.AuthorLink => 600, ElementNames.BylineMark => 300, _ => -1 };
            if (penalty < 0 || named.Text.End > _page.Text.Length || named.Text.Length > 400 || IsElsewhere(named)
                || (named.Name == ElementNames.AuthorLink && IsInText(named.Text)))
                continue;
            string text = named.Text.IsEmpty ? named.Value ?? "" : named.Text.TextIn(_page.Text).Trim();
            bool says = named.Name is "author" or ElementNames.Author || (named.Name == ElementNames.AuthorLink && (named.Marks & BylineBit) != 0);
            NameForm form = says || _words.Bylines.TakePrefix(text, out _) || IsBehindPrefix(named.Text.Start) ? NameForm.Declared : NameForm.Full;
            List<string> names = Read(text, form);
            if (names.Count > 0)
                found.Add((named, names, Math.Abs((long)named.Text.Start - _anchor) + penalty, form == NameForm.Declared));
        }

        if (found.Count == 0)
            return null;
        (NamedElement best, List<string> all, _, bool isSure) = found.MinBy(one => one.Distance);

        // Of elements inside each other the link to the author says it best.
        foreach ((NamedElement element, List<string> names, _, _) in found)
        {
            if (best.Name == ElementNames.BylineMark && element.Name is ElementNames.Author or ElementNames.AuthorLink && element.Text.Start >= best.Text.Start && element.Text.End <= best.Text.End)
                (best, all) = (element, names);
        }

        int end = best.Text.End;
        foreach ((NamedElement element, List<string> names, _, _) in found.OrderBy(one => one.Element.Text.Start))
        {
            bool follows = element.Text.Start >= end && element.Text.Start - end <= Together && element.Name == best.Name;
            if (!follows)
                continue;
            all = [.. all.Union(names)];
            end = element.Text.End;
        }

        return (all, isSure);
    }

    // "by" may stand before the element.
    private bool IsBehindPrefix(int at)
    {
        ReadOnlySpan<char> before = _page.Text.AsSpan(Math.Max(0, at - LongestPrefix), Math.Min(at, LongestPrefix));
        return _words.Bylines.EndsInPrefix(before[(before.LastIndexOf('\n') + 1)..].TrimEnd(" :"));
    }

    // Whether it stands among the words of a paragraph.
    private bool IsInText(Span link)
    {
        int block = Array.FindLastIndex(_page.Blocks, block => block.Start <= link.Start);
        return block >= 0 && _sums.Signs[block].Line.Words > LongestLine;
    }

    // What also holds the headline does not count.
    private bool IsElsewhere(NamedElement named)
    {
        uint notHere = named.Name is "author" or ElementNames.Author || IsBehindPrefix(named.Text.Start) ? NotHere & ~(1u << (int)PageMark.List) : NotHere;
        if ((named.Marks & NotHere & ~(1u << (int)PageMark.List)) != 0)
            return true;
        return IsElsewhere(named.Element, notHere);
    }

    private bool IsElsewhere(int row, uint notHere)
    {
        for (int steps = 0; row >= 0 && steps < 6 && !_around.Contains(row); row = _page.Elements[row].Parent, steps++)
        {
            if ((_page.Elements[row].Marks & notHere) != 0 || _page.Elements[row].Tag is PageTag.Aside or PageTag.Navigation)
                return true;
        }

        return false;
    }

    // A short line that begins as bylines do, near the headline, or at the article's beginning or end.
    private List<string> FromLines()
    {
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(_headline - 3, _headline + 12), (_first - 6, _first + 3), (_last - 1, _last + 4)])
        {
            for (int i = Math.Max(0, from); i < Math.Min(_page.Blocks.Length, to); i++)
            {
                if (_sums.Signs[i].Line.Words > LongestLine || IsElsewhere(_page.Blocks[i].Element, NotHere & ~(1u << (int)PageMark.List)))
                    continue;
                List<string> names = _words.Bylines.IsPrefix(_page.TextOf(i)) && i + 1 < _page.Blocks.Length && _sums.Signs[i + 1].Line.Words <= LongestLine
                    ? Read(_page.TextOf(i + 1).ToString(), NameForm.Full) : FromLine(_page.TextOf(i));
                if (names.Count > 0)
                    return names;
            }
        }

        return [];
    }

    // A line that is nothing but a name, by the headline or under the article: a given name says that it is one.
    private List<string> FromLoneNames()
    {
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(_headline + 1, Math.Min(_first + 1, _headline + 8)), (_last, _last + 3)])
        {
            for (int i = Math.Max(0, from); i < Math.Min(_page.Blocks.Length, to); i++)
            {
                if (_sums.Signs[i].Line.Words is < 2 or > 4 || PageTags.IsHeading(_page.Elements[_page.Blocks[i].Element].Tag))
                    continue;
                string line = _page.TextOf(i).ToString().Trim(' ', '(', ')', '/', '*', '+');
                if (_words.Bylines.IsGivenName(line.Split(' ')[0]) && Read(line, NameForm.Full) is [_] names && names[0].Length == line.TrimEnd('.').Length)
                    return names;
            }
        }

        return [];
    }

    private List<string> FromLine(ReadOnlySpan<char> line)
    {
        if (_words.Bylines.TakePrefix(line, out ReadOnlySpan<char> names))
            return Read(line.ToString(), line[..^names.Length].Trim().Contains(' ') ? NameForm.Declared : NameForm.Full);

        // "4 March 2031 - Nora Vale", "Posted on 4 March 2031, 13:30 by Nora Vale"
        var date = new DateScanner(line, _words.Dates, DateOrder.DayFirst);
        if (!date.Next() || date.Start > LongestPrefix)
            return [];
        foreach (Range range in line[date.End..].SplitAny("|-–—·•,"))
        {
            ReadOnlySpan<char> part = line[date.End..][range].TrimStart(" :0123456789\n");
            bool isBehindPrefix = _words.Bylines.TakePrefix(part, out _);
            List<string> found = Read(part.ToString(), isBehindPrefix ? NameForm.Declared : NameForm.Full);
            if (found.Count > 0 && (isBehindPrefix || _words.Bylines.IsGivenName(found[0].Split(' ')[0])))
                return found;
        }

        return [];
    }
}

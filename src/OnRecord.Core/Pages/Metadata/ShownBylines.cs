using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>The byline that a page shows.</summary>
/// <param name="Names">The names, in the page's order.</param>
/// <param name="IsSure">Whether the page says in words or by a property that they wrote the article.</param>
/// <param name="IsNear">Whether they stand by the headline, or by the article's text.</param>
internal sealed record ShownNames(List<string> Names, bool IsSure, bool IsNear);

/// <summary>Finds the byline that a page shows: an element that says that it holds the author, a link to an author's page, a line that begins as bylines do.</summary>
internal sealed class ShownBylines
{
    private const uint BylineBit = 1u << (int)PageMark.Byline;
    private const int Together = 8;
    private const int Near = 1500;
    private const int LongestLine = 14;
    private const int LongestDate = 40;
    private const int LongestElement = 400;
    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly BylineWords _words;
    private readonly DateWords _dates;
    private readonly OutletNames _outlet;
    private readonly BylinePlace _place;
    private readonly BylineLines _lines;

    /// <summary>Prepares a page.</summary>
    public ShownBylines(PageOutline page, PageSums sums, bool[] chosen, int headline, PageWords words, OutletNames outlet)
    {
        (_page, _sums, _words, _dates, _outlet) = (page, sums, words.Bylines, words.Dates, outlet);
        _place = new BylinePlace(page, sums, chosen, headline);
        _lines = new BylineLines(page, sums, _place, words, outlet);
    }

    /// <summary>The names, in the page's order.</summary>
    public ShownNames Find()
    {
        ShownNames? elements = FromElements(orGivenName: false);
        if (elements is { IsSure: true, IsNear: true })
            return elements;
        List<string> names = _lines.FromLabels();
        if (names.Count > 0)
            return new ShownNames(names, true, true);
        if (elements is { IsNear: true })
            return elements;
        names = _lines.FromLines();
        if (names.Count > 0)
            return new ShownNames(names, true, true);
        return elements ?? FromElements(orGivenName: true) ?? new ShownNames(_lines.FromSignatures(), false, false);
    }

    // Elements that say they hold the author: the nearest to the headline, and those that stand with it.
    private ShownNames? FromElements(bool orGivenName)
    {
        var found = new List<Candidate>();
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (Read(named, orGivenName) is { } candidate)
                found.Add(candidate);
        }

        if (found.Count == 0)
            return null;
        (NamedElement best, List<string> all, long distance, bool isSure) = found.MinBy(one => one.Distance)!;

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

        return new ShownNames(all, isSure, distance < Near);
    }

    private Candidate? Read(NamedElement named, bool orGivenName)
    {
        int penalty = named.Name switch { "author" => 0, ElementNames.Author => 0, ElementNames.AuthorLink => 600, ElementNames.UserLink => 900, ElementNames.BylineMark => 300, _ => -1 };
        if (penalty < 0 || named.Text.End > _page.Text.Length || named.Text.Length > LongestElement)
            return null;
        bool saysAuthor = named.Name is "author" or ElementNames.Author, isBehindPrefix = IsBehindPrefix(named.Text.Start);
        bool isSigned = named.Name is ElementNames.AuthorLink or ElementNames.UserLink && StandsBeforeDate(named.Text);
        if (_place.IsElsewhere(named, saysAuthor || isBehindPrefix) || (named.Name == ElementNames.AuthorLink && IsInText(named.Text))
            || (named.Name == ElementNames.UserLink && !isSigned && !isBehindPrefix))
        {
            return null;
        }

        string text = named.Text.IsEmpty ? named.Value ?? "" : named.Text.TextIn(_page.Text).Trim();
        bool isSure = saysAuthor || isBehindPrefix || isSigned || (named.Name == ElementNames.AuthorLink && (named.Marks & BylineBit) != 0) || _words.TakePrefix(text, out _);
        List<string> names = _outlet.Read(text, isSure ? NameForm.Declared : NameForm.Full);
        if (orGivenName && names.Count == 0 && _words.IsGivenName(text) && !_words.IsPrefix(text))
            names = _outlet.Read(text, NameForm.Declared);
        if (isSigned)
            names.RemoveAll(_outlet.IsInField);
        return names.Count == 0 ? null : new Candidate(named, names, Math.Abs((long)named.Text.Start - _place.Anchor) + penalty, isSure);
    }

    // "by" may stand before the element, or on the line before it.
    private bool IsBehindPrefix(int at)
    {
        ReadOnlySpan<char> before = _page.Text.AsSpan(Math.Max(0, at - BylineLines.LongestPrefix), Math.Min(at, BylineLines.LongestPrefix)).TrimEnd(" :\n");
        return _words.EndsInPrefix(before[(before.LastIndexOf('\n') + 1)..].TrimEnd(" :"));
    }

    // "nora 4 March 2031", a link to whoever wrote it and the day.
    private bool StandsBeforeDate(Span link)
    {
        ReadOnlySpan<char> behind = _page.Text.AsSpan(link.End, Math.Min(LongestDate, _page.Text.Length - link.End));
        if (behind.IndexOf('\n') is var end and >= 0)
            behind = behind[..end];
        var date = new DateScanner(behind, _dates, DateOrder.DayFirst);
        return date.Next() && behind[..date.Start].Trim(" ,|-–—·•").IsEmpty;
    }

    // Whether it stands among the words of a paragraph.
    private bool IsInText(Span link)
    {
        int block = Array.FindLastIndex(_page.Blocks, block => block.Start <= link.Start);
        return block >= 0 && _sums.Signs[block].Line.Words > LongestLine;
    }

    // Names in an element, how far it stands from the headline, and whether it says that they are the authors'.
    private sealed record Candidate(NamedElement Element, List<string> Names, long Distance, bool IsSure);
}

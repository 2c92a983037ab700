using System.Buffers;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>A date that a page shows.</summary>
/// <param name="Time">The date.</param>
/// <param name="Evidence">A time element, or the text.</param>
/// <param name="Distance">How many code units it stands from the headline; more where it stands in something that is not of the article.</param>
internal readonly record struct ShownDate(PublicationTime Time, PublicationEvidence Evidence, long Distance);

/// <summary>Finds the dates that a page shows near its headline: time elements, elements that an author named after a date, and lines that are little but a date.</summary>
internal sealed class ShownDates
{
    private const uint NoDate =
        1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List | 1u << (int)PageMark.Sidebar | 1u << (int)PageMark.Footer | 1u << (int)PageMark.Nav;

    private const uint ChangedBit = 1u << (int)PageMark.Changed;
    private const int Elsewhere = 100_000;
    private const int LongestDateline = 30;
    private const int FarthestLabel = 40;
    private const int Labelled = 2_000;
    private static readonly SearchValues<char> BreakOrDigit = SearchValues.Create("\n0123456789");
    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly bool[] _chosen;
    private readonly DateWords _words;
    private const int LongestChosen = 70;
    private const int LongestLabelled = 400;
    private readonly DateOrder _order;
    private readonly DateFields _fields;
    private readonly int _anchor;
    private readonly int _first;
    private readonly int _fourth;
    private readonly HashSet<int> _around = [];

    /// <summary>Looks over a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sums">What was counted over it.</param>
    /// <param name="chosen">Whether each block is article.</param>
    /// <param name="headline">The block of the headline, or -1.</param>
    /// <param name="words">What the pack knows of dates.</param>
    /// <param name="order">Which comes first in a date in figures.</param>
    /// <param name="fields">What reads the page's fields.</param>
    public ShownDates(PageOutline page, PageSums sums, bool[] chosen, int headline, DateWords words, DateOrder order, DateFields fields)
    {
        (_page, _sums, _chosen, _words, _order, _fields) = (page, sums, chosen, words, order, fields);
        _first = _fourth = Array.IndexOf(chosen, true);
        for (int further = 0; further < 3 && _fourth >= 0 && Array.IndexOf(chosen, true, _fourth + 1) is var next and >= 0; further++)
            _fourth = next;
        int block = headline > 0 ? headline : sums.TitleBlock > 0 ? sums.TitleBlock : _first;
        _anchor = block >= 0 && block < page.Blocks.Length ? page.Blocks[block].Start : 0;
        for (int row = block >= 0 && block < page.Blocks.Length ? page.Blocks[block].Element : -1; row >= 0; row = page.Elements[row].Parent)
            _around.Add(row);
        ReadElements();
        ReadLines();
    }

    /// <summary>The nearest date that nothing says is the last change's.</summary>
    public ShownDate? Published { get; private set; }

    /// <summary>The nearest date that the page says is the last change's.</summary>
    public ShownDate? Changed { get; private set; }

    private void Offer(ShownDate found, bool changed)
    {
        if (changed && (Changed is null || found.Distance < Changed.Value.Distance))
            Changed = found;
        else if (!changed && (Published is null || found.Distance < Published.Value.Distance))
            Published = found;
    }

    private void ReadElements()
    {
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (named.Name is not (ElementNames.Time or ElementNames.DateMark) || (named.Name == ElementNames.DateMark && named.Text.Length > 120))
                continue;
            PublicationTime? shown = _fields.Read(_fields.TextOf(named)), given = _fields.Read(named.Value);
            if ((given ?? shown) is not { } time)
                continue;

            // Where the attribute is days from what the element shows, readers were told what it shows.
            if (shown is not null && given is not null && Math.Abs(NodaTime.Period.DaysBetween(shown.Date, given.Date)) > 1)
                time = shown;
            long distance = Distance(named.Text.Start) + (IsElsewhere(named.Element) ? Elsewhere : 0) + (named.Name == ElementNames.Time ? 0 : 300);
            DateMeaning label = named.Text.End <= _page.Text.Length ? LabelBefore(named.Text.Start) : DateMeaning.Stated;
            bool changed = label == DateMeaning.Modified || (label != DateMeaning.Published && (named.Marks & ChangedBit) != 0);
            Offer(new ShownDate(time, PublicationEvidence.TimeElement, distance), changed);
        }
    }

    private DateMeaning LabelBefore(int at)
    {
        ReadOnlySpan<char> before = _page.Text.AsSpan(Math.Max(0, at - FarthestLabel), Math.Min(at, FarthestLabel));
        before = before[(before.LastIndexOfAny(BreakOrDigit) + 1)..];
        return _words.Label(before);
    }

    private void ReadLines()
    {
        for (int i = 0; i < _page.Blocks.Length; i++)
        {
            ReadOnlySpan<char> text = _page.TextOf(i);
            if (Published is { } best && Distance(_page.Blocks[i].Start) > Math.Max(Labelled, best.Distance) * 5)
                continue;
            if (text.Length > (_chosen[i] ? LongestChosen : LongestLabelled) && (i < _first - 3 || i > _fourth))
                continue;
            if (!text.ContainsAnyInRange('0', '9') || text.Length > 4000 || _sums.Signs[i].Line.Furniture.Touches(FurnitureTopic.Legal))
                continue;
            var scanner = new DateScanner(text, _words, _order);
            int before = 0;
            for (int found = 0; found < 3 && scanner.Next() && scanner.Current is { } time; found++)
            {
                DateMeaning label = scanner.Start == 0 && i > 0 && text.Length < 40 && _page.Blocks[i - 1].Length < FarthestLabel
                    ? _words.Label(_page.TextOf(i - 1)) : _words.Label(text[before..scanner.Start]);
                bool labelled = label != DateMeaning.Stated;
                before = scanner.End;
                if (found > 0 && !labelled)
                    continue;
                int longest = _chosen[i] ? LongestChosen : labelled ? LongestLabelled : 160;
                if (text.Length > longest && (scanner.Start > LongestDateline || !IsBeginning(i, scanner.Start, text)))
                    break;
                long distance = Distance(_page.Blocks[i].Start) + (IsElsewhere(_page.Blocks[i].Element) ? Elsewhere : 0);
                distance += scanner.Start > 0 && PageTags.IsHeading(_page.Elements[_page.Blocks[i].Element].Tag) ? Labelled : 0;
                if (label == DateMeaning.Published && distance < Elsewhere)
                    distance = Math.Max(distance - Labelled, 0) / 4;
                Offer(new ShownDate(time, PublicationEvidence.Text, distance), label == DateMeaning.Modified);
            }
        }
    }

    // The article's first block and the three before it; a date that begins one of the three behind it, or stands in brackets behind a place.
    private bool IsBeginning(int block, int at, ReadOnlySpan<char> text) =>
        block >= _first - 3 && (block <= _first || (block <= _fourth && (at < 2 || text[at - 1] == '(')));

    // What stands well above the headline is of the page's head: often the day of the visit.
    private long Distance(int at) => at < _anchor - 250 ? _anchor - at + Labelled : Math.Abs(at - _anchor);

    // What also holds the headline does not count.
    private bool IsElsewhere(int row)
    {
        for (int steps = 0; row >= 0 && steps < 8 && !_around.Contains(row); row = _page.Elements[row].Parent, steps++)
        {
            if ((_page.Elements[row].Marks & NoDate) != 0 || _page.Elements[row].Tag is PageTag.Aside or PageTag.Footer or PageTag.Navigation or PageTag.Blockquote)
                return true;
        }

        return false;
    }
}

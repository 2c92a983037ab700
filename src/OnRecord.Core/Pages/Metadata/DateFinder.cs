using NodaTime;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds when a page was published and last changed: JSON-LD before meta elements before time elements before the address before the text.</summary>
internal sealed class DateFinder
{
    private const uint NoDate =
        1u << (int)PageMark.Comment | 1u << (int)PageMark.Related | 1u << (int)PageMark.List | 1u << (int)PageMark.Sidebar | 1u << (int)PageMark.Footer | 1u << (int)PageMark.Nav;

    private const int LongestDateline = 30;
    private const int Nearer = 500;
    private static readonly Duration OneMinute = Duration.FromMinutes(1);
    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly bool[] _chosen;
    private readonly DateWords _words;
    private readonly DateOrder _order;

    /// <summary>Prepares a page.</summary>
    public DateFinder(PageOutline page, PageSums sums, bool[] chosen, DateWords words, DateOrder order)
    {
        (_page, _sums, _chosen, _words, _order) = (page, sums, chosen, words, order);
    }

    /// <summary>When the page was published, and where that was found.</summary>
    public (PublicationTime? Time, PublicationEvidence? Evidence) Published(IReadOnlyList<LinkedArticle> articles, string? url)
    {
        foreach ((PublicationEvidence evidence, PublicationTime? time) in Candidates(articles, url))
        {
            if (time is not null)
                return (InZoneOfPublication(time, url), evidence);
        }

        return (null, null);
    }

    // A moment in UTC may be another day where the report was published: the address or a time with its own offset says which.
    private PublicationTime InZoneOfPublication(PublicationTime time, string? url)
    {
        if (time.Time is not { } moment || moment.Offset != Offset.Zero)
            return time;
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (named.Name == ElementNames.Time && Read(named.Value) is { Time: { } local } shown && local.Offset != Offset.Zero
                && (local.ToInstant() - moment.ToInstant()) is var apart && apart > -OneMinute && apart < OneMinute)
                return shown;
        }

        PublicationTime? day = AddressDate.Read(url) ?? AddressDate.Read(_page.Facts.Canonical) ?? AddressDate.Read(_page.Facts.MetaContent("og:url"));
        return day is not null && Math.Abs(Period.DaysBetween(day.Date, time.Date)) == 1 ? day : time;
    }

    /// <summary>When the page was last changed, not before it was published.</summary>
    public PublicationTime? Modified(IReadOnlyList<LinkedArticle> articles, PublicationTime? published)
    {
        PublicationTime? modified = null;
        foreach (LinkedArticle article in articles)
            modified ??= Read(article.Modified);
        modified ??= FromMeta(DateMeaning.Modified) ?? FromNamed(DateMeaning.Modified);
        return modified is not null && (published is null || modified.Date >= published.Date) ? modified : null;
    }

    private IEnumerable<(PublicationEvidence Evidence, PublicationTime? Time)> Candidates(IReadOnlyList<LinkedArticle> articles, string? url)
    {
        foreach (LinkedArticle article in articles)
            yield return (PublicationEvidence.JsonLd, Read(article.Published));
        yield return (PublicationEvidence.Meta, FromMeta(DateMeaning.Published));
        yield return (PublicationEvidence.TimeElement, FromNamed(DateMeaning.Published));
        foreach (LinkedArticle article in articles)
            yield return (PublicationEvidence.JsonLd, Read(article.Created));
        yield return (PublicationEvidence.Meta, FromMeta(DateMeaning.Stated));
        (PublicationTime? stated, long statedAway) = FromTimes();
        (PublicationTime? read, long readAway) = FromText();
        yield return read is not null && readAway < statedAway - Nearer ? (PublicationEvidence.Text, read) : (PublicationEvidence.TimeElement, stated);
        yield return (PublicationEvidence.Url, AddressDate.Read(url) ?? AddressDate.Read(_page.Facts.Canonical) ?? AddressDate.Read(_page.Facts.MetaContent("og:url")));
        yield return (PublicationEvidence.Text, read);
        foreach (LinkedArticle article in articles)
            yield return (PublicationEvidence.JsonLd, Read(article.Modified));
        yield return (PublicationEvidence.Meta, FromMeta(DateMeaning.Modified));
    }

    private PublicationTime? Read(string? value) => value is { Length: < 200 } ? DateScanner.First(value, _words, _order) : null;

    private PublicationTime? FromMeta(DateMeaning meaning)
    {
        PublicationTime? best = null;
        int bestRank = int.MaxValue;
        foreach (KeyValuePair<string, string> meta in _page.Facts.Meta)
        {
            if (_words.IsDateName(meta.Key, out DateMeaning means, out int rank) && means == meaning && rank < bestRank && Read(meta.Value) is { } time)
                (best, bestRank) = (time, rank);
        }

        return best;
    }

    // Microdata: an element that says it holds the date.
    private PublicationTime? FromNamed(DateMeaning meaning)
    {
        PublicationTime? best = null;
        int bestRank = int.MaxValue;
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (_words.IsDateName(named.Name.ToLowerInvariant(), out DateMeaning means, out int rank) && means == meaning && named.Name != ElementNames.Time
                && rank < bestRank && (Read(named.Value) ?? Read(TextOf(named))) is { } time)
                (best, bestRank) = (time, rank);
        }

        return best;
    }

    // Time elements, and elements that an author named after a date: the one nearest to the headline or the article's first block.
    private (PublicationTime? Time, long Distance) FromTimes()
    {
        int anchor = Anchor();
        PublicationTime? best = null;
        long bestDistance = long.MaxValue;
        foreach (NamedElement named in _page.Facts.Named)
        {
            if (named.Name is not (ElementNames.Time or ElementNames.DateMark) || (named.Name == ElementNames.DateMark && named.Text.Length > 120))
                continue;
            long distance = Math.Abs((long)named.Text.Start - anchor);
            distance += IsAside(named.Element) ? 100_000 : 0;
            distance += named.Name == ElementNames.Time ? 0 : 300;
            if (distance < bestDistance && (Read(named.Value) ?? Read(TextOf(named))) is { } time)
                (best, bestDistance) = (time, distance);
        }

        return (best, bestDistance);
    }

    // A line that is little but a date, nearest to the headline or the article's first block.
    private (PublicationTime? Time, long Distance) FromText()
    {
        int anchor = Anchor();
        PublicationTime? best = null;
        long bestDistance = long.MaxValue;
        for (int i = 0; i < _page.Blocks.Length; i++)
        {
            ReadOnlySpan<char> text = _page.TextOf(i);
            int distance = Math.Abs(_page.Blocks[i].Start - anchor) + (IsAside(_page.Blocks[i].Element) ? 100_000 : 0);
            if (distance >= bestDistance || !text.ContainsAnyInRange('0', '9'))
                continue;
            var scanner = new DateScanner(text, _words, _order);
            if (!scanner.Next() || scanner.Current is null)
                continue;
            if (text.Length > (_chosen[i] ? 70 : 160) && (scanner.Start > LongestDateline || !IsBeginning(i)))
                continue;
            if (_sums.Signs[i].Line.Furniture.Touches(FurnitureTopic.Legal))
                continue;
            (best, bestDistance) = (scanner.Current, distance);
        }

        return (best, bestDistance);
    }

    // The article's first block, or one of the three before it.
    private bool IsBeginning(int block)
    {
        int first = Array.IndexOf(_chosen, true);
        return block <= first && block >= first - 3;
    }

    private int Anchor()
    {
        int title = _sums.TitleBlock, first = Array.IndexOf(_chosen, true);
        int block = title > 0 ? title : first;
        return block >= 0 && block < _page.Blocks.Length ? _page.Blocks[block].Start : 0;
    }

    private bool IsAside(int row)
    {
        for (int steps = 0; row >= 0 && steps < 8; row = _page.Elements[row].Parent, steps++)
        {
            if ((_page.Elements[row].Marks & NoDate) != 0 || _page.Elements[row].Tag is PageTag.Aside or PageTag.Footer or PageTag.Navigation)
                return true;
        }

        return false;
    }

    private string TextOf(NamedElement named) =>
        named.Text.Length is > 0 and < 200 && named.Text.End <= _page.Text.Length ? named.Text.TextIn(_page.Text) : "";
}

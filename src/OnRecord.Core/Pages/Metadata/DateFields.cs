using NodaTime;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads the dates that a page's fields hold: its JSON-LD, its meta elements, its microdata.</summary>
internal sealed class DateFields(PageOutline page, DateWords words, DateOrder order)
{
    private static readonly Duration OneMinute = Duration.FromMinutes(1);

    /// <summary>Reads a date out of a field's value.</summary>
    public PublicationTime? Read(string? value) => value is { Length: < 200 } ? DateScanner.First(value, words, order) : null;

    /// <summary>The words of an element, where they are few.</summary>
    public string TextOf(NamedElement named) =>
        named.Text.Length is > 0 and < 200 && named.Text.End <= page.Text.Length ? named.Text.TextIn(page.Text) : "";

    /// <summary>The date of the best meta element of that meaning.</summary>
    public PublicationTime? Meta(DateMeaning meaning)
    {
        PublicationTime? best = null;
        int bestRank = int.MaxValue;
        foreach (KeyValuePair<string, string> meta in page.Facts.Meta)
        {
            if (words.IsDateName(meta.Key, out DateMeaning means, out int rank) && means == meaning && rank < bestRank && Read(meta.Value) is { } time)
                (best, bestRank) = (time, rank);
        }

        return best;
    }

    /// <summary>The date of the best element that says by a microdata property that it holds one of that meaning.</summary>
    public PublicationTime? Microdata(DateMeaning meaning)
    {
        PublicationTime? best = null;
        int bestRank = int.MaxValue;
        foreach (NamedElement named in page.Facts.Named)
        {
            if (named.Name != ElementNames.Time && words.IsDateName(named.Name.ToLowerInvariant(), out DateMeaning means, out int rank) && means == meaning
                && rank < bestRank && (Read(named.Value) ?? Read(TextOf(named))) is { } time)
                (best, bestRank) = (time, rank);
        }

        return best;
    }

    /// <summary>The same moment where the page gives it with an offset of its own, or <see langword="null"/>.</summary>
    public (PublicationTime Time, PublicationEvidence Evidence)? WithOffset(OffsetDateTime moment)
    {
        foreach (NamedElement named in page.Facts.Named)
        {
            if (named.Name == ElementNames.Time && IsSame(Read(named.Value), moment) is { } shown)
                return (shown, PublicationEvidence.TimeElement);
        }

        foreach (KeyValuePair<string, string> meta in page.Facts.Meta)
        {
            if (words.IsDateName(meta.Key, out _, out _) && IsSame(Read(meta.Value), moment) is { } given)
                return (given, PublicationEvidence.Meta);
        }

        return null;
    }

    private static PublicationTime? IsSame(PublicationTime? other, OffsetDateTime moment) =>
        other is { Time: { } local } && local.Offset != Offset.Zero && (local.ToInstant() - moment.ToInstant()) is var apart && apart > -OneMinute && apart < OneMinute ? other : null;
}

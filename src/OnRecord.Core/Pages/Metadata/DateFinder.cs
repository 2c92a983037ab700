using NodaTime;
using OnRecord.Pages.Dates;

namespace OnRecord.Pages.Metadata;

/// <summary>When a page was published, where that was found, and when it was last changed.</summary>
/// <param name="Published">When it was published.</param>
/// <param name="Evidence">Where that was found.</param>
/// <param name="Modified">When it was last changed, not before it was published.</param>
internal readonly record struct FoundDates(PublicationTime? Published, PublicationEvidence? Evidence, PublicationTime? Modified);

/// <summary>
/// Ranks what a page says of its date: a field that says when it was published; what the page shows by its headline; a field that gives a
/// date and does not say of what; the address; what the page shows elsewhere; the date of the last change.
/// </summary>
internal sealed class DateFinder(DateFields fields, ShownDates shown, IReadOnlyList<LinkedArticle> articles, PublicationTime? address)
{
    private const int Near = 1_500;

    // No place has a clock further from UTC that publishes news.
    private static readonly LocalTime EarliestToBeTomorrow = new(11, 0);
    private static readonly LocalTime LatestToBeYesterday = new(10, 0);

    /// <summary>The dates.</summary>
    public FoundDates Find()
    {
        (PublicationTime? published, PublicationEvidence? evidence) = Declared() ?? Undeclared();
        if (published?.Time is { } moment && moment.Offset == Offset.Zero)
            (published, evidence) = InZoneOfPublication(moment) ?? (published, evidence);
        PublicationTime? modified = articles.Select(article => fields.Read(article.Modified)).FirstOrDefault(time => time is not null)
            ?? fields.Meta(DateMeaning.Modified) ?? fields.Microdata(DateMeaning.Modified)
            ?? (shown.Changed is { } changed && changed.Distance < Near ? changed.Time : null);
        return new FoundDates(published, evidence, modified is not null && (published is null || modified.Date >= published.Date) ? modified : null);
    }

    private ShownDate? ShownNear => shown.Published is { } date && date.Distance < Near ? date : null;

    private (PublicationTime?, PublicationEvidence?)? Declared()
    {
        PublicationTime? meta = fields.Meta(DateMeaning.Published);
        foreach (LinkedArticle article in articles)
        {
            if (fields.Read(article.Published) is not { } linked)
                continue;

            // Of two days the one that readers were shown.
            bool shownOther = meta is not null && meta.Date != linked.Date && ShownNear is { } near && near.Time.Date == meta.Date;
            return shownOther ? (meta, PublicationEvidence.Meta) : (linked, PublicationEvidence.JsonLd);
        }

        if (meta is not null)
            return (meta, PublicationEvidence.Meta);
        return fields.Microdata(DateMeaning.Published) is { } named ? (named, PublicationEvidence.TimeElement) : null;
    }

    private (PublicationTime?, PublicationEvidence?) Undeclared()
    {
        if (ShownNear is { } near)
            return (near.Time, near.Evidence);
        foreach (LinkedArticle article in articles)
        {
            if (fields.Read(article.Created) is { } created)
                return (created, PublicationEvidence.JsonLd);
        }

        if (fields.Meta(DateMeaning.Stated) is { } stated)
            return (stated, PublicationEvidence.Meta);
        if (address is not null)
            return (address, PublicationEvidence.Url);
        if (shown.Published is { } far)
            return (far.Time, far.Evidence);
        foreach (LinkedArticle article in articles)
        {
            if (fields.Read(article.Modified) is { } modified)
                return (modified, PublicationEvidence.JsonLd);
        }

        if (fields.Meta(DateMeaning.Modified) is { } changed)
            return (changed, PublicationEvidence.Meta);
        return shown.Changed is { } last ? (last.Time, last.Evidence) : (null, null);
    }

    // A moment in UTC may be another day where the report was published: a field with its own offset, the address, or what the page shows says which.
    private (PublicationTime?, PublicationEvidence?)? InZoneOfPublication(OffsetDateTime moment)
    {
        if (fields.WithOffset(moment) is { } local)
            return local;
        if (address is not null && IsSameMoment(address.Date, moment))
            return (address, PublicationEvidence.Url);
        return ShownNear is { } near && IsSameMoment(near.Time.Date, moment) ? (near.Time, near.Evidence) : null;
    }

    private static bool IsSameMoment(LocalDate day, OffsetDateTime moment) => Period.DaysBetween(moment.Date, day) switch
    {
        1 => moment.TimeOfDay >= EarliestToBeTomorrow,
        -1 => moment.TimeOfDay <= LatestToBeYesterday,
        _ => false,
    };
}

using System.Globalization;
using OnRecord.Ledger.Adding;

namespace OnRecord.Ledger.Searching;

/// <summary>The words that stand in the search index for what a search may be narrowed to, so that narrowing costs no more than another word.</summary>
internal static class Tags
{
    /// <summary>The tag of an outlet, whatever the case of its name.</summary>
    public static string Outlet(string outlet) => "o" + ReportKey.Hash(outlet.ToUpperInvariant());

    /// <summary>The tag of a form.</summary>
    public static string Form(string form) => "f" + form;

    /// <summary>The tags of a day: of itself, its month and its year.</summary>
    public static string Day(string day) => $"d{day.Replace("-", "", StringComparison.Ordinal)} m{day[..4]}{day[5..7]} y{day[..4]}";

    /// <summary>The day among tags, or <see langword="null"/>.</summary>
    public static string? DayIn(string tags)
    {
        string? tag = Starting(tags, 'd', 9);
        return tag is null ? null : $"{tag[1..5]}-{tag[5..7]}-{tag[7..]}";
    }

    /// <summary>The actor among tags, or <see langword="null"/>.</summary>
    public static string? ActorIn(string tags) => Starting(tags, 'a', 17);

    /// <summary>The tag of the outlet among tags, or <see langword="null"/>.</summary>
    public static string? OutletIn(string tags) => Starting(tags, 'o', 17);

    /// <summary>The form among tags.</summary>
    public static string FormIn(string tags) => Starting(tags, 'f', null)![1..];

    /// <summary>A query for all days from one to another: whole years and months in the middle, days at the ends.</summary>
    public static string Days(DateOnly from, DateOnly to)
    {
        var parts = new List<string>();
        for (DateOnly day = from; day <= to;)
        {
            if (day is { Month: 1, Day: 1 } && day.AddYears(1).AddDays(-1) <= to)
            {
                parts.Add(day.ToString("'y'yyyy", CultureInfo.InvariantCulture));
                day = day.AddYears(1);
            }
            else if (day.Day == 1 && day.AddMonths(1).AddDays(-1) <= to)
            {
                parts.Add(day.ToString("'m'yyyyMM", CultureInfo.InvariantCulture));
                day = day.AddMonths(1);
            }
            else
            {
                parts.Add(day.ToString("'d'yyyyMMdd", CultureInfo.InvariantCulture));
                day = day.AddDays(1);
            }
        }

        return string.Join(" OR ", parts);
    }

    private static string? Starting(string tags, char kind, int? length)
    {
        foreach (Range range in tags.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> tag = tags.AsSpan(range);
            if (tag.Length > 0 && tag[0] == kind && (length is null || tag.Length == length))
                return tag.ToString();
        }

        return null;
    }
}

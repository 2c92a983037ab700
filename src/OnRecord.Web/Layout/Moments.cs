using OnRecord.Pages;
using OnRecord.Rendering.Views;

namespace OnRecord.Web.Layout;

/// <summary>Days and times of the ledger, as people write them.</summary>
internal static class Moments
{
    /// <summary>A date or date-time in words; what is none, as it is.</summary>
    public static string Of(string? moment)
    {
        if (moment is null)
            return "undated";
        Outcome<PublicationTime> time = PublicationTime.Parse(moment);
        return time.Value is { } known ? TimeWords.Of(known) : TimeWords.Of(moment);
    }

    /// <summary>The first and the last day in words, the month and the year once where they are the same.</summary>
    public static string Days(string first, string last)
    {
        string from = Day(first), to = Day(last);
        if (from == to)
            return to;
        int space = from.IndexOf(' ', StringComparison.Ordinal), year = from.LastIndexOf(' ');
        if (space > 0 && to.EndsWith(from[space..], StringComparison.Ordinal))
            return $"{from[..space]}–{to}";
        return year > 0 && to.EndsWith(from[year..], StringComparison.Ordinal) ? $"{from[..year]} – {to}" : $"{from} – {to}";
    }

    /// <summary>The day of a date or date-time in words.</summary>
    public static string Day(string? moment) => moment is null ? "undated" : TimeWords.Of(moment.Length > 10 ? moment[..10] : moment);
}

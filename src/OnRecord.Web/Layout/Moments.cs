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

    /// <summary>The day of a date or date-time in words.</summary>
    public static string Day(string? moment) => moment is null ? "undated" : TimeWords.Of(moment.Length > 10 ? moment[..10] : moment);
}

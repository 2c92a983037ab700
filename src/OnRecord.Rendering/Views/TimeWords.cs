using System.Globalization;
using NodaTime;
using OnRecord.Pages;

namespace OnRecord.Rendering.Views;

/// <summary>TIMEX3 values as people write them.</summary>
internal static class TimeWords
{
    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    /// <summary>A value in words; the value itself where it has no form of its own.</summary>
    public static string Of(string value)
    {
        int t = value.IndexOf('T', StringComparison.Ordinal);
        if (t > 0 && DayOf(value) is { } day)
            return $"{Of(day)}, {PartOfDay(value[(t + 1)..])}";
        if (value.Length == 10 && DayOf(value) is { } date)
            return Of(date);
        if (value.Length == 7 && Number(value, 0, 4) is { } year && value[4] == '-' && Number(value, 5, 2) is >= 1 and <= 12 and var month)
            return string.Create(CultureInfo.InvariantCulture, $"{Months[month - 1]} {year}");
        if (value.Length == 8 && value[4] == '-' && value[5] == 'W' && Number(value, 6, 2) is { } week)
            return string.Create(CultureInfo.InvariantCulture, $"week {week} of {value[..4]}");
        return value switch
        {
            "PRESENT_REF" => "now",
            "PAST_REF" => "earlier",
            "FUTURE_REF" => "later",
            _ => Plain.Words(value),
        };
    }

    /// <summary>A day in words.</summary>
    public static string Of(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>When a report was published, in words.</summary>
    public static string Of(PublicationTime time) => time.Time is { } moment
        ? string.Create(CultureInfo.InvariantCulture, $"{Of(time.Date)}, {moment.Hour:00}:{moment.Minute:00} {ZoneOf(moment.Offset)}")
        : Of(time.Date);

    /// <summary>The day that a value names or falls on, or <see langword="null"/>.</summary>
    public static LocalDate? DayOf(string value)
    {
        // The framework reads it without a pattern to be compiled first.
        ReadOnlySpan<char> text = value.AsSpan(0, Math.Min(value.Length, 10));
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? LocalDate.FromDateOnly(day) : null;
    }

    private static string ZoneOf(Offset offset)
    {
        int minutes = Math.Abs(offset.Seconds) / 60;
        string hours = string.Create(CultureInfo.InvariantCulture, $"UTC{(offset.Seconds < 0 ? '−' : '+')}{minutes / 60}");
        return minutes == 0 ? "UTC" : minutes % 60 == 0 ? hours : string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes % 60:00}");
    }

    private static string PartOfDay(string part) => part switch
    {
        "MO" => "morning",
        "MI" => "midday",
        "AF" => "afternoon",
        "EV" => "evening",
        "NI" => "night",
        "DT" => "daytime",
        _ => Plain.Words(part),
    };

    private static int? Number(string value, int start, int length) =>
        int.TryParse(value.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}

using NodaTime;

namespace OnRecord.Times;

/// <summary>What an expression's value depends on besides its words.</summary>
/// <param name="Today">The day of publication or of speech, or <see langword="null"/> where none is known.</param>
/// <param name="Leans">The date that the text last named, on which "two days later" leans.</param>
/// <param name="Period">The quarter, half or year that a financial report is on.</param>
/// <param name="Day">The day that the sentence or the ones before it speak of, for a time of the clock.</param>
/// <param name="DayFirst">Whether the report writes the day before the month; <see langword="null"/> where it does not show it.</param>
internal readonly record struct TimeContext(
    LocalDate? Today, CalendarPeriod? Leans, CalendarPeriod? Period, LocalDate? Day, bool? DayFirst);

/// <summary>An expression's value, and the stretch of the calendar that it names, where it names one.</summary>
internal readonly record struct TimeResolution(string? Value, CalendarPeriod? Named)
{
    /// <summary>The value of a stretch of the calendar.</summary>
    public static TimeResolution Of(CalendarPeriod? period) => new(period?.ToString(), period);

    /// <summary>A value that names no stretch of the calendar.</summary>
    public static TimeResolution Of(string? value) => new(value, null);
}

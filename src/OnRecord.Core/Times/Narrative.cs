using NodaTime;

namespace OnRecord.Times;

/// <summary>What a text has said of time so far: the dates on which the next expression can lean.</summary>
internal sealed class Narrative(LocalDate? today, bool? dayFirst)
{
    private const int Reach = 2;
    private CalendarPeriod? _leans;
    private CalendarPeriod? _period;
    private LocalDate? _day;
    private int _leansParagraph;
    private int _dayParagraph;
    private int _paragraph;

    /// <summary>What the next expression's value depends on.</summary>
    public TimeContext Context => new(
        today,
        _leans is not null && _paragraph - _leansParagraph < Reach ? _leans : null,
        _period,
        _day is not null && _paragraph == _dayParagraph ? _day : null,
        dayFirst);

    /// <summary>Goes on to a paragraph.</summary>
    public void Enter(int paragraph) => _paragraph = paragraph;

    /// <summary>Notes what an expression named.</summary>
    public void Note(in TimeMatch match, in TimeResolution resolution)
    {
        if (match.Calculation.Operation == Operation.Duration && match.Slots.Has(Slot.Unit) && today is { } day
            && (TimeUnit)match.Slots[Slot.Unit] == TimeUnit.Month && match.Slots[Slot.Number] is 6 or 9 or 12)
        {
            // "Net for the nine months was up from a year earlier": the figures are the year's from here on.
            _period = CalendarPeriod.Holding(day, TimeUnit.Year);
        }

        if (match.Type == TimeType.Set || resolution.Named is not { } named)
            return;
        if (match.Calculation.Operation is Operation.Quarter or Operation.HalfYear or Operation.Period && named.Unit != TimeUnit.Year
            && (_period is null || named.Start.PlusMonths(3) <= today))
        {
            _period = named;
        }

        _leans = named;
        _leansParagraph = _paragraph;
        if (named.Unit == TimeUnit.Day)
        {
            _day = named.Start;
            _dayParagraph = _paragraph;
        }
    }
}

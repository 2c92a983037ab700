using NodaTime;

namespace OnRecord.Pages.Dates;

/// <summary>Reads the time behind a date, where its offset from UTC is stated.</summary>
internal static class ClockReader
{
    /// <summary>Reads a time with its offset.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The day.</param>
    /// <param name="at">Where the date ends; on success where the time ends.</param>
    /// <returns>The moment, or <see langword="null"/> where the text gives no time or no offset.</returns>
    public static OffsetDateTime? Read(ReadOnlySpan<char> text, LocalDate date, ref int at)
    {
        var reader = new FigureReader(text, at);
        if (reader.Peek is 'T' or 't')
            reader.Skip(1);
        else
            reader.Spaces();
        int hour = reader.Number(out int digits);
        if (digits is not (1 or 2) || hour > 23 || reader.Peek != ':')
            return null;
        reader.Skip(1);
        int minute = reader.Number(out digits);
        if (digits != 2 || minute > 59)
            return null;
        int second = 0;
        if (reader.Peek == ':')
        {
            reader.Skip(1);
            second = reader.Number(out digits);
            if (digits is not (1 or 2) || second > 59)
                return null;
        }

        if (reader.Peek == '.')
        {
            reader.Skip(1);
            reader.Number(out _);
        }

        reader.Spaces();
        if (ReadOffset(ref reader) is not { } offset)
            return null;
        at = reader.At;
        return date.At(new LocalTime(hour, minute, second)).WithOffset(offset);
    }

    private static Offset? ReadOffset(ref FigureReader reader)
    {
        char sign = reader.Peek;
        if (sign is '+' or '-' or '−')
        {
            reader.Skip(1);
            int hours = reader.Number(out int digits), minutes = 0;
            if (digits == 4)
                (hours, minutes) = (hours / 100, hours % 100);
            else if (digits is 1 or 2 && reader.Peek == ':')
                minutes = MinutesBehind(ref reader);
            else if (digits is not (1 or 2))
                return null;
            if (hours > 14 || minutes is < 0 or > 59)
                return null;
            Offset offset = Offset.FromHoursAndMinutes(hours, minutes);
            return sign == '+' ? offset : -offset;
        }

        ReadOnlySpan<char> zone = reader.Word();
        return zone is "Z" or "z" or "GMT" or "UTC" or "UT" ? Offset.Zero : null;
    }

    private static int MinutesBehind(ref FigureReader reader)
    {
        reader.Skip(1);
        int minutes = reader.Number(out int digits);
        return digits == 2 ? minutes : -1;
    }
}

using NodaTime;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads the day that many addresses carry: <c>/2025/08/20/</c>, <c>2025-08-20</c>, <c>/20250820/</c>.</summary>
internal static class AddressDate
{
    /// <summary>The one day that an address carries, or <see langword="null"/>.</summary>
    public static PublicationTime? Read(string? url)
    {
        if (url is null || url.Length > 2000)
            return null;
        PublicationTime? found = null;
        for (int i = 0; i < url.Length; i++)
        {
            if (!char.IsAsciiDigit(url[i]) || (i > 0 && char.IsAsciiDigit(url[i - 1])))
                continue;
            PublicationTime? day = At(url.AsSpan(i));
            if (day is not null && found is not null && day != found)
                return null;
            found ??= day;
        }

        return found;
    }

    private static PublicationTime? At(ReadOnlySpan<char> url)
    {
        var reader = new Dates.FigureReader(url, 0);
        int year = reader.Number(out int digits);
        if (digits == 8)
            return Day(year / 10000, year / 100 % 100, year % 100);
        char mark = reader.Peek;
        if (digits is not (2 or 4) || mark is not ('/' or '-' or '_' or '.'))
            return null;
        bool yearFirst = digits == 4;
        reader.Skip(1);
        int month = reader.Number(out digits);
        if (digits is not (1 or 2) || reader.Peek != mark)
            return null;
        reader.Skip(1);
        int day = reader.Number(out digits);
        if (yearFirst)
            return digits is 1 or 2 ? Day(year, month, day) : null;

        // 29-10-2021: only where the first number cannot be a month
        return digits == 4 && year > 12 && mark != '/' ? Day(day, month, year) : null;
    }

    private static PublicationTime? Day(int year, int month, int day) =>
        year is >= 1992 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new PublicationTime(new LocalDate(year, month, day), null)
            : null;
}

using System.Globalization;

namespace OnRecord.Pages.Markup;

/// <summary>Leaves calendars out of the article: tables that count from day to day, beside many a weblog's entries.</summary>
internal static class CalendarTables
{
    private const int LongestDay = 3;
    private const int FewestDays = 20;

    /// <summary>Takes the cells of calendars out of a choice.</summary>
    /// <param name="page">The page.</param>
    /// <param name="chosen">Whether each block is article.</param>
    public static void Leave(PageOutline page, bool[] chosen)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            int first = i, days = 0, day = 0;
            for (; i < chosen.Length && page.Elements[page.Blocks[i].Element].Tag == PageTag.TableCell && page.TextOf(i).Trim().Length <= LongestDay; i++)
            {
                if (!int.TryParse(page.TextOf(i).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                    continue;
                days += number == day + 1 ? 1 : 0;
                day = number;
            }

            if (days >= FewestDays)
                Array.Fill(chosen, false, first, i - first);
        }
    }
}

namespace OnRecord.Times;

/// <summary>Tells whether a report writes the day before the month: the outlet's habit, as the report shows it.</summary>
internal static class DayOrder
{
    /// <summary>True for "3 June" and 20/8/2025, false for "June 3" and 8/20/2025, <see langword="null"/> where the report shows neither or both.</summary>
    public static bool? Of(List<FoundMatch> found, List<Piece> pieces)
    {
        int dayFirst = 0, monthFirst = 0;
        foreach (FoundMatch match in found)
        {
            if (match.Slots.Has(Slot.NumericFirst))
            {
                if (match.Slots[Slot.NumericFirst] > 12)
                    dayFirst++;
                else if (match.Slots[Slot.NumericSecond] > 12)
                    monthFirst++;
            }
            else if (match.Slots.Has(Slot.Month) && match.Slots.Has(Slot.Day))
            {
                if (StartsWithDay(match, pieces))
                    dayFirst++;
                else
                    monthFirst++;
            }
        }

        return dayFirst > 0 == monthFirst > 0 ? null : dayFirst > 0;
    }

    private static bool StartsWithDay(in FoundMatch match, List<Piece> pieces)
    {
        for (int i = match.FirstPiece; i < match.EndPiece; i++)
        {
            if ((pieces[i].Shapes & (NumberShapes.Day | NumberShapes.OrdinalDay)) != 0)
                return (int)pieces[i].Value == match.Slots[Slot.Day];
            if (pieces[i].Is(PieceTraits.Letters) && pieces[i].Is(PieceTraits.Capital) && pieces[i].Word >= 0 && match.Slots.Has(Slot.Weekday) == false)
                return false;
        }

        return false;
    }
}

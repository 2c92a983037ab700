namespace OnRecord.Times;

/// <summary>What a word of a rule contributes to the value.</summary>
internal enum Slot : byte
{
    None,
    Number,
    Ordinal,
    Year,
    ShortYear,
    Month,
    Day,
    NumericFirst,
    NumericSecond,
    Weekday,
    RelativeDay,
    Unit,
    Season,
    PartOfDay,
    Hour,
    Minute,
    Clock,
    FourDigitClock,
    HalfOfDay,
    Decade,
    ShortDecade,
    Holiday,
}

/// <summary>The values that the words of one expression contribute.</summary>
internal struct Slots
{
    private const int Size = (int)Slot.Holiday + 1;

    [System.Runtime.CompilerServices.InlineArray(Size)]
    private struct Values
    {
        private double _first;
    }

    private Values _values;
    private uint _filled;

    /// <summary>Whether a word filled the slot.</summary>
    public readonly bool Has(Slot slot) => (_filled & (1u << (int)slot)) != 0;

    /// <summary>The slot's value as a whole number; 0 where no word filled it.</summary>
    public readonly int this[Slot slot] => (int)_values[(int)slot];

    /// <summary>The slot's value.</summary>
    public readonly double Number(Slot slot) => _values[(int)slot];

    /// <summary>Fills a slot; a word that comes later in an expression wins.</summary>
    public void Fill(Slot slot, double value)
    {
        if (slot == Slot.None)
            return;
        _values[(int)slot] = value;
        _filled |= 1u << (int)slot;
    }

    /// <summary>Takes from <paramref name="other"/> what is missing here: in "between 3 and 5 June" the month of the second day is the first one's.</summary>
    public void Inherit(in Slots other)
    {
        for (int i = 0; i < Size; i++)
        {
            if ((_filled & (1u << i)) == 0 && (other._filled & (1u << i)) != 0)
                Fill((Slot)i, other._values[i]);
        }
    }
}

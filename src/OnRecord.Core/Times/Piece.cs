namespace OnRecord.Times;

/// <summary>A word, a number or a mark as the time rules see it: <c>third-quarter</c> is three of them, <c>10am</c> two.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">The offset behind the last one.</param>
/// <param name="Word">The index of the word in the lexicon, or -1 where the lexicon does not have it.</param>
/// <param name="Shapes">What the piece can be as a number.</param>
/// <param name="Value">Its value as a number.</param>
/// <param name="Traits">How it is written.</param>
internal readonly record struct Piece(int Start, int End, int Word, NumberShapes Shapes, double Value, PieceTraits Traits)
{
    /// <summary>Whether the piece has all of <paramref name="traits"/>.</summary>
    public bool Is(PieceTraits traits) => (Traits & traits) == traits;
}

/// <summary>How a piece is written.</summary>
[Flags]
internal enum PieceTraits : byte
{
    None = 0,

    /// <summary>It starts with a capital letter.</summary>
    Capital = 1,

    /// <summary>No white space stands before it.</summary>
    Glued = 2,

    /// <summary>It has letters.</summary>
    Letters = 4,

    /// <summary>It closes a sentence.</summary>
    Stop = 8,

    /// <summary>It is written in digits.</summary>
    Digits = 16,

    /// <summary>A blank line stands before it.</summary>
    Paragraph = 32,
}

/// <summary>What a number can be, by its form and size.</summary>
[Flags]
internal enum NumberShapes : ushort
{
    None = 0,

    /// <summary>A count.</summary>
    Count = 1,

    /// <summary>A day of a month.</summary>
    Day = 2,

    /// <summary>A month.</summary>
    Month = 4,

    /// <summary>A year in four digits.</summary>
    Year = 8,

    /// <summary>Two digits: a year without its century.</summary>
    ShortYear = 16,

    /// <summary>An hour, from 0 to 24.</summary>
    Hour = 32,

    /// <summary>Minutes in two digits.</summary>
    Minute = 64,

    /// <summary>An ordinal: <c>3rd</c>.</summary>
    Ordinal = 128,

    /// <summary>A decade: <c>1990s</c>.</summary>
    Decade = 256,

    /// <summary>A decade without its century: <c>90s</c>.</summary>
    ShortDecade = 512,

    /// <summary>Hour and minutes with a dot: <c>10.30</c>; the value is the hour and its hundredths.</summary>
    DottedClock = 1024,

    /// <summary>Hour and minutes in four digits: <c>0930</c>.</summary>
    FourDigitClock = 2048,

    /// <summary>An ordinal that can be the day of a month.</summary>
    OrdinalDay = 4096,
}

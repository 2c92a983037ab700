using System.Text.Json.Serialization;

namespace OnRecord;

/// <summary>A half-open stretch of a report's text, counted in UTF-16 code units, as .NET strings count.</summary>
/// <param name="Start">The offset of the first code unit of the stretch, from 0.</param>
/// <param name="End">The offset behind the last code unit of the stretch; never before <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>The number of UTF-16 code units in the stretch.</summary>
    [JsonIgnore]
    public int Length => End - Start;

    /// <summary>Whether the stretch holds no code unit.</summary>
    [JsonIgnore]
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="offset"/> lies inside the stretch.</summary>
    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>Whether all of <paramref name="other"/> lies inside the stretch.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two stretches share a code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The words of the stretch, without a copy.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    /// <summary>The words of the stretch as a string of their own.</summary>
    public string TextIn(string text) => text.Substring(Start, Length);

    /// <summary>Orders by start, then the shorter first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}

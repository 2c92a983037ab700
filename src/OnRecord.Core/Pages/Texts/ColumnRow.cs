namespace OnRecord.Pages.Texts;

/// <summary>How a line stands to the gap between two columns.</summary>
internal enum ColumnPlace
{
    /// <summary>Nothing stands on the line.</summary>
    Blank,

    /// <summary>Words stand on both sides of the gap.</summary>
    Both,

    /// <summary>Words stand on its left alone.</summary>
    Left,

    /// <summary>Words stand on its right alone.</summary>
    Right,

    /// <summary>Words run over it.</summary>
    Across,
}

/// <summary>A line of a text that may be set in columns, parted at the gap.</summary>
/// <param name="Place">Where its words stand.</param>
/// <param name="Left">What stands on the left, blanks before it kept.</param>
/// <param name="Right">What stands on the right, blanks before it kept.</param>
internal readonly record struct ColumnRow(ColumnPlace Place, string Left, string Right)
{
    /// <summary>Whether words stand on the left of the gap, and on its right.</summary>
    public bool HasLeft => Place is ColumnPlace.Both or ColumnPlace.Left;

    /// <inheritdoc cref="HasLeft"/>
    public bool HasRight => Place is ColumnPlace.Both or ColumnPlace.Right;

    /// <summary>Parts a line.</summary>
    /// <param name="line">The line, without its end.</param>
    /// <param name="gap">Where the columns part.</param>
    public static ColumnRow Read(ReadOnlySpan<char> line, ColumnGap gap)
    {
        line = line.TrimEnd();
        if (line.IsEmpty)
            return new ColumnRow(ColumnPlace.Blank, "", "");
        if (gap.SplitAt(line) is { } at)
            return Parted(line[..at], line[at..]);
        return line.Length < gap.Column ? new ColumnRow(ColumnPlace.Left, line.ToString(), "") : new ColumnRow(ColumnPlace.Across, "", "");
    }

    private static ColumnRow Parted(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => new(
        left.IsWhiteSpace() ? ColumnPlace.Right : right.IsWhiteSpace() ? ColumnPlace.Left : ColumnPlace.Both,
        left.IsWhiteSpace() ? "" : left.TrimEnd().ToString(),
        right.IsWhiteSpace() ? "" : right.ToString());
}

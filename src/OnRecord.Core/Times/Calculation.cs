using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>How a rule's value is calculated from the words it matched.</summary>
internal enum Operation : byte
{
    /// <summary>The value stands in the rule.</summary>
    Literal,

    /// <summary>A day, month or year that the words name, in full or in part.</summary>
    Date,

    /// <summary>The unit so many units from the one of the publication or of speech: "last week".</summary>
    Shift,

    /// <summary>So many units back: "three days ago".</summary>
    Ago,

    /// <summary>So many units ahead: "in three days".</summary>
    Hence,

    /// <summary>So many units behind the date that the expression leans on: "two days later".</summary>
    Later,

    /// <summary>So many units before it: "two days earlier".</summary>
    Earlier,

    /// <summary>The unit so many units from the one it leans on: "the previous month".</summary>
    Anchor,

    /// <summary>The period of comparison in a financial report: "a year ago", "year-earlier".</summary>
    YearBefore,

    /// <summary>The period a financial report is on: "the latest quarter".</summary>
    Period,

    /// <summary>A weekend.</summary>
    Weekend,

    /// <summary>A season.</summary>
    Season,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>Half of a year.</summary>
    HalfYear,

    /// <summary>Ten years.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Every,

    /// <summary>A time of the clock.</summary>
    Clock,

    /// <summary>A part of a day.</summary>
    Part,

    /// <summary>A holiday.</summary>
    Holiday,

    /// <summary>No time expression: the rule keeps others from matching.</summary>
    Nothing,
}

/// <summary>The side on which a partly named date lies.</summary>
internal enum Side : byte
{
    /// <summary>The tense of the clause tells.</summary>
    ByTense,

    /// <summary>Before the publication or the day of speech.</summary>
    Last,

    /// <summary>In the current week, month or year.</summary>
    This,

    /// <summary>After it, in common speech after the current week, month or year.</summary>
    Next,

    /// <summary>The first one after it.</summary>
    Coming,
}

/// <summary>A rule's calculation as its table writes it: <c>shift:-1</c>, <c>date:last</c>, <c>duration:X</c>, <c>=PRESENT_REF</c>.</summary>
/// <param name="Operation">What to calculate.</param>
/// <param name="Text">A literal value, or the number of a duration that the words do not give.</param>
/// <param name="Count">How many units.</param>
/// <param name="Side">On which side.</param>
/// <param name="Unit">The unit, where the words do not give it.</param>
internal sealed record Calculation(Operation Operation, string? Text, int? Count, Side Side, TimeUnit? Unit)
{
    /// <summary>Reads a table's cell.</summary>
    /// <exception cref="PackException">The cell is no calculation.</exception>
    public static Calculation Parse(string cell, string where)
    {
        // "=null" is an expression whose value no report shows.
        if (cell.StartsWith('='))
            return new Calculation(Operation.Literal, cell == "=null" ? null : cell[1..], null, Side.ByTense, null);
        string[] parts = cell.Split(':');
        if (!PackNames.TryParse(parts[0], out Operation operation))
            throw new PackException($"{where}: '{parts[0]}' is no calculation: use one of {string.Join(", ", Enum.GetNames<Operation>())}.");
        var calculation = new Calculation(operation, null, null, Side.ByTense, null);
        foreach (string part in parts.AsSpan(1))
            calculation = calculation.With(part, where);
        return calculation;
    }

    private Calculation With(string part, string where)
    {
        if (int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count))
            return this with { Count = count, Text = part };
        if (part is "X" or "half" or "oneandhalf" or "oneandquarter")
            return this with { Text = part };
        if (PackNames.TryParse(part, out Side side))
            return this with { Side = side };
        return this with { Unit = TimeUnits.Parse(part, where) };
    }
}

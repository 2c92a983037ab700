using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>What must hold around a match for its rule to apply.</summary>
internal enum Condition : byte
{
    None,

    /// <summary>The clause speaks of the future.</summary>
    Future,

    /// <summary>The clause speaks of the future, and not of the first time in so long: "in three weeks".</summary>
    Ahead,

    /// <summary>A number stands shortly before: "$3 a year".</summary>
    NumberBefore,

    /// <summary>The word is no name in this report: "May" where no "Mrs. May" is.</summary>
    NoName,

    /// <summary>Nothing is counted: "2010 elections", not "2010 people".</summary>
    NotCounted,

    /// <summary>No currency sign, percent or measure stands beside it: it is no amount.</summary>
    NoAmount,

    /// <summary>White space stands before it.</summary>
    Spaced,

    /// <summary>Nothing follows that the match belongs to: "the day before, they met", not "the day before the vote".</summary>
    Closed,
}

/// <summary>A rule of the pack's tables.</summary>
internal sealed class TimeRule
{
    /// <summary>Reads a row.</summary>
    public TimeRule(PackRow row, string table, int order)
    {
        string where = $"{table}.tsv, line {row.Line}";
        Where = where;
        Order = order;
        Pattern = row["pattern"];
        Example = row["example"];
        Expected = row["expected"];
        string condition = row["if"];
        if (condition.Length > 0)
        {
            Condition = PackNames.TryParse(condition.Replace("-", "", StringComparison.Ordinal), out Condition known)
                ? known
                : throw new PackException($"{where}: '{condition}' is no condition: use one of {string.Join(", ", Enum.GetNames<Condition>())}.");
        }

        string[] values = row["value"].Split(';', StringSplitOptions.TrimEntries);
        string[] types = row["type"].Split(';', StringSplitOptions.TrimEntries);
        Calculations = [.. values.Select(value => Calculation.Parse(value, where))];
        Types = [.. values.Select((_, i) => TypeOf(types[Math.Min(i, types.Length - 1)], where))];
    }

    /// <summary>The table and line, for messages.</summary>
    public string Where { get; }

    /// <summary>The rule's place among all; of two that match the same words the earlier one wins.</summary>
    public int Order { get; }

    /// <summary>The words it matches.</summary>
    public string Pattern { get; }

    /// <summary>A sentence that it reads.</summary>
    public string Example { get; }

    /// <summary>What it reads there.</summary>
    public string Expected { get; }

    /// <summary>What must hold around the match.</summary>
    public Condition Condition { get; }

    /// <summary>How each of its expressions is calculated.</summary>
    public Calculation[] Calculations { get; }

    /// <summary>The type of each of its expressions.</summary>
    public TimeType[] Types { get; }

    private static TimeType TypeOf(string name, string where) => name switch
    {
        "DATE" or "" => TimeType.Date,
        "TIME" => TimeType.Time,
        "DURATION" => TimeType.Duration,
        "SET" => TimeType.Set,
        _ => throw new PackException($"{where}: '{name}' is no TIMEX3 type: use DATE, TIME, DURATION or SET."),
    };
}

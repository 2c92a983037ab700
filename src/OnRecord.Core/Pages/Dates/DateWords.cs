using System.Globalization;
using OnRecord.Packs;

namespace OnRecord.Pages.Dates;

/// <summary>The pack's names of months and of the fields that carry dates, compiled.</summary>
internal sealed class DateWords
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months;
    private readonly Dictionary<string, (DateMeaning Meaning, int Rank)> _names = new(StringComparer.Ordinal);

    /// <summary>Compiles the tables <c>pages/months</c> and <c>pages/date-names</c>.</summary>
    /// <exception cref="PackException">A row is malformed.</exception>
    public DateWords(LanguagePack pack)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (PackRow row in pack.Table("pages/months").Rows)
        {
            if (!int.TryParse(row["number"], NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 12)
                throw new PackException($"pages/months.tsv, line {row.Line}: '{row["number"]}' is no month.");
            months[row["name"]] = number;
        }

        _months = months.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (PackRow row in pack.Table("pages/date-names").Rows)
        {
            if (!Enum.TryParse(row["means"], true, out DateMeaning meaning))
                throw new PackException($"pages/date-names.tsv, line {row.Line}: unknown meaning '{row["means"]}'.");
            _names.TryAdd(row["name"], (meaning, _names.Count));
        }
    }

    /// <summary>A month's number from 1 to 12; 0 for a small word between day, month and year; -1 for anything else.</summary>
    public int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 16)
            return -1;
        Span<char> lower = stackalloc char[16];
        return _months.TryGetValue(lower[..word.ToLowerInvariant(lower)], out int month) ? month : -1;
    }

    /// <summary>What the date in a field of that name is, and how good the name is: the lower the better.</summary>
    public bool IsDateName(string name, out DateMeaning meaning, out int rank)
    {
        bool known = _names.TryGetValue(name, out (DateMeaning Meaning, int Rank) found);
        (meaning, rank) = found;
        return known;
    }
}

/// <summary>What a date in a page's fields is; the names are the values of a column of the pack's table <c>pages/date-names</c>.</summary>
internal enum DateMeaning
{
    /// <summary>When the report was published.</summary>
    Published,

    /// <summary>A date that the page states without saying of what.</summary>
    Stated,

    /// <summary>When the report was last changed.</summary>
    Modified,
}

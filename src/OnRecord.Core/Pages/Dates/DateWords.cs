using System.Globalization;
using OnRecord.Packs;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Dates;

/// <summary>The pack's names of months and of the fields that carry dates, compiled.</summary>
internal sealed class DateWords
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _months;
    private readonly WordFilter _filter;
    private readonly List<(string Word, DateMeaning Meaning)> _labels = [];
    private readonly Dictionary<string, (DateMeaning Meaning, int Rank)> _names = new(StringComparer.Ordinal);

    /// <summary>Compiles the tables <c>pages/months</c>, <c>pages/date-names</c> and <c>pages/date-labels</c>.</summary>
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
        _filter = new WordFilter(months.Keys);
        foreach (PackRow row in pack.Table("pages/date-names").Rows)
        {
            _names.TryAdd(row["name"], (Meaning(row, "pages/date-names"), _names.Count));
        }

        foreach (PackRow row in pack.Table("pages/date-labels").Rows)
            _labels.Add((row["word"], Meaning(row, "pages/date-labels")));
    }

    /// <summary>A month's number from 1 to 12; 0 for a small word between day, month and year; -1 for anything else.</summary>
    public int Month(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 16 || !_filter.May(word))
            return -1;
        Span<char> lower = stackalloc char[16];
        return _months.TryGetValue(lower[..word.ToLowerInvariant(lower)], out int month) ? month : -1;
    }

    /// <summary>What the words before a date say that it is; <see cref="DateMeaning.Stated"/> where they say nothing. The last such word counts.</summary>
    public DateMeaning Label(ReadOnlySpan<char> before)
    {
        int last = -1;
        DateMeaning meaning = DateMeaning.Stated;
        foreach ((string word, DateMeaning means) in _labels)
        {
            int at = before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at <= last || (at > 0 && char.IsLetter(before[at - 1])) || (at + word.Length < before.Length && char.IsLetter(before[at + word.Length])))
                continue;
            (last, meaning) = (at, means);
        }

        return meaning;
    }

    /// <summary>What the date in a field of that name is, and how good the name is: the lower the better.</summary>
    public bool IsDateName(string name, out DateMeaning meaning, out int rank)
    {
        bool known = _names.TryGetValue(name, out (DateMeaning Meaning, int Rank) found);
        (meaning, rank) = found;
        return known;
    }

    private static DateMeaning Meaning(PackRow row, string table) =>
        PackNames.TryParse(row["means"], out DateMeaning meaning) ? meaning : throw new PackException($"{table}.tsv, line {row.Line}: unknown meaning '{row["means"]}'.");
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

using System.Globalization;
using OnRecord.Comparison.Actors;
using OnRecord.Names;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds people whom reports give different ages: "Mara Ostrow, 41, …", "Mara Ostrow, 43, …", "the 43-year-old Ostrow".</summary>
/// <remarks>An age stands between commas right behind a name, or as a compound of years right before it. Of reports more than a month apart nothing is told, and a report with two ages of one person is left out.</remarks>
internal sealed class AgeDifferences(IReadOnlyList<Record> records, JoinedCast cast)
{
    private const int Oldest = 119;
    private const int LongestAge = 3;
    private const int MostDaysApart = 31;
    private const int LongestCompound = 24;

    /// <summary>Finds them, each as the ages that two reports or more have.</summary>
    public IEnumerable<List<DifferingValue>> Find()
    {
        var ages = new SortedDictionary<string, List<(int Report, int Age, Span Span)>>(StringComparer.Ordinal);
        for (int report = 0; report < records.Count; report++)
        {
            HashSet<string> people = [.. records[report].Actors.Where(actor => actor.Kind == ActorKind.Person).Select(actor => actor.Id)];
            foreach (Mention mention in records[report].Mentions.Where(mention => people.Contains(mention.Actor)))
            {
                if (cast.Of(report, mention.Actor) is not { } person || (Behind(records[report].Text, mention) ?? Before(records[report].Text, mention)) is not { } age)
                    continue;
                if (!ages.TryGetValue(person, out List<(int Report, int Age, Span Span)>? known))
                    ages[person] = known = [];
                known.Add((report, age.Years, age.Span));
            }
        }

        foreach (List<(int Report, int Age, Span Span)> told in ages.Values)
        {
            (int Report, int Age, Span Span)[] single = [.. told.GroupBy(one => one.Report).Where(report => report.Select(one => one.Age).Distinct().Count() == 1).Select(report => report.MinBy(one => one.Span))];
            if (single.Any(one => single.Any(other => one.Age != other.Age && AreOfOneTime(one.Report, other.Report))))
                yield return [.. single.Select(one => new DifferingValue(records[one.Report].Id, one.Span.TextIn(records[one.Report].Text), one.Span))];
        }
    }

    private bool AreOfOneTime(int one, int other) =>
        Joining.TimeFit.DaysBetween(records[one].Published?.ToString(), records[other].Published?.ToString()) is null or <= MostDaysApart;

    private static (int Years, Span Span)? Behind(string text, Mention mention)
    {
        int start = mention.End + 2, end = start;
        if (start >= text.Length || text[mention.End] != ',' || text[mention.End + 1] != ' ')
            return null;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        bool isClosed = end < text.Length && text[end] is ',' or '.' or ';' && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]));
        return isClosed && end - start is > 1 and <= LongestAge && int.Parse(text.AsSpan(start, end - start), CultureInfo.InvariantCulture) is > 0 and <= Oldest and var years ? (years, new Span(start, end)) : null;
    }

    // "The 43-year-old Ostrow": figures and two words that hyphens join.
    private static (int Years, Span Span)? Before(string text, Mention mention)
    {
        int end = mention.Start - 1;
        if (end < 0 || text[end] != ' ')
            return null;
        int start = end;
        while (start > 0 && end - start < LongestCompound && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '-'))
            start--;
        ReadOnlySpan<char> word = text.AsSpan(start, end - start);
        int hyphen = word.IndexOf('-');
        return hyphen is > 1 and <= LongestAge && word.Count('-') == 2 && !word[..hyphen].ContainsAnyExceptInRange('0', '9') && !word[hyphen..].ContainsAnyInRange('0', '9')
            && int.Parse(word[..hyphen], CultureInfo.InvariantCulture) is > 0 and <= Oldest and var years ? (years, new Span(start, start + hyphen)) : null;
    }
}

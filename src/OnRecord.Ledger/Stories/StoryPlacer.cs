using System.Buffers;
using OnRecord.Ledger.Adding;

namespace OnRecord.Ledger.Stories;

/// <summary>A report as its place in a story is decided.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Story">The story that it is in, or <see langword="null"/>.</param>
/// <param name="Given">The name of the story that it was added to, or <see langword="null"/>.</param>
/// <param name="Placed">The id or the name of the story that a correction puts it into, or <see langword="null"/>.</param>
internal sealed record PlacedReport(string Id, string? Story, string? Given, string? Placed);

/// <summary>Says which story each report is in, given which reports tell of one event, and what the user said. Stories keep their ids.</summary>
internal static class StoryPlacer
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Places reports.</summary>
    /// <param name="reports">The reports, in an order that their days and ids decide.</param>
    /// <param name="groups">For each the number of its group.</param>
    /// <param name="isTaken">Whether a story has an id that is not among those of the reports.</param>
    /// <returns>For each report the story's id, and the story's name where the user gave it.</returns>
    public static (string Story, string? Name)[] Place(IReadOnlyList<PlacedReport> reports, IReadOnlyList<int> groups, Func<string, bool> isTaken)
    {
        var placed = new (string Story, string? Name)[reports.Count];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var free = new List<List<int>>();
        foreach (IGrouping<int, int> group in Enumerable.Range(0, reports.Count).Where(at => reports[at].Placed is null).GroupBy(at => groups[at]))
            PlaceNamed([.. group], reports, placed, free);
        for (int at = 0; at < reports.Count; at++)
        {
            if (reports[at].Placed is { } target)
                placed[at] = IsStoryId(target) ? (target, null) : (ReportKey.StoryNamed(target), target);
            if (placed[at].Story is { } story && reports[at].Placed is null)
                taken.Add(story);
        }

        foreach ((List<int> group, string? story) in WithOldIds(free, reports, taken))
        {
            string id = story ?? NewId(group, reports, id => taken.Contains(id) || isTaken(id));
            taken.Add(id);
            foreach (int at in group)
                placed[at] = (id, null);
        }

        return placed;
    }

    /// <summary>Whether words are the id of a story and not a name.</summary>
    public static bool IsStoryId(string words) => words.Length == 17 && words[0] == 's' && !words.AsSpan(1).ContainsAnyExcept(Digits);

    // A group whose reports bear one name is that story; of several names, each is a story, and the rest stays together.
    private static void PlaceNamed(int[] group, IReadOnlyList<PlacedReport> reports, (string Story, string? Name)[] placed, List<List<int>> free)
    {
        string[] names = [.. group.Select(at => reports[at].Given).OfType<string>().Distinct(StringComparer.Ordinal)];
        var rest = new List<int>();
        foreach (int at in group)
        {
            string? name = reports[at].Given ?? (names.Length == 1 ? names[0] : null);
            if (name is not null)
                placed[at] = (ReportKey.StoryNamed(name), name);
            else
                rest.Add(at);
        }

        if (rest.Count > 0)
            free.Add(rest);
    }

    // A story's id goes to the group that has most of its reports.
    private static List<(List<int> Group, string? Story)> WithOldIds(List<List<int>> groups, IReadOnlyList<PlacedReport> reports, HashSet<string> taken)
    {
        var claims = new List<(int Group, string Story, int Count)>();
        for (int i = 0; i < groups.Count; i++)
        {
            claims.AddRange(groups[i].Select(at => reports[at].Story).OfType<string>().GroupBy(story => story, StringComparer.Ordinal)
                .Select(same => (i, same.Key, same.Count())));
        }

        var storyOf = new string?[groups.Count];
        var used = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach ((int group, string story, _) in claims.OrderByDescending(claim => claim.Count).ThenBy(claim => claim.Story, StringComparer.Ordinal).ThenBy(claim => claim.Group))
        {
            if (storyOf[group] is null && used.Add(story))
                storyOf[group] = story;
        }

        return [.. groups.Select((group, i) => (group, storyOf[i])).OrderBy(pair => pair.Item2 is null)];
    }

    private static string NewId(List<int> group, IReadOnlyList<PlacedReport> reports, Func<string, bool> isTaken)
    {
        foreach (int at in group)
        {
            string id = ReportKey.StoryOf(reports[at].Id);
            if (!isTaken(id))
                return id;
        }

        // Every one of them founded a story that it has left.
        string last = reports[group[0]].Id;
        do
            last = "r" + ReportKey.Hash(last);
        while (isTaken(ReportKey.StoryOf(last)));
        return ReportKey.StoryOf(last);
    }
}

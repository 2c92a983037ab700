using System.Globalization;

namespace OnRecord.Core.Tests.Comparison.Gold;

/// <summary>An event of the gold set: its reports as records with everything read right, and what joins them.</summary>
internal sealed class GoldStory
{
    /// <summary>The file's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the event is.</summary>
    public required string Event { get; init; }

    /// <summary>Whether it was kept apart while the joining was made.</summary>
    public required bool Kept { get; init; }

    /// <summary>The reports.</summary>
    public required IReadOnlyList<GoldReport> Reports { get; init; }

    /// <summary>The planted differences: id, kind, and the utterance or happening that each is about.</summary>
    public required IReadOnlyList<(string Id, string Kind, string About)> Differences { get; init; }

    /// <summary>The files of the gold set, in order.</summary>
    public static IEnumerable<GoldStory> ReadAll() =>
        Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).Select(path => Read(File.ReadAllText(path), Path.GetFileNameWithoutExtension(path)));

    /// <summary>Reads an event: the layout is told in the gold set's README.</summary>
    public static GoldStory Read(string file, string name = "")
    {
        string[] parts = file.Split("\nreport ");
        var head = new GoldHead();
        string title = "";
        bool kept = false;
        foreach (string line in parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            (string key, string value) = Cut(line, ": ");
            if (key == "event")
                title = value;
            else if (key == "half")
                kept = value == "kept";
            else
                head.Add(key, value);
        }

        return new GoldStory
        {
            Name = name,
            Event = title,
            Kept = kept,
            Reports = [.. parts.Skip(1).Select(part => GoldReport.Read(part, head))],
            Differences = head.Differences,
        };
    }

    /// <summary>Cuts a line in two at the first occurrence of a mark.</summary>
    public static (string Before, string After) Cut(string text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? (text.Trim(), "") : (text[..at].Trim(), text[(at + mark.Length)..].Trim());
    }

    private static string Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string path = Path.Combine(at.FullName, "tests", "gold", "comparison");
            if (Directory.Exists(path))
                return path;
        }

        throw new DirectoryNotFoundException("tests/gold/comparison is not above " + AppContext.BaseDirectory);
    }
}

/// <summary>What the head of a gold file says: who there is, what was said and done.</summary>
internal sealed class GoldHead
{
    public Dictionary<string, (string Kind, string[] Forms, string[] Roles)> Actors { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (string Speaker, string Day)> Utterances { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, (string Type, string? Day, string[] Participants, string? Place, string Status)> Happenings { get; } = new(StringComparer.Ordinal);

    public List<(string Id, string Kind, string About)> Differences { get; } = [];

    public void Add(string key, string value)
    {
        (string what, string id) = GoldStory.Cut(key, " ");
        string[] words = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (what)
        {
            case "actor":
                string[] cells = value.Split('|');
                Actors.Add(id, (cells[0].Trim(), Forms(cells[1]), Forms(cells[2])));
                break;
            case "utterance":
                Utterances.Add(id, (words[0], words[1]));
                break;
            case "happening":
                int at = Array.IndexOf(words, "at");
                string[] participants = words.Length > 2 && Actors.ContainsKey(words[2].Split(',')[0]) && at != 2 ? words[2].Split(',') : [];
                string? day = words[1].Length == 10 && char.IsDigit(words[1][0]) ? words[1] : null;
                Happenings.Add(id, (words[0], day, participants, at < 0 ? null : words[at + 1], words[^1]));
                break;
            case "difference":
                Differences.Add((id, words[0], words[1]));
                break;
            default:
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"'{key}' is no line of a gold file."));
        }
    }

    private static string[] Forms(string cell) => [.. cell.Split('/').Select(form => form.Trim()).Where(form => form.Length > 0)];
}

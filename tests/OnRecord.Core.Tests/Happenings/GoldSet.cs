using OnRecord.English;
using OnRecord.Happenings;
using OnRecord.Pages;
using OnRecord.Positions;

namespace OnRecord.Core.Tests.Happenings;

/// <summary>The gold of <c>tests/gold/happenings</c>, and how a reading of it scores; the README there tells the format and what counts.</summary>
internal sealed class GoldSet
{
    private readonly List<GoldReport> _reports = [];

    private GoldSet()
    {
    }

    public static GoldSet Load(string name)
    {
        var set = new GoldSet();
        GoldReport? report = null;
        bool annotations = false;
        foreach (string line in File.ReadLines(GoldFolder.Find(Path.Combine("happenings", name))))
        {
            if (line.StartsWith("=== ", StringComparison.Ordinal))
            {
                string[] parts = line.Split(' ');
                set._reports.Add(report = new GoldReport(parts[1], parts[2]));
                annotations = false;
            }
            else if (line == "---")
            {
                annotations = true;
            }
            else if (annotations && line.Length > 0)
            {
                report!.Annotate(line);
            }
            else if (!annotations)
            {
                report!.Text += line + "\n";
            }
        }

        return set;
    }

    public GoldFigures Score()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        var figures = new GoldFigures();
        foreach (GoldReport report in _reports)
        {
            Record record = reader.Read(new ReportInput { Id = report.Id, Text = report.Text, Published = report.Published }).Value!;
            Score(report, record, figures);
        }

        return figures;
    }

    private static void Score(GoldReport report, Record record, GoldFigures figures)
    {
        Dictionary<string, string> names = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Name);
        var happenings = record.Happenings.ToList();
        foreach (GoldHappening gold in report.Happenings)
        {
            Span passage = report.Find(gold.Words);
            int at = happenings.FindIndex(found => found.Type == gold.Type && found.Status == gold.Status
                && found.Evidence.Any(span => span.Overlaps(passage)) && gold.IsOf([.. found.Participants.Select(id => names[id])]));
            figures.Happenings.Count(at >= 0);
            if (at < 0)
                figures.Notes.Add($"{report.Id} missed: {gold.Type} {gold.Status} '{gold.Words}'");
            else
                happenings.RemoveAt(at);
        }

        figures.Happenings.Predicted += record.Happenings.Count;
        figures.Notes.AddRange(happenings.Select(extra => $"{report.Id} extra: {extra.Type} {extra.Status} '{extra.Evidence[0].TextIn(record.Text)}'"));
        var positions = record.Positions.ToList();
        foreach (GoldPosition gold in report.Positions)
        {
            Span topic = report.Find(gold.Topic);
            int at = positions.FindIndex(found => found.Stance == gold.Stance && names[found.Actor] == gold.Holder
                && (found.Topic.Overlaps(topic) || (gold.IsPronoun && found.Evidence.Any(topic.Overlaps))));
            figures.Positions.Count(at >= 0);
            if (at < 0)
                figures.Notes.Add($"{report.Id} missed: {gold.Holder} {gold.Stance} '{gold.Topic}'");
            else
                positions.RemoveAt(at);
        }

        figures.Positions.Predicted += record.Positions.Count;
        figures.Notes.AddRange(positions.Select(extra => $"{report.Id} extra: {names[extra.Actor]} {extra.Stance} '{extra.Topic.TextIn(record.Text)}'"));
    }
}

internal sealed class GoldReport(string id, string published)
{
    public string Id { get; } = id;

    public string Published { get; } = published;

    public string Text { get; set; } = "";

    public List<GoldHappening> Happenings { get; } = [];

    public List<GoldPosition> Positions { get; } = [];

    public Span Find(string words)
    {
        int start = Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new FormatException($"{Id} does not hold '{words}'.");
    }

    public void Annotate(string line)
    {
        string[] cells = [.. line.Split('|').Select(cell => cell.Trim())];
        string[] head = cells[0].Split(' ', 3);
        if (head[0] == "P")
        {
            Positions.Add(new GoldPosition(cells[0][2..].Trim(), Parse<Stance>(cells[1]), cells[2].Trim('"')));
            return;
        }

        string who = cells.FirstOrDefault(cell => cell.StartsWith("who:", StringComparison.Ordinal)) ?? "who:";
        string words = cells.First(cell => cell.StartsWith('"')).Trim('"');
        HashSet<string> participants = [.. who[4..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        Happenings.Add(new GoldHappening(head[1], Parse<HappeningStatus>(head[2]), participants, words));
    }

    private static T Parse<T>(string term)
        where T : struct, Enum => Enum.Parse<T>(term.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

internal sealed record GoldHappening(string Type, HappeningStatus Status, HashSet<string> Who, string Words)
{
    public bool IsOf(HashSet<string> found) => Who.Count == 0 || Who.Count(found.Contains) * 2 >= Who.Union(found).Count();
}

internal sealed record GoldPosition(string Holder, Stance Stance, string Topic)
{
    // The program names what the pronoun, or "such a plan", stands for, and has these words in its passage.
    public bool IsPronoun { get; } = Topic.Split(' ')[0] is "such" or "this" or "that" or "these" or "those" || Topic.Split(' ', '.', ',').Any(word => word is "it" or "them" or "him" or "her");
}

internal sealed class GoldFigures
{
    public GoldCount Happenings { get; } = new();

    public GoldCount Positions { get; } = new();

    public List<string> Notes { get; } = [];
}

internal sealed class GoldCount
{
    private int _right;
    private int _gold;

    public int Predicted { get; set; }

    public double Precision => (double)_right / Predicted;

    public double Recall => (double)_right / _gold;

    public void Count(bool right)
    {
        _gold++;
        _right += right ? 1 : 0;
    }
}

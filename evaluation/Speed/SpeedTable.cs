using System.Text;

namespace OnRecord.Evaluation.Speed;

/// <summary>A table of the page <c>docs/speed.md</c>.</summary>
/// <param name="title">What it is of.</param>
/// <param name="note">What has to be known of it, in whole sentences.</param>
/// <param name="heads">The columns' heads.</param>
internal sealed class SpeedTable(string title, string note, params string[] heads)
{
    private readonly List<string[]> _rows = [];

    /// <summary>What it is of.</summary>
    public string Title { get; } = title;

    /// <summary>Adds a row, and shows it to who waits.</summary>
    public void Add(params string[] cells)
    {
        _rows.Add(cells);
        Console.WriteLine(string.Join("  ", cells));
    }

    /// <summary>Writes the table as Markdown.</summary>
    public void WriteTo(StringBuilder page)
    {
        page.Append("\n## ").Append(Title).Append("\n\n").Append(note).Append("\n\n");
        page.Append("| ").AppendJoin(" | ", heads).Append(" |\n|").Append(string.Concat(Enumerable.Repeat(" --- |", heads.Length))).Append('\n');
        foreach (string[] row in _rows)
            page.Append("| ").AppendJoin(" | ", row).Append(" |\n");
    }
}

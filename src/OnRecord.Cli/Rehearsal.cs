using OnRecord.Cli.Outputs;
using OnRecord.Comparison;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Rendering;
using OnRecord.Stories;

namespace OnRecord.Cli;

/// <summary>Takes the pack's two short reports of an invented event the way that a command will take its own, so that the code of that way is compiled. Nothing of them is shown.</summary>
internal static class Rehearsal
{
    private const string Published = "2031-04-07";

    /// <summary>Reads a report and shows it.</summary>
    /// <exception cref="PackException">The pack lacks the reports, or what reading them needs.</exception>
    public static void Read(LanguagePack pack) =>
        Documents.Of(Records(pack)[0], OutputFormat.Text, new TextStyle());

    /// <summary>Reads both reports, compares them and shows the comparison.</summary>
    /// <exception cref="PackException">The pack lacks the reports, or what comparing them needs.</exception>
    public static void Compare(LanguagePack pack)
    {
        Record[] records = Records(pack);
        StoryGrouper.Group(records, pack);
        Documents.Of([StoryComparer.Compare(records, pack)], OutputFormat.Text, new TextStyle());
    }

    /// <summary>The two reports, read.</summary>
    internal static Record[] Records(LanguagePack pack)
    {
        var paragraphs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (PackRow row in pack.Table("rehearsal").Rows)
        {
            if (!paragraphs.TryGetValue(row["report"], out List<string>? report))
                paragraphs.Add(row["report"], report = []);
            report.Add(row["paragraph"]);
        }

        var reader = new RecordReader(pack);
        var records = new List<Record>();
        foreach ((string id, List<string> report) in paragraphs)
        {
            var input = new ReportInput { Id = id, Outlet = id, Text = string.Join("\n\n", report), Published = Published };
            if (reader.Read(input).Value is { } record)
                records.Add(record);
        }

        return [.. records];
    }
}

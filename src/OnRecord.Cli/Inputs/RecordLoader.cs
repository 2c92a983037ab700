using System.Globalization;
using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>Reads files into records, on all cores where there are many.</summary>
/// <param name="terminal">Where standard input is, and where notices go.</param>
/// <param name="limits">What not to exceed.</param>
/// <param name="pack">The language pack.</param>
internal sealed class RecordLoader(Terminal terminal, ReadingLimits limits, LanguagePack pack)
{
    private readonly RecordReader _reader = new(pack, limits);

    // Fewer are read sooner than other threads have started, and compiled what they run.
    private static readonly int ManyReports = HeadStart.CompilesAsItRuns ? 4 : 2;
    private const int MostNamed = 3;

    /// <summary>Reads files.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="published">When they were published, where given.</param>
    /// <param name="outlets">Who published them, where given.</param>
    /// <exception cref="Refusal">A file that was named cannot be read.</exception>
    public IReadOnlyList<Record> Load(IReadOnlyList<Source> sources, GivenValues published, GivenValues outlets)
    {
        IReadOnlyList<ReportInput> inputs = new ReportLoader(terminal, limits).Load(sources, published, outlets);
        Record[] records = Read(inputs, _reader.Read);
        SayWhatIsMissing(records);
        return records;
    }

    /// <summary>Reads of files only what tells reports apart: text, article, headline and time.</summary>
    /// <exception cref="Refusal">A file that was named cannot be read.</exception>
    public IReadOnlyList<Record> LoadArticles(IReadOnlyList<Source> sources, GivenValues published, GivenValues outlets) =>
        Read(new ReportLoader(terminal, limits).Load(sources, published, outlets), _reader.ReadArticle);

    private Record[] Read(IReadOnlyList<ReportInput> inputs, Func<ReportInput, Outcome<Record>> read)
    {
        Outcome<Record>[] outcomes = ReadAll(inputs, read);
        var errors = new List<string>();
        var records = new Record[outcomes.Length];
        for (int i = 0; i < outcomes.Length; i++)
        {
            if (outcomes[i].Error is { } error)
                errors.Add($"{inputs[i].Id}: {error}");
            else
                records[i] = outcomes[i].Value!;
        }

        return errors.Count > 0 ? throw new Refusal(CommandLine.Failed, [.. errors]) : records;
    }

    private Outcome<Record>[] ReadAll(IReadOnlyList<ReportInput> inputs, Func<ReportInput, Outcome<Record>> read)
    {
        var outcomes = new Outcome<Record>[inputs.Count];
        using var progress = new Progress(terminal, inputs.Count);
        void ReadOne(int i)
        {
            outcomes[i] = read(inputs[i]);
            progress.Step();
        }

        if (inputs.Count < ManyReports)
        {
            for (int i = 0; i < inputs.Count; i++)
                ReadOne(i);
        }
        else
        {
            Parallel.For(0, inputs.Count, ReadOne);
        }

        return outcomes;
    }

    private void SayWhatIsMissing(Record[] records)
    {
        foreach (Record record in records)
        {
            if (record.Unread is { } sentence)
                terminal.Say($"{record.Id}: {sentence}");
        }

        Record[] undated = [.. records.Where(record => record.Published is null && record.Unread is null)];
        if (undated.Length == 0)
            return;
        string[] names = [.. undated.Take(MostNamed).Select(record => Path.GetFileName(record.Id))];
        string more = undated.Length > names.Length ? string.Create(CultureInfo.InvariantCulture, $" and {undated.Length - names.Length} more") : "";
        string way = undated.Length < records.Length ? $"--published {names[0]}=DATE" : "--published DATE";
        terminal.Say($"No publication date is known for {string.Join(", ", names)}{more}, so days such as \"Monday\" stay undated. Give it with {way}.");
    }
}

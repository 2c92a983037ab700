using OnRecord.Format;
using OnRecord.Pages;

namespace OnRecord.Cli.Lines;

/// <summary>Reads JSON Lines of reports into records without what is read from their sentences.</summary>
/// <param name="reader">What reads reports.</param>
/// <param name="mostBytes">The longest line that is kept.</param>
internal sealed class ArticleLines(RecordReader reader, int mostBytes)
{
    private readonly List<ReadingError?> _errors = [];

    /// <summary>For each line that was read what was wrong with it, or <see langword="null"/>.</summary>
    public IReadOnlyList<ReadingError?> Errors => _errors;

    /// <summary>Reads all lines; empty ones are passed over.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="step">Called for each line.</param>
    public List<Outcome<Record>> Read(Stream input, Action step)
    {
        var records = new List<Outcome<Record>>();
        var lines = new LineReader(input, mostBytes);
        using var line = new Line();
        while (lines.Read(line))
        {
            ReadOnlySpan<byte> json = line.Input.WrittenSpan;
            if (json.IndexOfAnyExcept(" \t\r"u8) < 0 && !line.IsTooLong)
                continue;
            string? error = null;
            Outcome<Record> outcome = default;
            if (line.IsTooLong)
            {
                error = "The line is longer than a report may be: cut the report shorter.";
            }
            else
            {
                Outcome<ReportInput> report = RecordJson.ReadInput(json);
                outcome = report.Value is { } value ? reader.ReadArticle(value) : default;
                error = report.Error ?? outcome.Error;
            }

            records.Add(error is null ? outcome : default);
            _errors.Add(error is null ? null : new ReadingError(LineId.Of(json), line.Number, error));
            step();
        }

        return records;
    }
}

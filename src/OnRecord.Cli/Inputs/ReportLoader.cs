using OnRecord.Format;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>Opens files into reports as handed in.</summary>
/// <param name="terminal">Where standard input is, and where notices go.</param>
/// <param name="limits">What not to exceed.</param>
internal sealed class ReportLoader(Terminal terminal, ReadingLimits limits)
{
    /// <summary>Opens files. What lies in a folder and is no report is passed over with a notice.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="published">When they were published, where given.</param>
    /// <param name="outlets">Who published them, where given.</param>
    /// <exception cref="Refusal">A file that was named cannot be read.</exception>
    public IReadOnlyList<ReportInput> Load(IReadOnlyList<Source> sources, GivenValues published, GivenValues outlets)
    {
        var reports = new List<ReportInput>();
        var errors = new List<string>();
        foreach (Source source in sources)
        {
            if (source.IsLines)
                AddLines(source, published.Of(source), outlets.Of(source), reports, errors);
            else
                AddFile(source, published.Of(source), outlets.Of(source), reports, errors);
        }

        return errors.Count == 0 ? reports : throw new Refusal(CommandLine.Failed, errors);
    }

    private void AddFile(Source source, string? published, string? outlet, List<ReportInput> reports, List<string> errors)
    {
        string? error = Open(source, out OpenedFile? opened);
        foreach (string notice in opened?.Notices ?? [])
            terminal.Say(notice);
        if (error is not null && source.IsFromFolder)
            terminal.Say($"{error} It is passed over.");
        else if (error is not null)
            errors.Add(error);
        foreach (ReportInput report in error is null ? opened!.Reports : [])
            reports.Add(Named(report, source, opened!.Reports.Count > 1, published, outlet));
    }

    private void AddLines(Source source, string? published, string? outlet, List<ReportInput> reports, List<string> errors)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var own = new List<string>();
        foreach (LineOfFile line in new LineFile(terminal, limits).Read(source))
        {
            if (line.Json is not { } json)
                own.Add(line.Error!);
            else if (RecordJson.ReadInput(json) is var read && read.Value is not { } report)
                own.Add($"{line.Name}: {read.Error}");
            else if (!ids.Add(report.Id))
                own.Add($"{line.Name} has the id '{report.Id}' of a line before: give each report an id of its own.");
            else
                reports.Add(Named(report, source, isOneOfSeveral: true, published, outlet));
        }

        if (ids.Count == 0 && own.Count == 0)
            own.Add($"{source.Name} holds no report: give one a line, as JSON.");
        if (!source.IsFromFolder)
            errors.AddRange(own);
        else
            own.ForEach(error => terminal.Say($"{error} It is passed over."));
    }

    private static ReportInput Named(ReportInput report, Source source, bool isOneOfSeveral, string? published, string? outlet) => report with
    {
        Id = isOneOfSeveral ? $"{source.Name}#{report.Id}" : source.Name,
        Published = published ?? report.Published,
        Outlet = outlet ?? report.Outlet,
    };

    private string? Open(Source source, out OpenedFile? opened)
    {
        opened = null;
        (byte[]? bytes, string? error) = new SourceBytes(terminal, limits).Read(source);
        if (bytes is null)
            return error;
        Outcome<OpenedFile> outcome = PageReader.Open(new SavedFile(SourceBytes.Called(source), bytes), limits);
        opened = outcome.Value;
        if (opened is not null && opened.Reports.All(report => string.IsNullOrWhiteSpace(report.Text ?? report.Html)))
            return $"{SourceBytes.Called(source)} holds no text: save the report anew.";
        return outcome.Error;
    }
}

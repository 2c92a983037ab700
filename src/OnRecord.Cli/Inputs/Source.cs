namespace OnRecord.Cli.Inputs;

/// <summary>One file to read, or standard input.</summary>
/// <param name="Name">What the user calls it: in messages, and as the report's id.</param>
/// <param name="Path">Where it lies; <see langword="null"/> is standard input.</param>
/// <param name="IsFromFolder">Whether it was found in a folder and not named itself.</param>
internal sealed record Source(string Name, string? Path, bool IsFromFolder)
{
    /// <summary>What stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Whether its name says that it holds JSON Lines, a report a line.</summary>
    public bool IsLines => Path is not null
        && (Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || Path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase));

    /// <summary>The files that words of a command line name: files, the files of folders in order of name, standard input.</summary>
    /// <exception cref="Refusal">One is not there, or is named twice.</exception>
    public static IReadOnlyList<Source> Of(IReadOnlyList<string> names)
    {
        var sources = new List<Source>();
        var errors = new List<string>();
        foreach (string name in names)
        {
            if (name == StandardInput)
                sources.Add(new Source(StandardInput, null, IsFromFolder: false));
            else if (Directory.Exists(name))
                AddFolder(name, sources, errors);
            else if (File.Exists(name))
                sources.Add(new Source(Shown(name), System.IO.Path.GetFullPath(name), IsFromFolder: false));
            else if (name.StartsWith('-'))
                throw new Refusal(CommandLine.Misused, $"'{name}' is no option of this command: see its --help.");
            else
                errors.Add($"'{name}' is not there: give the path of a saved report, of a folder, or - for standard input.");
        }

        errors.AddRange(Doubles(sources));
        return errors.Count == 0 ? sources : throw new Refusal(CommandLine.Failed, errors);
    }

    private static void AddFolder(string folder, List<Source> sources, List<string> errors)
    {
        string[] files = Directory.GetFiles(folder);
        Array.Sort(files, StringComparer.Ordinal);
        int before = sources.Count;
        foreach (string file in files)
        {
            if (!System.IO.Path.GetFileName(file).StartsWith('.'))
                sources.Add(new Source(Shown(file), System.IO.Path.GetFullPath(file), IsFromFolder: true));
        }

        if (sources.Count == before)
            errors.Add($"The folder '{folder}' has no files: save the reports into it, or name another.");
    }

    private static IEnumerable<string> Doubles(List<Source> sources) =>
        from source in sources
        group source by source.Path into same
        where same.Count() > 1
        select same.Key is null
            ? "Standard input is given twice: it can be read only once."
            : $"'{same.First().Name}' is given twice: name each report once.";

    // The same name on every machine, so that the record is the same too.
    private static string Shown(string path)
    {
        string shown = path.Replace('\\', '/');
        return shown.StartsWith("./", StringComparison.Ordinal) ? shown[2..] : shown;
    }
}

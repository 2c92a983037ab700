namespace OnRecord.Cli.Inputs;

/// <summary>What a user gives of the files: one value for all, <c>FILE=VALUE</c> for one of several.</summary>
internal sealed class GivenValues
{
    private readonly Dictionary<Source, string> _ofFile = [];
    private string? _ofAll;

    /// <summary>The value for a file, or <see langword="null"/>.</summary>
    public string? Of(Source source) => _ofFile.TryGetValue(source, out string? value) ? value : _ofAll;

    /// <summary>Reads an option's values.</summary>
    /// <param name="option">The option's name, for messages.</param>
    /// <param name="values">What was given, each <c>VALUE</c> or <c>FILE=VALUE</c>.</param>
    /// <param name="sources">The files.</param>
    /// <param name="check">Says in a sentence what is wrong with a value, or <see langword="null"/>.</param>
    /// <exception cref="Refusal">A value is wrong, given twice, or for a file that was not given.</exception>
    public static GivenValues Parse(string option, IReadOnlyList<string> values, IReadOnlyList<Source> sources, Func<string, string?> check)
    {
        var given = new GivenValues();
        foreach (string value in values)
        {
            string? error = given.Add(option, value, sources, check);
            if (error is not null)
                throw new Refusal(CommandLine.Misused, $"{option} {value}: {error}");
        }

        return given;
    }

    private string? Add(string option, string text, IReadOnlyList<Source> sources, Func<string, string?> check)
    {
        if (text.IndexOf('=', StringComparison.Ordinal) < 0)
        {
            if (_ofAll is not null)
                return $"{option} is given twice for all files; give FILE=VALUE for one of several.";
            _ofAll = text;
            return check(text);
        }

        // A file's name may hold the sign too.
        for (int at = text.IndexOf('=', StringComparison.Ordinal); at >= 0; at = text.IndexOf('=', at + 1))
        {
            List<Source> named = Named(text[..at], sources);
            if (named.Count == 0)
                continue;
            if (named.Count > 1)
                return $"{named.Count} of the files are called '{text[..at]}': give the path as it stands among the files.";
            string value = text[(at + 1)..];
            return _ofFile.TryAdd(named[0], value) ? check(value) : $"it is given twice for '{named[0].Name}'.";
        }

        return $"no file is called '{text[..text.IndexOf('=', StringComparison.Ordinal)]}': before the = stands one of the files that are read.";
    }

    private static List<Source> Named(string name, IReadOnlyList<Source> sources)
    {
        string full = name == Source.StandardInput ? name : Path.GetFullPath(name.Length == 0 ? "." : name);
        List<Source> found = [.. sources.Where(source => source.Name == name || source.Path == full)];
        return found.Count > 0 ? found : [.. sources.Where(source => source.Path is { } path && Path.GetFileName(path) == name)];
    }
}

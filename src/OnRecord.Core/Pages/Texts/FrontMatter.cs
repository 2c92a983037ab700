namespace OnRecord.Pages.Texts;

/// <summary>The lines between two <c>---</c> at the head of a text file that say whose the report is and when it was published.</summary>
/// <param name="Fields">The fields, by lower-case name.</param>
/// <param name="Length">How many code units of the file it takes, with the line end behind it.</param>
internal sealed record FrontMatter(IReadOnlyDictionary<string, string> Fields, int Length)
{
    private const int LongestHead = 8192;

    /// <summary>Reads the front matter of a text.</summary>
    /// <returns>It, or <see langword="null"/> where the text has none.</returns>
    public static FrontMatter? Read(string text)
    {
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        if (Line(text, ref at) is not "---")
            return null;
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (at < text.Length && at < LongestHead)
        {
            string line = Line(text, ref at);
            if (line == "---")
                return fields.Count == 0 ? null : new FrontMatter(fields, at);
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 && line.Length > 0)
                return null;
            if (line.Length > 0)
                fields[line[..colon].Trim().ToLowerInvariant()] = Unquoted(line[(colon + 1)..].Trim());
        }

        return null;
    }

    /// <summary>A field's value, or <see langword="null"/> where it is absent or empty.</summary>
    public string? Value(string field) => Fields.TryGetValue(field, out string? value) && value.Length > 0 ? value : null;

    private static string Line(string text, ref int at)
    {
        int end = text.IndexOf('\n', at);
        string line = end < 0 ? text[at..] : text[at..end];
        at = end < 0 ? text.Length : end + 1;
        return line.Trim();
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}

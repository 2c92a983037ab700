namespace OnRecord.Pages.Metadata;

/// <summary>Reads names out of a byline. A byline must look like a name, or it is none.</summary>
internal static class BylineParser
{
    private const int LongestLine = 160;
    private const int MostWords = 5;

    /// <summary>The names in a byline, in its order.</summary>
    /// <param name="line">The byline, with or without words such as "by".</param>
    /// <param name="words">The pack's words.</param>
    /// <param name="single">Whether a name of one word will do, as it does where a page's own field says that it is the author.</param>
    public static List<string> Read(string line, BylineWords words, bool single)
    {
        var names = new List<string>();
        if (line.Length > LongestLine || line.Contains("http", StringComparison.OrdinalIgnoreCase))
            return names;
        ReadOnlySpan<char> rest = line.AsSpan().Trim();
        while (words.TakePrefix(rest, out ReadOnlySpan<char> shorter))
            rest = shorter;
        foreach (Range range in rest.SplitAny(",;|/•·\n()–—"))
        {
            if (!ReadPart(rest[range].Trim().ToString(), words, single, names))
                break;
        }

        return names;
    }

    // Returns false where the names have ended.
    private static bool ReadPart(string part, BylineWords words, bool single, List<string> names)
    {
        var name = new List<string>();
        foreach (string word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.IsJoint(word) && name.Count > 0 && (word.Length > 1 || word == "&" || char.IsLower(word[0])))
            {
                Keep(name, words, single, names);
                name.Clear();
            }
            else if (words.EndsNames(word) && name.Count > 0 && (char.IsLower(word[0]) || name.Count > 1))
            {
                Keep(name, words, single, names);
                return false;
            }
            else
            {
                name.Add(word);
            }
        }

        bool any = name.Count > 0;
        return Keep(name, words, single, names) || !any;
    }

    private static bool Keep(List<string> name, BylineWords words, bool single, List<string> names)
    {
        string joined = string.Join(' ', name).Trim(' ', ':', '.', '-', '@', '*');
        if (!LooksLikeName(name, words, single) || names.Contains(joined))
            return names.Contains(joined);
        names.Add(joined);
        return true;
    }

    private static bool LooksLikeName(List<string> name, BylineWords words, bool single)
    {
        if (name.Count > MostWords || name.Count < (single ? 1 : 2))
            return false;
        int upper = 0;
        foreach (string word in name)
        {
            if (words.IsNever(word.TrimEnd(':', '.')) || word.Any(char.IsDigit) || word.Contains('@', StringComparison.Ordinal) || !word.Any(char.IsLetter))
                return false;
            bool begins = char.IsUpper(word.First(char.IsLetter)) || char.GetUnicodeCategory(word.First(char.IsLetter)) == System.Globalization.UnicodeCategory.OtherLetter;
            if (!begins && word.Length > 4)
                return false;
            upper += begins ? 1 : 0;
        }

        return upper > 0 && (name.Count > 1 || name[0].Length is > 2 and < 25);
    }
}

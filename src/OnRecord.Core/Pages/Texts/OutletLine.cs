namespace OnRecord.Pages.Texts;

/// <summary>Finds the outlet's name where the page's own furniture names it: an appeal's "Support X!", a letter "from X".</summary>
internal static class OutletLine
{
    /// <summary>The name on which all such lines agree, or <see langword="null"/>.</summary>
    public static string? Find(string text, IReadOnlyList<Block> blocks, PageWords words)
    {
        string? found = null;
        foreach (Block block in blocks)
        {
            if (!block.IsFurniture || block.Span.Length > 100)
                continue;
            string? name = Name(block.Span.In(text), words);
            if (name is null)
                continue;
            if (found is not null && found != name)
                return null;
            found = name;
        }

        return found;
    }

    private static string? Name(ReadOnlySpan<char> line, PageWords words)
    {
        foreach (string pattern in words.OutletLines)
        {
            int gap = pattern.IndexOf("{}", StringComparison.Ordinal);
            ReadOnlySpan<char> before = pattern.AsSpan(0, gap), after = pattern.AsSpan(gap + 2);
            if (line.Length <= before.Length + after.Length || !line.StartsWith(before) || !line.EndsWith(after))
                continue;
            ReadOnlySpan<char> name = line[before.Length..^after.Length].Trim();
            if (IsName(name))
                return name.ToString();
        }

        return null;
    }

    // An outlet's name in running text: two to six words that begin upper-case or are short.
    private static bool IsName(ReadOnlySpan<char> name)
    {
        int words = 0;
        foreach (Range range in name.Split(' '))
        {
            ReadOnlySpan<char> word = name[range];
            if (word.IsEmpty || !char.IsLetterOrDigit(word[^1]) || (!char.IsUpper(word[0]) && word.Length > 3))
                return false;
            words++;
        }

        return words is >= 2 and <= 6 && char.IsUpper(name[0]);
    }
}

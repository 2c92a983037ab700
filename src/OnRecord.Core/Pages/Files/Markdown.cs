using System.Text;

namespace OnRecord.Pages.Files;

/// <summary>Takes the marks off Markdown, so that it reads as plain text; front matter and the lines stay.</summary>
internal static class Markdown
{
    private const int LongestLink = 2000;

    /// <summary>The text without marks.</summary>
    public static string ToText(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        bool code = false;
        foreach (ReadOnlySpan<char> raw in markdown.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> line = raw.TrimEnd();
            if (line.TrimStart().StartsWith("```"))
                code = !code;
            else if (code)
                text.Append(line);
            else
                AppendLine(text, line);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> rest = line.TrimStart();
        int level = rest.Length - rest.TrimStart('#').Length;
        if (level is > 0 and <= 6 && rest.Length > level && rest[level] == ' ')
            rest = rest[level..].TrimStart().TrimEnd('#').TrimEnd();
        else if (rest.StartsWith("> "))
            rest = rest[2..];
        if (rest.Length >= 3 && rest.Trim("=").IsEmpty)
            return;
        AppendInline(text, rest);
    }

    // Links keep their words, pictures go, emphasis loses its stars.
    private static void AppendInline(StringBuilder text, ReadOnlySpan<char> line)
    {
        bool ticks = line.Count('`') % 2 == 0;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            bool picture = c == '!' && i + 1 < line.Length && line[i + 1] == '[';
            if ((c == '[' || picture) && Link(line[(picture ? i + 1 : i)..], out int words, out int length))
            {
                int at = picture ? i + 1 : i;
                if (!picture)
                    text.Append(line.Slice(at + 1, words));
                i = at + length - 1;
            }
            else if (c == '*' || (c == '`' && ticks) || (c == '_' && IsEdge(line, i)))
            {
                continue;
            }
            else
            {
                text.Append(c);
            }
        }
    }

    private static bool Link(ReadOnlySpan<char> line, out int words, out int length)
    {
        (words, length) = (0, 0);
        line = line[..Math.Min(line.Length, LongestLink)];
        int close = line.IndexOf("](");
        if (close < 1)
            return false;
        int end = line[close..].IndexOf(')');
        if (end < 0)
            return false;
        (words, length) = (close - 1, close + end + 1);
        return true;
    }

    private static bool IsEdge(ReadOnlySpan<char> line, int at) =>
        at == 0 || at == line.Length - 1 || !char.IsLetterOrDigit(line[at - 1]) || !char.IsLetterOrDigit(line[at + 1]);
}

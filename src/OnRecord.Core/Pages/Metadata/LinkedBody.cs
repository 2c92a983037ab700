using System.Net;
using System.Text;

namespace OnRecord.Pages.Metadata;

/// <summary>The article's text as a page's JSON-LD carries it: for pages that only a script would show.</summary>
internal static class LinkedBody
{
    private const int Shortest = 600;
    private const int Share = 3;

    /// <summary>The text and its paragraphs, where the JSON-LD carries three times as much as the page shows; or <see langword="null"/>.</summary>
    /// <param name="articles">The page's articles.</param>
    /// <param name="shown">How many code units of article the page itself shows.</param>
    public static (string Text, List<Block> Blocks)? Read(IReadOnlyList<LinkedArticle> articles, int shown)
    {
        string? body = null;
        foreach (LinkedArticle article in articles)
            body = article.Body is { } text && text.Length > (body?.Length ?? 0) ? text : body;
        if (body is null || body.Length < Shortest || shown * Share > body.Length)
            return null;
        var written = new StringBuilder();
        var blocks = new List<Block>();
        foreach (string paragraph in Plain(body).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (written.Length > 0)
                written.Append("\n\n");
            int start = written.Length;
            written.Append(paragraph);
            blocks.Add(new Block(new Span(start, written.Length), BlockKind.Paragraph));
        }

        return (written.ToString(), blocks);
    }

    // Some bodies hold markup: what stands in angle brackets goes, and parts paragraphs.
    private static string Plain(string body)
    {
        string text = WebUtility.HtmlDecode(body);
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            int end = text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] == '/')
                ? text.AsSpan(i, Math.Min(text.Length - i, 1000)).IndexOf('>') : -1;
            if (end > 0)
            {
                bool parts = text.AsSpan(i).StartsWith("</p", StringComparison.OrdinalIgnoreCase) || text.AsSpan(i).StartsWith("<br", StringComparison.OrdinalIgnoreCase);
                plain.Append(parts ? "\n" : "");
                i += end;
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}

using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;

namespace OnRecord.Web.Searching;

/// <summary>Words with what was sought marked in them.</summary>
internal static class Highlighted
{
    /// <summary>The words on one line, encoded.</summary>
    public static HtmlText Of(string words, IReadOnlyList<Span> highlights)
    {
        var marked = new HtmlText();
        int from = 0;
        foreach (Span span in highlights)
        {
            if (span.Start < from || span.End > words.Length)
                continue;
            Add(marked, words.AsSpan(from, span.Start - from));
            marked.Raw($"<mark class=\"hit\">").Text(span.In(words)).Raw($"</mark>");
            from = span.End;
        }

        Add(marked, words.AsSpan(from));
        return marked;
    }

    private static void Add(HtmlText marked, ReadOnlySpan<char> words)
    {
        if (words.IsEmpty)
            return;
        if (char.IsWhiteSpace(words[0]))
            marked.Raw($" ");
        string plain = Plain.Words(words);
        marked.Text(plain);
        if (plain.Length > 0 && char.IsWhiteSpace(words[^1]))
            marked.Raw($" ");
    }
}

namespace OnRecord.Ledger.Searching;

/// <summary>Takes the marks that the full-text index puts around words out again, and says where they were.</summary>
internal static class Marks
{
    /// <summary>What stands before a word that was found, and behind it.</summary>
    public const char Open = '\uE000', Close = '\uE001';

    /// <summary>The text without marks, and the stretches between them.</summary>
    public static (string Text, Span[] Spans) Read(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var spans = new List<Span>();
        int start = -1;
        foreach (char c in marked)
        {
            if (c == Open)
                start = text.Length;
            else if (c != Close)
                text.Append(c);
            else if (start >= 0)
                spans.Add(new Span(start, text.Length));
        }

        return (text.ToString(), [.. spans]);
    }

    /// <summary>The stretches, where the text without marks is what it was; none where a report itself has such marks.</summary>
    public static Span[] In(string text, string marked) => Read(marked) is var (plain, spans) && plain == text ? spans : [];
}

namespace OnRecord.Evaluation.Scoring.Attributions;

/// <summary>Finds what stands between double quotation marks, line by line, independently of the stage that is scored. Single marks do not count.</summary>
internal static class QuotationFinder
{
    private const string BareLeft = "([{-\u2013\u2014\u2018'/";
    private const string BareRight = ")]}.,;:!?-\u2013\u2014\u2019'/";

    /// <summary>The quotations of a text, marks included.</summary>
    /// <remarks>
    /// A curly mark says whether it opens or closes, unless what is around it plainly says the contrary; a straight one opens before a word and after
    /// none, closes after a word and before none, and else does what is due. What is left open runs to the end of its line; if the next line closes it, that part is quoted too.
    /// </remarks>
    public static List<Span> Find(string text)
    {
        var spans = new List<Span>();
        bool runsOn = false;
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var at && at >= 0 ? at : text.Length;
            if (!text.AsSpan(start, end - start).ToArray().All(Words.IsSpace))
                runsOn = FindInLine(text, start, end, runsOn, spans);
        }

        return spans;
    }

    private static bool FindInLine(string text, int start, int end, bool runsOn, List<Span> spans)
    {
        int open = -1;
        bool isFirst = true;
        for (int at = start; at < end; at++)
        {
            int length = MarkAt(text, at, end);
            if (length == 0)
                continue;
            if (Opens(text, start, at, length, end, open >= 0))
            {
                if (open >= 0)
                    spans.Add(new Span(open, at));
                open = at;
            }
            else if (open >= 0)
            {
                spans.Add(new Span(open, at + length));
                open = -1;
            }
            else if (runsOn && isFirst)
            {
                spans.Add(new Span(start, at + length));
            }

            isFirst = false;
            at += length - 1;
        }

        if (open >= 0)
            spans.Add(new Span(open, end));
        return open >= 0;
    }

    private static bool Opens(string text, int start, int at, int length, int end, bool isOpen)
    {
        char before = at > start ? text[at - 1] : ' ', after = at + length < end ? text[at + length] : ' ';
        bool bareLeft = Words.IsSpace(before) || BareLeft.Contains(before, StringComparison.Ordinal);
        bool bareRight = Words.IsSpace(after) || BareRight.Contains(after, StringComparison.Ordinal);
        return text[at] switch
        {
            '\u201C' or '`' => !(isOpen && !bareLeft && bareRight),
            '\u201D' => !isOpen && bareLeft && !bareRight,
            _ => bareLeft != bareRight ? bareLeft : !isOpen,
        };
    }

    private static int MarkAt(string text, int at, int end) => text[at] switch
    {
        '"' or '\u201C' or '\u201D' => 1,
        '\'' or '`' when at + 1 < end && text[at + 1] == text[at] => 2,
        _ => 0,
    };
}

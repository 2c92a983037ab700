namespace OnRecord.Comparison.Wording;

/// <summary>Finds the word that leads in what a passage names: "since" before "2003".</summary>
internal static class LeadingWord
{
    /// <summary>The letters before an offset, spaces between passed over; empty where anything else stands there.</summary>
    public static Span Before(string text, int offset)
    {
        int end = offset;
        while (end > 0 && text[end - 1] == ' ')
            end--;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return new Span(start, end);
    }

    /// <summary>The word that one space parts from an offset, or <see langword="null"/>.</summary>
    public static Span? NextTo(string text, int offset) => Before(text, offset) is { IsEmpty: false } word && word.End == offset - 1 ? word : null;
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>A transcript's label: the name of who speaks and a colon, inside the marks ("NAME: …").</summary>
internal static class SpeakerLabel
{
    private const int LongestName = 4;

    /// <summary>Looks for a label at the start of words that were said.</summary>
    /// <returns>The first word of the name and the colon, or <see langword="null"/>.</returns>
    public static (int First, int Colon)? Find(ParsedText text, QuotationCover cover, RoleRun content)
    {
        int first = content.First;
        while (first < content.End && !cover.IsWord(first))
            first++;
        int colon = first;
        while (colon < content.End && colon - first < LongestName && cover.IsWord(colon) && char.IsUpper(text.WordOf(colon)[0]))
            colon++;
        bool labelled = colon > first && colon + 1 < content.End && text.WordOf(colon) is ":" && cover.CountWords(colon, content.End) > 0;
        return labelled ? (first, colon) : null;
    }
}

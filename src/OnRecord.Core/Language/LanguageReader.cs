using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>The second stage: sentences, words, tags, heads and quotation marks.</summary>
public static class LanguageReader
{
    /// <summary>Parses the article blocks of a report.</summary>
    public static ParsedText Read(Report report, LanguagePack pack) => new(report, [], [], []);
}

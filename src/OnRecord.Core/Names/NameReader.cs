using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Names;

/// <summary>The third stage: names, titles, nominals and pronouns, joined to actors.</summary>
public static class NameReader
{
    /// <summary>Finds the actors of a report.</summary>
    public static Cast Read(ParsedText text, LanguagePack pack) => new([], []);
}

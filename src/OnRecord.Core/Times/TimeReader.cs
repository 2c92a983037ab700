using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>The fourth stage: time expressions, resolved against the publication date or the day of speech.</summary>
public static class TimeReader
{
    /// <summary>Finds and resolves the time expressions of a report, by start, without overlap.</summary>
    public static IReadOnlyList<TimeExpression> Read(ParsedText text, LanguagePack pack) => [];
}

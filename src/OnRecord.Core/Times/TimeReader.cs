using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Times;

/// <summary>The fourth stage: time expressions, resolved against the publication date or the day of speech.</summary>
/// <remarks>
/// TIMEX3 of TimeML 1.2.1 with TimeBank's conventions on extent: determiners and modifiers belong to an expression,
/// prepositions do not. The rules are the pack's tables <c>times/…</c>; the clock is never read.
/// </remarks>
public static class TimeReader
{
    /// <summary>Finds and resolves the time expressions of a report.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>The expressions, by start, without overlap. An expression's value is <see langword="null"/> where the report does not show it.</returns>
    public static IReadOnlyList<TimeExpression> Read(ParsedText text, LanguagePack pack)
    {
        if (text.Unread is not null)
            return [];
        TimeLexicon lexicon = LexiconOf(pack);
        List<TimeMatch> matches = new MatchReader(lexicon, text).Read(out bool? dayFirst);
        return new TimeResolver(lexicon, text, dayFirst).Resolve(matches);
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack) => LexiconOf(pack);

    private static TimeLexicon LexiconOf(LanguagePack pack) => pack.View(static p => new TimeLexicon(p));
}

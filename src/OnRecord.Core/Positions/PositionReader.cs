using OnRecord.Happenings;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>The seventh stage: who stands where.</summary>
/// <remarks>
/// A word of the pack's table of stances, or an intention that is denied or put under a condition; the holder is who the word is said
/// of, not who says it: "she said he was ready to meet" is his stance, by her claim, and the position keeps both.
/// </remarks>
public static class PositionReader
{
    /// <summary>Finds the positions that a report states, by start of their topic.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="cast">Its actors.</param>
    /// <param name="times">Its time expressions, by start.</param>
    /// <param name="happenings">Its happenings and statements.</param>
    /// <param name="pack">The language pack.</param>
    public static PositionReading Read(
        ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningReading happenings, LanguagePack pack)
    {
        if (text.Tokens.IsEmpty)
            return new PositionReading([], cast);
        var scan = new PositionScan(text, cast, times, happenings, LexiconOf(pack));
        List<Position> positions = scan.Read();
        positions.Sort(static (one, other) => one.Topic.CompareTo(other.Topic));
        return scan.Groups.Join(positions);
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack) => LexiconOf(pack);

    private static StanceLexicon LexiconOf(LanguagePack pack) => pack.View(static p => new StanceLexicon(p));
}

/// <summary>What the stage makes.</summary>
/// <param name="Positions">The positions, by start of their topic.</param>
/// <param name="Cast">The actors and mentions, with the groups that hold a position and that the report tells by a noun alone.</param>
public sealed record PositionReading(IReadOnlyList<Position> Positions, Cast Cast);

using OnRecord.Happenings;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>The seventh stage: who stands where.</summary>
public static class PositionReader
{
    /// <summary>Finds the positions that a report states, by start of their topic.</summary>
    public static IReadOnlyList<Position> Read(
        ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningReading happenings, LanguagePack pack) => [];
}

using OnRecord.Language;
using OnRecord.Packs;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>The sixth stage: meetings, calls, visits, agreements.</summary>
public static class HappeningReader
{
    /// <summary>Finds the happenings of a report, by first evidence, and the statements with the venue that they now have.</summary>
    public static HappeningReading Read(ParsedText text, StatementReading statements, IReadOnlyList<TimeExpression> times, LanguagePack pack) =>
        new([], statements.Statements);
}

/// <summary>The happenings of a report.</summary>
/// <param name="Happenings">The happenings.</param>
/// <param name="Statements">The statements, with their <see cref="Statement.Venue"/> where a happening is one.</param>
public sealed record HappeningReading(IReadOnlyList<Happening> Happenings, IReadOnlyList<Statement> Statements);

using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Times;

namespace OnRecord.Statements;

/// <summary>The fifth stage: who said what.</summary>
public static class StatementReader
{
    /// <summary>Finds the statements of a report, by start of their content.</summary>
    public static StatementReading Read(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, LanguagePack pack) => new([], cast);
}

/// <summary>The statements of a report, and its cast with what the statements add: "I" inside a quotation is its speaker.</summary>
/// <param name="Statements">The statements.</param>
/// <param name="Cast">The cast, with the mentions that only a statement shows.</param>
public sealed record StatementReading(IReadOnlyList<Statement> Statements, Cast Cast);

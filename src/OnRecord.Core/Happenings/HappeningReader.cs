using System.Globalization;
using OnRecord.Language;
using OnRecord.Packs;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>The sixth stage: meetings, calls, visits, agreements, and what else the pack's table of triggers knows.</summary>
/// <remarks>
/// A trigger word with what the table asks for beside it tells of a happening; its participants stand where the table says, its
/// status is read off auxiliaries and governors. Passages with one type and status, participants and days that agree are one happening.
/// </remarks>
public static class HappeningReader
{
    /// <summary>Finds the happenings of a report, by first evidence, and the statements with the venue that they now have.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="statements">Its statements and cast.</param>
    /// <param name="times">Its time expressions, by start.</param>
    /// <param name="pack">The language pack.</param>
    public static HappeningReading Read(ParsedText text, StatementReading statements, IReadOnlyList<TimeExpression> times, LanguagePack pack)
    {
        if (text.Tokens.IsEmpty)
            return new HappeningReading([], statements.Statements);
        HappeningLexicon lexicon = LexiconOf(pack);
        var scan = new HappeningScan(text, statements, times, lexicon);
        List<HappeningDraft> passages = scan.Read();
        scan.AddVenues(passages, statements.Statements);
        List<HappeningDraft> drafts = new HappeningJoiner(text, statements.Cast, lexicon).Join(passages);
        var happenings = new List<Happening>(drafts.Count);
        var venues = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (HappeningDraft draft in drafts)
        {
            Happening happening = Finish(draft, happenings.Count + 1);
            happenings.Add(happening);
            foreach (string statement in draft.Venues)
                venues.TryAdd(statement, happening.Id);
        }

        return new HappeningReading(happenings, venues.Count == 0 ? statements.Statements : [.. statements.Statements.Select(WithVenue)]);

        Statement WithVenue(Statement statement) => venues.TryGetValue(statement.Id, out string? venue) ? statement with { Venue = venue } : statement;
    }

    /// <summary>Compiles what the stage needs of the pack, so that the first report does not wait for it.</summary>
    internal static void Prepare(LanguagePack pack) => LexiconOf(pack);

    private static HappeningLexicon LexiconOf(LanguagePack pack) => pack.View(static p => new HappeningLexicon(p));

    private static Happening Finish(HappeningDraft draft, int number) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"h{number}"),
        Type = draft.Type,
        Status = draft.Status,
        Participants = [.. draft.Participants],
        Parts = [.. draft.Parts],
        Place = draft.Place,
        When = draft.When,
        Evidence = [.. draft.Evidence],
    };
}

/// <summary>The happenings of a report.</summary>
/// <param name="Happenings">The happenings.</param>
/// <param name="Statements">The statements, with their <see cref="Statement.Venue"/> where a happening is one.</param>
public sealed record HappeningReading(IReadOnlyList<Happening> Happenings, IReadOnlyList<Statement> Statements);

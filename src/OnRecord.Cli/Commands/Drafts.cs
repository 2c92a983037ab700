using OnRecord.Cli.Inputs;
using OnRecord.Ledger;
using OnRecord.Statements;

namespace OnRecord.Cli.Commands;

/// <summary>Makes corrections of what a command line says.</summary>
internal static class Drafts
{
    private const string Nobody = "-";

    /// <summary>What can be said to be wrong.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["speaker", "not-a-statement", "end", "same-actor", "different-actors", "split-actor", "same-utterance", "different-utterances", "story"];

    /// <summary>The correction that is meant.</summary>
    /// <exception cref="Refusal">It is none, or names something that the ledger does not have.</exception>
    public static CorrectionDraft Of(LedgerSnapshot ledger, string what, string[] about)
    {
        switch (what, about)
        {
            case ("speaker", [var at, var name]):
                (string report, string statement) = LedgerNames.Statement(ledger, at);
                return new WrongSpeaker(report, statement, name == Nobody ? null : LedgerNames.Actor(ledger.Record(report)!, name));
            case ("not-a-statement", [var at]):
                (report, statement) = LedgerNames.Statement(ledger, at);
                return new NotAStatement(report, statement);
            case ("end", [var at, var words]):
                (report, statement) = LedgerNames.Statement(ledger, at);
                return new WrongEnd(report, statement, EndOf(ledger.Record(report)!, statement, words));
            case ("same-actor" or "different-actors", [var one, var other]):
                (string Report, string Actor) first = LedgerNames.Actor(ledger, one), second = LedgerNames.Actor(ledger, other);
                return what == "same-actor" ? new SameActor(first.Report, first.Actor, second.Report, second.Actor) : new DifferentActors(first.Report, first.Actor, second.Report, second.Actor);
            case ("split-actor", [var at, var words, var name]):
                (report, string actor) = LedgerNames.Actor(ledger, at);
                return new SplitActor(report, actor, MentionsIn(ledger.Record(report)!, actor, words), name);
            case ("same-utterance" or "different-utterances", [var one, var other]):
                (string Report, string Statement) left = LedgerNames.Statement(ledger, one), right = LedgerNames.Statement(ledger, other);
                return what == "same-utterance"
                    ? new SameUtterance(left.Report, left.Statement, right.Report, right.Statement)
                    : new DifferentUtterances(left.Report, left.Statement, right.Report, right.Statement);
            case ("story", [var at, var story]):
                return new BelongsToStory(LedgerNames.Report(ledger, at).Id, story);
            default:
                throw new Refusal(CommandLine.Misused, Kinds.Contains(what)
                    ? $"'correct {what}' is given too much or too little: see 'onrecord correct --help'."
                    : $"'correct {what}' is none: give {string.Join(", ", Kinds)}, list, undo, export or import.");
        }
    }

    // The first place behind the statement's start where the words end.
    private static int EndOf(Record record, string statement, string words)
    {
        Statement read = record.Statements.First(one => one.Id == statement);
        int at = words.Length == 0 ? -1 : record.Text.IndexOf(words, read.Content[0].Start, StringComparison.Ordinal);
        return at >= 0
            ? at + words.Length
            : throw new Refusal(CommandLine.Failed, $"'{words}' is not in the report '{record.Id}' behind the statement's start: give the statement's last words as they stand there.");
    }

    private static Span[] MentionsIn(Record record, string actor, string words)
    {
        var places = new List<Span>();
        for (int at = words.Length == 0 ? -1 : record.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = record.Text.IndexOf(words, at + 1, StringComparison.Ordinal))
            places.Add(new Span(at, at + words.Length));
        Span[] mentions = [.. record.Mentions.Where(mention => mention.Actor == actor && places.Exists(place => place.Contains(mention.Span))).Select(mention => mention.Span)];
        return mentions.Length > 0
            ? mentions
            : throw new Refusal(CommandLine.Failed, $"'{words}' is nowhere in the report '{record.Id}' where it mentions that actor: give the words around the mention as they stand there.");
    }
}

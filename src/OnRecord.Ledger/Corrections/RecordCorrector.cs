using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Ledger.Corrections;

/// <summary>Applies one correction to the record that it concerns. What it cannot be applied to stays as it is.</summary>
internal static class RecordCorrector
{
    private const string Reason = "corrected by hand";

    /// <summary>Whether corrections of a kind change a record, and not only how records are joined.</summary>
    public static bool Changes(AnchoredCorrection correction) => correction.Kind switch
    {
        CorrectionKind.WrongSpeaker or CorrectionKind.NotAStatement or CorrectionKind.WrongEnd or CorrectionKind.SplitActor => true,
        CorrectionKind.SameActor => correction.Report == correction.OtherReport,
        _ => false,
    };

    /// <summary>Applies a correction.</summary>
    /// <returns>The record, and a sentence that says why it could not be applied, or <see langword="null"/>.</returns>
    public static (Record Record, string? Trouble) Apply(Record record, AnchoredCorrection correction) => correction.Kind switch
    {
        CorrectionKind.SplitActor => Split(record, correction),
        CorrectionKind.SameActor => Merge(record, correction),
        _ => OnStatement(record, correction),
    };

    private static (Record Record, string? Trouble) OnStatement(Record record, AnchoredCorrection correction)
    {
        (Statement? statement, string? trouble) = Anchored.Statement(record, correction.Statement!);
        if (statement is null)
            return IsMet(record, correction) ? (record, null) : (record, trouble);
        switch (correction.Kind)
        {
            case CorrectionKind.NotAStatement:
                return (Without(record, statement), null);
            case CorrectionKind.WrongEnd:
                return Anchored.Spans(record, correction.Content!) is { } content
                    ? (With(record, statement with { Content = content }), null)
                    : (record, Anchored.Gone(record, correction.Content![^1]));
            default:
                Actor? actor = null;
                if (correction.Actor is { } anchor)
                    (actor, trouble) = Anchored.Actor(record, anchor);
                if (correction.Actor is not null && actor is null)
                    return (record, trouble);
                Statement corrected = statement with
                {
                    Speaker = actor?.Id,
                    Principal = null,
                    SpeakerState = actor is not null ? SpeakerState.Named : SpeakerState.NotFound,
                    Certainty = actor is not null ? 1 : 0,
                    Likelihood = 1,
                    Why = Reason,
                };
                return (With(record, corrected), null);
        }
    }

    // A later version of what reads may read what the correction asks for.
    private static bool IsMet(Record record, AnchoredCorrection correction) => correction.Kind switch
    {
        CorrectionKind.WrongEnd => Anchored.Statement(record, correction.Content!).Statement is not null,
        CorrectionKind.NotAStatement => Anchored.Spans(record, correction.Statement!) is { } spans
            && !record.Statements.Any(one => one.Content.Any(content => spans.Any(content.Overlaps))),
        _ => false,
    };

    private static Record With(Record record, Statement corrected) =>
        record with { Statements = [.. record.Statements.Select(one => one.Id == corrected.Id ? corrected : one)] };

    private static Record Without(Record record, Statement gone) => record with
    {
        Statements = [.. record.Statements.Where(one => one.Id != gone.Id).Select(one => one.Within == gone.Id ? one with { Within = gone.Within } : one)],
        Positions = [.. record.Positions.Where(position => position.Statement != gone.Id)],
    };

    private static (Record Record, string? Trouble) Merge(Record record, AnchoredCorrection correction)
    {
        (Actor? kept, string? trouble) = Anchored.Actor(record, correction.Actor!);
        (Actor? joined, string? otherTrouble) = Anchored.Actor(record, correction.OtherActor!);
        if (kept is null || joined is null)
            return (record, trouble ?? otherTrouble);
        if (kept.Id == joined.Id)
            return (record, null);
        string fuller = joined.Name.Length > kept.Name.Length ? joined.Name : kept.Name;
        Record merged = record with
        {
            Actors =
            [
                .. record.Actors.Where(actor => actor.Id != joined.Id)
                    .Select(actor => actor.Id == kept.Id ? actor with { Name = fuller, Kind = actor.Kind ?? joined.Kind, Roles = [.. actor.Roles.Union(joined.Roles).Order()] } : actor),
            ],
            Mentions = [.. record.Mentions.Select(mention => mention.Actor == joined.Id ? mention with { Actor = kept.Id } : mention)],
        };
        return (Renamed(merged, id => id == joined.Id ? kept.Id : id), null);
    }

    private static (Record Record, string? Trouble) Split(Record record, AnchoredCorrection correction)
    {
        (Actor? actor, string? trouble) = Anchored.Actor(record, correction.Actor!);
        if (actor is null)
            return (record, trouble);
        if (Anchored.Spans(record, correction.Mentions!) is not { } leaving)
            return (record, Anchored.Gone(record, correction.Mentions!.First(anchor => anchor.In(record.Text) is null)));
        Mention[] moved = [.. record.Mentions.Where(mention => mention.Actor == actor.Id && leaving.Contains(mention.Span))];
        if (moved.Length == 0)
            return (record, $"No mention of '{correction.OtherName}' is read from \"{Anchored.Short(correction.Mentions![0].Words)}\" in the report '{record.Id}' any more.");
        string id = NewId(record);
        bool IsHere(Span? source) => source is { } span && moved.Any(mention => mention.Span.Overlaps(span));
        return (record with
        {
            Actors = [.. record.Actors, new Actor { Id = id, Name = correction.Name!, Kind = actor.Kind }],
            Mentions = [.. record.Mentions.Select(mention => moved.Contains(mention) ? mention with { Actor = id } : mention)],
            Statements = [.. record.Statements.Select(one => one.Speaker == actor.Id && IsHere(one.Source) ? one with { Speaker = id } : one)],
            Positions = [.. record.Positions.Select(one => one.Actor == actor.Id && one.Evidence.Any(span => moved.Any(mention => span.Contains(mention.Span)))
                && !HasOther(record, actor, moved, one.Evidence) ? one with { Actor = id } : one)],
            Happenings = [.. record.Happenings.Select(one => one.Participants.Contains(actor.Id) && one.Evidence.Any(span => moved.Any(mention => span.Contains(mention.Span)))
                && !HasOther(record, actor, moved, one.Evidence) ? Renamed(one, part => part == actor.Id ? id : part) : one)],
        }, null);
    }

    // Whether a passage mentions the actor itself, too.
    private static bool HasOther(Record record, Actor actor, Mention[] moved, IReadOnlyList<Span> evidence) =>
        record.Mentions.Any(mention => mention.Actor == actor.Id && !moved.Contains(mention) && evidence.Any(span => span.Contains(mention.Span)));

    private static string NewId(Record record)
    {
        int number = record.Actors.Count + 1;
        while (record.Actors.Any(actor => actor.Id == $"a{number}"))
            number++;
        return $"a{number}";
    }

    private static Record Renamed(Record record, Func<string, string> name) => record with
    {
        Statements =
        [
            .. record.Statements.Select(one => one with
            {
                Speaker = one.Speaker is { } speaker ? name(speaker) : null,
                Principal = one.Principal is { } principal ? name(principal) : null,
                Addressee = one.Addressee is { } addressee ? name(addressee) : null,
            }),
        ],
        Positions = [.. record.Positions.Select(one => one with { Actor = name(one.Actor) })],
        Happenings = [.. record.Happenings.Select(one => Renamed(one, name))],
    };

    private static Happening Renamed(Happening happening, Func<string, string> name) => happening with
    {
        Participants = [.. happening.Participants.Select(name).Distinct(StringComparer.Ordinal)],
        Parts = [.. happening.Parts.Select(part => part with { Actor = name(part.Actor) }).Distinct()],
        Place = happening.Place is { } place ? name(place) : null,
    };
}

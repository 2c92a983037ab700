using NodaTime.Text;
using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Happenings;

/// <summary>Joins the passages of one report that tell of one happening.</summary>
internal sealed class HappeningJoiner
{
    // How many happenings back a passage is compared with: keeps long reports linear.
    private const int Reach = 24;

    // The length of a value that names a day.
    private const int Day = 10;

    // The length of its year and month.
    private const int Month = 7;

    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PlaceParts _places;

    public HappeningJoiner(ParsedText text, Cast cast, HappeningLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _places = new PlaceParts(text, cast);
    }

    /// <summary>The happenings, by first passage; a passage that tells nothing beside its word and refers to nothing is dropped.</summary>
    public List<HappeningDraft> Join(List<HappeningDraft> passages)
    {
        var joined = new List<HappeningDraft>();
        for (int i = 0; i < passages.Count; i++)
        {
            HappeningDraft passage = passages[i];
            if (passage.IsAssumed && IsStillAhead(passages, i))
                passage.Status = HappeningStatus.Planned;
            HappeningDraft? same = SameAs(passage, joined);
            if (same is not null)
                Merge(same, passage);
            else if (passage.IsTold)
                joined.Add(passage);
        }

        return joined;
    }

    // "her speech" of a report that tells elsewhere that she is to give one, and nowhere that she gave it.
    private static bool IsStillAhead(List<HappeningDraft> passages, int at)
    {
        bool ahead = false;
        for (int i = Math.Max(0, at - Reach); i < Math.Min(passages.Count, at + Reach); i++)
        {
            if (IsHeld(passages[i], passages[at]))
                return false;
            ahead |= IsAhead(passages[i], passages[at]);
        }

        return ahead;
    }

    private static bool IsAhead(HappeningDraft other, HappeningDraft assumed) => other.Status == HappeningStatus.Planned && MayBe(other, assumed);

    private static bool IsHeld(HappeningDraft other, HappeningDraft assumed) => other.Status == HappeningStatus.Happened && !other.IsAssumed && MayBe(other, assumed);

    private static bool MayBe(HappeningDraft other, HappeningDraft assumed) =>
        other.Type == assumed.Type && AgreeOnDay(other.When, assumed.When) && assumed.Participants.Count > 0 && assumed.Participants.TrueForAll(other.Participants.Contains);

    private HappeningDraft? SameAs(HappeningDraft passage, List<HappeningDraft> joined)
    {
        for (int i = joined.Count - 1; i >= 0 && i >= joined.Count - Reach; i--)
        {
            if (AreOne(joined[i], passage) || IsOfNextWeek(joined[i], passage))
                return joined[i];
        }

        return null;
    }

    private bool AreOne(HappeningDraft one, HappeningDraft other)
    {
        if (one.Status != other.Status || !AgreeOnDay(one.When, other.When) || IsOfBefore(one, other) || IsOfBefore(other, one) || !_places.Agree(one.Place, other.Place))
            return false;
        if (one.Type != other.Type)
            return IsToldOtherwise(one, other);
        if (!other.IsTold)
            return other.Definite && AreNear(one, other);
        if (one.IsAnother != other.IsAnother || AreWithOthers(one, other) || AreWithOthers(other, one) || HaveOtherParts(one, other))
            return false;
        int shared = one.Participants.Count(other.Participants.Contains);
        bool contained = shared == Math.Min(one.Participants.Count, other.Participants.Count);
        bool sameDay = one.When is { Length: >= Day } && one.When == other.When;
        if (other.Indefinite && shared < 2 && !sameDay)
            return false;
        if (shared >= 2 || (shared == 1 && contained))
            return contained || one.When is not null;
        return contained && (sameDay || (other.Definite && AreNear(one, other)));
    }

    // "as she signs the law", and "she signed one last month".
    private bool IsOfBefore(HappeningDraft one, HappeningDraft other) =>
        one is { When: null, Status: HappeningStatus.Happened } && _text.Tokens[one.Trigger] is { Upos: Upos.Verb } verb && verb.Is(Morphology.Present) && verb.Is(Morphology.Finite)
        && other.When is { Length: >= Month } when && _text.Report.Published is { } published && string.CompareOrdinal(when[..Month], LocalDatePattern.Iso.Format(published.Date)[..Month]) < 0;

    // "met with reporters", "met with a lawyer" or with somebody named: not the same people.
    private static bool AreWithOthers(HappeningDraft one, HappeningDraft other) =>
        one.Unnamed.Count > 0 && !one.Unnamed.Overlaps(other.Unnamed) && (other.Unnamed.Count > 0 || other.Participants.Count > 1);

    // "wants the president removed", "he removed the minister": of one person, dismissed here and dismissing there.
    private static bool HaveOtherParts(HappeningDraft one, HappeningDraft other) => (one.Participants.Count == 1 || other.Participants.Count == 1)
        && one.Parts.Exists(part => other.Parts.Exists(same => same.Actor == part.Actor && same.Part != part.Part));

    // "met at a summit in Norland", "after the meeting near Sill, Norland": of the same people at one place or on one day.
    private bool IsToldOtherwise(HappeningDraft one, HappeningDraft other) =>
        (_lexicon.IsOccasion(one.Type, other.Type) || _lexicon.IsOccasion(other.Type, one.Type))
        && one.Participants.Count >= 2 && one.Participants.Count == other.Participants.Count && one.Participants.TrueForAll(other.Participants.Contains)
        && ((one.Place is not null && other.Place is not null) || (one.When is not null && one.When == other.When));

    // "they meet on Monday … before Monday's meeting": a weekday that belongs to a noun was taken for that of last week.
    private bool IsOfNextWeek(HappeningDraft one, HappeningDraft other) =>
        one.Type == other.Type && _text.Tokens[other.Trigger].Upos == Upos.Noun && _text.ChildOf(other.Trigger, Relation.NmodPoss) >= 0
        && one.Status == HappeningStatus.Planned && other is { Status: HappeningStatus.Happened, Participants.Count: 0 }
        && LocalDatePattern.Iso.Parse(one.When ?? "") is { Success: true } planned && LocalDatePattern.Iso.Parse(other.When ?? "") is { Success: true } told
        && planned.Value == told.Value.PlusWeeks(1);

    private bool AreNear(HappeningDraft one, HappeningDraft other) =>
        _text.Tokens[other.Trigger].Sentence - _text.Tokens[one.Trigger].Sentence <= 2;

    private static bool AgreeOnDay(string? one, string? other) =>
        one is null || other is null || one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal);

    private void Merge(HappeningDraft into, HappeningDraft passage)
    {
        if (_lexicon.IsOccasion(passage.Type, into.Type))
            into.Type = passage.Type;
        foreach (string participant in passage.Participants)
        {
            if (!into.Participants.Contains(participant) && participant != into.Place)
                into.Participants.Add(participant);
        }

        foreach (Participation part in passage.Parts)
        {
            if (!into.Parts.Exists(known => known.Actor == part.Actor) && into.Participants.Contains(part.Actor))
                into.Parts.Add(part);
        }

        into.Place = _places.Narrower(into.Place, passage.Place);
        if (into.When is null || (passage.When is { } when && when.Length > into.When.Length))
            into.When = passage.When ?? into.When;
        foreach (Span span in passage.Evidence)
        {
            if (!into.Evidence.Contains(span))
                into.Evidence.Add(span);
        }

        into.Unnamed.UnionWith(passage.Unnamed);
        into.Venues.AddRange(passage.Venues);
    }
}

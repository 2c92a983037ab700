using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>Joins passages of one clause that tell of one happening: "met at a summit", "will travel there, her first visit".</summary>
internal sealed class OccasionJoiner(ParsedText text, HappeningLexicon lexicon)
{
    /// <summary>Joins those that one clause tells twice, and drops the second: "met at a summit" is one happening, which the noun names.</summary>
    public void Join(List<HappeningDraft> drafts)
    {
        var byTrigger = drafts.ToDictionary(draft => draft.Trigger);
        drafts.RemoveAll(draft =>
        {
            Token trigger = text.Tokens[draft.Trigger];
            if (IsBesideOther(draft, drafts) || IsAgreedOn(draft, byTrigger))
                return true;
            if (trigger.Upos == Upos.Noun && trigger.Relation is Relation.Obj or Relation.NsubjPass && byTrigger.TryGetValue(trigger.Head, out HappeningDraft? verb) && verb.Type == draft.Type)
                return true;
            if (trigger.Upos != Upos.Noun || trigger.Relation != Relation.Obl || !byTrigger.TryGetValue(trigger.Head, out HappeningDraft? meeting)
                || !lexicon.IsOccasion(draft.Type, meeting.Type) || draft.Status != meeting.Status)
            {
                return false;
            }

            meeting.Type = draft.Type;
            meeting.When ??= draft.When;
            meeting.Place ??= draft.Place;
            meeting.Evidence[0] = new Span(
                Math.Min(meeting.Evidence[0].Start, draft.Evidence[0].Start), Math.Max(meeting.Evidence[0].End, draft.Evidence[0].End));
            return true;
        });
    }

    // "agreed to resume talks": the agreement is told, and no day or place of the talks.
    private bool IsAgreedOn(HappeningDraft draft, Dictionary<int, HappeningDraft> byTrigger)
    {
        if (draft.Status != HappeningStatus.Planned || draft.When is not null || draft.Place is not null || text.Tokens[draft.Trigger].Upos != Upos.Noun)
            return false;
        int verb = text.Tokens[draft.Trigger].Head;
        return verb >= 0 && text.Tokens[verb] is { Relation: Relation.Xcomp, Head: >= 0 and int governor }
            && byTrigger.TryGetValue(governor, out HappeningDraft? agreement) && agreement.Status == HappeningStatus.Happened;
    }

    // "will travel to NAME next week, her first visit there": a noun beside the clause that it sums up.
    private bool IsBesideOther(HappeningDraft draft, List<HappeningDraft> drafts)
    {
        if (text.Tokens[draft.Trigger].Upos != Upos.Noun || draft.Participants.Count > 1)
            return false;
        int first = text.SubtreeOf(draft.Trigger).First;
        if (text.Tokens[first].Upos == Upos.Punct && first < draft.Trigger)
            first++;
        if (first == 0 || text.Tokens[first - 1].Upos != Upos.Punct || text.WordOf(first - 1).Length != 1
            || text.Tokens[first].Upos is not (Upos.Pron or Upos.Det) || text.Tokens[draft.Trigger].Relation is Relation.Nsubj or Relation.NsubjPass)
        {
            return false;
        }

        return drafts.Exists(other => other.Type == draft.Type && other.Trigger < first && text.Tokens[other.Trigger].Sentence == text.Tokens[draft.Trigger].Sentence
            && draft.Participants.TrueForAll(other.Participants.Contains));
    }
}

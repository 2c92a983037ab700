using NodaTime;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>Reads where and when a happening took place off the words around its trigger.</summary>
internal sealed class HappeningSetting
{
    // The length of a value that names a day.
    private const int Day = 10;

    // How many words before a day one may say that it is counted from there.
    private const int ApartReach = 6;

    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly PhraseActors _actors;
    private readonly TimeAttachment _times;
    private readonly EnclosingStatements _statements;
    private readonly FrameMatcher _matcher;
    private readonly StatusReader _status;
    private readonly HappeningLexicon _lexicon;
    private readonly PredicateReading _predicates;
    private readonly LocalDate? _published;

    public HappeningSetting(
        ParsedText text, Cast cast, PhraseActors actors, TimeAttachment times, EnclosingStatements statements, FrameMatcher matcher, StatusReader status, HappeningLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _actors = actors;
        _times = times;
        _statements = statements;
        _matcher = matcher;
        _status = status;
        _lexicon = lexicon;
        _predicates = new PredicateReading(text);
        _published = text.Report.Published?.Date;
    }

    /// <summary>Sets where, and adds the head of the place's words to those that were used; a place takes no part.</summary>
    public void AddPlace(HappeningDraft draft, List<int> used)
    {
        if (draft.Place is not null)
            return;
        int place = PlaceUnder(draft.Trigger);
        if (place < 0 && _text.Tokens[draft.Trigger].Upos == Upos.Noun && _text.Tokens[draft.Trigger].Head is >= 0 and int head
            && _text.Tokens[draft.Trigger].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.NsubjOuter)
        {
            place = PlaceUnder(head);
        }

        // "Police in NAME arrested", "met the envoy in NAME": what the parser hangs on a noun beside the verb.
        if (place < 0 && _text.Tokens[draft.Trigger].Upos == Upos.Verb)
            place = PlaceBeside(draft.Trigger);
        if (place < 0)
            return;
        draft.Place = _actors.At(place)!.Actor;
        draft.Participants.Remove(draft.Place);
        draft.Parts.RemoveAll(part => part.Actor == draft.Place);
        used.Add(place);
    }

    /// <summary>Sets when; what is told as done and lies after publication is planned.</summary>
    public void AddWhen(HappeningDraft draft)
    {
        string? when = OneValue(draft.Trigger, draft.Trigger);
        if (when is null && _text.Tokens[draft.Trigger].Upos == Upos.Noun
            && _text.Tokens[draft.Trigger] is { Relation: Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.NsubjOuter or Relation.Obl, Head: >= 0 and int head }
            && !_lexicon.IsOfClass("later", _predicates.LeadOf(draft.Trigger)) && (!_status.Governors.HasOwnDay(head) || draft.Status == HappeningStatus.Planned))
        {
            // "is planned for June"; what was announced on Monday is not planned for Monday, and what was likened to something is of another day.
            when = _text.Tokens[draft.Trigger].Relation == Relation.Obj && !_status.Governors.SharesDay(head) ? null : OneValue(head, draft.Trigger);
            if (when is not null && (_status.Governors.HasOwnDay(head) || draft.Status == HappeningStatus.Proposed) && !IsLater(when))
                when = null;
        }

        // "a summit, planned for June", "a trip that had been planned for June".
        if (when is null && ClauseOn(draft.Trigger) is >= 0 and int clause)
            when = OneValue(clause, draft.Trigger);
        draft.When = when;
        if (when is not null && draft.Status == HappeningStatus.Happened && IsLater(when))
            draft.Status = HappeningStatus.Planned;
        // "called on Friday for them to meet on Monday": what is still to come is on no day before publication.
        if (draft.Status is HappeningStatus.Planned or HappeningStatus.Proposed && when is { Length: Day } && TimeValue.FirstDayOf(when) < _published)
            draft.When = null;
    }

    /// <summary>Whether an actor can be where something is.</summary>
    public static bool IsWhere(Actor actor) => actor.MayBeImpersonal && actor.Kind != ActorKind.Group;

    private bool IsLater(string when) => _published is { } published && TimeValue.FirstDayOf(when) > published;

    private int ClauseOn(int trigger)
    {
        if (_text.ChildOf(trigger, Relation.Acl) is >= 0 and int clause)
            return clause;
        // "A visit, planned for June, was called off": the parser may hang the participle on the verb.
        if (_text.Tokens[trigger] is { Relation: Relation.Nsubj or Relation.NsubjPass, Head: >= 0 and int verb } && _text.ChildOf(verb, Relation.Advcl) is var loose && loose > trigger && loose < verb
            && (_text.Tokens[loose].Is(Morphology.PastParticiple) || _text.Tokens[loose].Is(Morphology.Past)) && _predicates.OwnSubjectOf(loose) < 0 && _status.Governors.HasOwnDay(loose))
        {
            return loose;
        }

        int relative = _text.ChildOf(trigger, Relation.AclRelcl);
        return relative >= 0 && _status.Governors.HasOwnDay(relative) ? relative : -1;
    }

    private int PlaceUnder(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is not (Relation.Obl or Relation.Nmod))
                continue;
            bool leads = _lexicon.IsPlaceLead(_predicates.LeadOf(child));
            if (leads && IsPlace(child))
                return child;
            // "at the palace in NAME", "the summit of the river states in NAME".
            if (!leads && _text.Tokens[token].Upos != Upos.Noun)
                continue;
            foreach (int inner in _text.ChildrenOf(child))
            {
                if (_text.Tokens[inner].Relation == Relation.Nmod && _lexicon.IsPlaceLead(_predicates.LeadOf(inner)) && IsPlace(inner))
                    return inner;
            }
        }

        return -1;
    }

    private int PlaceBeside(int verb)
    {
        foreach (int child in _text.ChildrenOf(verb))
        {
            if (_text.Tokens[child].Relation is not (Relation.Obj or Relation.Nsubj or Relation.NsubjPass or Relation.Obl))
                continue;
            foreach (int inner in _text.ChildrenOf(child))
            {
                bool leads = _lexicon.IsPlaceLead(_predicates.LeadOf(inner)) || _lexicon.IsOfClass("site", _text.Tokens[child].Lemma);
                if (_text.Tokens[inner].Relation == Relation.Nmod && leads && IsPlace(inner))
                    return inner;
            }
        }

        return -1;
    }

    private bool IsPlace(int token) => _actors.At(token) is { } mention && IsWhere(_cast[mention.Actor]);

    // The day of what hangs on the word, where no two of them disagree.
    private string? OneValue(int anchor, int trigger)
    {
        string? found = null;
        foreach (TimeExpression time in _times.On(anchor))
        {
            if (IsOfSaying(time, trigger) || IsOfMemory(time, trigger) || IsOfAnother(time, anchor, trigger) || IsApart(time, anchor, trigger))
                continue;
            string value = TimeAttachment.DayOf(time.Value!);
            if (found is null || value.StartsWith(found, StringComparison.Ordinal))
                found = value;
            else if (!found.StartsWith(value, StringComparison.Ordinal))
                return null;
        }

        return found;
    }

    // "attacks on the anniversary of 3 March": another day than that.
    private bool IsOfMemory(TimeExpression time, int trigger)
    {
        for (int at = TimeAttachment.HeadOf(_text, time.Span), steps = 0; at >= 0 && at != trigger && steps < StatusReader.MostGovernors; at = _text.Tokens[at].Head, steps++)
        {
            if (_lexicon.IsOfClass("memory", _text.Tokens[at].Lemma))
                return true;
        }

        return false;
    }

    // "said on Wednesday the other side had walked out of talks", wherever the parser hangs the day: it is not of what was said.
    private bool IsOfSaying(TimeExpression time, int trigger)
    {
        if (_statements.At(_text.Tokens[trigger].Span) is not { CueToken: >= 0 and int cue } statement || statement.Content.Any(span => span.Contains(time.Span)))
            return false;
        int head = TimeAttachment.HeadOf(_text, time.Span);
        return time.Start < statement.Content[0].Start || (head >= 0 && _text.Tokens[head].Head == cue);
    }

    // "the deadliest attack since 2001": not on that day.
    private bool IsApart(TimeExpression time, int anchor, int trigger)
    {
        int head = TimeAttachment.HeadOf(_text, time.Span);
        if (head < 0)
            return false;
        int first = _text.TokenAt(time.Start) - 1;
        if (first >= 0 && _lexicon.IsOfClass("apart", _text.Tokens[first].Lemma))
            return true;
        // "two weeks before the vote": the vote's day, whatever the words give by themselves.
        if (_lexicon.IsOfClass("apart", _text.Tokens[_text.TokenAt(time.End - 1)].Lemma))
            return true;
        if (_text.TokenAt(time.End - 1) + 1 is int next && next < _text.Tokens.Length && IsCountedFrom(time, next))
            return true;
        // "since a combative session last month", wherever the parser hangs the day.
        for (int i = first; i > trigger && i > first - ApartReach && _text.Tokens[i].Upos is not (Upos.Punct or Upos.Verb); i--)
        {
            if (_text.Tokens[i].Relation is Relation.Case or Relation.Mark && _lexicon.IsOfClass("apart", _text.Tokens[i].Lemma))
                return true;
        }

        for (int at = head; at >= 0 && at != anchor; at = _text.Tokens[at].Head)
        {
            if (_lexicon.IsOfClass("apart", _predicates.LeadOf(at)))
                return true;
        }

        return false;
    }

    private bool IsCountedFrom(TimeExpression time, int next) =>
        _text.Tokens[next].Sentence == _text.Tokens[next - 1].Sentence && _lexicon.IsOfClass("apart", _text.Tokens[next].Lemma)
        && time.Value!.Length > 4 && _text.ChildOf(TimeAttachment.HeadOf(_text, time.Span), Relation.Nummod) >= 0;

    // "After the call on Monday, he proposed a summit": the day is the call's.
    private bool IsOfAnother(TimeExpression time, int anchor, int trigger)
    {
        for (int at = _text.Tokens[TimeAttachment.HeadOf(_text, time.Span)].Head; at >= 0 && at != anchor; at = _text.Tokens[at].Head)
        {
            if (at != trigger && _matcher.Match(at) is not null)
                return true;
        }

        // "an interview to air on Tuesday": given before that.
        for (int i = trigger + 1; i < _text.Tokens.Length && _text.Tokens[i].Start < time.Start; i++)
        {
            if (_lexicon.IsOfClass("air", _text.Tokens[i].Lemma) && !_text.Tokens[i].Is(Morphology.Past) && !_text.Tokens[i].Is(Morphology.PastParticiple))
                return true;
        }

        return false;
    }
}

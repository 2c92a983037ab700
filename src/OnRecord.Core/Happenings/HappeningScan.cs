using NodaTime;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>Finds the passages of one report that tell of a happening, each by itself.</summary>
internal sealed class HappeningScan
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly HappeningLexicon _lexicon;
    private readonly PhraseActors _actors;
    private readonly FrameMatcher _matcher;
    private readonly StatusReader _status;
    private readonly TimeAttachment _times;
    private readonly PredicateReading _predicates;
    private readonly LocalDate? _published;

    public HappeningScan(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _matcher = new FrameMatcher(text, cast, _actors);
        _status = new StatusReader(text, lexicon);
        _times = new TimeAttachment(text, times);
        _predicates = new PredicateReading(text);
        _published = text.Report.Published?.Date;
    }

    /// <summary>The passages' happenings, by trigger.</summary>
    public List<HappeningDraft> Read()
    {
        var drafts = new List<HappeningDraft>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            if (_matcher.Match(i, _lexicon) is { } frame && Draft(i, frame) is { } draft)
                drafts.Add(draft);
        }

        return drafts;
    }

    /// <summary>Sets the statements said at a happening: those whose cue the trigger hangs on.</summary>
    public void AddVenues(List<HappeningDraft> drafts, IReadOnlyList<Statement> statements)
    {
        var byCue = statements.Where(statement => statement.CueToken >= 0).ToLookup(statement => statement.CueToken, statement => statement.Id);
        foreach (HappeningDraft draft in drafts)
        {
            if (_text.Tokens[draft.Trigger].Relation is not Relation.Obl || draft.Status != HappeningStatus.Happened)
                continue;
            draft.Venues.AddRange(byCue[_text.Tokens[draft.Trigger].Head]);
        }
    }

    private HappeningDraft? Draft(int trigger, HappeningFrame frame)
    {
        if (_status.Of(trigger) is not { } status)
            return null;
        var draft = new HappeningDraft { Type = frame.Type, Status = status, Trigger = trigger, Definite = IsDefinite(trigger) };
        var used = new List<int> { trigger };
        foreach (FramePart part in frame.Parts)
            AddPart(draft, part, used);
        AddPlace(draft, used);
        AddWhen(draft);
        draft.Evidence.Add(PassageOf(draft.Trigger, used));
        return draft;
    }

    private void AddPart(HappeningDraft draft, FramePart part, List<int> used)
    {
        int head = _matcher.At(draft.Trigger, part.Slot);
        if (head < 0)
            return;
        foreach (Mention mention in _actors.Of(head))
        {
            if (part.Part == FrameSlot.Place)
            {
                if (_cast[mention.Actor].Kind is not ActorKind.Person)
                    draft.Place ??= mention.Actor;
            }
            else if (!draft.Participants.Contains(mention.Actor) && !IsWhere(mention))
            {
                draft.Participants.Add(mention.Actor);
                if (part.Part != FrameSlot.Plainly)
                    draft.Parts.Add(new Participation(mention.Actor, part.Part));
            }
            else
            {
                continue;
            }

            used.Add(head);
        }
    }

    // A place meets nobody; a country or city named for its government is an organization in the cast, or acts as one.
    private bool IsWhere(Mention mention) => mention.HeadToken >= 0 && _lexicon.IsPlaceLead(_predicates.LeadOf(mention.HeadToken));

    private void AddPlace(HappeningDraft draft, List<int> used)
    {
        if (draft.Place is not null)
            return;
        int place = PlaceUnder(draft.Trigger);
        if (place < 0 && _text.Tokens[draft.Trigger].Upos == Upos.Noun && _text.Tokens[draft.Trigger].Head is >= 0 and int head
            && _text.Tokens[draft.Trigger].Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj)
        {
            place = PlaceUnder(head);
        }

        if (place < 0)
            return;
        draft.Place = _actors.At(place)!.Actor;
        draft.Participants.Remove(draft.Place);
        draft.Parts.RemoveAll(part => part.Actor == draft.Place);
        used.Add(place);
    }

    private int PlaceUnder(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is not (Relation.Obl or Relation.Nmod) || !_lexicon.IsPlaceLead(_predicates.LeadOf(child)))
                continue;
            if (_actors.At(child) is { } mention && _cast[mention.Actor].Kind is ActorKind.Place or ActorKind.Organization)
                return child;
        }

        return -1;
    }

    private void AddWhen(HappeningDraft draft)
    {
        string? when = OneValue(_times.On(draft.Trigger));
        if (when is null && _text.Tokens[draft.Trigger].Upos == Upos.Noun
            && _text.Tokens[draft.Trigger] is { Relation: Relation.Obj or Relation.NsubjPass or Relation.Nsubj or Relation.Obl, Head: >= 0 and int head })
        {
            when = OneValue(_times.On(head));
        }

        draft.When = when;
        bool later = when is not null && _published is { } published && TimeValue.FirstDayOf(when) > published;
        if (later && draft.Status == HappeningStatus.Happened)
            draft.Status = HappeningStatus.Planned;
    }

    private static string? OneValue(IReadOnlyList<TimeExpression> times)
    {
        string? found = null;
        foreach (TimeExpression time in times)
        {
            string value = TimeAttachment.DayOf(time.Value!);
            if (found is null || value.StartsWith(found, StringComparison.Ordinal))
                found = value;
            else if (!found.StartsWith(value, StringComparison.Ordinal))
                return null;
        }

        return found;
    }

    private bool IsDefinite(int trigger)
    {
        foreach (int child in _text.ChildrenOf(trigger))
        {
            if (_text.Tokens[child].Relation == Relation.Det)
                return !_lexicon.IsIndefinite(_text.Tokens[child].Lemma);
        }

        return false;
    }

    private Span PassageOf(int trigger, List<int> used)
    {
        int first = trigger, last = trigger;
        foreach (int head in used)
        {
            (int from, int to) = head == trigger ? (trigger, trigger) : _text.SubtreeOf(head);
            first = Math.Min(first, from);
            last = Math.Max(last, to);
        }

        foreach (TimeExpression time in _times.On(trigger))
            last = Math.Max(last, _text.TokenAt(time.End - 1));
        // A parse that goes astray never makes the passage leave its sentence.
        Sentence sentence = _text.Sentences[_text.Tokens[trigger].Sentence];
        first = Math.Max(first, sentence.FirstToken);
        last = Math.Min(last, sentence.EndToken - 1);
        return new Span(_text.Tokens[first].Start, _text.Tokens[last].End);
    }
}

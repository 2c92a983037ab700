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
    private readonly HappeningSetting _setting;
    private readonly PluralReference _plurals;

    public HappeningScan(ParsedText text, Cast cast, IReadOnlyList<TimeExpression> times, HappeningLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _times = new TimeAttachment(text, times);
        _matcher = new FrameMatcher(text, cast, _actors, _times, lexicon);
        _status = new StatusReader(text, lexicon);
        _predicates = new PredicateReading(text);
        _setting = new HappeningSetting(text, cast, _actors, _times, _matcher, _status, lexicon);
        _plurals = new PluralReference(text, cast, lexicon);
    }

    /// <summary>The passages' happenings, by trigger.</summary>
    public List<HappeningDraft> Read()
    {
        var drafts = new List<HappeningDraft>();
        for (int i = 0; i < _text.Tokens.Length; i++)
        {
            if (_matcher.Match(i) is { } frame && Draft(i, frame, drafts) is { } draft)
                drafts.Add(draft);
        }

        JoinOccasions(drafts);
        return drafts;
    }

    // "met at a summit": one happening, which the noun names.
    private void JoinOccasions(List<HappeningDraft> drafts)
    {
        var byTrigger = drafts.ToDictionary(draft => draft.Trigger);
        drafts.RemoveAll(draft =>
        {
            Token trigger = _text.Tokens[draft.Trigger];
            if (IsBesideOther(draft, drafts) || IsAgreedOn(draft, byTrigger))
                return true;
            if (trigger.Upos == Upos.Noun && trigger.Relation is Relation.Obj or Relation.NsubjPass && byTrigger.TryGetValue(trigger.Head, out HappeningDraft? verb) && verb.Type == draft.Type)
                return true;
            if (trigger.Upos != Upos.Noun || trigger.Relation != Relation.Obl || !byTrigger.TryGetValue(trigger.Head, out HappeningDraft? meeting)
                || !_lexicon.IsOccasion(draft.Type, meeting.Type) || draft.Status != meeting.Status)
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
        if (draft.Status != HappeningStatus.Planned || draft.When is not null || draft.Place is not null || _text.Tokens[draft.Trigger].Upos != Upos.Noun)
            return false;
        int verb = _text.Tokens[draft.Trigger].Head;
        return verb >= 0 && _text.Tokens[verb] is { Relation: Relation.Xcomp, Head: >= 0 and int governor }
            && byTrigger.TryGetValue(governor, out HappeningDraft? agreement) && agreement.Status == HappeningStatus.Happened;
    }

    // "will travel to NAME next week, her first visit there": a noun beside the clause that it sums up.
    private bool IsBesideOther(HappeningDraft draft, List<HappeningDraft> drafts)
    {
        if (_text.Tokens[draft.Trigger].Upos != Upos.Noun || draft.Participants.Count > 1)
            return false;
        int first = _text.SubtreeOf(draft.Trigger).First;
        if (_text.Tokens[first].Upos == Upos.Punct && first < draft.Trigger)
            first++;
        if (first == 0 || _text.Tokens[first - 1].Upos != Upos.Punct || _text.WordOf(first - 1).Length != 1
            || _text.Tokens[first].Upos is not (Upos.Pron or Upos.Det) || _text.Tokens[draft.Trigger].Relation is Relation.Nsubj or Relation.NsubjPass)
        {
            return false;
        }

        return drafts.Exists(other => other.Type == draft.Type && other.Trigger < first && _text.Tokens[other.Trigger].Sentence == _text.Tokens[draft.Trigger].Sentence
            && draft.Participants.TrueForAll(other.Participants.Contains));
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

    private HappeningDraft? Draft(int trigger, HappeningFrame frame, List<HappeningDraft> before)
    {
        if (_status.Of(trigger) is not { } status)
            return null;
        bool? open = IsLeftOpen(trigger);
        var draft = new HappeningDraft
        {
            Type = frame.Type,
            Status = status,
            Trigger = trigger,
            Definite = open == false,
            Indefinite = open == true,
            IsFramed = IsFramed(trigger, frame),
            IsAnother = IsAnother(trigger),
            IsAssumed = status == HappeningStatus.Happened && IsAssumed(trigger),
        };
        var used = new List<int> { trigger };
        // Who organizes "a meeting between" two others, or "a visit by" somebody, is not at it.
        bool between = frame.Parts.Any(part => part.Slot is FrameSlot.Between or FrameSlot.By && _matcher.At(trigger, part.Slot) >= 0);
        foreach (FramePart part in frame.Parts)
        {
            if (!between || part.Slot != FrameSlot.Subject)
                AddPart(draft, part, used, before);
        }

        AddHosts(draft, before);
        AddInvited(draft);
        if (draft.IsFramed && _matcher.At(trigger, FrameSlot.Object) is >= 0 and int target)
            used.Add(target);
        // "in charge of a new commission": what the table asks for by its words belongs to the passage.
        foreach (FrameNeed need in frame.Needs)
        {
            if (need.Lemmas is not null && _matcher.At(trigger, need.Slot) is >= 0 and int asked)
                used.Add(asked);
        }

        _setting.AddPlace(draft, used);
        _setting.AddWhen(draft);
        draft.Evidence.Add(PassageOf(draft.Trigger, used));
        return draft;
    }

    private bool IsAnother(int trigger)
    {
        foreach (int child in _text.ChildrenOf(trigger))
        {
            if (child < trigger && _lexicon.IsOfClass("another", _text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }

    // A definite noun, or one with a possessor, that completes no word which says whether it took place.
    private bool IsAssumed(int trigger)
    {
        Token token = _text.Tokens[trigger];
        if (token.Upos != Upos.Noun || (IsLeftOpen(trigger) != false && _text.ChildOf(trigger, Relation.NmodPoss) < 0))
            return false;
        return token.Relation is not Relation.Obl && !(token.Head >= 0 && _status.SharesDay(token.Head) && token.Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass);
    }

    // "invited both leaders to a summit": who is invited, where the parser hangs the noun on the verb or on them.
    private void AddInvited(HappeningDraft draft)
    {
        if (_text.Tokens[draft.Trigger] is not { Upos: Upos.Noun, Head: >= 0 and int head } || draft.Status is HappeningStatus.Happened)
            return;
        int verb = _text.Tokens[head] is { Upos: not Upos.Verb, Relation: Relation.Obj, Head: >= 0 and int above } ? above : head;
        if (!_lexicon.IsOfClass("invite", _text.Tokens[verb].Lemma) || !_lexicon.Governs($"{_text.Tokens[verb].Lemma} {_predicates.LeadOf(draft.Trigger)}", FrameSlot.Noun, out _))
            return;
        foreach (Mention mention in ActorsOf(_predicates.SubjectOf(verb)).Concat(ActorsOf(_predicates.ObjectOf(verb))))
        {
            if (!draft.Participants.Contains(mention.Actor))
                draft.Participants.Add(mention.Actor);
        }
    }

    // "will host him for talks": both take part in the talks.
    private void AddHosts(HappeningDraft draft, List<HappeningDraft> before)
    {
        Token trigger = _text.Tokens[draft.Trigger];
        if (trigger is not { Upos: Upos.Noun, Relation: Relation.Obl } || !_lexicon.IsOfClass("purpose", _predicates.LeadOf(draft.Trigger))
            || _matcher.At(draft.Trigger, "with") >= 0 || before.FindLast(other => other.Trigger == trigger.Head) is not { } occasion)
        {
            return;
        }

        foreach (string participant in occasion.Participants)
        {
            if (!draft.Participants.Contains(participant))
                draft.Participants.Add(participant);
        }
    }

    // Who does it or what it is done to is a word of the table: "Two missiles struck a bridge" tells enough without a name.
    private bool IsFramed(int trigger, HappeningFrame frame)
    {
        int subject = _matcher.At(trigger, FrameSlot.Subject);
        bool unknown = subject >= 0 && _text.Tokens[subject].Upos == Upos.Pron && !frame.Needs.Any(need => need is { Lemmas: not null, Slot: FrameSlot.Object });
        return !unknown && frame.Needs.Any(need => need is { Lemmas: not null, Slot: FrameSlot.Subject or FrameSlot.Object } || need.IsLed);
    }

    private void AddPart(HappeningDraft draft, FramePart part, List<int> used, List<HappeningDraft> before)
    {
        int head = _matcher.At(draft.Trigger, part.Slot);
        if (part.Slot == FrameSlot.Possessor && head >= 0)
            head = IsOfAnother(head, draft.Trigger) ? -1 : OwnerOf(head, draft.Trigger);
        if (head < 0)
            return;
        List<Mention> mentions = ActorsOf(head);
        if (mentions.Count == 0 && part.Part != FrameSlot.Place && !AddPlural(draft, part, head, used, before)
            && part.Slot is not (FrameSlot.Subject or FrameSlot.Possessor) && _text.Tokens[head].Upos == Upos.Noun)
        {
            draft.Unnamed.Add(_text.Tokens[head].Lemma);
        }

        foreach (Mention mention in mentions)
        {
            if (part.Part == FrameSlot.Place)
            {
                if (HappeningSetting.IsWhere(_cast[mention.Actor]))
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

    private bool AddPlural(HappeningDraft draft, FramePart part, int head, List<int> used, List<HappeningDraft> before)
    {
        IReadOnlyList<string> actors = _plurals.Of(head, before, draft.Participants);
        foreach (string actor in actors)
        {
            if (draft.Participants.Contains(actor))
                continue;
            draft.Participants.Add(actor);
            if (part.Part != FrameSlot.Plainly)
                draft.Parts.Add(new Participation(actor, part.Part));
            used.Add(head);
        }

        return actors.Count > 0;
    }

    // "Negotiators from two countries": who sends them takes part.
    private List<Mention> ActorsOf(int head)
    {
        List<Mention> actors = _actors.Of(head);
        if (head < 0)
            return actors;
        if (actors.Count > 0 || !_text.Tokens[head].Is(Morphology.Plural) || _lexicon.IsOfClass("apart-from", _text.Tokens[head].Lemma))
            return actors;
        foreach (int child in _text.ChildrenOf(head))
        {
            if (_text.Tokens[child].Relation == Relation.Nmod && _lexicon.IsSenderLead(_predicates.LeadOf(child)))
                return _actors.Of(child);
        }

        return actors;
    }

    // "The premier accepted her resignation": not the premier's own.
    private bool IsOfAnother(int possessor, int trigger) =>
        _text.Tokens[possessor].Upos == Upos.Pron && _text.Tokens[trigger] is { Relation: Relation.Obj, Head: >= 0 and int verb } && _lexicon.IsOfClass("accepting", _text.Tokens[verb].Lemma)
        && _actors.At(possessor) is { } owner && _actors.At(_predicates.SubjectOf(verb)) is { } subject && owner.Actor == subject.Actor;

    // "Following his call, the president …": a pronoun in a phrase before the subject refers forward to it.
    private int OwnerOf(int possessor, int trigger)
    {
        Token owner = _text.Tokens[possessor];
        if (owner.Upos != Upos.Pron || !owner.Is(Morphology.Third))
            return possessor;
        int governor = _predicates.GovernorOf(trigger);
        int subject = governor >= 0 && _text.Tokens[trigger].Relation == Relation.Obl ? _predicates.OwnSubjectOf(governor) : -1;
        // Not somebody inside a quotation that the phrase stands before.
        for (int i = trigger + 1; i < subject; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Punct && _text.WordOf(i) is "\"" or "\u201c")
                return possessor;
        }

        return subject > trigger ? subject : possessor;
    }

    // A place meets nobody; a country or city named for its government is an organization in the cast, or acts as one.
    private bool IsWhere(Mention mention) => mention.HeadToken >= 0 && _lexicon.IsPlaceLead(_predicates.LeadOf(mention.HeadToken));

    // Whether the noun's determiner leaves open which one is meant, or null where it has none; "such" takes up what was told.
    private bool? IsLeftOpen(int trigger)
    {
        foreach (int child in _text.ChildrenOf(trigger))
        {
            if (_lexicon.IsOfClass("such", _text.Tokens[child].Lemma))
                return false;
        }

        return _text.ChildOf(trigger, Relation.Det) is >= 0 and int determiner ? _lexicon.IsIndefinite(_text.Tokens[determiner].Lemma) : null;
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

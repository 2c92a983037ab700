using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>Finds the passages of one report that tell of a happening, each by itself.</summary>
internal sealed class HappeningScan
{
    private readonly ParsedText _text;
    private readonly HappeningLexicon _lexicon;
    private readonly PhraseActors _actors;
    private readonly FrameMatcher _matcher;
    private readonly StatusReader _status;
    private readonly TimeAttachment _times;
    private readonly PredicateReading _predicates;
    private readonly HappeningSetting _setting;
    private readonly ParticipantReader _participants;
    private readonly OccasionJoiner _occasions;

    public HappeningScan(ParsedText text, StatementReading statements, IReadOnlyList<TimeExpression> times, HappeningLexicon lexicon)
    {
        Cast cast = statements.Cast;
        _text = text;
        _lexicon = lexicon;
        _actors = new PhraseActors(text, cast);
        _times = new TimeAttachment(text, times);
        _matcher = new FrameMatcher(text, cast, _actors, _times, lexicon);
        _status = new StatusReader(text, lexicon);
        _predicates = new PredicateReading(text);
        _setting = new HappeningSetting(text, cast, _actors, _times, new EnclosingStatements(statements.Statements), _matcher, _status, lexicon);
        _participants = new ParticipantReader(text, cast, _actors, _matcher, lexicon);
        _occasions = new OccasionJoiner(text, lexicon);
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

        _occasions.Join(drafts);
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
                _participants.AddPart(draft, part, used, before);
        }

        _participants.AddHosts(draft, before);
        _participants.AddInvited(draft);
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
        // "closed her speech": it was being given.
        if (token is { Relation: Relation.Obj, Head: >= 0 and int verb } && _lexicon.IsOfClass("course", _text.Tokens[verb].Lemma) && _status.OfVerb(verb, StatusReader.MostGovernors) == HappeningStatus.Happened)
            return false;
        return token.Relation is not Relation.Obl && !(token.Head >= 0 && _status.Governors.SharesDay(token.Head) && token.Relation is Relation.Obj or Relation.Nsubj or Relation.NsubjPass);
    }

    // Who does it or what it is done to is a word of the table: "Two missiles struck a bridge" tells enough without a name.
    private bool IsFramed(int trigger, HappeningFrame frame)
    {
        int subject = _matcher.At(trigger, FrameSlot.Subject);
        bool unknown = subject >= 0 && _text.Tokens[subject].Upos == Upos.Pron && !frame.Needs.Any(need => need is { Lemmas: not null, Slot: FrameSlot.Object });
        return !unknown && frame.Needs.Any(need => need is { Lemmas: not null, Slot: FrameSlot.Subject or FrameSlot.Object } || need.IsLed);
    }

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

using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Pages;
using OnRecord.Times;

namespace OnRecord.Happenings;

/// <summary>Tells whether a word of the report is a trigger: what the table asks for stands with it.</summary>
internal sealed class FrameMatcher
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly PredicateReading _predicates;
    private readonly PhraseActors _actors;
    private readonly HappeningLexicon _lexicon;
    private readonly TimeAttachment _times;
    private readonly FrameSlots _slots;

    public FrameMatcher(ParsedText text, Cast cast, PhraseActors actors, TimeAttachment times, HappeningLexicon lexicon)
    {
        _times = times;
        _lexicon = lexicon;
        _text = text;
        _cast = cast;
        _predicates = new PredicateReading(text);
        _actors = actors;
        _slots = new FrameSlots(text, actors, lexicon, token => Match(token) is not null);
    }

    /// <summary>The first frame of the table that fits the word, or <see langword="null"/>.</summary>
    public HappeningFrame? Match(int token)
    {
        Token word = _text.Tokens[token];
        if (word.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj) || IsInTitle(token) || IsDistance(token))
            return null;
        foreach (HappeningFrame frame in _lexicon.FramesOf(word.Lemma))
        {
            if (frame.Upos == word.Upos && Fits(token, frame))
                return frame;
        }

        return null;
    }

    /// <summary>The word that stands at a slot of the trigger, or -1.</summary>
    public int At(int token, string slot) => _slots.At(token, slot);

    /// <summary>The verb whose object or subject (of the passive) the noun is, or -1.</summary>
    public int VerbOf(int noun)
    {
        Token token = _text.Tokens[noun];
        return token.Relation is Relation.Obj or Relation.NsubjPass or Relation.Nsubj && token.Head >= 0 ? token.Head : -1;
    }

    private bool Fits(int token, HappeningFrame frame)
    {
        foreach (FrameNeed need in frame.Needs)
        {
            if (!Fits(token, frame, need))
                return false;
        }

        return true;
    }

    private bool Fits(int token, HappeningFrame frame, FrameNeed need) => need.Slot switch
    {
        FrameSlot.Modifier => HasModifier(token, need.Lemmas!),
        FrameSlot.Near => IsNear(token, need.Lemmas!),
        FrameSlot.Verb => VerbOf(token) is >= 0 and int verb && need.Lemmas!.Contains(_text.Tokens[verb].Lemma),
        FrameSlot.Particle => _predicates.ParticleOf(token) is >= 0 and int prt && need.Lemmas!.Contains(_text.Tokens[prt].Lemma),
        FrameSlot.Complement => FitsComplement(token, need.Lemmas),
        FrameSlot.Plain => !HasComplement(token) && !CallsNames(token),
        FrameSlot.Bare => _text.ChildOf(token, Relation.Obj) < 0 && !HasComplement(token),
        // "since taking office" only says since when.
        FrameSlot.Told => !_text.Tokens[token].Is(Morphology.PresentParticiple) || _text.ChildOf(token, Relation.Aux) >= 0,
        FrameSlot.Not => _text.ChildOf(token, Relation.Obj) is not (>= 0 and int thing) || !need.Lemmas!.Contains(_text.Tokens[thing].Lemma),
        FrameSlot.Without => !_slots.IsLedByAny(token, need.Lemmas!) && !(_predicates.ParticleOf(token) is >= 0 and int particle && need.Lemmas!.Contains(_text.Tokens[particle].Lemma)),
        FrameSlot.Passive => _predicates.IsPassive(token),
        FrameSlot.Several => _predicates.SubjectOf(token) is >= 0 and int subject
            && ((_text.Tokens[subject].Is(Morphology.Plural) && !_text.Tokens[subject].Is(Morphology.First)) || _lexicon.IsOfClass("pair", _text.Tokens[subject].Lemma)
                || _lexicon.IsOfClass("two", _text.Tokens[subject].Lemma) || _text.ChildOf(subject, Relation.Conj) >= 0),
        FrameSlot.Dated => _times.On(token).Count > 0,
        FrameSlot.Plural => _text.Tokens[token].Is(Morphology.Plural),
        FrameSlot.Single => !_text.Tokens[token].Is(Morphology.Plural),
        FrameSlot.Participant => frame.Parts.Any(part => part.Slot != FrameSlot.Subject && !(part.Slot == FrameSlot.Object && _predicates.IsPassive(token))
            && IsActor(At(token, part.Slot), "any")),
        _ => need.Lemmas is { } lemmas
            ? (At(token, need.Slot) is >= 0 and int at && lemmas.Contains(_text.Tokens[at].Lemma)) || (need.IsLed && IsLedUnderObject(token, need.Slot, lemmas))
            : need is { Slot: FrameSlot.Object, Kind: "human" } ? IsActor(At(token, need.Slot), need.Kind) && !IsItself(token)
            : (need.Kind == FrameSlot.AnyWord && At(token, need.Slot) >= 0) || IsActor(At(token, need.Slot), need.Kind) || (_lexicon.IsOfClass("goal", need.Slot) && IsActor(WhereOf(token), need.Kind)),
    };

    // "relieved NAME of his duties": the parser may hang the duties on the name.
    private bool IsLedUnderObject(int token, string adposition, IReadOnlySet<string> lemmas)
    {
        if (_text.Tokens[token].Upos != Upos.Verb)
            return false;
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation == Relation.Obj && _slots.LedBy(child, adposition, noun: false) is >= 0 and int led && lemmas.Contains(_text.Tokens[led].Lemma))
                return true;
        }

        return false;
    }

    private bool IsActor(int token, string kind)
    {
        if (token < 0 || _actors.At(token) is not { } mention)
            return false;
        ActorKind? found = _cast[mention.Actor].Kind;
        return kind switch
        {
            "any" => true,
            "where" => HappeningSetting.IsWhere(_cast[mention.Actor]),
            "person" => found is ActorKind.Person,
            "human" => found is ActorKind.Person && !_cast[mention.Actor].MayBeImpersonal,
            "organization" => found is ActorKind.Organization or ActorKind.Group,
            _ => found is ActorKind.Place,
        };
    }

    // "Hart quit his job hosting the show Hart": nobody is one's own guest.
    private bool IsItself(int token) =>
        _actors.At(At(token, FrameSlot.Subject)) is { } subject && _actors.At(At(token, FrameSlot.Object)) is { } guest && subject.Actor == guest.Actor;

    private int WhereOf(int token)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Obl or Relation.Nmod && IsActor(child, "where"))
                return child;
        }

        return -1;
    }

    private bool HasModifier(int token, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodUnmarked
                && lemmas.Contains(_text.Tokens[child].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNear(int token, IReadOnlySet<string> lemmas)
    {
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is not (Relation.Obl or Relation.OblAgent or Relation.Obj or Relation.Nmod or Relation.Advmod))
                continue;
            if (lemmas.Contains(_text.Tokens[child].Lemma) || HasModifier(child, lemmas))
                return true;
        }

        return false;
    }

    // A capital inside a sentence is a title's: a programme, a book.
    private bool IsInTitle(int token)
    {
        Sentence sentence = _text.Sentences[_text.Tokens[token].Sentence];
        return token != sentence.FirstToken && char.IsUpper(_text.Text[_text.Tokens[token].Start])
            && _text.Report.Blocks[sentence.Block].Kind != BlockKind.Headline && !char.IsUpper(_text.Text[_text.Tokens[token].End - 1]);
    }

    // "is a phone call away": nobody called.
    private bool IsDistance(int token) =>
        token + 1 < _text.Tokens.Length && _text.Tokens[token].Upos == Upos.Noun && _lexicon.IsOfClass("distance", _text.Tokens[token + 1].Lemma);

    private bool HasComplement(int token) => _text.ChildOf(token, Relation.Xcomp) >= 0 || _text.ChildOf(token, Relation.Ccomp) >= 0;

    // "called him a liar": two objects, or words in quotation marks behind the first.
    private bool CallsNames(int verb)
    {
        int obj = _slots.ObjectOf(verb);
        if (obj < 0)
            return false;
        (_, int last) = _text.SubtreeOf(obj);
        int objects = 0;
        foreach (int child in _text.ChildrenOf(verb))
            objects += _text.Tokens[child].Relation == Relation.Obj && _actors.At(child) is null ? 1 : 0;
        for (int i = obj + 1; i < Math.Min(last + 4, _text.Tokens.Length); i++)
        {
            if (_text.Tokens[i].Upos == Upos.Punct && _text.WordOf(i) is "\"" or "\u201c" or "'" or "\u2018")
                return true;
        }

        return objects > 0;
    }

    private bool FitsComplement(int token, IReadOnlySet<string>? lemmas)
    {
        if (lemmas is null)
            return _text.ChildOf(token, Relation.Xcomp) >= 0 || _slots.IsLedByAny(token, _lexicon.MatterLeads);
        foreach (int child in _text.ChildrenOf(token))
        {
            if (_text.Tokens[child].Relation is Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Advcl && child > token && lemmas.Contains(_text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }
}

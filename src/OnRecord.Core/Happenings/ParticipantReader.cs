using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Happenings;

/// <summary>Adds to a happening who takes part in it, and with which part.</summary>
internal sealed class ParticipantReader
{
    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly HappeningLexicon _lexicon;
    private readonly PhraseActors _actors;
    private readonly FrameMatcher _matcher;
    private readonly PredicateReading _predicates;
    private readonly PluralReference _plurals;

    public ParticipantReader(ParsedText text, Cast cast, PhraseActors actors, FrameMatcher matcher, HappeningLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _actors = actors;
        _matcher = matcher;
        _predicates = new PredicateReading(text);
        _plurals = new PluralReference(text, cast, lexicon);
    }

    /// <summary>Adds who is invited to it and by whom: "invited both leaders to a summit", where the parser hangs the noun on the verb or on them.</summary>
    public void AddInvited(HappeningDraft draft)
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

    /// <summary>Adds who takes part in the visit that it is the purpose of: "will host him for talks".</summary>
    public void AddHosts(HappeningDraft draft, List<HappeningDraft> before)
    {
        Token trigger = _text.Tokens[draft.Trigger];
        if (trigger is not { Upos: Upos.Noun, Relation: Relation.Obl } || !_lexicon.IsOfClass("purpose", _predicates.LeadOf(draft.Trigger))
            || _lexicon.CompanyLeads.Any(lead => _matcher.At(draft.Trigger, lead) >= 0) || before.FindLast(other => other.Trigger == trigger.Head) is not { } occasion)
        {
            return;
        }

        foreach (string participant in occasion.Participants)
        {
            if (!draft.Participants.Contains(participant))
                draft.Participants.Add(participant);
        }
    }

    /// <summary>Adds who stands at one place of the frame, and the heads of their words to those that were used.</summary>
    public void AddPart(HappeningDraft draft, FramePart part, List<int> used, List<HappeningDraft> before)
    {
        int head = _matcher.At(draft.Trigger, part.Slot);
        if (part.Slot == FrameSlot.Possessor && head >= 0)
            head = IsOfAnother(head, draft.Trigger) ? -1 : OwnerOf(head, draft.Trigger);
        // "we will reach a deal": a hope of who says so, whoever else they are.
        if (head < 0 || (draft.Status != HappeningStatus.Happened && _text.Tokens[head].Upos == Upos.Pron && _text.Tokens[head].Is(Morphology.First) && _text.Tokens[head].Is(Morphology.Plural)))
            return;
        List<Mention> mentions = ActorsOf(head);
        if (mentions.Count == 1 && IsOfTwo(head, mentions[0]))
            return;
        if (mentions.Count == 0 && part.Part != FrameSlot.Place && !AddPlural(draft, part, head, used, before)
            && part.Slot is not (FrameSlot.Subject or FrameSlot.Possessor) && _text.Tokens[head].Upos == Upos.Noun)
        {
            draft.Unnamed.Add(_text.Tokens[head].Lemma);
        }

        foreach (Mention mention in mentions)
        {
            if (part.Slot == FrameSlot.Subject && IsOwnedByOther(draft.Trigger, mention))
                continue;
            if (part.Part == FrameSlot.Place)
            {
                if (HappeningSetting.IsWhere(_cast[mention.Actor]))
                    draft.Place ??= mention.Actor;
            }
            else if (!draft.Participants.Contains(mention.Actor) && !IsWhere(mention))
            {
                draft.Participants.Add(mention.Actor);
                if (part.Part != FrameSlot.Plainly && !IsOutletAsking(part.Part, mention))
                    draft.Parts.Add(new Participation(mention.Actor, part.Part));
            }
            else
            {
                continue;
            }

            used.Add(head);
        }
    }

    // "lashed out at NAME after he spoke", "NAME shunned NAME during his visit": somebody else stands nearer, and it may be either.
    private bool IsOfTwo(int pronoun, Mention meant)
    {
        Token token = _text.Tokens[pronoun];
        if (token.Upos != Upos.Pron || !token.Is(Morphology.Third) || token.Is(Morphology.Plural) || _cast[meant.Actor].Kind != ActorKind.Person || IsOfTeller(pronoun, meant))
            return false;
        int sentence = _text.Sentences[token.Sentence].Span.Start;
        // "NAME called on him to go": nobody calls on himself so.
        string? subject = token is { Relation: Relation.Obj or Relation.Iobj or Relation.Obl, Head: >= 0 and int verb } ? _actors.At(_predicates.SubjectOf(verb))?.Actor : null;
        bool nearer = false;
        for (int i = _cast.MentionFrom(sentence); i < _cast.Mentions.Count && _cast.Mentions[i].End <= token.Start; i++)
        {
            Mention other = _cast.Mentions[i];
            if (other.Actor == meant.Actor)
                nearer = false;
            else
                nearer |= other.Form == MentionForm.Name && other.Actor != subject && !IsCompany(other) && _cast[other.Actor] is { Kind: ActorKind.Person } person && (person.Gender == Morphology.None || token.Is(person.Gender));
        }

        return nearer;
    }

    // "After an hour with NAME he spoke": not who he was with.
    private bool IsCompany(Mention other) => other.HeadToken >= 0 && _lexicon.CompanyLeads.Contains(_predicates.LeadOf(other.HeadToken));

    // "NAME told NAME that she would meet them": who tells it.
    private bool IsOfTeller(int pronoun, Mention meant)
    {
        for (int at = _text.Tokens[pronoun].Head, steps = 0; at >= 0 && steps < StatusReader.MostGovernors; at = _text.Tokens[at].Head, steps++)
        {
            if (_text.Tokens[at] is { Relation: Relation.Ccomp, Head: >= 0 and int verb } && _actors.At(_predicates.SubjectOf(verb)) is { } teller)
                return teller.Actor == meant.Actor;
        }

        return false;
    }

    // "He said his sister stumbled during her interview": not his.
    private bool IsOwnedByOther(int trigger, Mention subject)
    {
        int owner = _text.ChildOf(trigger, Relation.NmodPoss);
        if (owner < 0 || _text.Tokens[owner] is not { Upos: Upos.Pron } pronoun || !pronoun.Is(Morphology.Third))
            return false;
        Morphology gender = _cast[subject.Actor].Gender & (Morphology.Masculine | Morphology.Feminine);
        return gender != Morphology.None && (pronoun.Morphology & (Morphology.Masculine | Morphology.Feminine)) is not Morphology.None and var its && its != gender;
    }

    // Outlets are not interviewed: who publishes an interview, or asks in it, takes part.
    private bool IsOutletAsking(string part, Mention mention) => part == FrameSlot.Interviewed && _cast[mention.Actor].Kind != ActorKind.Person;

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
        // "announced his resignation", "asked her to cancel her visit": their own.
        if (_text.Tokens[trigger] is { Relation: Relation.Obj, Head: >= 0 and int verb }
            && (_lexicon.IsOfClass("announcing", _text.Tokens[verb].Lemma) || (_lexicon.Governs(_text.Tokens[verb].Lemma, FrameSlot.Noun, out HappeningStatus? status) && status == HappeningStatus.Cancelled))
            && _matcher.At(verb, FrameSlot.Subject) is >= 0 and int own && _actors.At(own) is { HeadToken: >= 0 } named && _cast[named.Actor].Kind == ActorKind.Person)
        {
            return own;
        }

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
}

using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Tells which actor a source's words refer to. Where more than one would do, none is taken.</summary>
internal sealed class SpeakerResolver
{
    /// <summary>Below this certainty nobody is named: chosen on the curve of wrong speakers, see docs/how-it-works-statements.md.</summary>
    private const double LeastCertainty = 0.75;

    /// <summary>Mentions looked back over for one that holds a word.</summary>
    private const int LongestLook = 8;

    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;
    private readonly Cast _cast;
    private readonly PronounSpeakers _pronouns;
    private readonly AnsweredQuestions _answers;
    private readonly SeveralSpeakers _several;
    private readonly Dictionary<int, Mention> _mentions = [];

    public SpeakerResolver(ParsedText text, Cast cast, StatementLexicon lexicon, QuotationCover cover)
    {
        _pronouns = new PronounSpeakers(text, cast, lexicon, cover);
        _answers = new AnsweredQuestions(text, cast, lexicon);
        _several = new SeveralSpeakers(text, cast, MentionAt, _mentions.GetValueOrDefault);
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        foreach (Mention mention in cast.Mentions)
        {
            if (!_mentions.TryGetValue(mention.HeadToken, out Mention? known) || mention.Span.Length > known.Span.Length)
                _mentions[mention.HeadToken] = mention;
        }
    }

    /// <summary>The mention whose head is the word, else the name that the word is a part of, or <see langword="null"/>.</summary>
    public Mention? MentionAt(int token) => _mentions.TryGetValue(token, out Mention? headed) ? headed : NameAround(token);

    /// <summary>Whether a word is the head of a phrase that names or describes a person: "her minister, NAME".</summary>
    public bool IsPerson(int token)
    {
        if (MentionAt(token) is { } mention && _cast[mention.Actor].Kind == ActorKind.Person)
            return true;
        return _text.ChildOf(token, Relation.Appos) is >= 0 and int name && MentionAt(name) is { } named && _cast[named.Actor].Kind == ActorKind.Person;
    }

    /// <summary>Tells who a statement's source is. Statements are asked for in their order.</summary>
    public void Resolve(Draft draft)
    {
        Speaker speaker = _answers.Settle(draft, SpeakerOf(draft), MentionAt);
        bool doubted = speaker.Actor is not null && speaker.Certainty < LeastCertainty;
        draft.Doubted = doubted ? speaker.Actor : speaker.Actor is null ? GuessOf(draft) : null;
        draft.Speaker = doubted ? Nobody(SpeakerState.NotFound, "too uncertain") : speaker;
        _pronouns.Add(draft);
    }

    // Whom the cast takes a lone pronoun for.
    private string? GuessOf(Draft draft) =>
        draft.Source is { } source && source.End - source.First == 1 && _text.Tokens[source.First].Upos == Upos.Pron ? MentionAt(source.First)?.Actor : null;

    private Speaker SpeakerOf(Draft draft)
    {
        if (draft.Source is not { } source)
            return draft.Carried is { } before ? CarriedFrom(before.Speaker) : Nobody(SpeakerState.NotStated, "no source is named");
        int head = _lexicon.Is(_text.WordOf(source.First), WordUse.Relative) ? source.First : SourceReading.HeadOf(_text, source);
        if (head < 0)
            return Nobody(SpeakerState.NotFound, "the source has no head word");
        if (_lexicon.Is(_text.WordOf(head), WordUse.Relative) && RelativeClause.AntecedentOf(_text, _lexicon, head) is int antecedent and >= 0)
            return Referent(antecedent, draft, new RoleRun(Role.Source, antecedent, antecedent + 1), draft.SourceProbability);
        if (draft.Within is not null && _text.Tokens[head].Is(Morphology.Third))
            return Nobody(SpeakerState.NotFound, "a pronoun inside a quotation");
        return Referent(head, draft, source, draft.SourceProbability);
    }

    private Speaker Referent(int head, Draft draft, RoleRun source, double probability)
    {
        WordUse use = _lexicon.UseOf(_text.WordOf(head));
        if (_several.IsJoined(head, source))
        {
            return NamedByOffices(head, source) is { } holder
                ? Named(holder, source, probability)
                : Nobody(SpeakerState.NotFound, "more than one speaker");
        }

        if (_text.Tokens[head].Upos == Upos.Pron && !_text.Tokens[head].Is(Morphology.First) && _text.Tokens[head].Is(Morphology.Third))
            return ByPronoun(head, draft, probability);
        Mention? mention = MentionFor(head, source);
        if (mention is not { Form: MentionForm.Name } || _cast[mention.Actor].Kind is ActorKind.Place)
            mention = NamedBehindPlace(source) ?? mention;
        if (mention is null ? char.IsUpper(_text.WordOf(head)[0]) : mention.Form == MentionForm.Name && _cast[mention.Actor].Kind == ActorKind.Place)
            mention = NamedByOffices(head, source) ?? mention;
        if (mention is { Form: MentionForm.Nominal } && NamesAnother(mention, source))
            return Nobody(SpeakerState.NotFound, "the source names somebody else");
        if (mention is null && _text.Tokens[head].Upos == Upos.Num)
            mention = NamedBehindComma(source);
        if (mention is not { Form: MentionForm.Name } && (use & WordUse.Document) != 0)
            return Nobody(SpeakerState.Unnamed, "a document");
        if (mention is not null && (mention.Form != MentionForm.Nominal || (use & WordUse.Nobody) == 0))
            return Named(mention, source, probability);
        string? principal = PrincipalIn(source, null);
        if (principal is not null)
            return Nobody(SpeakerState.Unnamed, "an unnamed spokesperson") with { Principal = principal };
        return IsUnnamed(head, use, source)
            ? Nobody(SpeakerState.Unnamed, "the report names nobody")
            : Nobody(SpeakerState.NotFound, "no actor of the report fits");
    }

    private Speaker ByPronoun(int head, Draft draft, double probability)
    {
        (string? actor, double certainty, string why) = _pronouns.Resolve(head, draft, MentionAt(head)?.Actor);
        return actor is null
            ? Nobody(SpeakerState.NotFound, why)
            : new Speaker(actor, null, SpeakerState.Named, Math.Round(certainty * probability, 2), why);
    }

    private Speaker Named(Mention mention, RoleRun source, double probability)
    {
        (double certainty, string why) = mention.Form switch
        {
            MentionForm.Name => (0.98, "named beside the cue"),
            MentionForm.Nominal => (0.9, "described beside the cue"),
            _ => (0.8, "pronoun beside the cue"),
        };
        return new Speaker(mention.Actor, PrincipalIn(source, mention.Actor), SpeakerState.Named, Math.Round(certainty * probability, 2), why);
    }

    // "Name, a doctor" hangs on the name; "the minister, Name" and "Minister Name" on the noun.
    private Mention? MentionFor(int head, RoleRun source)
    {
        Mention? own = MentionAt(head);
        bool named = own is { Form: MentionForm.Name };
        if (named && _cast[own!.Actor].Kind == ActorKind.Person)
            return own;
        foreach (int child in _text.ChildrenOf(head))
        {
            Relation relation = _text.Tokens[child].Relation;
            bool same = (relation == Relation.Appos && !(named && own!.HeadToken > child)) || (source.Contains(child)
                && (relation == Relation.Flat || (relation is Relation.Compound or Relation.NmodDesc && child > head) || IsNamedBehind(head, child)));
            if (same && MentionAt(child) is { Form: MentionForm.Name } person && IsPerson(person))
                return person;
        }

        return own;
    }

    // "Speaker of the House Name": the name hangs on the office behind what the office is of, and no preposition of its own leads it in.
    private bool IsNamedBehind(int head, int child)
    {
        if (child < head + 3 || _text.Tokens[child].Relation != Relation.Nmod || _text.ChildOf(child, Relation.Case) >= 0
            || !char.IsUpper(_text.WordOf(head)[0]) || !_lexicon.Is(_text.WordOf(head + 1), WordUse.Principal))
            return false;
        for (int i = head + 2; i < child; i++)
        {
            if (_text.Tokens[i].Upos is not (Upos.Propn or Upos.Det or Upos.Noun))
                return false;
        }

        return true;
    }

    // A title or a first name may be the head of what the cast knows as one mention: "Foreign Minister Name".
    private Mention? NameAround(int token)
    {
        if (_text.Tokens[token].Upos != Upos.Propn)
            return null;
        int start = _text.Tokens[token].Start;
        int behind = _cast.MentionFrom(start + 1);
        for (int i = behind - 1; i >= Math.Max(0, behind - LongestLook); i--)
        {
            if (_cast.Mentions[i].Form == MentionForm.Name && _cast.Mentions[i].Span.Contains(start))
                return _cast.Mentions[i];
        }

        return null;
    }

    // "The minister of transport Name" is not the minister whom the report told of before.
    private bool NamesAnother(Mention nominal, RoleRun source)
    {
        if (MentionAt(source.End - 1) is not { Form: MentionForm.Name } name || name.Actor == nominal.Actor || _cast[name.Actor].Kind != ActorKind.Person)
            return false;
        int before = _text.TokenAt(name.Span.Start) - 1;
        return before > source.First && _text.Tokens[before].Upos == Upos.Noun;
    }

    private bool IsPerson(Mention mention) => _cast[mention.Actor].Kind is ActorKind.Person or null;

    // "the ambassador to Kestria, Name": no country is called by a person's name, so the name is the officer's.
    private Mention? NamedBehindPlace(RoleRun source)
    {
        if (MentionAt(source.End - 1) is not { Form: MentionForm.Name } name || _cast[name.Actor].Kind != ActorKind.Person)
            return null;
        int comma = _text.TokenAt(name.Span.Start) - 1;
        return comma > source.First + 1 && comma < source.End && _text.WordOf(comma) is ","
            && NameAround(comma - 1) is { } place && _cast[place.Actor].Kind is ActorKind.Place or ActorKind.Organization && place.Span.Start > _text.Tokens[source.First].Start
            && !SourceReading.HasVerb(_text, source.First, comma) && !HasJoint(source.First, comma)
            ? name
            : null;
    }

    // "One of the mayor's rivals, Senator Name of Pellin": the one person named in apposition.
    private Mention? NamedBehindComma(RoleRun source)
    {
        Mention? found = null;
        for (int i = source.First; i < source.End - 1; i++)
        {
            if (_text.WordOf(i) is not ",")
                continue;
            int name = i + 1;
            while (name < source.End && MentionAt(name) is not { Form: MentionForm.Name } && _text.Tokens[name].Upos is Upos.Propn or Upos.Adj or Upos.Noun)
                name++;
            if (name >= source.End || MentionAt(name) is not { Form: MentionForm.Name } mention || _cast[mention.Actor].Kind != ActorKind.Person)
                continue;
            if (found is not null && found.Actor != mention.Actor)
                return null;
            found = mention;
        }

        return found is not null && !SourceReading.HasVerb(_text, source.First, _text.TokenAt(found.Span.Start)) ? found : null;
    }

    private bool HasJoint(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Cconj)
                return true;
        }

        return false;
    }

    // "Attorney General and Senate candidate Name": two offices without an article, and one name behind them both.
    private Mention? NamedByOffices(int head, RoleRun source)
    {
        Mention? holder = null;
        for (int i = source.First; i < source.End; i++)
        {
            if (_text.Tokens[i].Upos is Upos.Det or Upos.Punct or Upos.Pron || (_text.Tokens[i].Is(Morphology.Plural) && char.IsLower(_text.WordOf(i)[0])))
                return null;
            if (MentionAt(i) is { Form: MentionForm.Name } mention && _cast[mention.Actor].Kind == ActorKind.Person)
            {
                if (holder is not null && holder.Actor != mention.Actor)
                    return null;
                holder = mention;
            }
        }

        bool behind = holder is not null && holder.Span.End == _text.Tokens[source.End - 1].End && holder.Span.Start > _text.Tokens[head].Start;
        return behind && _text.Tokens[_text.TokenAt(holder!.Span.Start) - 1].Upos != Upos.Cconj ? holder : null;
    }

    private string? PrincipalIn(RoleRun source, string? speaker)
    {
        for (int i = source.First; i < source.End; i++)
        {
            if (!_lexicon.Is(_text.WordOf(i), WordUse.Spokesperson))
                continue;
            foreach (int child in _text.ChildrenOf(i))
            {
                Relation relation = _text.Tokens[child].Relation;
                bool linked = relation is Relation.NmodPoss or Relation.Compound
                    || (relation is Relation.Nmod && HasPrincipalMark(child));
                if (linked && MentionAt(child) is { } mention && mention.Actor != speaker)
                    return mention.Actor;
            }
        }

        return null;
    }

    private bool HasPrincipalMark(int token)
    {
        int mark = _text.ChildOf(token, Relation.Case);
        return mark >= 0 && _lexicon.Is(_text.WordOf(mark), WordUse.Principal);
    }

    private bool IsUnnamed(int head, WordUse use, RoleRun source)
    {
        if ((use & (WordUse.Nobody | WordUse.Spokesperson)) != 0)
            return true;
        WordUse first = _lexicon.UseOf(_text.WordOf(source.First));
        if ((first & WordUse.Indefinite) != 0)
            return true;
        return _text.Tokens[head].Upos == Upos.Noun && (first & WordUse.Definite) == 0;
    }

    private static Speaker CarriedFrom(Speaker before) => before.Actor is null
        ? before with { Why = "carried over" }
        : before with { Certainty = Math.Round(before.Certainty * 0.9, 2), Why = "carried over from the paragraph before" };

    private static Speaker Nobody(SpeakerState state, string why) => new(null, null, state, 0, why);
}

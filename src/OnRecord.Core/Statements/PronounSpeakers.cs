using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Checks who "he" or "she" beside a cue is against who has just been speaking. Where they differ, or where others of the same gender
/// stand nearer, it is nobody: a wrong speaker is worse than none.</summary>
internal sealed class PronounSpeakers
{
    /// <summary>How many statements and mentions are looked back over at most.</summary>
    private const int LongestLook = 48;

    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly StatementLexicon _lexicon;
    private readonly QuotationCover _cover;
    private readonly List<Draft> _spoken = [];
    private readonly HashSet<string> _quoted = new(StringComparer.Ordinal);

    public PronounSpeakers(ParsedText text, Cast cast, StatementLexicon lexicon, QuotationCover cover)
    {
        _lexicon = lexicon;
        _text = text;
        _cast = cast;
        _cover = cover;
    }

    /// <summary>Remembers a draft whose speaker has been told.</summary>
    public void Add(Draft draft)
    {
        if (draft.Within is null)
            _spoken.Add(draft);
    }

    /// <summary>Tells whom a pronoun beside a cue refers to.</summary>
    /// <param name="pronoun">The pronoun's word.</param>
    /// <param name="draft">The statement.</param>
    /// <param name="known">The actor that the cast gives it, or <see langword="null"/>.</param>
    public (string? Actor, double Certainty, string Why) Resolve(int pronoun, Draft draft, string? known)
    {
        FindQuoted(draft);
        (string? Actor, double Certainty, string Why) told = Find(pronoun, draft.First, known is not null && _quoted.Contains(known) ? null : known);
        return told.Actor is { } actor && IsNamedBelow(actor, pronoun) ? (null, 0, "named in what is said") : told;
    }

    private (string? Actor, double Certainty, string Why) Find(int pronoun, int first, string? known)
    {
        Morphology gender = _text.Tokens[pronoun].Morphology & (Morphology.Masculine | Morphology.Feminine);
        if (gender == Morphology.None)
            return known is null ? (null, 0, "a pronoun without one antecedent") : (known, 0.8, "pronoun beside the cue");
        Draft? before = LastSpeakerBefore(pronoun, gender);
        string? last = before?.Speaker.Actor is { } spoke && IsPerson(spoke, gender) ? spoke : null;

        // A guess that could not be told alone does not speak against the same guess.
        if (before is not null && last is null && known is not null && before.Doubted == known)
            before = null;
        if (before is not null && last is not null && known != last && IsJustNamed(before, Math.Min(first, pronoun)))
            return (last, 0.9, "pronoun beside the cue, who spoke last");
        if (before is not null && last is not null && known == last && IsSubjectSince(before, last, pronoun, gender))
            return (null, 0, "two candidates");
        if (before is not null && known is null && SubjectOfSentenceBefore(pronoun, gender) is { } since && since != last)
            return (since, 0.85, "pronoun beside the cue, subject of the sentence before");
        if (before is not null && last is not null && (known == last || known is null))
            return known is null && !IsAlone(last, pronoun, gender, besides: last) ? (null, 0, "two candidates") : (last, 0.95, "pronoun beside the cue, who spoke last");
        if (before is not null && SubjectOfSentenceBefore(pronoun, gender) is { } subject && subject != last && (known is null || known == subject))
            return (subject, 0.85, "pronoun beside the cue, subject of the sentence before");
        if (known is null || !IsAlone(known, pronoun, gender))
            return (null, 0, "two candidates");
        if (!IsNamedOutside(known, pronoun))
            return (null, 0, "named only by another speaker");
        return before is null ? (known, 0.9, "pronoun beside the cue, one candidate") : (null, 0, "two candidates");
    }

    // "Name said … . “…,” she said": named as speaker in the sentence before, or in this one.
    private bool IsJustNamed(Draft before, int first) =>
        before.Source is { } source && _text.Tokens[source.First].Upos != Upos.Pron && before.Cue is not null
        && _text.Tokens[first].Sentence - _text.Tokens[source.First].Sentence <= 1 && source.First < first;

    // The nearest statement in this paragraph or the one before whose speaker is, or may be, a person of that gender.
    private Draft? LastSpeakerBefore(int pronoun, Morphology gender)
    {
        int block = BlockOf(pronoun);
        for (int i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - LongestLook); i--)
        {
            Draft draft = _spoken[i];
            int at = draft.Source?.First ?? draft.First;
            if (at >= pronoun || block - BlockOf(at) > 2)
                continue;
            if (draft.Speaker.Actor is { } actor && IsPerson(actor, gender))
                return draft;
            if (draft.Source is { } source && (draft.Speaker.Actor is null ? MayBePerson(source) : IsSurnameLike(source)))
                return draft;
        }

        return null;
    }

    // "Fox said": what else a report calls by this one word, it may be a person here.
    private bool IsSurnameLike(RoleRun source) =>
        source.End - source.First == 1 && _text.Tokens[source.First].Upos == Upos.Propn && !IsInCapitals(_text.WordOf(source.First));

    private static bool IsInCapitals(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    private bool MayBePerson(RoleRun source)
    {
        // "Name's lawyer" may well be "he", whom the report leaves unnamed.
        int head = SourceReading.HeadOf(_text, source);
        return head >= 0 && !_text.Tokens[head].Is(Morphology.Plural)
            && (_text.Tokens[head].Upos is Upos.Propn or Upos.Pron || _lexicon.Is(_text.WordOf(head), WordUse.Spokesperson));
    }

    // "Name, the minister, sounded less hopeful. He said": the one person named in the sentence before, as its subject.
    private string? SubjectOfSentenceBefore(int pronoun, Morphology gender)
    {
        int sentence = _text.Tokens[pronoun].Sentence;
        if (sentence == 0 || _text.Sentences[sentence - 1].Block != _text.Sentences[sentence].Block)
            return null;
        string? found = null;
        for (int i = _cast.MentionFrom(_text.Tokens[pronoun].Start) - 1; i >= 0; i--)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.HeadToken < 0)
                continue;
            int its = _text.Tokens[mention.HeadToken].Sentence;
            if (its < sentence - 1)
                break;
            if (mention.Form == MentionForm.Pronoun || _text.Tokens[mention.HeadToken].Relation == Relation.NmodPoss || !IsPerson(mention.Actor, gender) || _cast[mention.Actor].Kind != ActorKind.Person)
                continue;
            if (its == sentence || _cover[mention.HeadToken] >= 0 || (found is not null && found != mention.Actor))
                return null;
            found = mention.Actor;
        }

        return found is not null && IsSubjectIn(found, sentence - 1) ? found : null;
    }

    private bool IsSubjectIn(string actor, int sentence)
    {
        Sentence where = _text.Sentences[sentence];
        for (int i = _cast.MentionFrom(_text.Tokens[where.FirstToken].Start); i < _cast.Mentions.Count && _cast.Mentions[i].Start < where.Span.End; i++)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.Actor != actor || mention.HeadToken < 0)
                continue;

            // "Attorney General Name" may hang on the office.
            int head = mention.HeadToken;
            while (_text.Tokens[head].Relation == Relation.Flat && _text.Tokens[head].Head is int office && office >= 0 && office < head)
                head = office;
            if (_text.Tokens[head].Relation == Relation.Nsubj && IsMain(_text.Tokens[head].Head))
                return true;
        }

        return false;
    }

    private bool IsMain(int verb) => verb >= 0 && (_text.Tokens[verb].Head < 0 || (_text.Tokens[verb].Relation == Relation.Conj && _text.Tokens[_text.Tokens[verb].Head].Head < 0));

    // "Name said so. … Other later apologized. “…,” she said": who has been the subject of a sentence since may well be meant.
    private bool IsSubjectSince(Draft before, string last, int pronoun, Morphology gender)
    {
        int from = Math.Max(before.End, before.Source?.End ?? 0);
        for (int i = _cast.MentionFrom(_text.Tokens[pronoun].Start) - 1; i >= 0; i--)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.HeadToken < 0)
                continue;
            if (mention.HeadToken < from)
                return false;
            if (mention.Actor != last && mention.Form == MentionForm.Name && _cover[mention.HeadToken] < 0
                && IsSubject(mention.HeadToken) && IsPerson(mention.Actor, gender))
            {
                return true;
            }
        }

        return false;
    }

    // A surname that begins its sentence is its subject, also where the parser took it for a verb.
    private bool IsSubject(int token) =>
        _text.Tokens[token].Relation == Relation.Nsubj || (token == _text.Sentences[_text.Tokens[token].Sentence].FirstToken && _text.Tokens[token].Upos != Upos.Propn);

    // Nobody else of that gender is named in the words before, back to the start of the paragraph before.
    private bool IsAlone(string actor, int pronoun, Morphology gender, string? besides = null)
    {
        int block = BlockOf(pronoun), looked = 0;
        for (int i = _cast.MentionFrom(_text.Tokens[pronoun].Start) - 1; i >= 0 && looked < LongestLook; i--, looked++)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.HeadToken < 0)
                continue;
            if (block - BlockOf(mention.HeadToken) > 1)
                break;
            if (mention.Actor != actor && mention.Form != MentionForm.Pronoun && _cover[mention.HeadToken] < 0 && IsPerson(mention.Actor, gender)
                && !(besides is not null && IsSaidBy(besides, mention.HeadToken)))
            {
                return false;
            }
        }

        return true;
    }

    // "Name said that Other had left. … , he said": whom the speaker speaks of is not who goes on speaking.
    private bool IsSaidBy(string speaker, int token)
    {
        for (int i = _spoken.Count - 1; i >= Math.Max(0, _spoken.Count - LongestLook); i--)
        {
            if (_spoken[i].Speaker.Actor == speaker && _spoken[i].Contents.Exists(run => run.Contains(token)))
                return true;
        }

        return false;
    }

    // Whom one's own quoted words call by name is somebody else.
    private void FindQuoted(Draft draft)
    {
        _quoted.Clear();
        foreach (RoleRun run in draft.Contents)
        {
            int end = _text.Tokens[run.End - 1].End;
            for (int i = _cast.MentionFrom(_text.Tokens[run.First].Start); i < _cast.Mentions.Count && _cast.Mentions[i].Start < end; i++)
            {
                Mention mention = _cast.Mentions[i];
                if (mention.Form == MentionForm.Name && mention.HeadToken >= 0 && _cover[mention.HeadToken] >= 0)
                    _quoted.Add(mention.Actor);
            }
        }
    }

    // "He called Name a liar", "he asked the minister whether": whom the clause has below its subject is not its subject.
    private bool IsNamedBelow(string actor, int pronoun)
    {
        int end = _text.Sentences[_text.Tokens[pronoun].Sentence].Span.End;
        for (int i = _cast.MentionFrom(_text.Tokens[pronoun].End); i < _cast.Mentions.Count && _cast.Mentions[i].Start < end; i++)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.Actor == actor && mention.Form != MentionForm.Pronoun && mention.HeadToken >= 0 && _cover[mention.HeadToken] < 0 && Binding.IsAbove(_text, pronoun, mention.HeadToken))
                return true;
        }

        return false;
    }

    // Whom only a quotation names, another was speaking of.
    private bool IsNamedOutside(string actor, int pronoun)
    {
        for (int i = _cast.MentionFrom(_text.Tokens[pronoun].Start) - 1, looked = 0; i >= 0 && looked < LongestLook; i--, looked++)
        {
            Mention mention = _cast.Mentions[i];
            if (mention.HeadToken >= 0 && mention.Actor == actor && mention.Form != MentionForm.Pronoun && _cover[mention.HeadToken] < 0)
                return true;
        }

        return false;
    }

    private bool IsPerson(string actor, Morphology gender)
    {
        Actor person = _cast[actor];
        Morphology known = person.Gender & (Morphology.Masculine | Morphology.Feminine);
        return !_quoted.Contains(actor) && person.Kind is ActorKind.Person or null && (known == Morphology.None || known == gender);
    }

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;
}

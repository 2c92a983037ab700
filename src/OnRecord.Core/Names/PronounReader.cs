using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Joins pronouns to the one actor before them that they can be.</summary>
/// <remarks>
/// After Lappin and Leass (Computational Linguistics 20(4), 1994): candidates of this sentence and the few before it that agree in number
/// and gender and that the syntax allows are weighed by nearness, by what they are in their clause and by how often they were mentioned.
/// Where the best is not clearly better than the next, the pronoun has no mention.
/// </remarks>
internal sealed class PronounReader(CastDraft cast, RoleLexicon roles, Discourse discourse)
{
    private const int MaxSentences = 3;
    private const int MaxMentions = 40;
    private const int MaxWordsToSpeaker = 6;
    private const double Enough = 2.4;
    private const double EnoughForOne = 1.5;
    private const double Margin = 0.9;

    private readonly List<(ActorDraft Actor, double Weight)> _candidates = [];
    private readonly HashSet<ActorDraft> _below = [];
    private ActorDraft? _subject;
    private int _nearest = -1;

    /// <summary>Joins the pronoun at a token, if there is one and one only that it can be.</summary>
    public void Read(int token)
    {
        if (roles.FindPronoun(cast.Text.WordOf(token)) is not { } pronoun)
            return;
        // "her" is a possessive where it stands as one.
        if (pronoun.Use == PronounUse.Object && cast.Text.Tokens[token].Relation == Relation.NmodPoss)
            pronoun = pronoun with { Use = PronounUse.Possessive };
        ActorDraft? actor = pronoun.Sort switch
        {
            PronounSort.Relative => Antecedent(token),
            PronounSort.Male => Best(token, pronoun, WordFacts.Male),
            PronounSort.Female => Best(token, pronoun, WordFacts.Female),
            _ => null,
        };
        if (actor is null)
        {
            if (pronoun is { Sort: PronounSort.Male or PronounSort.Female, Use: not PronounUse.Reflexive })
                discourse.Add(cast.AddUnseen(pronoun.Sort == PronounSort.Male ? WordFacts.Male : WordFacts.Female), token);
            return;
        }

        cast.Mention(actor, token, token + 1, token, MentionForm.Pronoun);
        discourse.Add(actor, token);
        actor.Kind ??= ActorKind.Person;
        if (pronoun.Sort is PronounSort.Male or PronounSort.Female && actor.Gender == WordFacts.None)
            actor.Gender = pronoun.Sort == PronounSort.Male ? WordFacts.Male : WordFacts.Female;
    }

    // "Brandt, who": the noun that the relative clause belongs to.
    private ActorDraft? Antecedent(int token)
    {
        int verb = token;
        for (int steps = 0; steps < 8 && verb >= 0; steps++)
        {
            if (cast.Text.Tokens[verb].Relation == Relation.AclRelcl)
            {
                int noun = cast.Text.Tokens[verb].Head;
                return noun >= 0 && noun < token && MentionedAt(noun) is { Kind: null or ActorKind.Person, Unseen: false } actor ? actor : null;
            }

            verb = cast.Text.Tokens[verb].Head;
        }

        return null;
    }

    private ActorDraft? MentionedAt(int token)
    {
        if (discourse.ActorNamedAt(token) is { } named)
            return named;
        for (int i = discourse.Mentions.Count - 1; i >= 0 && i >= discourse.Mentions.Count - MaxMentions; i--)
        {
            if (discourse.Mentions[i].Token == token)
                return discourse.Mentions[i].Actor;
        }

        return null;
    }

    private ActorDraft? Best(int token, Pronoun pronoun, WordFacts gender)
    {
        _candidates.Clear();
        bool argument = IsArgument(cast.Text.Tokens[token].Relation) && !IsSubject(cast.Text.Tokens[token].Relation);
        _subject = argument && SubjectOf(cast.Text.Tokens[token].Head) is >= 0 and int subject ? MentionedAt(subject) : null;
        _nearest = pronoun.Use == PronounUse.Possessive ? NearestSubject(token) : -1;
        if (pronoun.Use == PronounUse.Reflexive)
            return Self(token, gender);
        if (IsAhead(token, gender))
            return null;
        ActorDraft? speaker = SpeakerBehind(token);
        FindBelow(token);
        int sentence = cast.Text.Tokens[token].Sentence;
        int stop = Math.Max(0, discourse.Mentions.Count - MaxMentions);
        for (int i = discourse.Mentions.Count - 1; i >= stop; i--)
        {
            (int at, ActorDraft actor) = discourse.Mentions[i];
            int distance = sentence - cast.Text.Tokens[at].Sentence;
            if (distance > MaxSentences)
                break;
            if (actor.Kind is not (null or ActorKind.Person) || !actor.MayBe(gender) || at >= token)
                continue;
            if (ReferenceEquals(actor, speaker) || _below.Contains(actor) || IsBarred(token, pronoun, at, actor))
            {
                Weigh(actor, double.NegativeInfinity);
                continue;
            }

            Weigh(actor, WeightOf(token, pronoun, at, distance, actor, gender));
        }

        return Clear();
    }

    // Who is named below the pronoun, outside a quotation that it does not stand in.
    private void FindBelow(int token)
    {
        _below.Clear();
        int end = cast.Text.Sentences[cast.Text.Tokens[token].Sentence].EndToken;
        for (int i = token + 1; i < end; i++)
        {
            if (discourse.ActorNamedAt(i) is { } named && discourse.QuotationOf(i) == discourse.QuotationOf(token) && Binding.IsAbove(cast.Text, token, i))
                _below.Add(named);
        }
    }

    // "himself" is who does it.
    private ActorDraft? Self(int token, WordFacts gender)
    {
        int head = cast.Text.Tokens[token].Head;
        if (head >= 0 && MentionedAt(head) is { } self)
            return self.Kind == ActorKind.Person && self.MayBe(gender) && !self.Unseen ? self : null;
        int subject = head >= 0 ? SubjectOf(head) : -1;
        return subject >= 0 && MentionedAt(subject) is { Kind: ActorKind.Person, Unseen: false } actor && actor.MayBe(gender) ? actor : null;
    }

    // The subject of a verb, which joined verbs and infinitives share: "came back and asked him".
    private int SubjectOf(int verb)
    {
        for (int steps = 0; steps < 4 && verb >= 0; steps++)
        {
            foreach (int child in cast.Text.ChildrenOf(verb))
            {
                if (IsSubject(cast.Text.Tokens[child].Relation))
                    return child;
            }

            if (cast.Text.Tokens[verb].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Acl))
                return -1;
            verb = cast.Text.Tokens[verb].Head;
        }

        return -1;
    }

    // Who is named right behind the quotation that the pronoun stands in, as its speaker: somebody else than "he" inside it.
    private ActorDraft? SpeakerBehind(int token)
    {
        int quotation = discourse.QuotationOf(token);
        if (quotation < 0)
            return null;
        int behind = cast.Text.TokenAt(cast.Text.Quotations[quotation].Span.End);
        for (int i = behind; i < cast.Text.Tokens.Length && i < behind + MaxWordsToSpeaker; i++)
        {
            if (discourse.QuotationOf(i) >= 0 || cast.Text.Tokens[i].Sentence != cast.Text.Tokens[behind].Sentence)
                return null;
            if (discourse.ActorNamedAt(i) is { Kind: ActorKind.Person } speaker)
                return IsSubject(cast.Text.Tokens[i].Relation) ? speaker : null;
        }

        return null;
    }

    // The subject of the innermost clause that has one.
    private int NearestSubject(int token)
    {
        int verb = cast.Text.Tokens[token].Head;
        for (int steps = 0; steps < 12 && verb >= 0; steps++)
        {
            foreach (int child in cast.Text.ChildrenOf(verb))
            {
                if (child < token && IsSubject(cast.Text.Tokens[child].Relation))
                    return child;
            }

            verb = cast.Text.Tokens[verb].Head;
        }

        return -1;
    }

    // "After his call with X, Y said": a pronoun before the subject of its sentence may as well be that subject.
    private bool IsAhead(int token, WordFacts gender)
    {
        int below = token, verb = cast.Text.Tokens[token].Head;
        for (int steps = 0; steps < 24 && verb >= 0; steps++)
        {
            bool fronted = cast.Text.Tokens[below].Relation is Relation.Advcl or Relation.Obl && below < verb;
            if (fronted && IsAheadOfSubject(verb, token, gender))
                return true;
            below = verb;
            verb = cast.Text.Tokens[verb].Head;
        }

        return false;
    }

    private bool IsAheadOfSubject(int verb, int token, WordFacts gender)
    {
        foreach (int child in cast.Text.ChildrenOf(verb))
        {
            ref readonly Token subject = ref cast.Text.Tokens[child];
            if (child < token || !IsSubject(subject.Relation))
                continue;
            if (discourse.ActorNamedAt(child) is { } actor ? actor.Kind == ActorKind.Person && actor.MayBe(gender) : roles.HasWord(subject.Lemma))
                return true;
        }

        return false;
    }

    private ActorDraft? Clear()
    {
        ActorDraft? best = null;
        double first = double.NegativeInfinity, second = double.NegativeInfinity;
        foreach ((ActorDraft actor, double weight) in _candidates)
        {
            if (weight > first)
            {
                second = first;
                first = weight;
                best = actor;
            }
            else if (weight > second)
            {
                second = weight;
            }
        }

        bool only = double.IsNegativeInfinity(second) && best is { Gender: not WordFacts.None };
        return first >= (only ? EnoughForOne : Enough) && first - second >= Margin && !best!.Unseen ? best : null;
    }

    private void Weigh(ActorDraft actor, double weight)
    {
        for (int i = 0; i < _candidates.Count; i++)
        {
            if (!ReferenceEquals(_candidates[i].Actor, actor))
                continue;
            double old = _candidates[i].Weight;
            bool barred = double.IsNegativeInfinity(old) || double.IsNegativeInfinity(weight);
            _candidates[i] = (actor, barred ? double.NegativeInfinity : Math.Max(old, weight));
            return;
        }

        _candidates.Add((actor, weight));
    }

    // A pronoun is nobody that is an argument of the same verb, and inside a quotation it is not whom the quotation is ascribed to.
    private bool IsBarred(int token, Pronoun pronoun, int at, ActorDraft actor)
    {
        ParsedText text = cast.Text;
        int head = text.Tokens[token].Head, other = text.Tokens[at].Head;
        if (pronoun.Use is PronounUse.Subject or PronounUse.Object && text.Tokens[token].Relation != Relation.NmodPoss
            && head >= 0 && head == other && IsArgument(text.Tokens[at].Relation) && IsArgument(text.Tokens[token].Relation))
            return true;
        if (_subject is not null && ReferenceEquals(_subject, actor))
            return true;
        int quotation = discourse.QuotationOf(token);
        return quotation >= 0 && discourse.QuotationOf(at) != quotation
            && text.Tokens[at].Sentence == text.Tokens[token].Sentence && IsSubject(text.Tokens[at].Relation)
            && !(other >= 0 && discourse.QuotationOf(other) == quotation);
    }

    private static bool IsArgument(Relation relation) =>
        relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.Obl or Relation.OblAgent;

    private static bool IsSubject(Relation relation) => relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    private double WeightOf(int token, Pronoun pronoun, int at, int distance, ActorDraft actor, WordFacts gender)
    {
        ParsedText text = cast.Text;
        double weight = distance switch { 0 => 3.0, 1 => 2.2, 2 => 0.9, _ => 0.2 };
        // "The bank's governor, NAME, said that she": a name in apposition stands where its noun stands.
        if (text.Tokens[at].Relation == Relation.Appos && text.Tokens[at].Head is >= 0 and int noun)
            at = noun;
        // "NAME's office denied that she": whoever's it is speaks through it.
        if (distance == 0 && text.Tokens[at] is { Relation: Relation.NmodPoss, Head: >= 0 and int owned } && IsSubject(text.Tokens[owned].Relation)
            && !roles.HasWord(text.Tokens[owned].Lemma) && Commands(text.Tokens[owned].Head, token))
            at = owned;
        Relation relation = text.Tokens[at].Relation;
        if (IsSubject(relation))
            weight += IsMain(text.Tokens[at].Head) ? 2.0 : 1.3;
        else if (distance > 0)
            weight -= 0.6;
        else if (relation is Relation.Obj or Relation.Iobj or Relation.NmodPoss)
            weight += 0.5;
        if (distance == 0 && IsSubject(relation) && Commands(text.Tokens[at].Head, token))
            weight += pronoun.Use == PronounUse.Possessive ? 1.5 : 1.0;
        bool here = discourse.QuotationOf(token) >= 0, there = discourse.QuotationOf(at) >= 0;
        if (!here && there)
            weight -= 2.0;
        if (distance > 0 && text.Sentences[text.Tokens[at].Sentence].Block != text.Sentences[text.Tokens[token].Sentence].Block)
            weight -= 0.4;
        if (actor.Gender == gender)
            weight += 0.5;
        if (pronoun.Use == PronounUse.Possessive && at == _nearest)
            weight += 1.0;
        if (actor.Kind is null || (actor.Unseen && distance > 0) || IsLone(actor))
            weight -= 0.8;
        return weight + Math.Min(0.2 * (discourse.CountOf(actor) - 1), 1.2);
    }

    // A word that nothing shows to be a person's name but that it acts: it may as well be a country's.
    private static bool IsLone(ActorDraft actor) =>
        actor is { Unseen: false, Titled: false, Given: null, Gender: WordFacts.None, Facts.Count: 0 } && !actor.Name.Contains(' ', StringComparison.Ordinal);

    private bool IsMain(int verb) => verb >= 0 && cast.Text.Tokens[verb].Relation is Relation.Root or Relation.Parataxis or Relation.Conj;

    // Whether a verb stands above a token in the tree.
    private bool Commands(int verb, int token)
    {
        int above = token;
        for (int steps = 0; steps < 24 && above >= 0; steps++)
        {
            if (above == verb)
                return true;
            above = cast.Text.Tokens[above].Head;
        }

        return false;
    }
}

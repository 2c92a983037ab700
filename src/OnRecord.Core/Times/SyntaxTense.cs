using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>Tells from the verb that an expression belongs to whether its clause speaks of the past or the future.</summary>
internal sealed class SyntaxTense(TimeLexicon lexicon, ParsedText text)
{
    private const int Steps = 12;

    /// <summary>The tense of the verb that governs the words of <paramref name="span"/>, or unknown.</summary>
    public Tense Of(Span span)
    {
        int token = HeadOf(span);
        if (token >= 0 && IsOfNoun(token))
            return IsOver(text.Tokens[token].Head) ? Tense.Past : Tense.OfNoun;
        bool back = token >= 0 && IsBack(token);
        for (int step = 0; step < Steps && token >= 0; step++)
        {
            Token word = text.Tokens[token];
            if (word.Upos is Upos.Verb or Upos.Aux || HasAuxiliary(token))
            {
                Tense tense = OfVerb(token, direct: step < 2, back, out bool dependent);
                if (!dependent)
                    return tense == Tense.Future && step != 1 ? Tense.SetDown : tense;
                if (word.Relation is Relation.Xcomp or Relation.Acl && (word.Is(Morphology.Infinitive) || HasAuxiliary(token)) && IsPlan(word.Head))
                    return Tense.Future;
                // "Have to leave by Sunday".
                if (word.Relation == Relation.Xcomp && word.Is(Morphology.Infinitive) && Has(word.Head, WordTraits.Perfect) && text.Tokens[word.Head].Is(Morphology.Present))
                    return Tense.Future;
            }

            token = word.Head;
        }

        return Tense.Unknown;
    }

    /// <summary>The word of a span whose head is outside it.</summary>
    private int HeadOf(Span span)
    {
        int first = text.TokenAt(span.Start);
        int last = first;
        while (last < text.Tokens.Length && text.Tokens[last].Start < span.End)
            last++;
        for (int i = last - 1; i >= first; i--)
        {
            int head = text.Tokens[i].Head;
            if (head < first || head >= last)
                return i;
        }

        return -1;
    }

    // "After the call on Monday": the call is over, unless the sentence's own verb says otherwise.
    private bool IsOver(int noun)
    {
        foreach (int child in text.ChildrenOf(noun))
        {
            if (text.Tokens[child].Relation == Relation.Case && Has(child, WordTraits.After))
                return text.Tokens[noun].Head is >= 0 and int verb && text.Tokens[verb].Is(Morphology.Past);
        }

        return false;
    }

    private bool IsOfNoun(int token)
    {
        Token word = text.Tokens[token];
        return word.Head >= 0
            && word.Relation is Relation.Nmod or Relation.NmodPoss or Relation.NmodUnmarked or Relation.NmodDesc or Relation.Compound or Relation.Amod
            && text.Tokens[word.Head].Upos is Upos.Noun or Upos.Propn;
    }

    private bool HasAuxiliary(int token) =>
        text.ChildOf(token, Relation.Cop) >= 0 || text.ChildOf(token, Relation.Aux) >= 0 || text.ChildOf(token, Relation.AuxPass) >= 0;

    /// <summary>The tense of a verb; <paramref name="dependent"/> where it has none of its own and the verb above it tells.</summary>
    private Tense OfVerb(int verb, bool direct, bool back, out bool dependent)
    {
        dependent = false;
        bool past = false, present = false, modal = false, infinitive = false;
        foreach (int child in text.ChildrenOf(verb))
        {
            Token word = text.Tokens[child];
            if (word.Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
                continue;
            if (Has(child, WordTraits.Future))
                return Tense.Future;
            modal |= word.Is(Morphology.Modal);
            past |= (word.Is(Morphology.Past) && !word.Is(Morphology.Modal)) || Has(child, WordTraits.Perfect);
            present |= word.Is(Morphology.Present);
            infinitive |= word.Relation == Relation.AuxPass && word.Is(Morphology.Infinitive);
        }

        // "Is to be signed in April".
        if (present && infinitive && !modal && !past)
            return Tense.Future;

        Token token = text.Tokens[verb];
        if (token.Is(Morphology.PastParticiple) && Has(verb, WordTraits.Schedule) && !back && !IsMadeSo(verb))
            return Tense.Future;
        // "Could vote on Friday" may be ahead; "could not be reached on Friday" is past.
        if (modal && !past)
            return direct && !IsNegated(verb) ? Tense.SetDown : Tense.Unknown;
        if (past || token.Is(Morphology.Past))
            return Tense.Past;
        // "The court meets on Friday", "is leaving on Friday": the present of what is set down for a day is a future.
        if (present)
            return direct && !back && (text.ChildOf(verb, Relation.Cop) >= 0 || token.Is(Morphology.PresentParticiple) || IsPlan(verb)) ? Tense.Future : Tense.Unknown;
        if (token.Is(Morphology.Present) && token.Is(Morphology.Finite))
            return !direct || back || Has(verb, WordTraits.Speech) || token.Upos == Upos.Aux ? Tense.Unknown : Tense.SetDown;
        if (token.Is(Morphology.PastParticiple) && token.Relation is Relation.Acl)
            return IsPlan(verb) ? Tense.Future : Tense.Past;
        dependent = true;
        return Tense.Unknown;
    }

    /// <summary>Whether an expression says since when or how far back: "dates back to January".</summary>
    private bool IsBack(int token)
    {
        foreach (int child in text.ChildrenOf(token))
        {
            if (text.Tokens[child].Relation == Relation.Case && Has(child, WordTraits.Back))
                return true;
        }

        return false;
    }

    // "Was set free on Thursday".
    private bool IsMadeSo(int verb) => text.ChildOf(verb, Relation.Xcomp) is >= 0 and int complement && text.Tokens[complement].Upos == Upos.Adj;

    private bool IsNegated(int verb)
    {
        foreach (int child in text.ChildrenOf(verb))
        {
            if (text.Tokens[child].Is(Morphology.Negative))
                return true;
        }

        return false;
    }

    private bool IsPlan(int token) => token >= 0 && Has(token, WordTraits.Plan);

    private bool Has(int token, WordTraits trait) =>
        lexicon.Find(text.WordOf(token)) is >= 0 and int word && (lexicon[word].Traits & trait) != 0;
}

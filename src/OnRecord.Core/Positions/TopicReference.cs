using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Positions;

/// <summary>Tells what a pronoun that stands for a topic refers to; a bare pronoun names no topic.</summary>
internal sealed class TopicReference
{
    // How many sentences back a plan or bill may stand.
    private const int Reach = 2;

    // "them" may be people as well.
    private const int PluralReach = 1;

    // How many mentions back a name may stand: keeps long reports linear.
    private const int MentionReach = 100;

    private const int None = -1;
    private const int Several = -2;

    private readonly ParsedText _text;
    private readonly Cast _cast;
    private readonly StanceLexicon _lexicon;
    private readonly TopicWords _words;

    public TopicReference(ParsedText text, Cast cast, StanceLexicon lexicon)
    {
        _text = text;
        _cast = cast;
        _lexicon = lexicon;
        _words = new TopicWords(text, lexicon);
    }

    /// <summary>Whether a word is a pronoun by itself: "it", "this", "him".</summary>
    public bool IsBare(int topic) =>
        _text.Tokens[topic].Upos == Upos.Pron && _lexicon.Is("bare", _text.Tokens[topic].Lemma)
        && !IsGerundBehind(topic) && _text.ChildOf(topic, Relation.AclRelcl) < 0 && _text.ChildOf(topic, Relation.Acl) < 0 && _text.ChildOf(topic, Relation.Nmod) < 0;

    // "her staying on".
    private bool IsGerundBehind(int pronoun) =>
        pronoun + 1 < _text.Tokens.Length && _text.Tokens[pronoun + 1] is { Upos: Upos.Verb } next && next.Sentence == _text.Tokens[pronoun].Sentence && next.Is(Morphology.PresentParticiple);

    /// <summary>The words that a bare pronoun stands for, or <see langword="null"/> where they are not found.</summary>
    /// <param name="predicate">The word that states the stance, whose object the pronoun is.</param>
    /// <param name="topic">The pronoun.</param>
    /// <param name="asked">The clause that somebody was asked before, or -1.</param>
    public Span? Of(int predicate, int topic, int asked)
    {
        if (ClauseOf(predicate, topic) is >= 0 and int clause)
            return _words.SentenceOf(clause, null);
        if (asked >= 0 && _lexicon.Is("it", _text.Tokens[topic].Lemma))
            return _words.SentenceOf(asked, null);
        if (_cast.MentionHeadedBy(topic) is not { } mention)
            return MatterBefore(Math.Min(topic, predicate), topic) is >= 0 and int noun ? _words.OwnPhraseOf(noun) : null;
        // "backed him": the name that the report gave him before.
        if (_cast[mention.Actor].MayBeImpersonal)
            return null;
        int before = _cast.MentionFrom(mention.Start);
        for (int i = before - 1; i >= 0 && i >= before - MentionReach; i--)
        {
            if (_cast.Mentions[i] is { Form: MentionForm.Name } named && named.Actor == mention.Actor)
                return new Span(named.Start, named.End);
        }

        return null;
    }

    // "The cap does harm, and she does not support it": the one plan, bill or offer that the sentence or those before it name.
    private int MatterBefore(int end, int pronoun)
    {
        if (!_lexicon.Is("it", _text.Tokens[pronoun].Lemma))
            return -1;
        return MatterBefore(end, pronoun, "matter") is var found && found == None ? MatterBefore(end, pronoun, "cause") : found;
    }

    // The noun's index; None where there is none, Several where more than one could be meant.
    private int MatterBefore(int end, int pronoun, string use)
    {
        bool plural = _text.Tokens[pronoun].Is(Morphology.Plural);
        int sentence = _text.Tokens[pronoun].Sentence;
        for (int back = 0; back <= (plural ? PluralReach : Reach) && sentence - back >= 0; back++)
        {
            int found = -1;
            for (int i = Math.Min(end, _text.Sentences[sentence - back].EndToken) - 1; i >= _text.Sentences[sentence - back].FirstToken; i--)
            {
                if (!IsMatter(i, plural, use) || (plural && _text.Tokens[i].Relation == Relation.Obl))
                    continue;
                // "if I were presented a bill": no bill in particular, and nothing before it is meant.
                if (IsSupposed(i))
                    return Several;
                if (found >= 0 && _text.Tokens[found].Lemma != _text.Tokens[i].Lemma)
                    return Several;
                found = Math.Max(found, i);
            }

            if (found >= 0)
                return found;
        }

        return None;
    }

    private bool IsMatter(int token, bool plural, string use) =>
        _text.Tokens[token] is { Upos: Upos.Noun, Relation: not (Relation.Compound or Relation.Nmod) } noun && noun.Is(Morphology.Plural) == plural && _lexicon.Is(use, noun.Lemma);

    private bool IsSupposed(int token)
    {
        for (int at = _text.Tokens[token].Head; at >= 0; at = _text.Tokens[at].Head)
        {
            if (_text.ChildOf(at, Relation.Mark) is >= 0 and int mark && _lexicon.Is("supposed", _text.Tokens[mark].Lemma) && !_lexicon.Is("mind", _text.Tokens[mark].Lemma))
                return true;
        }

        return false;
    }

    // "called it premature to send them", "called it wrong that they went": the clause under the judgment, or beside it.
    private int ClauseOf(int predicate, int topic)
    {
        if (!_lexicon.Is("it", _text.Tokens[topic].Lemma))
            return -1;
        foreach (int child in _text.ChildrenOf(predicate))
        {
            if (child <= topic)
                continue;
            if (IsClause(child))
                return child;
            foreach (int inner in _text.ChildrenOf(child))
            {
                if (inner > child && _text.Tokens[child].Relation != Relation.Conj && IsClause(inner))
                    return inner;
            }
        }

        return -1;
    }

    private bool IsClause(int token) =>
        _text.Tokens[token].Upos == Upos.Verb && _text.Tokens[token].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Csubj or Relation.Acl or Relation.Advcl
        && _text.ChildOf(token, Relation.Mark) is >= 0 and int mark && _lexicon.Is("extraposed", _text.Tokens[mark].Lemma);
}

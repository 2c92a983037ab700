using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Finds what a topic that takes something up was called before: "such a mission" is the "naval mission to the strait", "the huddle" the "summit of the two presidents".</summary>
internal sealed class TakenUpTopics(ParsedText text, StanceLexicon lexicon)
{
    // How many sentences back it may stand.
    private const int Reach = 4;

    private readonly TopicWords _words = new(text, lexicon);

    /// <summary>The fuller words that the report has before, or <see langword="null"/> where the topic takes nothing up, or more than one thing could be meant.</summary>
    public Span? Of(int topic)
    {
        if (text.Tokens[topic].Upos != Upos.Noun || !TakesUp(topic))
            return null;
        int sentence = text.Tokens[topic].Sentence;
        for (int back = 0; back <= Reach && sentence - back >= 0; back++)
        {
            int found = -1;
            for (int i = Math.Min(topic, text.Sentences[sentence - back].EndToken) - 1; i >= text.Sentences[sentence - back].FirstToken; i--)
            {
                if (!IsSame(i, topic) || !IsFuller(i))
                    continue;
                if (found >= 0)
                    return null;
                found = i;
            }

            if (found >= 0)
                return _words.ClauseOf(found, null);
        }

        return null;
    }

    // Nothing stands with it but a word that points, or it is a word that is only used of what was told of.
    private bool TakesUp(int topic)
    {
        bool pointing = lexicon.Is("nickname", text.Tokens[topic].Lemma);
        foreach (int child in text.ChildrenOf(topic))
        {
            Token token = text.Tokens[child];
            bool points = token.Relation is Relation.Det or Relation.DetPredet or Relation.Amod && lexicon.Is("pointing", token.Lemma);
            pointing |= points;
            if (!points && token.Relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss or Relation.Nummod or Relation.Acl or Relation.AclRelcl)
                return false;
        }

        return pointing;
    }

    private bool IsSame(int noun, int topic) =>
        text.Tokens[noun].Upos == Upos.Noun && (text.Tokens[noun].Lemma == text.Tokens[topic].Lemma || (lexicon.Is("session", text.Tokens[noun].Lemma) && lexicon.Is("session", text.Tokens[topic].Lemma)));

    private bool IsFuller(int noun)
    {
        foreach (int child in text.ChildrenOf(noun))
        {
            if (text.Tokens[child].Relation is Relation.Amod or Relation.Compound or Relation.Nmod && !lexicon.Is("pointing", text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }
}

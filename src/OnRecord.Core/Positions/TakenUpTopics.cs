using OnRecord.Language;
using OnRecord.Times;

namespace OnRecord.Positions;

/// <summary>Finds what a topic that takes something up was called before: "such a mission" is the "naval mission to the strait", "the huddle" the "summit of the two presidents", "such a visit" to "visit the valley".</summary>
internal sealed class TakenUpTopics(ParsedText text, IReadOnlyList<TimeExpression> times, StanceLexicon lexicon)
{
    // How many sentences back it may stand.
    private const int Reach = 4;

    // How many sentences back what was only told by a verb may stand.
    private const int VerbReach = 2;

    private const int None = -1;
    private const int Several = -2;

    private readonly TopicWords _words = new(text, lexicon);

    /// <summary>The fuller words that the report has before, or <see langword="null"/> where the topic takes nothing up, or more than one thing could be meant.</summary>
    public Span? Of(int topic)
    {
        if (text.Tokens[topic].Upos != Upos.Noun || !TakesUp(topic))
            return null;
        int sentence = text.Tokens[topic].Sentence;
        for (int back = 0; back <= Reach && sentence - back >= 0; back++)
        {
            (int first, int end) = (text.Sentences[sentence - back].FirstToken, Math.Min(topic, text.Sentences[sentence - back].EndToken));
            int noun = OnlyOne(first, end, i => IsSame(i, topic) && IsFuller(i)), deed = OnlyOne(first, end, i => IsDeed(i, topic));
            if (noun == Several || (noun < 0 && deed == Several))
                return null;
            if (noun >= 0)
                return _words.ClauseOf(noun, null);
            if (deed >= 0 && back <= VerbReach && text.ChildOf(deed, Relation.Xcomp) is var offered)
                return lexicon.Is("offering", text.Tokens[topic].Lemma) ? offered > deed ? _words.ClauseOf(offered, null) : null : _words.ClauseOf(deed, null);
        }

        return null;
    }

    /// <summary>The words of a topic that takes something up, without the day that the parser hangs on it: "rejected such an offer | in May"; <see langword="null"/> where there is no such day.</summary>
    public Span? WithoutDay(int topic) =>
        text.Tokens[topic].Upos == Upos.Noun && text.ChildOf(topic, Relation.Nmod) is >= 0 and int day && day > topic && IsTime(day) && text.ChildOf(topic, Relation.Det) is >= 0 and int determiner && lexicon.Is("pointing", text.Tokens[determiner].Lemma)
            ? new Span(text.Tokens[text.SubtreeOf(topic).First].Start, text.Tokens[topic].End)
            : null;

    private static int OnlyOne(int first, int end, Func<int, bool> fits)
    {
        int found = None;
        for (int i = end - 1; i >= first; i--)
        {
            if (!fits(i))
                continue;
            if (found >= 0)
                return Several;
            found = i;
        }

        return found;
    }

    private bool IsTime(int token) => times.Any(time => time.Span.Overlaps(text.Tokens[token].Span));

    // Nothing stands with it but a word that points, or it is a word that is only used of what was told of.
    private bool TakesUp(int topic)
    {
        bool pointing = lexicon.Is("nickname", text.Tokens[topic].Lemma);
        foreach (int child in text.ChildrenOf(topic))
        {
            Token token = text.Tokens[child];
            bool points = token.Relation is Relation.Det or Relation.DetPredet or Relation.Amod && lexicon.Is("pointing", token.Lemma);
            pointing |= points;
            if (!points && token.Relation is Relation.Amod or Relation.Compound or Relation.Nmod or Relation.NmodPoss or Relation.Nummod or Relation.Acl or Relation.AclRelcl && !IsTime(child))
                return false;
        }

        return pointing;
    }

    private bool IsSame(int noun, int topic) =>
        text.Tokens[noun].Upos == Upos.Noun && (text.Tokens[noun].Lemma == text.Tokens[topic].Lemma || (lexicon.Is("session", text.Tokens[noun].Lemma) && lexicon.Is("session", text.Tokens[topic].Lemma)));

    // "they would visit the valley" of "such a visit", "is ready to meet" of "such an offer".
    private bool IsDeed(int token, int topic)
    {
        Token verb = text.Tokens[token];
        string noun = text.Tokens[topic].Lemma;
        if (lexicon.Is("offering", noun))
            return lexicon.Is("offered", verb.Lemma) && text.ChildOf(token, Relation.Xcomp) > token;
        return verb.Upos == Upos.Verb && (verb.Lemma == noun || lexicon.Is("done-" + noun, verb.Lemma)) && HasParts(token);
    }

    // A verb by itself tells no more than the noun does.
    private bool HasParts(int verb)
    {
        foreach (int child in text.ChildrenOf(verb))
        {
            if (child > verb && text.Tokens[child].Relation is Relation.Obj or Relation.Obl)
                return true;
        }

        return false;
    }

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

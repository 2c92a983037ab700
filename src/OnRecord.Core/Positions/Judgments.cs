using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>Tells what a verb of judging calls its object.</summary>
internal sealed class Judgments(ParsedText text, StanceSlots slots, StanceLexicon lexicon)
{
    /// <summary>Whether what a verb calls its object is one of some words: "called the pact historic", "called it a mistake", "described the plan as a mistake".</summary>
    public bool IsJudged(int token, IReadOnlySet<string> lemmas)
    {
        int first = slots.ObjectOf(token);
        foreach (int child in text.ChildrenOf(token))
        {
            Relation relation = text.Tokens[child].Relation;
            if (child > token && child != first && relation is Relation.Xcomp or Relation.Obj or Relation.Obl or Relation.Ccomp or Relation.Advcl && IsJudgment(child, lemmas))
                return true;
        }

        // Where the parser takes the judgment for the object's head, or hangs it on the object.
        if (first < 0)
            return false;
        foreach (int child in text.ChildrenOf(first))
        {
            if (child > first && text.Tokens[child].Relation is Relation.Amod or Relation.Nmod or Relation.Xcomp or Relation.Appos && IsJudgment(child, lemmas))
                return true;
        }

        return false;
    }

    private bool IsJudgment(int token, IReadOnlySet<string> lemmas) =>
        lemmas.Contains(text.Tokens[token].Lemma) || (!IsLeast(token) && !lexicon.Is("specimen", text.Tokens[token].Lemma) && HasChild(token, Relation.Amod, lemmas));

    // "the least bad option".
    private bool IsLeast(int noun) =>
        text.ChildOf(noun, Relation.Amod) is > 0 and int adjective && lexicon.Is("least", text.Tokens[adjective - 1].Lemma);

    private bool HasChild(int token, Relation relation, IReadOnlySet<string> lemmas)
    {
        foreach (int child in text.ChildrenOf(token))
        {
            if (text.Tokens[child].Relation == relation && lemmas.Contains(text.Tokens[child].Lemma))
                return true;
        }

        return false;
    }
}

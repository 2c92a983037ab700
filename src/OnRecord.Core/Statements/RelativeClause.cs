using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Relative clauses: "critics, who called it a gift". The words before the clause say who "who" is.</summary>
internal static class RelativeClause
{
    /// <summary>Verbs climbed over from the relative pronoun to the clause's own: "who is said to have asked".</summary>
    private const int MostVerbs = 4;

    /// <summary>The noun that the relative pronoun's clause belongs to, or -1.</summary>
    public static int AntecedentOf(ParsedText text, StatementLexicon lexicon, int relative)
    {
        int antecedent = Governed(text, relative);
        if (antecedent < 0 || !lexicon.Is(text.WordOf(relative), WordUse.Personal))
            return antecedent;

        // "officials at the Ministry, who", "the sheriff of Dell County, Kestria, who": a ministry or a place is no "who".
        // An apposition is whom it stands beside.
        for (int steps = 0; steps < MostVerbs; steps++)
        {
            Relation relation = text.Tokens[antecedent].Relation;
            if (relation != Relation.Appos && !(relation == Relation.Nmod && IsNoPerson(text, antecedent)))
                break;
            if (text.Tokens[antecedent].Upos == Upos.Propn && relation == Relation.Appos && text.Tokens[text.Tokens[antecedent].Head].Upos != Upos.Propn)
                break;
            int people = text.Tokens[antecedent].Head;
            if (people < 0 || people >= antecedent || !SourceReading.IsNounlike(text.Tokens[people].Upos) || HasVerb(text, people, antecedent))
                break;
            antecedent = people;
        }

        return antecedent;
    }

    /// <summary>"NAME, who the police named": the pronoun is whom they spoke of.</summary>
    public static RoleRun WithoutPronoun(ParsedText text, StatementLexicon lexicon, RoleRun source)
    {
        int next = source.First + 1;
        return next < source.End && lexicon.Is(text.WordOf(source.First), WordUse.Relative) && !text.Tokens[source.First].Is(Morphology.Possessive)
            && text.Tokens[next].Upos is Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj && text.Tokens[source.First].Relation is not (Relation.NmodPoss or Relation.Det)
            ? source with { First = next }
            : source;
    }

    private static bool HasVerb(ParsedText text, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Upos == Upos.Aux || (text.Tokens[i].Upos == Upos.Verb && text.Tokens[i].Is(Morphology.Finite)))
                return true;
        }

        return false;
    }

    private static bool IsNoPerson(ParsedText text, int token)
    {
        foreach (NameSpan name in text.Names)
        {
            if (name.FirstToken <= token && token < name.EndToken)
                return name.Kind is NameKind.Organization or NameKind.Place;
        }

        return false;
    }

    private static int Governed(ParsedText text, int relative)
    {
        int verb = text.Tokens[relative].Head;
        for (int steps = 0; verb >= 0 && steps < MostVerbs; steps++)
        {
            if (text.Tokens[verb].Relation is Relation.AclRelcl or Relation.Acl)
                return text.Tokens[verb].Head;
            verb = text.Tokens[verb].Head;
        }

        return NameBefore(text, relative);
    }

    // The parser may hang the clause on the verb before it; a name right before the pronoun is meant all the same.
    private static int NameBefore(ParsedText text, int relative)
    {
        int name = relative - 1;
        while (name >= 0 && text.Tokens[name].Upos == Upos.Punct && text.Tokens[name].Sentence == text.Tokens[relative].Sentence)
            name--;
        if (name < 0 || text.Tokens[name].Upos != Upos.Propn || text.Tokens[name].Sentence != text.Tokens[relative].Sentence)
            return -1;
        while (text.Tokens[name].Relation == Relation.Flat && text.Tokens[name].Head is int head && head >= 0 && head < name)
            name = head;
        return name;
    }

    /// <summary>The first word of a noun's phrase, a preposition before it apart.</summary>
    public static int FirstOf(ParsedText text, int noun)
    {
        int first = noun;
        foreach (int child in text.ChildrenOf(noun))
        {
            if (child < first && text.Tokens[child].Relation is not (Relation.Case or Relation.Cc or Relation.Punct or Relation.Mark))
                first = FirstOf(text, child);
        }

        return first;
    }
}

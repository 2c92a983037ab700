using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Relative clauses: "critics, who called it a gift". The words before the clause say who "who" is.</summary>
internal static class RelativeClause
{
    /// <summary>Verbs climbed over from the relative pronoun to the clause's own: "who is said to have asked".</summary>
    private const int MostVerbs = 4;

    /// <summary>The noun that the relative pronoun's clause belongs to, or -1.</summary>
    public static int AntecedentOf(ParsedText text, int relative)
    {
        int verb = text.Tokens[relative].Head;
        for (int steps = 0; verb >= 0 && steps < MostVerbs; steps++)
        {
            if (text.Tokens[verb].Relation is Relation.AclRelcl or Relation.Acl)
                return text.Tokens[verb].Head;
            verb = text.Tokens[verb].Head;
        }

        return -1;
    }

    /// <summary>The words of the antecedent, from its article to the relative pronoun.</summary>
    public static RoleRun WordsOf(ParsedText text, int antecedent, int relative)
    {
        int first = FirstOf(text, antecedent);
        int end = Math.Max(relative, antecedent + 1);
        while (end > antecedent + 1 && text.Tokens[end - 1].Upos is Upos.Punct or Upos.Adp)
            end--;
        return new RoleRun(Role.Source, first, end);
    }

    private static int FirstOf(ParsedText text, int noun)
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

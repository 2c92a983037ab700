using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>The grammar of a stretch of words: its head, and what hangs on it.</summary>
internal static class SourceReading
{
    /// <summary>The word of the stretch that its other words hang on, punctuation apart: the last one whose head lies outside, of the noun
    /// phrase that the stretch begins with (a title before a name may seem to hang on the verb as well).</summary>
    public static int HeadOf(ParsedText text, RoleRun run)
    {
        ReadOnlySpan<Token> tokens = text.Tokens;
        int best = -1, other = -1;
        for (int i = run.First; i < run.End; i++)
        {
            if (best >= 0 && tokens[i].Upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Num or Upos.Det or Upos.Part or Upos.X))
                break;
            if (run.Contains(tokens[i].Head) || tokens[i].Upos == Upos.Punct)
                continue;
            if (IsNounlike(tokens[i].Upos))
                best = i;
            else if (other < 0)
                other = i;
        }

        return best >= 0 ? Possessed(text, run, best) : other;
    }

    // "the minister's aide", where the parser hangs the aide on the minister: who is possessed is meant.
    private static int Possessed(ParsedText text, RoleRun run, int best)
    {
        if (text.Tokens[best].Relation != Relation.NmodPoss || best + 2 >= run.End || text.Tokens[best + 1] is not { Upos: Upos.Part, Relation: Relation.Case })
            return best;
        int last = run.End - 1;
        return IsNounlike(text.Tokens[last].Upos) ? last : best;
    }

    /// <summary>Whether a cue tells the reader what not to do, whoever the clause before it is about: "NAME has dropped out, but don't expect him to rest".</summary>
    public static bool IsCommand(ParsedText text, StatementLexicon lexicon, int cue)
    {
        var predicates = new PredicateReading(text);
        return text.Tokens[cue] is { Upos: Upos.Verb, Relation: Relation.Conj, Head: >= 0 and int joined } && predicates.OwnSubjectOf(cue) < 0
            && text.ChildOf(cue, Relation.Aux) is >= 0 and int auxiliary && lexicon.Is(text.WordOf(auxiliary), WordUse.Command)
            && predicates.OwnSubjectOf(joined) is >= 0 and int subject && text.Tokens[subject].Upos == Upos.Propn && !text.Tokens[subject].Is(Morphology.Plural) && text.ChildOf(subject, Relation.Conj) < 0;
    }

    /// <summary>Who owns the cue, where the source ends in that owner: of "faced criticism from members for | his | calls" him alone.</summary>
    public static RoleRun OwnerOf(ParsedText text, RoleRun source, int cue)
    {
        int last = source.End - 1;
        return last > source.First && text.Tokens[last] is { Upos: Upos.Pron, Relation: Relation.NmodPoss } owner && owner.Head == cue && text.Tokens[cue].Upos == Upos.Noun
            ? source with { First = last }
            : source;
    }

    /// <summary>Whether a noun phrase may have the part of speech as its head.</summary>
    public static bool IsNounlike(Upos upos) => upos is Upos.Noun or Upos.Propn or Upos.Pron or Upos.X or Upos.Num;

    /// <summary>Whether there is a verb or an auxiliary among words: what a clause about somebody lists is not that somebody.</summary>
    public static bool HasVerb(ParsedText text, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.Tokens[i].Upos is Upos.Verb or Upos.Aux)
                return true;
        }

        return false;
    }
}

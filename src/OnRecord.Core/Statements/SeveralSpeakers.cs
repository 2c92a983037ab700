using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Tells whether a source is one speaker or several.</summary>
/// <param name="text">The parsed report.</param>
/// <param name="cast">Its actors.</param>
/// <param name="mentionAt">The mention whose head is a word, or that the word is a part of.</param>
/// <param name="headedBy">The mention whose head is a word.</param>
internal sealed class SeveralSpeakers(ParsedText text, Cast cast, Func<int, Mention?> mentionAt, Func<int, Mention?> headedBy)
{
    /// <summary>Whether a source names more than one: "A and B said", whom one id cannot name.</summary>
    /// <param name="head">The source's head word.</param>
    /// <param name="source">The source.</param>
    public bool IsJoined(int head, RoleRun source)
    {
        if (text.Tokens[source.First].Relation == Relation.CcPreconj)
            return true;
        if (NamesTwo(source) || HasCompany(source))
            return true;
        string? one = text.Tokens[head].Upos == Upos.Pron ? null : mentionAt(head)?.Actor;
        foreach (int child in text.ChildrenOf(head))
        {
            if (text.Tokens[child].Relation != Relation.Conj || !source.Contains(child) || text.ChildOf(child, Relation.Cc) < 0 || SourceReading.HasVerb(text, head, child))
                continue;

            // "Name and his lawyer", "Name and aides".
            bool own = text.ChildOf(child, Relation.NmodPoss) is int owner and >= 0 && text.Tokens[owner].Upos == Upos.Pron;
            bool many = text.Tokens[child].Is(Morphology.Plural) && text.Tokens[child].Upos == Upos.Noun;
            if ((own || many) && !HasComma(head, child))
                return true;

            // Beside a name, only another name is another speaker: "Name, a writer and teacher" is one.
            Mention? other = mentionAt(child);
            if (other is { Form: MentionForm.Name } ? other.Actor != one : one is null && (SourceReading.IsNounlike(text.Tokens[child].Upos) || text.Tokens[child].Upos == Upos.Adj))
                return true;
        }

        return false;
    }

    // "Senator Name (R-Velmar) and 18 members of the council".
    private bool HasCompany(RoleRun source)
    {
        int i = source.First;
        while (i < source.End && !(text.Tokens[i].Upos == Upos.Propn && mentionAt(i) is { Form: MentionForm.Name } mention && cast[mention.Actor].Kind == ActorKind.Person))
            i++;
        while (i < source.End && text.Tokens[i].Upos == Upos.Propn)
            i++;
        if (i < source.End && text.WordOf(i) is "(")
        {
            while (i < source.End && text.WordOf(i) is not ")")
                i++;
            i++;
        }

        if (i >= source.End || text.Tokens[i].Upos != Upos.Cconj)
            return false;
        for (i++; i < source.End && text.Tokens[i].Upos is Upos.Num or Upos.Det or Upos.Adj or Upos.Propn or Upos.Noun; i++)
        {
            if (text.Tokens[i].Upos == Upos.Noun && text.Tokens[i].Is(Morphology.Plural))
                return true;
        }

        return false;
    }

    // "former Speaker Name and former Senator Name": two people with nothing between them but the words of their offices.
    private bool NamesTwo(RoleRun source)
    {
        string? first = null, person = null, organization = null;
        bool joined = false;
        for (int i = source.First; i < source.End; i++)
        {
            // "Name (L) and Name (L)": what a bracket tells of somebody names nobody.
            if (text.WordOf(i) is "(")
            {
                while (i < source.End && text.WordOf(i) is not ")")
                    i++;
                continue;
            }

            Upos upos = text.Tokens[i].Upos;
            if (upos == Upos.Punct && i + 1 < source.End && text.Tokens[i + 1].Upos == Upos.Det && first is not null && cast[first].Kind == ActorKind.Person)
                return false;
            if (upos == Upos.Cconj && first is not null)
                joined = true;
            else if (upos is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det or Upos.Part or Upos.Pron) && text.WordOf(i) is not ",")
                return false;
            if (upos != Upos.Propn || headedBy(i) is not { } mention || mention.Form != MentionForm.Name || cast[mention.Actor].Kind is not (ActorKind.Person or ActorKind.Organization))
                continue;
            ref string? before = ref cast[mention.Actor].Kind == ActorKind.Person ? ref person : ref organization;
            if (joined && before is not null && mention.Actor != before)
                return true;
            before = first = mention.Actor;
        }

        return false;
    }

    private bool HasComma(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (text.WordOf(i) is ",")
                return true;
        }

        return false;
    }
}

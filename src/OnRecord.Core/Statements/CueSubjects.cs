using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Puts a source right by the grammar where the network took a neighbour of the cue's subject for it: "the plan angered Name, who says that …",
/// and a relative clause for the whole of "the mayor, who had resigned, said".
/// </summary>
internal static class CueSubjects
{
    /// <summary>The least probability that a cue's source is its subject, where the network says it too: measured on development articles.</summary>
    private const double OfSubject = 0.9;

    /// <summary>Words between a letter and whom it is to: "a letter sent from the mayor's attorney, NAME, to NAME".</summary>
    private const int LongestAddress = 14;

    /// <summary>Verbs climbed over to the one that has a subject.</summary>
    private const int MostVerbs = 3;

    /// <summary>Corrects a draft's source.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="lexicon">The words of the stage.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public static void Correct(ParsedText text, StatementLexicon lexicon, Draft draft, int cue)
    {
        int subject = SubjectOf(text, cue);
        if (draft.Source is { } named)
            draft.Source = Whole(text, lexicon, named, subject);
        if (draft.Source is not { } source)
        {
            Supply(text, lexicon, draft, cue, subject);
            return;
        }

        if (cue < 0 || source.Contains(cue))
            return;
        if (source.End <= cue && DocumentBefore(text, lexicon, source) is int document and >= 0)
            draft.Source = source = new RoleRun(Role.Source, RelativeClause.FirstOf(text, document), document + 1);

        if (subject >= 0 && source.Contains(subject) && ClauseBefore(text, source, subject) is int start and > 0)
            draft.Source = source = source with { First = start };
        if (subject >= 0 && source.Contains(subject))
            draft.SourceProbability = Math.Max(draft.SourceProbability, OfSubject);
        if (NounOfClause(text, lexicon, cue, source) is int noun and >= 0)
        {
            Replace(draft, new RoleRun(Role.Source, RelativeClause.FirstOf(text, noun), source.End));
            return;
        }

        int controller = SubjectOutside(text, lexicon, cue, source);
        if (controller < 0)
            controller = ControllerOf(text, lexicon, draft.Cue!.Value, cue, source);
        if (controller >= 0)
        {
            Replace(draft, new RoleRun(Role.Source, RelativeClause.FirstOf(text, controller), NameEnd(text, controller)));
            return;
        }

        subject = text.ChildOf(cue, Relation.Nsubj) is int own and >= 0 ? own : text.ChildOf(cue, Relation.NsubjPass);
        if (subject < 0 || subject > cue || source.Contains(subject))
            return;
        (int first, int last) = text.SubtreeOf(subject);
        bool isClauseOfSubject = lexicon.Is(text.WordOf(source.First), WordUse.Relative) && subject < source.First && source.End <= last + 1;
        bool isPartOfSubject = first <= source.First && source.End <= last + 1 && last < cue;
        bool isBeforeClause = lexicon.Is(text.WordOf(subject), WordUse.Relative) && source.End <= first && source.First >= text.Sentences[text.Tokens[cue].Sentence].FirstToken;
        if ((isClauseOfSubject && last < cue) || isPartOfSubject)
            Replace(draft, new RoleRun(Role.Source, RelativeClause.FirstOf(text, subject), source.End));
        else if (source.End <= first && last < cue && text.Tokens[subject].Upos == Upos.Propn && text.Tokens[cue].Is(Morphology.Finite))
            Replace(draft, new RoleRun(Role.Source, RelativeClause.FirstOf(text, subject), NameEnd(text, subject)));
        else if (isBeforeClause)
            draft.Source = new RoleRun(Role.Source, subject, subject + 1);
    }

    // "NAME forced OTHER to admit": who is made to do it does it. "NAME spoke to OTHER before asking": the one who spoke asks.
    private static int ControllerOf(ParsedText text, StatementLexicon lexicon, RoleRun run, int cue, RoleRun source)
    {
        Token token = text.Tokens[cue];
        if (token.Head < 0 || run.Contains(token.Head) || text.Tokens[token.Head].Upos != Upos.Verb || text.ChildOf(cue, Relation.Nsubj) >= 0)
            return -1;
        int subject = text.ChildOf(token.Head, Relation.Nsubj), other = text.ChildOf(token.Head, Relation.Obj);
        if (subject < 0)
            return -1;
        if (token.Relation == Relation.Xcomp)
            return other > token.Head && other < cue && source.Contains(subject) && SourceReading.IsNounlike(text.Tokens[other].Upos) ? other : -1;
        bool apart = token.Relation == Relation.Advcl && token.Is(Morphology.PresentParticiple)
            && text.ChildOf(cue, Relation.Mark) is int mark and >= 0 && lexicon.Is(text.WordOf(mark), WordUse.Order);
        return apart && source.First > token.Head && source.End <= cue && subject < token.Head && !lexicon.Is(text.WordOf(subject), WordUse.Relative) ? subject : -1;
    }

    // "The suit, which was brought by NAME, accused": behind the comma that ends the clause goes on what the clause is about.
    private static int NounOfClause(ParsedText text, StatementLexicon lexicon, int cue, RoleRun source)
    {
        if (source.End >= cue || text.WordOf(source.End) is not "," || !(text.Tokens[cue].Is(Morphology.Finite) || text.ChildOf(cue, Relation.Obj) > cue) || SourceReading.HasVerb(text, source.End, cue))
            return -1;
        int verb = SourceReading.HeadOf(text, source);
        for (int steps = 0; steps < MostVerbs && verb >= 0 && text.Tokens[verb].Relation != Relation.AclRelcl; steps++)
            verb = text.Tokens[verb].Head;
        if (verb < 0 || text.Tokens[verb].Relation != Relation.AclRelcl || verb > cue)
            return -1;
        int noun = text.Tokens[verb].Head;
        bool apart = noun >= 0 && noun + 2 < cue && text.WordOf(noun + 1) is "," && lexicon.Is(text.WordOf(noun + 2), WordUse.Relative) && noun < source.First;
        return apart && text.ChildOf(verb, Relation.NsubjPass) == noun + 2 ? noun : -1;
    }

    // "NAME denied the claims, which the paper first reported, telling it that": who tells the paper is the subject outside the clause.
    private static int SubjectOutside(ParsedText text, StatementLexicon lexicon, int cue, RoleRun source)
    {
        Token token = text.Tokens[cue];
        if (token.Relation != Relation.Advcl || !token.Is(Morphology.PresentParticiple) || !lexicon.Is(text.WordOf(cue), WordUse.Hearer) || text.WordOf(cue - 1) is not ",")
            return -1;
        int clause = token.Head, own = text.ChildOf(clause, Relation.Nsubj);
        if (text.Tokens[clause].Relation != Relation.AclRelcl || own < 0 || !source.Contains(own) || lexicon.Is(text.WordOf(own), WordUse.Relative))
            return -1;
        int verb = text.Tokens[text.Tokens[clause].Head].Head;
        return verb >= 0 && text.Tokens[verb].Upos == Upos.Verb && text.ChildOf(verb, Relation.Nsubj) is int subject and >= 0 && subject < source.First ? subject : -1;
    }

    // "as NAME reports from the coast, the president said": the clause before the subject is no part of it.
    private static int ClauseBefore(ParsedText text, RoleRun source, int subject)
    {
        int first = Math.Max(RelativeClause.FirstOf(text, subject), source.First);
        for (int i = source.First; i < first; i++)
        {
            if (text.Tokens[i].Upos == Upos.Verb && text.Tokens[i].Is(Morphology.Finite) && text.Tokens[i].Relation != Relation.AclRelcl)
                return first;
        }

        return -1;
    }

    // What the source's last word hangs on stands outside it ("the", "and", "of"): it tells nothing of who that is.
    private static RoleRun? Whole(ParsedText text, StatementLexicon lexicon, RoleRun source, int subject)
    {
        int end = source.End;
        while (end > source.First && text.Tokens[end - 1] is { Relation: Relation.Det or Relation.Case or Relation.Cc } last && last.Head >= source.End)
            end--;
        while (end > source.First + 1 && end - 1 != subject && lexicon.Is(text.WordOf(end - 1), WordUse.Relative) && text.Tokens[end - 1].Upos == Upos.Pron && text.Tokens[end - 2].Upos != Upos.Adp)
            end--;
        for (int i = source.First; i < end; i++)
        {
            if (text.Tokens[i].Upos is not (Upos.Verb or Upos.Adp or Upos.Aux or Upos.Adv or Upos.Sconj or Upos.Punct or Upos.Part))
                return source with { End = end };
        }

        return null;
    }

    // "the letter to NAME says", "the letter addressed to NAME says": the name behind the preposition is who reads it.
    private static int DocumentBefore(ParsedText text, StatementLexicon lexicon, RoleRun source)
    {
        int mark = source.First - 1;
        if (mark <= 0 || text.Tokens[mark].Relation != Relation.Case || !source.Contains(text.Tokens[mark].Head) || lexicon.Is(text.WordOf(mark), WordUse.Companion))
            return -1;
        if (lexicon.Is(text.WordOf(mark), WordUse.Recipient))
        {
            for (int i = mark - 1; i >= Math.Max(mark - LongestAddress, text.Sentences[text.Tokens[mark].Sentence].FirstToken); i--)
            {
                if (text.Tokens[i].Upos == Upos.Noun && lexicon.Is(text.WordOf(i), WordUse.Document))
                    return i;
            }
        }

        int noun = text.Tokens[mark - 1].Upos == Upos.Verb && (text.Tokens[mark - 1].Is(Morphology.Past) || text.Tokens[mark - 1].Is(Morphology.PastParticiple)) ? mark - 2 : mark - 1;
        return noun >= 0 && text.Tokens[noun].Sentence == text.Tokens[mark].Sentence && lexicon.Is(text.WordOf(noun), WordUse.Document) ? noun : -1;
    }

    // Where the network finds none, a verb of speech has its subject for a source all the same, and a participle that of its clause's verb.
    private static void Supply(ParsedText text, StatementLexicon lexicon, Draft draft, int cue, int subject)
    {
        if ((subject < 0 || subject > cue) && cue > 0 && SubjectBefore(text, lexicon, cue) is int before and >= 0)
            subject = before;
        if (subject < 0 || draft.Carried is not null || !(SourceReading.IsNounlike(text.Tokens[subject].Upos) || IsCapital(text, subject)) || lexicon.Is(text.WordOf(subject), WordUse.Relative))
            return;
        bool participle = !HoldsNoun(text, draft.Cue!.Value) && text.Tokens[cue] is { Relation: Relation.Advcl } token && token.Is(Morphology.PresentParticiple) && text.Tokens[subject].Head != cue;
        if (!participle && (subject > cue || !lexicon.Is(text.WordOf(cue), WordUse.Speech | WordUse.Comment | WordUse.Hearer)))
            return;
        Replace(draft, new RoleRun(Role.Source, RelativeClause.FirstOf(text, subject), NameEnd(text, subject)));
        draft.SourceProbability = OfSubject;
    }

    // "…, NAME did not give way, saying": where the participle was hung on what was said, the subject of the clause before its comma.
    private static int SubjectBefore(ParsedText text, StatementLexicon lexicon, int cue)
    {
        if (!text.Tokens[cue].Is(Morphology.PresentParticiple) || text.WordOf(cue - 1) is not "," || !lexicon.Is(text.WordOf(cue), WordUse.Speech))
            return -1;
        for (int i = cue - 2; i >= text.Sentences[text.Tokens[cue].Sentence].FirstToken; i--)
        {
            if (text.WordOf(i) is ",")
                return -1;
            if (text.Tokens[i].Upos != Upos.Verb || text.ChildOf(i, Relation.Nsubj) is not (int subject and >= 0) || subject > i)
                continue;
            return text.ChildOf(i, Relation.Mark) >= 0 ? -1 : subject;
        }

        return -1;
    }

    // "…,” Overman said": a surname that looks like another word is tagged as one.
    private static bool IsCapital(ParsedText text, int token) =>
        char.IsUpper(text.WordOf(token)[0]) && text.Tokens[token].Upos is Upos.Adv or Upos.Verb or Upos.Adj or Upos.Intj;

    // "came under withering criticism for": the participle tells of the noun, and nobody speaks.
    private static bool HoldsNoun(ParsedText text, RoleRun cue)
    {
        for (int i = cue.First; i < cue.End; i++)
        {
            if (text.Tokens[i].Upos == Upos.Noun)
                return true;
        }

        return false;
    }

    private static int NameEnd(ParsedText text, int subject)
    {
        int end = subject + 1;
        while (end < text.Tokens.Length && text.Tokens[end].Relation == Relation.Flat)
            end++;
        return end;
    }

    // What was said names nobody who says it.
    private static void Replace(Draft draft, RoleRun source)
    {
        foreach (RoleRun content in draft.Contents)
        {
            if (content.First < source.End && source.First < content.End)
                return;
        }

        draft.Source = source;
    }

    /// <summary>The subject of a verb, or of the one that it goes with ("NAME left, asking why", "NAME left and asked why"); -1 where there is none.</summary>
    public static int SubjectOf(ParsedText text, int cue)
    {
        for (int steps = 0; steps < MostVerbs && cue >= 0; steps++)
        {
            int subject = text.ChildOf(cue, Relation.Nsubj);
            Token token = text.Tokens[cue];
            bool shares = token.Relation == Relation.Conj || (token.Relation == Relation.Advcl && token.Is(Morphology.PresentParticiple));
            if (subject >= 0 || !shares)
                return subject;
            if (token.Relation == Relation.Conj && token.Is(Morphology.PresentParticiple) && text.Tokens[token.Head].Is(Morphology.Finite))
                return -1;
            cue = token.Head;
        }

        return -1;
    }
}

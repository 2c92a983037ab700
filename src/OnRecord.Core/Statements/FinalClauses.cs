using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Reads what says at the end of a sentence whose words the rest is: "some roads are closed, Mayor NAME told the meeting", "the harbour pays, its keeper, NAME, stated
/// afterwards, which surprised nobody".</summary>
/// <remarks>A clause of its own stands before the comma; behind the verb at most whom it was told, when and where, and what the report adds.</remarks>
internal sealed class FinalClauses
{
    private const int LongestSource = 14;
    private const int LongestName = 5;
    private const int LongestHearer = 6;
    private const int LeastWords = 3;
    private const int LeastOfTold = 6;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public FinalClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements that such clauses give in place of what was made of their words.</summary>
    public void AddTo(List<Draft> drafts)
    {
        foreach (Sentence sentence in _text.Sentences)
        {
            for (int verb = sentence.EndToken - 1; verb > sentence.FirstToken + LeastWords; verb--)
            {
                if (!IsOfSaying(verb) || Read(sentence, verb) is not { } draft)
                    continue;
                Settle(drafts, draft, verb);
                break;
            }
        }
    }

    private bool IsOfSaying(int verb) => _cover[verb] < 0 && _text.Tokens[verb].Upos == Upos.Verb && _text.Tokens[verb].Is(Morphology.Finite)
        && _text.Tokens[verb].Relation is not (Relation.AclRelcl or Relation.Acl) && _lexicon.Is(_text.WordOf(verb), WordUse.Speech);

    private Draft? Read(Sentence sentence, int verb)
    {
        int first = verb;
        while (first > sentence.FirstToken && _text.Tokens[first - 1].Upos == Upos.Aux)
            first--;
        if (SourceBefore(first, sentence.FirstToken) is not { } source || !IsTail(verb, sentence.EndToken) || !(IsClause(sentence.FirstToken, source.First - 1) || IsTold(sentence.FirstToken, source, verb)))
            return null;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, first, verb + 1), Source = source };
        RoleRun content = _cover.ContentOf(sentence.FirstToken, source.First - 1);
        if (_cover.CountWords(content.First, content.End) < LeastWords)
            return null;
        draft.Contents.Add(content);
        return draft;
    }

    // A phrase with a noun between a comma and the verb; where a comma closes it, a name and what its bearer is.
    private RoleRun? SourceBefore(int verb, int start)
    {
        bool isApposition = _text.WordOf(verb - 1) is ",";
        int end = isApposition ? verb - 1 : verb, comma = CommaBefore(end, start);
        if (comma < 0)
            return null;
        if (isApposition)
        {
            int far = CommaBefore(comma, start);
            if (far < 0 || IsName(comma + 1, end) == IsName(far + 1, comma))
                return null;
            comma = far;
        }

        bool hasNoun = false;
        for (int i = comma + 1; i < end; i++)
            hasNoun |= _text.Tokens[i].Upos is Upos.Noun or Upos.Propn;
        return hasNoun ? new RoleRun(Role.Source, comma + 1, end) : null;
    }

    private int CommaBefore(int token, int start)
    {
        for (int i = token - 1; i > Math.Max(start, token - LongestSource - 1); i--)
        {
            if (_text.WordOf(i) is "," && _cover[i] < 0)
                return i < token - 1 ? i : -1;
            bool isOfPhrase = _text.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Det or Upos.Adj or Upos.Num or Upos.Part or Upos.Adp
                || _text.Tokens[i] is { Upos: Upos.Pron, Relation: Relation.NmodPoss } || _text.WordOf(i) is "-";
            if (_cover[i] >= 0 || !isOfPhrase)
                return -1;
        }

        return -1;
    }

    private bool IsName(int first, int end)
    {
        if (end <= first || end - first > LongestName)
            return false;
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Upos != Upos.Propn)
                return false;
        }

        return true;
    }

    // What begins with a conjunction is a condition or a time of the verb's own: "When the vote was over, NAME told reporters in the hall that …".
    private bool IsClause(int first, int end)
    {
        bool isClause = false;
        for (int i = first; i < end; i++)
        {
            ref readonly Token token = ref _text.Tokens[i];
            if (_cover[i] >= 0 || (i == first && (token.Upos is Upos.Sconj or Upos.Cconj || token.Relation == Relation.Mark)))
                return false;
            bool isFinite = token.Is(Morphology.Finite) && token.Upos is Upos.Verb or Upos.Aux;
            int verb = token.Upos == Upos.Aux && token.Head >= 0 ? token.Head : i;
            isClause |= isFinite && _text.Tokens[verb].Relation is not (Relation.AclRelcl or Relation.Advcl or Relation.Acl);
        }

        return isClause;
    }

    // "Many people depend on aid, NAME told the meeting": what stands before a name that tells somebody nothing else is what was told, though no verb was seen in it.
    private bool IsTold(int first, RoleRun source, int verb)
    {
        bool hasNoun = false;
        for (int i = first; i < source.First - 1; i++)
        {
            if (_cover[i] >= 0)
                return false;
            hasNoun |= _text.Tokens[i].Upos == Upos.Noun;
        }

        return hasNoun && source.First - first > LeastOfTold && _lexicon.Is(_text.WordOf(verb), WordUse.Hearer) && IsName(source.End - 2, source.End)
            && _text.Tokens[first].Upos is not (Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Adv or Upos.Verb or Upos.Part);
    }

    // Whom it was told, then nothing, or when and where, or a clause that begins with a comma and a relative pronoun; never what was said.
    private bool IsTail(int verb, int end)
    {
        int at = verb + 1;
        bool isTold = _lexicon.Is(_text.WordOf(verb), WordUse.Hearer);
        while (isTold && at < end && at <= verb + LongestHearer && _text.Tokens[at].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num or Upos.Pron or Upos.Part)
            at++;
        if (isTold && at == verb + 1)
            return false;
        if (at < end && _text.Tokens[at].Upos == Upos.Adv)
            at++;
        if (at == end || (_text.Tokens[at].Upos == Upos.Punct && at == end - 1))
            return true;
        if (at + 1 < end && _text.WordOf(at) is "," && _text.Tokens[at + 1].Upos is Upos.Pron or Upos.Det && _lexicon.Is(_text.WordOf(at + 1), WordUse.Relative))
            return IsUnquoted(at, end);
        bool isPhrase = _text.Tokens[at].Upos == Upos.Adp;
        bool isClause = _text.Tokens[at] is { Upos: Upos.Sconj, Relation: Relation.Mark, Head: >= 0 and int clause } && _text.Tokens[clause].Relation == Relation.Advcl;
        return (isPhrase || isClause) && IsUnquoted(at, end) && !HoldsWhatWasSaid(verb, at, end, isPhrase);
    }

    private bool IsUnquoted(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_cover[i] >= 0)
                return false;
        }

        return true;
    }

    // "Told the chamber in the spring | that …", "said for the first time | he supports it".
    private bool HoldsWhatWasSaid(int verb, int first, int end, bool isPhrase)
    {
        for (int i = first; i < end; i++)
        {
            ref readonly Token token = ref _text.Tokens[i];
            if ((isPhrase && token.Is(Morphology.Finite)) || (i > first && token is { Upos: Upos.Sconj, Relation: Relation.Mark }) || (token.Relation == Relation.Ccomp && token.Head == verb))
                return true;
        }

        return false;
    }

    private void Settle(List<Draft> drafts, Draft draft, int verb)
    {
        RoleRun source = draft.Source!.Value;
        foreach (Draft other in drafts)
        {
            // "NAME said that …, the agency reported": who reports it is no speaker.
            if (other.Source is not null && other.Overlaps(draft) && other.Cue is { } inner && draft.Contents[0].Contains(inner.First) && _lexicon.Is(_text.WordOf(inner.First), WordUse.Speech))
                return;
            bool yields = other.Source is null || IsCutFromSubject(draft, other) || other.Contents.Exists(run => run.Touches(source)) || (other.Cue is { } cue && cue.Contains(verb) && !other.Overlaps(draft));
            if (!yields && other.Overlaps(draft))
                return;
        }

        drafts.RemoveAll(other => other.Overlaps(draft) || other.Contents.Exists(run => run.Touches(source)) || (other.Cue is { } cue && cue.Contains(verb)));
        drafts.Add(draft);
    }

    // "NAME, who has few votes, | will face the chamber, the speaker's office said": a clause begins with its subject.
    private bool IsCutFromSubject(Draft whole, Draft cut) => cut.Contents.Count == 1 && cut.Cue is { } cue && cue.Touches(whole.Cue!.Value) && cut.First > whole.First
        && _text.Tokens[cut.First].Upos is Upos.Aux or Upos.Verb && _text.Tokens[cut.First].Is(Morphology.Finite);
}

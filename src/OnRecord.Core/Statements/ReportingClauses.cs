using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>
/// Reads what says whose words a sentence is from its middle (Quirk et al. 1985, 14.29): "the dam, NAME insists, will be full by May",
/// "the harvest, according to NAME, will fail". Commas stand about it; the sentence's subject is before them, its verb behind.
/// </summary>
internal sealed class ReportingClauses
{
    /// <summary>Words between the two commas.</summary>
    private const int Longest = 14;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public ReportingClauses(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements that such clauses give; drafts of the same words without a source, or with this very cue, give way.</summary>
    public void AddTo(List<Draft> drafts)
    {
        foreach (Sentence sentence in _text.Sentences)
        {
            for (int i = sentence.FirstToken + 1; i + 3 < sentence.EndToken; i++)
            {
                if (_text.WordOf(i) is "," && _cover[i] < 0 && ClosingFrom(i + 1, sentence.EndToken) is int close && Read(sentence, i + 1, close) is { } draft)
                    Settle(drafts, draft);
            }
        }
    }

    private int? ClosingFrom(int first, int end)
    {
        for (int i = first; i < Math.Min(end - 2, first + Longest); i++)
        {
            if (_cover[i] >= 0)
                return null;
            if (_text.WordOf(i) is ",")
                return i > first + 1 ? i : null;
        }

        return null;
    }

    private Draft? Read(Sentence sentence, int first, int close)
    {
        int phrase = _lexicon.PhraseAt(_text, first, close);
        Draft? draft = phrase > first
            ? phrase < close ? new Draft { Cue = new RoleRun(Role.Cue, first, phrase), Source = new RoleRun(Role.Source, phrase, close) } : null
            : Reporting(first, close);
        if (draft is null || !IsHalf(sentence.FirstToken, first - 1, close + 1, sentence.EndToken))
            return null;
        AddContent(draft, sentence.FirstToken, first - 1);
        AddContent(draft, close + 1, sentence.EndToken);
        return draft.Contents.Count == 2 ? draft : null;
    }

    // A noun phrase and its verb of saying, with nothing behind that was said: at most whom to, and when.
    private Draft? Reporting(int first, int close)
    {
        int verb = -1;
        for (int i = first; i < close; i++)
        {
            Token token = _text.Tokens[i];
            if (token.Upos is Upos.Sconj or Upos.Cconj || _lexicon.Is(_text.WordOf(i), WordUse.Relative))
                return null;
            if (token.Upos == Upos.Verb)
            {
                if (verb >= 0 || i == first || !token.Is(Morphology.Finite) || !_lexicon.Is(_text.WordOf(i), WordUse.Speech | WordUse.Comment))
                    return null;
                verb = i;
            }
            else if (verb < 0 && token.Upos is not (Upos.Noun or Upos.Propn or Upos.Pron or Upos.Det or Upos.Adj or Upos.Part or Upos.Num or Upos.Aux))
            {
                return null;
            }
        }

        if (verb < 0 || (_text.Tokens[verb].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl or Relation.Conj or Relation.Ccomp) || HasObject(verb, close))
            return null;
        int end = verb;
        while (end > first && _text.Tokens[end - 1].Upos == Upos.Aux)
            end--;
        return end == first ? null : new Draft { Cue = new RoleRun(Role.Cue, end, verb + 1), Source = new RoleRun(Role.Source, first, end) };
    }

    private bool HasObject(int verb, int close)
    {
        for (int i = verb + 1; i < close; i++)
        {
            if (_text.Tokens[i].Relation is Relation.Obj or Relation.Xcomp or Relation.Ccomp && !_lexicon.Is(_text.WordOf(verb), WordUse.Hearer))
                return true;
        }

        return false;
    }

    // The subject stands before the first comma and its verb behind the second: a sentence that only begins with the day or the place needs no more than its other half.
    private bool IsHalf(int first, int end, int from, int to)
    {
        if (from + 1 >= to || _text.Tokens[from] is not { Upos: Upos.Aux or Upos.Verb } verb || (verb.Upos == Upos.Verb && !verb.Is(Morphology.Finite)))
            return false;
        bool hasSubject = false;
        for (int i = first; i < end; i++)
        {
            if (_cover[i] >= 0 || _text.Tokens[i].Is(Morphology.Finite) || _text.Tokens[i].Upos == Upos.Sconj)
                return false;
            hasSubject |= _text.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Pron;
        }

        return hasSubject;
    }

    private void AddContent(Draft draft, int first, int end)
    {
        RoleRun content = _cover.ContentOf(first, end);
        if (_cover.CountWords(content.First, content.End) > 0)
            draft.Contents.Add(content);
    }

    private static void Settle(List<Draft> drafts, Draft draft)
    {
        int before = draft.Contents[0].End - 1, behind = draft.Contents[1].First;
        foreach (Draft other in drafts)
        {
            if (other.Source is not null && other.Contents.Exists(run => run.Contains(before)) && other.Contents.Exists(run => run.Contains(behind)))
                return;
            bool yields = other.Source is null || (other.Cue is { } cue && cue.Touches(draft.Cue!.Value));
            if (!yields && other.Overlaps(draft))
                return;
        }

        drafts.RemoveAll(draft.Overlaps);
        drafts.Add(draft);
    }
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Takes out of what was said the words that name who said it: "…, the head of the board, Name, said", "…, Name, a commander of the guard, said" and "…, Name, who heads the board, said".</summary>
/// <remarks>A comma right before the verb closes an apposition: the two stretches before it, a name and what its bearer is, belong to the verb and not to what was said.</remarks>
internal sealed class AppositionSources
{
    // Words of a name, and of what its bearer is: "the deputy head of the council's committee on roads".
    private const int LongestName = 5;
    private const int LongestRole = 14;
    private const int LongestClause = 20;

    // How sure a source is that the grammar gives.
    private const double Probability = 0.9;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public AppositionSources(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Corrects a draft's content and source.</summary>
    /// <param name="draft">The draft.</param>
    public void Correct(Draft draft)
    {
        if (draft.Cue is not { } cue || !_lexicon.Is(_text.WordOf(cue.First), WordUse.Speech) || !IsComma(cue.First - 1))
            return;
        int start = _text.Sentences[_text.Tokens[cue.First].Sentence].FirstToken;
        int clause = RelativeBefore(cue.First - 1, start);
        int near = clause >= 0 ? clause : CommaBefore(cue.First - 1, start);
        int far = near < 0 ? -1 : CommaBefore(near, start);
        if (far < 0)
            return;
        bool nameIsNear = clause < 0 && IsName(near + 1, cue.First - 1) && IsRole(far + 1, near);
        if (!nameIsNear && !(IsName(far + 1, near) && (clause >= 0 || IsRole(near + 1, cue.First - 1))))
            return;
        int at = draft.Contents.FindLastIndex(run => run.First < far && run.End > far && _text.Tokens[run.First].Sentence == _text.Tokens[cue.First].Sentence);
        if (at < 0 || !SourceReading.HasVerb(_text, draft.Contents[at].First, far) || (draft.Source is { } source && (source.First < far || source.End > cue.First)))
            return;
        draft.Contents[at] = draft.Contents[at] with { End = far };
        draft.Contents.RemoveAll(run => run.First > far && run.End <= cue.First);
        draft.Source = new RoleRun(Role.Source, far + 1, clause >= 0 ? near : cue.First - 1);
        draft.SourceProbability = Math.Max(draft.SourceProbability, Probability);
    }

    private bool IsComma(int token) => token >= 0 && _text.WordOf(token) is ",";

    private int CommaBefore(int token, int start)
    {
        int last = Math.Max(start, token - LongestRole - 1);
        for (int i = token - 1; i >= last; i--)
        {
            if (_cover[i] >= 0 || _text.Tokens[i].Upos is Upos.Verb or Upos.Aux)
                return -1;
            if (IsComma(i))
                return i;
        }

        return -1;
    }

    // The comma before the relative clause that a comma closes, or -1: "Name, who heads the board, said".
    private int RelativeBefore(int token, int start)
    {
        for (int i = token - 1; i > Math.Max(start, token - LongestClause); i--)
        {
            if (_cover[i] >= 0 || IsComma(i))
                return -1;
            if (IsComma(i - 1) && _text.Tokens[i].Upos == Upos.Pron && _lexicon.Is(_text.WordOf(i), WordUse.Relative))
                return i - 1;
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

    private bool IsRole(int first, int end)
    {
        bool hasNoun = false;
        for (int i = first; i < end; i++)
        {
            hasNoun |= _text.Tokens[i].Upos == Upos.Noun;
            if (_text.Tokens[i].Upos is Upos.Sconj or Upos.Adv or Upos.Num)
                return false;
        }

        // "Its chief executive", where the tagger sees adjectives.
        hasNoun |= end - first > 1 && _text.Tokens[first] is { Upos: Upos.Pron, Relation: Relation.NmodPoss } && _text.Tokens[end - 1].Upos == Upos.Adj;
        return hasNoun && _text.Tokens[first].Upos is Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn or Upos.Pron;
    }
}

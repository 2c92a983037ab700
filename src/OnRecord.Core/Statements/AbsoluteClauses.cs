using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Reads who speaks in a clause that a preposition adds to a sentence, "…, with NAME saying that …": whom the preposition leads in,
/// and not the subject of the sentence.</summary>
internal sealed class AbsoluteClauses
{
    // Words between the preposition and its participle: a title, a name, a day.
    private const int LongestSubject = 16;

    private readonly ParsedText _text;
    private readonly StatementLexicon _lexicon;
    private readonly QuotationCover _cover;
    private readonly StatementDetails _details;

    public AbsoluteClauses(ParsedText text, StatementLexicon lexicon, QuotationCover cover, StatementDetails details)
    {
        _text = text;
        _lexicon = lexicon;
        _cover = cover;
        _details = details;
    }

    /// <summary>Gives a draft whose cue is such a participle the source that the preposition leads in.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="cue">Its cue's head word, or -1.</param>
    public void Correct(Draft draft, int cue)
    {
        if (cue < 0 || draft.Cue is not { } run || _text.Tokens[cue].Upos != Upos.Verb || !_text.Tokens[cue].Is(Morphology.PresentParticiple))
            return;
        int lead = LeadBefore(run.First);
        if (lead < 0 || SubjectBehind(lead, run.First) is not { } subject)
            return;
        if (draft.Source is { } known && known.First > lead && known.End <= run.First)
            return;
        draft.Source = subject;
        draft.SourceProbability = 1;
    }

    // A comma stands before the preposition, or it opens the sentence: "met with NAME, saying" has another subject.
    private int LeadBefore(int cue)
    {
        int start = _text.Sentences[_text.Tokens[cue].Sentence].FirstToken;
        for (int i = cue - 1; i >= Math.Max(start, cue - LongestSubject); i--)
        {
            if (_text.Tokens[i].Upos is Upos.Verb or Upos.Aux || _cover[i] >= 0)
                return -1;
            if (_lexicon.Is(_text.WordOf(i), WordUse.Companion))
                return i == start || _text.Tokens[i - 1].Upos is Upos.Punct or Upos.Cconj ? i : -1;
        }

        return -1;
    }

    // The noun phrase behind the preposition, without the day on which it was said; commas come in pairs, about an apposition.
    private RoleRun? SubjectBehind(int lead, int cue)
    {
        int commas = 0;
        for (int i = lead + 1; i < cue; i++)
            commas += _text.Tokens[i].Upos == Upos.Punct ? 1 : 0;
        int head = commas % 2 == 0 ? SourceReading.HeadOf(_text, new RoleRun(Role.Source, lead + 1, cue)) : -1;
        if (head < 0 || !SourceReading.IsNounlike(_text.Tokens[head].Upos))
            return null;
        int end = Math.Min(cue, Math.Max(head, _text.SubtreeOf(head).Last) + 1);
        foreach (int child in _text.ChildrenOf(head))
        {
            if (child > head && _details.IsInTime(child))
                end = Math.Min(end, _text.SubtreeOf(child).First);
        }

        while (end > head + 1 && _text.Tokens[end - 1].Upos == Upos.Punct)
            end--;
        return new RoleRun(Role.Source, lead + 1, end);
    }
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Reads at what somebody puts a figure: "the governor put the number of homeless at 50,000", which the network leaves out or cuts off.</summary>
internal sealed class ReckonedFigures
{
    /// <summary>Words between the verb and the number.</summary>
    private const int Longest = 16;

    /// <summary>Words that may stand before the number in its phrase: "at more than about 3 million".</summary>
    private const int MostBefore = 4;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;
    private readonly StatementDetails _details;

    public ReckonedFigures(ParsedText text, QuotationCover cover, StatementLexicon lexicon, StatementDetails details)
    {
        _details = details;
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements of such figures; drafts with this very cue give way, and so do those that nobody makes.</summary>
    public void AddTo(List<Draft> drafts)
    {
        foreach (Sentence sentence in _text.Sentences)
        {
            for (int i = sentence.FirstToken + 1; i + 3 < sentence.EndToken; i++)
            {
                if (_text.Tokens[i].Upos != Upos.Verb || _cover[i] >= 0 || !_lexicon.Is(_text.WordOf(i), WordUse.Figure) || Read(sentence, i) is not { } draft)
                    continue;
                if (drafts.Exists(other => other.Overlaps(draft) && other.Source is not null && !Has(other.Cue, i)))
                    continue;
                drafts.RemoveAll(other => other.Overlaps(draft) || Has(other.Cue, i));
                drafts.Add(draft);
            }
        }
    }

    private static bool Has(RoleRun? cue, int token) => cue is { } run && run.Contains(token);

    private Draft? Read(Sentence sentence, int verb)
    {
        int subject = CueSubjects.SubjectOf(_text, verb), figure = _text.ChildOf(verb, Relation.Obj);
        if (subject < 0 || subject > verb || figure < verb || figure - verb > Longest || _text.ChildOf(verb, Relation.NsubjPass) >= 0)
            return null;
        int mark = figure + 1;
        while (mark < sentence.EndToken && mark - verb <= Longest && !(_lexicon.Is(_text.WordOf(mark), WordUse.FigureMark) && NumberBehind(mark, sentence.EndToken) >= 0))
        {
            if (_text.Tokens[mark].Upos is Upos.Punct || _cover[mark] >= 0)
                return null;
            mark++;
        }

        if (mark >= sentence.EndToken || mark - verb > Longest)
            return null;
        int end = NumberBehind(mark, sentence.EndToken) + 1;
        while (end < sentence.EndToken && _text.Tokens[end].Upos is Upos.Num or Upos.Noun or Upos.Sym)
            end++;
        (int first, int last) = _text.SubtreeOf(subject);
        if (last >= verb)
            last = subject;
        while (last > subject && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, verb, verb + 1), Source = new RoleRun(Role.Source, Math.Max(first, sentence.FirstToken), last + 1), IsFigure = true };
        draft.Contents.Add(new RoleRun(Role.Content, verb + 1, end));
        return draft;
    }

    private int NumberBehind(int mark, int end)
    {
        for (int i = mark + 1; i < Math.Min(end, mark + 1 + MostBefore); i++)
        {
            if (_text.Tokens[i].Upos == Upos.Num)
                return _details.IsInTime(i) ? -1 : i;
            if (_text.Tokens[i].Upos is Upos.Punct or Upos.Verb or Upos.Propn)
                return -1;
        }

        return -1;
    }
}

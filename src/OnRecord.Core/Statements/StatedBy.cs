using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds what a phrase before or behind a clause says whose words it is ("according to"), where the network passed over it.</summary>
internal sealed class StatedBy
{
    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;
    private readonly bool[] _taken;

    public StatedBy(ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
        _taken = new bool[text.Tokens.Length];
        foreach (Draft draft in drafts)
        {
            foreach (RoleRun run in draft.Contents)
                _taken.AsSpan(run.First, run.End - run.First).Fill(true);
            if (draft.Cue is { } cue)
                _taken.AsSpan(cue.First, cue.End - cue.First).Fill(true);
        }
    }

    /// <summary>Adds the statements of such phrases.</summary>
    public void AddTo(List<Draft> drafts)
    {
        foreach (Sentence sentence in _text.Sentences)
        {
            for (int i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
            {
                int end = _lexicon.PhraseAt(_text, i, sentence.EndToken);
                if (end > i && Read(sentence, i, end) is { } draft)
                {
                    drafts.Add(draft);
                    break;
                }
            }
        }
    }

    // The phrase opens or closes the sentence, and a comma parts it from the clause; nothing of the sentence is anybody's yet.
    private Draft? Read(Sentence sentence, int first, int end)
    {
        if (_taken.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Contains(true))
            return null;
        int last = end;
        while (last < sentence.EndToken && _text.Tokens[last].Upos != Upos.Punct)
            last++;
        bool opens = _cover.CountWords(sentence.FirstToken, first) == 0;
        bool closes = _cover.CountWords(last, sentence.EndToken) == 0;
        if (last == end || opens == closes)
            return null;
        RoleRun content = opens ? _cover.ContentOf(last, sentence.EndToken) : _cover.ContentOf(sentence.FirstToken, first);
        if (content.End <= content.First)
            return null;
        var draft = new Draft { Cue = new RoleRun(Role.Cue, first, end), Source = new RoleRun(Role.Source, end, last) };
        draft.Contents.Add(content);
        return draft;
    }
}

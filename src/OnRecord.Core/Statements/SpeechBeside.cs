using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds the verb of speech right behind a quotation that the network left without one: "…," said NAME; "…," NAME, a doctor, said of it.</summary>
internal sealed class SpeechBeside
{
    /// <summary>Words from the quotation to its verb: a name with an apposition.</summary>
    private const int Longest = 24;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public SpeechBeside(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Gives a draft that is a quotation and no more the cue and the source that stand behind it.</summary>
    public void Complete(Draft draft)
    {
        if (draft.Cue is not null || draft.Source is not null || _cover.FormOf(draft) != StatementForm.Direct)
            return;
        int end = draft.Contents[0].End;
        if (end >= _text.Tokens.Length || !IsLeftOpen(end) || VerbFrom(end) is not int verb)
            return;
        int subject = _text.ChildOf(verb, Relation.Nsubj);
        if (subject < end || !SourceReading.IsNounlike(_text.Tokens[subject].Upos) || _lexicon.Is(_text.WordOf(subject), WordUse.Relative))
            return;
        (int first, int last) = _text.SubtreeOf(subject);
        if (first < end || (first <= verb && verb <= last))
            return;
        while (last > subject && _text.Tokens[last].Upos == Upos.Punct)
            last--;
        draft.Cue = new RoleRun(Role.Cue, verb, verb + 1);
        draft.Source = new RoleRun(Role.Source, first, last + 1);
    }

    // A comma before the closing mark says that the sentence goes on; a question mark or an exclamation mark says so where a small letter or a name follows.
    private bool IsLeftOpen(int end)
    {
        int inner = end - 1;
        while (inner > 0 && _cover[inner] >= 0 && _text.WordOf(inner) is not ("," or "?" or "!" or "—" or "–") && !_cover.IsWord(inner))
            inner--;
        return _text.WordOf(inner) is "," or "?" or "!" or "—" or "–" && BlockOf(end) == BlockOf(inner) && _cover[end] < 0;
    }

    private int? VerbFrom(int first)
    {
        for (int i = first; i < Math.Min(_text.Tokens.Length, first + Longest); i++)
        {
            if (_cover[i] >= 0 || BlockOf(i) != BlockOf(first) || _text.WordOf(i) is "." or ":" or ";")
                return null;
            if (_text.Tokens[i].Upos == Upos.Verb && _text.Tokens[i].Is(Morphology.Finite) && _lexicon.Is(_text.WordOf(i), WordUse.Speech) && _text.Tokens[i].Relation is not (Relation.AclRelcl or Relation.Advcl))
                return i;
        }

        return null;
    }

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;
}

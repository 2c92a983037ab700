using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Tells by its words and by what stands around it whether a quotation is speech, or the title of something.</summary>
internal sealed class SpeechSigns
{
    // "on the Bay Broadcasting Network's": words of a name between the preposition and the title.
    private const int LongestOwner = 4;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;
    private readonly bool _doubled;

    public SpeechSigns(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;

        // Where speech stands in double marks, single ones are for titles and terms.
        foreach (Quotation quotation in text.Quotations)
            _doubled |= quotation is { Parent: < 0, DoubleMarks: true };
    }

    /// <summary>Whether a quotation is a sentence of its own: it begins as one and ends as one, inside the marks.</summary>
    public bool IsSpeech(int quotation, int first, int end)
    {
        (int inner, int innerEnd) = _cover.InnerWordsOf(quotation);
        if (_doubled && !_text.Quotations[quotation].DoubleMarks)
            return false;
        if (inner >= innerEnd || !char.IsUpper(_text.WordOf(inner)[0]))
            return false;
        bool sentence = !_cover.IsWord(innerEnd - 1);
        return sentence && (StandsAlone(first, end) || _text.Tokens[innerEnd - 1].Sentence != _text.Tokens[inner].Sentence);
    }

    private bool StandsAlone(int first, int end)
    {
        bool begins = first == 0 || IsAnnounced(first) || BlockOf(first - 1) != BlockOf(first) || _text.Tokens[first - 1].Sentence != _text.Tokens[first].Sentence;
        bool ends = end == _text.Tokens.Length || BlockOf(end) != BlockOf(end - 1) || _text.Tokens[end].Sentence != _text.Tokens[end - 1].Sentence;
        return begins && ends;
    }

    /// <summary>Whether a colon stands before a word, in its paragraph.</summary>
    public bool IsAnnounced(int first) => first > 0 && _text.WordOf(first - 1) is ":" && BlockOf(first - 1) == BlockOf(first);

    /// <summary>Whether the name of a kind of work stands before a word: her commentary, "Tell Your Story".</summary>
    public bool IsNamed(int first)
    {
        int before = first - 1;
        if (before > 0 && _text.WordOf(before) is ",")
            before--;
        return before >= 0 && _cover[first] >= 0 && _text.Tokens[before].Sentence == _text.Tokens[first].Sentence && _lexicon.Is(_text.WordOf(before), WordUse.Work);
    }

    /// <summary>Whether words are the name of a programme or a book: a few capitalised ones, right behind a preposition and perhaps whose it is.</summary>
    public bool IsTitle(RoleRun run)
    {
        int before = run.First - 1;
        while (before > 0 && run.First - before <= LongestOwner && _text.Tokens[before].Upos is Upos.Propn or Upos.Part)
            before--;
        if (before < 0 || _text.Tokens[before].Upos != Upos.Adp || _cover[run.First] < 0 || _cover.WordsOf(_cover[run.First]) != (run.First, run.End))
            return false;
        int words = 0;
        for (int i = run.First; i < run.End; i++)
        {
            ReadOnlySpan<char> word = _text.WordOf(i);
            if (!_cover.IsWord(i))
                continue;
            words++;
            if (char.IsLower(word[0]) && (word.Length > 3 || words == 1))
                return false;
        }

        return words <= 6;
    }

    /// <summary>Whether a draft has nothing but a title, and no verb of speech: "NAME appeared on the network's “Face of the Town.”"</summary>
    public bool IsTitleAlone(Draft draft)
    {
        if (draft.Contents.Count > 1 || draft.Cue is not { } cue || !IsTitle(draft.Contents[0]))
            return false;
        for (int i = cue.First; i < cue.End; i++)
        {
            if (_lexicon.Is(_text.WordOf(i), WordUse.Speech))
                return false;
        }

        return true;
    }

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;
}

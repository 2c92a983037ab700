using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>What quotation marks tell beside the trained network: a quotation belongs to a statement whole; one that nobody is found to have
/// said is a statement all the same, where it is speech.</summary>
internal sealed class DirectSpeech
{
    /// <summary>Words from which a quotation may be speech of its own: fewer are a term, a title, a nickname.</summary>
    private const int Shortest = 4;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly List<Draft> _drafts;
    private readonly Draft?[] _ofToken;
    private readonly bool _doubled;

    public DirectSpeech(ParsedText text, QuotationCover cover, List<Draft> drafts)
    {
        _text = text;
        _cover = cover;
        _drafts = drafts;
        _ofToken = new Draft?[text.Tokens.Length];

        // Where speech stands in double marks, single ones are for titles and terms.
        foreach (Quotation quotation in text.Quotations)
            _doubled |= quotation is { Parent: < 0, DoubleMarks: true };
    }

    /// <summary>Brings the drafts in line with the quotation marks, and adds what the network missed.</summary>
    public void Complete()
    {
        for (int d = _drafts.Count - 1; d >= 0; d--)
            PartParagraphs(_drafts[d]);
        foreach (Draft draft in _drafts)
        {
            for (int i = 0; i < draft.Contents.Count; i++)
                draft.Contents[i] = WithMarks(draft.Contents[i]);
            if (draft.Contents.Count > 1)
                RemoveTitles(draft);
            Claim(draft);
        }

        for (int q = 0; q < _text.Quotations.Count; q++)
        {
            if (_text.Quotations[q].Parent < 0)
                Complete(q);
        }

        _drafts.RemoveAll(draft => draft.Cue is null && !IsSpeech(draft));
        foreach (Draft draft in _drafts)
            draft.Order();
    }

    // A paragraph without a cue of its own may go on with the speaker of the one before, and may not: that is told by who has been speaking
    // (CarriedSpeech), unless the marks or a colon say it.
    private void PartParagraphs(Draft draft)
    {
        if (draft.Cue is not { } cue)
            return;
        int block = BlockOf(cue.First);
        if (draft.Contents.TrueForAll(run => BlockOf(run.First) > block && !IsLedIn(run.First, block)))
        {
            // A cue with nothing to it in its own paragraph is none.
            draft.Cue = null;
            draft.Source = null;
            return;
        }

        for (int i = draft.Contents.Count - 1; i >= 0 && draft.Contents.Count > 1; i--)
        {
            RoleRun run = draft.Contents[i];
            if (BlockOf(run.First) == block || IsLedIn(run.First, block) || GoesOn(run.First))
                continue;
            draft.Contents.RemoveAt(i);
            var parted = new Draft();
            parted.Contents.Add(run);
            _drafts.Add(parted);
        }
    }

    private bool IsLedIn(int first, int block)
    {
        int start = _text.Sentences[_text.Tokens[first].Sentence].FirstToken;
        return start > 0 && BlockOf(start - 1) == block && _text.WordOf(start - 1) is ":";
    }

    private bool GoesOn(int token) => _cover[token] is int quotation and >= 0 && _text.Quotations[quotation].Continues >= 0;

    private void Complete(int quotation)
    {
        (int first, int end) = _cover.WordsOf(quotation);
        int words = _cover.CountWords(first, end), free = 0;
        for (int i = first; i < end; i++)
            free += _cover.IsWord(i) && _ofToken[i] is null ? 1 : 0;
        if (words == 0 || 2 * free < words)
            return;
        int before = _text.Quotations[quotation].Continues;
        if (before >= 0 && OwnerOf(before) is { } owner)
            Add(owner, first, end);
        else if (words >= Shortest && IsSpeech(quotation, first, end))
            Add(new Draft(), first, end);
    }

    private void Add(Draft draft, int first, int end)
    {
        bool isNew = draft.Contents.Count == 0;

        // What the network gave to others of these words stays theirs.
        for (int i = first; i < end;)
        {
            int to = i;
            while (to < end && _ofToken[to] is null)
                to++;
            if (_cover.CountWords(i, to) > 0)
                draft.Contents.Add(new RoleRun(Role.Content, i, to));
            i = Math.Max(to, i + 1);
        }

        if (isNew && draft.Contents.Count > 0)
            _drafts.Add(draft);
        Claim(draft);
    }

    private Draft? OwnerOf(int quotation)
    {
        (int first, int end) = _cover.WordsOf(quotation);
        for (int i = end - 1; i >= first; i--)
        {
            if (_ofToken[i] is { } owner)
                return owner;
        }

        return null;
    }

    private void RemoveTitles(Draft draft)
    {
        for (int i = draft.Contents.Count - 1; i > 0; i--)
        {
            if (IsTitle(draft.Contents[i]))
                draft.Contents.RemoveAt(i);
        }
    }

    // The name of a programme or a book: a few capitalised words, right behind a preposition.
    private bool IsTitle(RoleRun run)
    {
        if (run.First == 0 || _text.Tokens[run.First - 1].Upos != Upos.Adp || _cover[run.First] < 0 || _cover.WordsOf(_cover[run.First]) != (run.First, run.End))
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

    // Without a cue, only a quotation of some length says that somebody spoke.
    private bool IsSpeech(Draft draft)
    {
        int quoted = 0;
        foreach (RoleRun run in draft.Contents)
        {
            for (int i = run.First; i < run.End; i++)
                quoted += _cover[i] >= 0 && _cover.IsWord(i) ? 1 : 0;
        }

        return quoted >= Shortest;
    }

    // A sentence of its own: it begins as one and ends as one, inside the marks.
    private bool IsSpeech(int quotation, int first, int end)
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
        bool begins = first == 0 || BlockOf(first - 1) != BlockOf(first) || _text.Tokens[first - 1].Sentence != _text.Tokens[first].Sentence;
        bool ends = end == _text.Tokens.Length || BlockOf(end) != BlockOf(end - 1) || _text.Tokens[end].Sentence != _text.Tokens[end - 1].Sentence;
        return begins && ends;
    }

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;

    private void Claim(Draft draft)
    {
        foreach (RoleRun run in draft.Contents)
            _ofToken.AsSpan(run.First, run.End - run.First).Fill(draft);
        if (draft.Cue is { } cue)
            _ofToken.AsSpan(cue.First, cue.End - cue.First).Fill(draft);
    }

    // Punctuation and marks between a run's edge and the edge of the quotation that it fills go with it.
    private RoleRun WithMarks(RoleRun run)
    {
        int first = run.First, end = run.End;
        if (_cover[first] is int before and >= 0 && _cover.CountWords(_cover.WordsOf(before).First, first) == 0)
            first = Math.Min(first, _cover.WordsOf(before).First);
        if (_cover[end - 1] is int behind and >= 0 && _cover.CountWords(end, _cover.WordsOf(behind).End) == 0)
            end = Math.Max(end, _cover.WordsOf(behind).End);
        return run with { First = first, End = end };
    }
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>What quotation marks tell beside the trained network: a quotation belongs to a statement whole; one that nobody is found to have
/// said is a statement all the same, where it is speech.</summary>
internal sealed class DirectSpeech
{
    /// <summary>Words from which a quotation may be speech of its own: fewer are a term, a title, a nickname.</summary>
    private const int Shortest = 4;

    /// <summary>Words from which it may be where a colon announces it.</summary>
    private const int ShortestAnnounced = 2;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly SpeechSigns _signs;
    private readonly List<Draft> _drafts;
    private readonly Draft?[] _ofToken;

    public DirectSpeech(ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts)
    {
        _signs = new SpeechSigns(text, cover, lexicon);
        _text = text;
        _cover = cover;
        _drafts = drafts;
        _ofToken = new Draft?[text.Tokens.Length];
    }

    /// <summary>Brings the drafts in line with the quotation marks, and adds what the network missed.</summary>
    public void Complete()
    {
        for (int d = _drafts.Count - 1; d >= 0; d--)
            PartParagraphs(_drafts[d]);
        foreach (Draft draft in _drafts)
        {
            Swallow(draft);
            for (int i = 0; i < draft.Contents.Count; i++)
                draft.Contents[i] = WithMarks(draft.Contents[i]);
            LeaveSpeaker(draft);
            if (draft.Contents.Count > 1)
                RemoveTitles(draft);
            Claim(draft);
        }

        _drafts.RemoveAll(_signs.IsTitleAlone);

        for (int q = 0; q < _text.Quotations.Count; q++)
        {
            if (_text.Quotations[q].Parent < 0)
                Complete(q);
        }

        new BrokenSpeech(_text, _cover, _drafts, _ofToken).Rejoin();
        _drafts.RemoveAll(draft => draft.Cue is null && (!IsSpeech(draft) || (draft.Source is null && _signs.IsNamed(draft.Contents[0].First))));
        foreach (Draft draft in _drafts)
        {
            draft.Order();
            RemoveTail(draft);
        }
    }

    // "We lost," he said, naming nobody: behind a quotation and its cue, what stands without marks is the report's own.
    private void RemoveTail(Draft draft)
    {
        RoleRun first = draft.Contents[0];
        if (draft.Cue is not { } cue || first.End > cue.First || _cover.QuotedIn(first) < _cover.CountWords(first.First, first.End))
            return;
        for (int i = draft.Contents.Count - 1; i > 0; i--)
        {
            if (draft.Contents[i].First >= cue.End && _cover.QuotedIn(draft.Contents[i]) == 0)
                draft.Contents.RemoveAt(i);
        }
    }

    // "“The lake is nobody's,” | sneered the warden of the lake": behind a sentence that is quoted and left open with a comma stands who said it, whatever the verb.
    private void LeaveSpeaker(Draft draft)
    {
        for (int i = 0; i < draft.Contents.Count; i++)
        {
            RoleRun content = draft.Contents[i];
            if (_cover[content.First] is not (>= 0 and int quotation))
                continue;
            (int first, int end) = _cover.WordsOf(quotation);
            if (content.End <= end || first != _text.Sentences[_text.Tokens[first].Sentence].FirstToken || _cover.CountWords(first, end) < Shortest || _cover.QuotedIn(content with { First = end }) > 0
                || (draft.Cue is { } cue && cue.First < content.End) || (draft.Source is { } source && source.First < content.End))
                continue;
            int inner = end - 1;
            while (inner > first && !_cover.IsWord(inner) && _text.WordOf(inner) is not ",")
                inner--;
            if (_text.WordOf(inner) is ",")
                draft.Contents[i] = content with { End = end };
        }
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
        JoinOpen(quotation);
        GiveBack(quotation);
        (int first, int end) = _cover.WordsOf(quotation);
        int words = _cover.CountWords(first, end), free = 0;
        for (int i = first; i < end; i++)
            free += _cover.IsWord(i) && _ofToken[i] is null ? 1 : 0;
        if (words == 0)
            return;
        if (2 * free < words && !TryFree(quotation, first, end))
        {
            // Most of it is one statement's: then the rest is too.
            if (free > 0 && OwnerOf(quotation) is { } whose && IsWholly(whose, first, end))
                Add(whose, first, end);
            return;
        }

        if (OwnerBefore(quotation, first, end) is { } owner)
            Add(owner, first, end);
        else if (words >= Shortest && _signs.IsSpeech(quotation, first, end))
            Add(new Draft(), first, end);
        else if (words >= ShortestAnnounced && _signs.IsAnnounced(first) && _signs.IsSpeech(quotation, first, end))
            Add(new Draft { Cue = new RoleRun(Role.Cue, first - 1, first) }, first, end);
    }

    // A quotation left open, and the paragraph that goes on with it says whose words it is.
    private void JoinOpen(int quotation)
    {
        if (_text.Quotations[quotation].Continues is not (int before and >= 0) || OwnerOf(before) is not { Cue: null, Source: null } open
            || OwnerOf(quotation) is not { Source: not null, Cue: { } cue } owner || owner == open || _cover[cue.First] >= 0
            || SpeakerLabel.Find(_text, _cover, open.Contents[0]) is not null)
            return;
        _drafts.Remove(open);
        owner.Contents.AddRange(open.Contents);
        owner.Order();
        Claim(owner);
    }

    // A paragraph that goes on with an open quotation, and without a cue of its own, is no part of what the next paragraph's speaker says.
    private void GiveBack(int quotation)
    {
        (int first, int end) = _cover.WordsOf(quotation);
        if (OwnerBefore(quotation, first, end) is not { Cue: not null } open || OwnerOf(quotation) is not { Cue: { } cue } owner || owner == open
            || BlockOf(cue.First) == BlockOf(first) || owner.Contents.TrueForAll(run => first <= run.First && run.End <= end))
            return;
        for (int i = owner.Contents.Count - 1; i >= 0; i--)
        {
            RoleRun run = owner.Contents[i];
            if (run.First < first || run.End > end)
                continue;
            owner.Contents.RemoveAt(i);
            open.Contents.Add(run);
        }

        open.Order();
        Claim(open);
    }

    // Whose words go on in the quotation: those of the one that was left open in the paragraph before, unless a label names another.
    private Draft? OwnerBefore(int quotation, int first, int end) =>
        _text.Quotations[quotation].Continues is int before and >= 0 && SpeakerLabel.Find(_text, _cover, new RoleRun(Role.Content, first, end)) is null
            ? OwnerOf(before)
            : null;

    // A quotation that goes on is no statement of its own, if nothing in it or beside it says who spoke.
    private bool TryFree(int quotation, int first, int end)
    {
        if (OwnerOf(quotation) is not { Cue: null, Source: null } draft || OwnerBefore(quotation, first, end) is not { } owner || owner == draft
            || draft.First < first || draft.End > end)
            return false;
        _drafts.Remove(draft);
        foreach (RoleRun run in draft.Contents)
            _ofToken.AsSpan(run.First, run.End - run.First).Clear();
        return true;
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

    private bool IsWholly(Draft owner, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_ofToken[i] is { } other && other != owner)
                return false;
        }

        return owner.Cue is not { } cue || cue.First < first || cue.First >= end;
    }

    // Whose most of its words are.
    private Draft? OwnerOf(int quotation)
    {
        (int first, int end) = _cover.WordsOf(quotation);
        Draft? owner = null;
        int most = 0;
        for (int i = first; i < end;)
        {
            int to = i + 1;
            while (to < end && _ofToken[to] == _ofToken[i])
                to++;
            if (_ofToken[i] is { } found && to - i > most)
                (owner, most) = (found, to - i);
            i = to;
        }

        return owner;
    }

    // "‘I was asked to tell the House that…,’ she wrote": a verb between two parts of one quotation is quoted with them.
    private void Swallow(Draft draft)
    {
        if (draft.Cue is not { } cue || draft.Contents.Count < 2 || _cover[cue.First] is not (>= 0 and int quotation) || _cover[cue.End - 1] != quotation)
            return;
        int before = draft.Contents.FindIndex(run => run.End <= cue.First && run.First >= 0 && _cover[run.First] == quotation && _cover[run.End - 1] == quotation);
        int behind = draft.Contents.FindIndex(run => run.First >= cue.End && _cover[run.First] == quotation && _cover[run.End - 1] == quotation);
        if (before < 0 || behind < 0 || (draft.Source is { } source && _cover[source.First] != quotation))
            return;
        draft.Contents[before] = draft.Contents[before] with { End = draft.Contents[behind].End };
        draft.Contents.RemoveAt(behind);
        draft.Cue = null;
        draft.Source = null;
    }

    private void RemoveTitles(Draft draft)
    {
        for (int i = draft.Contents.Count - 1; i > 0; i--)
        {
            if (_signs.IsTitle(draft.Contents[i]))
                draft.Contents.RemoveAt(i);
        }
    }

    // Without a cue, only a quotation of some length says that somebody spoke.
    private bool IsSpeech(Draft draft)
    {
        int quoted = 0;
        foreach (RoleRun run in draft.Contents)
            quoted += _cover.QuotedIn(run);
        return quoted >= Shortest;
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

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds the speakers of quotations without a cue: signed by a name behind a dash, labelled with one, announced in a header, or
/// going on from the paragraph before. Where two
/// people have been speaking, nobody is taken.</summary>
internal sealed class CarriedSpeech
{
    /// <summary>Statements looked back over at most.</summary>
    private const int LongestLook = 64;

    /// <summary>Words before a colon that names who speaks: a name with what it is of.</summary>
    private const int LongestLabel = 16;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public CarriedSpeech(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Gives a draft what is carried over, once the speakers of those before it are told.</summary>
    public void Complete(List<Draft> drafts, int index)
    {
        Draft draft = drafts[index];
        if (draft.Cue is { } cue && cue.End - cue.First == 1 && IsDash(_text.WordOf(cue.First)))
            draft.Signed = true;
        if (draft.Cue is not null || draft.Source is not null || _cover.FormOf(draft) != StatementForm.Direct)
            return;
        if (!Sign(draft) && !Label(draft) && !Announce(draft) && !LeadIn(draft) && !IsLedAway(drafts, index) && !IsOfAnother(draft))
            draft.Carried = Before(drafts, index);
    }

    // "…" – Commissioner Name: behind the quotation nothing but a dash and the words of a name, up to the end of the line.
    private bool Sign(Draft draft)
    {
        int dash = draft.End;
        if (dash + 1 >= _text.Tokens.Length || BlockOf(dash) != BlockOf(draft.First) || !IsDash(_text.WordOf(dash)))
            return false;
        int end = dash + 1;
        while (end < _text.Tokens.Length && BlockOf(end) == BlockOf(dash) && _cover[end] < 0 && !IsLineBetween(end - 1, end))
        {
            if (_text.Tokens[end].Is(Morphology.Finite) || end - dash > 20)
                return false;
            end++;
        }

        if (end == dash + 1)
            return false;
        draft.Source = new RoleRun(Role.Source, dash + 1, end);
        draft.Signed = true;
        return true;
    }

    private bool IsLineBetween(int token, int next) =>
        _text.Text.AsSpan(_text.Tokens[token].End, _text.Tokens[next].Start - _text.Tokens[token].End).Contains('\n');

    private bool Label(Draft draft)
    {
        RoleRun content = draft.Contents[0];
        if (SpeakerLabel.Find(_text, _cover, content) is not var (first, colon))
            return false;
        draft.Source = new RoleRun(Role.Source, first, colon);
        draft.Cue = new RoleRun(Role.Cue, colon, colon + 1);
        draft.Contents[0] = content with { First = colon + 1 };
        return true;
    }

    // Name of the Institute: "…": nothing but whom it is before the colon.
    private bool Announce(Draft draft)
    {
        int colon = draft.First - 1;
        if (colon <= 0 || BlockOf(colon) != BlockOf(draft.First) || _text.WordOf(colon) is not ":")
            return false;
        int first = _text.Sentences[_text.Tokens[colon].Sentence].FirstToken;
        if (first == colon || colon - first > LongestLabel || HasVerb(first, colon) || _cover[first] >= 0
            || (first > 0 && BlockOf(first - 1) == BlockOf(first)))
            return false;
        var source = new RoleRun(Role.Source, first, colon);
        if (SourceReading.HeadOf(_text, source) is not (int head and >= 0) || _text.Tokens[head].Upos != Upos.Propn)
            return false;
        draft.Source = source;
        draft.Cue = new RoleRun(Role.Cue, colon, colon + 1);
        return true;
    }

    // A header of its own before the quotation: "Statement by Minister Name".
    private bool LeadIn(Draft draft)
    {
        int end = _text.Sentences[_text.Tokens[draft.First].Sentence].FirstToken;
        if (end == 0 || draft.First != end || BlockOf(end - 1) == BlockOf(draft.First))
            return false;
        int block = BlockOf(end - 1), first = end - 1;
        while (first > 0 && BlockOf(first - 1) == block && end - first <= 30)
            first--;
        if (end - first > 30 || (HasVerb(first, end) && _text.WordOf(end - 1) is not ":"))
            return false;
        for (int i = first; i + 2 < end; i++)
        {
            if (!_lexicon.Is(_text.WordOf(i), WordUse.Issue) || !_lexicon.Is(_text.WordOf(i + 1), WordUse.Giver))
                continue;
            int to = i + 2;
            while (to < end && (_text.Tokens[to].Upos is Upos.Propn or Upos.Noun or Upos.Det or Upos.Adj || _text.WordOf(to) is "'s" or "’s" or "of"))
                to++;
            if (to == i + 2)
                continue;
            draft.Cue = new RoleRun(Role.Cue, i, i + 2);
            draft.Source = new RoleRun(Role.Source, i + 2, to);
            return true;
        }

        return false;
    }

    private bool HasVerb(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Is(Morphology.Finite))
                return true;
        }

        return false;
    }

    // "“His conduct is a disgrace.”": who begins so may well speak of the one who was just speaking.
    private bool IsOfAnother(Draft draft)
    {
        int first = draft.First;
        while (first < draft.End && _text.Tokens[first].Upos == Upos.Punct)
            first++;
        return first < draft.End && _text.Tokens[first] is { Upos: Upos.Pron } word && word.Is(Morphology.Third)
            && (word.Morphology & (Morphology.Masculine | Morphology.Feminine)) != 0 && _text.Tokens[first].Sentence == _text.Tokens[draft.First].Sentence;
    }

    // "The others were not pleased. “…”": the paragraph has turned to somebody else before the quotation.
    private bool IsLedAway(List<Draft> drafts, int index)
    {
        int first = drafts[index].First, block = BlockOf(first), start = first;
        while (start > 0 && BlockOf(start - 1) == block)
            start--;
        if (_cover.CountWords(start, first) == 0)
            return false;
        for (int i = index - 1; i >= Math.Max(0, index - LongestLook); i--)
        {
            if (BlockOf(drafts[i].First) == block)
                return false;
        }

        return true;
    }

    // The one speaker of the paragraph before, if that paragraph is speech and only one person has spoken in it.
    private Draft? Before(List<Draft> drafts, int index)
    {
        int block = BlockOf(drafts[index].First);
        int before = -1;
        Draft? speaker = null;
        for (int i = index - 1; i >= Math.Max(0, index - LongestLook); i--)
        {
            int its = BlockOf(drafts[i].End - 1);
            if (drafts[i].Signed)
                return null;
            if (its == block)
            {
                // Another speaker in the same paragraph leaves it open who goes on.
                if (drafts[i].Source is not null || drafts[i].Carried is not null)
                    return Same(drafts[i], speaker) ? speaker : null;
                continue;
            }

            if (before < 0)
            {
                if (BlocksApart(its, block) > 1)
                    return null;
                before = its;
            }
            else if (its != before)
            {
                return IsDialogue(drafts, i, before, speaker) ? null : speaker;
            }

            if (_cover.FormOf(drafts[i]) == StatementForm.Indirect)
                continue;
            if (speaker is not null && !Same(drafts[i], speaker))
                return null;
            speaker ??= drafts[i].Carried ?? drafts[i];
        }

        return speaker;
    }

    // Two people talking by turns: the paragraph two before is direct speech too, and by another.
    private bool IsDialogue(List<Draft> drafts, int index, int before, Draft? speaker) =>
        BlocksApart(BlockOf(drafts[index].End - 1), before) == 1 && _cover.FormOf(drafts[index]) == StatementForm.Direct && !Same(drafts[index], speaker);

    private bool Same(Draft a, Draft? b)
    {
        if (b is null || a == b || a.Carried == b)
            return true;
        if (a.Speaker.Actor is { } one && b.Speaker.Actor is { } other)
            return one == other;
        return a.Source is { } words && b.Source is { } others && (words == others || WordsOf(words).SequenceEqual(WordsOf(others)));
    }

    private ReadOnlySpan<char> WordsOf(RoleRun run) => _text.Text.AsSpan(_text.Tokens[run.First].Start, _text.Tokens[run.End - 1].End - _text.Tokens[run.First].Start);

    private int BlockOf(int token) => _text.Sentences[_text.Tokens[token].Sentence].Block;

    // Furniture between two paragraphs does not keep them apart.
    private int BlocksApart(int from, int to)
    {
        int count = 0;
        for (int block = from + 1; block <= to; block++)
            count += _text.Report.Blocks[block].IsFurniture ? 0 : 1;
        return count;
    }

    private static bool IsDash(ReadOnlySpan<char> word) => word.Length > 0 && word.TrimStart("-\u2010\u2011\u2012\u2013\u2014\u2015").IsEmpty;
}

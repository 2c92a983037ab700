using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds the speakers of quotations without a cue: signed by a name behind a dash, announced in a header, or going on from the
/// paragraph before. Where two
/// people have been speaking, nobody is taken.</summary>
internal sealed class CarriedSpeech
{
    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public CarriedSpeech(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Gives the drafts, in order, what is carried over.</summary>
    public void Complete(List<Draft> drafts)
    {
        for (int i = 0; i < drafts.Count; i++)
        {
            Draft draft = drafts[i];
            if (draft.Cue is not null || draft.Source is not null || _cover.FormOf(draft) != StatementForm.Direct)
                continue;
            draft.Source = Signature(draft);
            if (draft.Source is null && !LeadIn(draft))
                draft.Carried = Before(drafts, i);
        }
    }

    // "…" – Commissioner Name: behind the quotation nothing but a dash and the words of a name, up to the end of the paragraph.
    private RoleRun? Signature(Draft draft)
    {
        int dash = draft.End;
        if (dash + 1 >= _text.Tokens.Length || BlockOf(dash) != BlockOf(draft.First) || !IsDash(_text.WordOf(dash)))
            return null;
        int end = dash + 1;
        while (end < _text.Tokens.Length && BlockOf(end) == BlockOf(dash))
        {
            if (_text.Tokens[end].Upos is Upos.Verb or Upos.Aux || end - dash > 20)
                return null;
            end++;
        }

        return new RoleRun(Role.Source, dash + 1, end);
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
        if (end - first > 30)
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

    // The one speaker of the paragraph before, if that paragraph is speech and only one person has spoken in it.
    private Draft? Before(List<Draft> drafts, int index)
    {
        int block = BlockOf(drafts[index].First);
        int before = -1;
        Draft? speaker = null;
        for (int i = index - 1; i >= 0; i--)
        {
            int its = BlockOf(drafts[i].End - 1);
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
                return IsDialogue(drafts, i, before) ? null : speaker;
            }

            if (_cover.FormOf(drafts[i]) == StatementForm.Indirect)
                continue;
            if (speaker is not null && !Same(drafts[i], speaker))
                return null;
            speaker ??= drafts[i].Carried ?? drafts[i];
        }

        return speaker;
    }

    // Alternating dialogue: the paragraph two before is direct speech too, by another.
    private bool IsDialogue(List<Draft> drafts, int index, int before) =>
        BlocksApart(BlockOf(drafts[index].End - 1), before) == 1 && drafts[index].Source is null && drafts[index].Carried is null
        && _cover.FormOf(drafts[index]) == StatementForm.Direct;

    private bool Same(Draft a, Draft? b) => b is null || a == b || a.Carried == b
        || (a.Source is { } one && b.Source is { } other && (one == other || WordsOf(one).SequenceEqual(WordsOf(other))));

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

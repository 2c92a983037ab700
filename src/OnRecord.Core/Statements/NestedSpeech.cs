using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Finds what is quoted inside a quotation: its cue and its source stand inside the outer marks too.</summary>
internal sealed class NestedSpeech
{
    private const int Shortest = 3;

    private readonly ParsedText _text;
    private readonly QuotationCover _cover;
    private readonly StatementLexicon _lexicon;

    public NestedSpeech(ParsedText text, QuotationCover cover, StatementLexicon lexicon)
    {
        _text = text;
        _cover = cover;
        _lexicon = lexicon;
    }

    /// <summary>Adds the statements inside the quotations of others.</summary>
    public void AddTo(List<Draft> drafts)
    {
        int outer = drafts.Count;
        for (int q = 0; q < _text.Quotations.Count; q++)
        {
            if (_text.Quotations[q].Parent < 0)
                continue;
            (int first, int end) = _cover.WordsOf(q);
            if (_cover.CountWords(first, end) < Shortest || CueOf(first, end, q) is not int cue || OwnerOf(drafts, outer, first, end) is not { } owner)
                continue;
            // Without a subject it is a manner of speaking: "saying, '…' does not help".
            if (SourceOf(cue, first, end) is not { } source)
                continue;
            var draft = new Draft { Cue = new RoleRun(Role.Cue, cue, cue + 1), Within = owner, Source = source };
            draft.Contents.Add(new RoleRun(Role.Content, first, end));
            drafts.Add(draft);
        }
    }

    private static Draft? OwnerOf(List<Draft> drafts, int count, int first, int end)
    {
        int low = 0, high = count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (drafts[middle].First <= first)
                low = middle + 1;
            else
                high = middle;
        }

        // A statement's later contents may lie beyond the next ones' first; a few steps back are enough.
        for (int i = low - 1; i >= Math.Max(0, low - 4); i--)
        {
            foreach (RoleRun run in drafts[i].Contents)
            {
                if (run.First <= first && end <= run.End)
                    return drafts[i];
            }
        }

        return null;
    }

    // The verb of speech right before the inner quotation, or behind it with its subject between.
    private int? CueOf(int first, int end, int quotation)
    {
        (int from, int to) = _cover.WordsOf(_text.Quotations[quotation].Parent);
        int before = first - 1;
        while (before >= from && !_cover.IsWord(before))
            before--;
        if (before >= from && first - before <= 2 && IsSpeech(before))
            return before;
        for (int i = end, words = 0; i < to && words < 4; i++)
        {
            if (IsSpeech(i))
                return i;
            words += _cover.IsWord(i) ? 1 : 0;
            if (words == 0 && _text.WordOf(i) is not ("," or "’" or "'"))
                return null;
        }

        return null;
    }

    private bool IsSpeech(int token) => _text.Tokens[token].Upos == Upos.Verb && _lexicon.Is(_text.WordOf(token), WordUse.Speech);

    private RoleRun? SourceOf(int cue, int first, int end)
    {
        int subject = _text.ChildOf(cue, Relation.Nsubj);
        if (subject < 0 && _text.Tokens[cue].Relation == Relation.Conj)
            subject = _text.ChildOf(_text.Tokens[cue].Head, Relation.Nsubj);
        if (subject < 0)
            return null;
        (int from, int last) = _text.SubtreeOf(subject);
        return last < first || from >= end ? new RoleRun(Role.Source, from, last + 1) : null;
    }
}

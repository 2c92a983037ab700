namespace OnRecord.Times;

/// <summary>Tells whether what a rule asks of a match's surroundings holds.</summary>
internal sealed class MatchConditions(TimeLexicon lexicon, string text, ClauseTense tenses)
{
    private const int Near = 5;
    private const int Far = 10;
    private readonly HashSet<int> _names = [];

    /// <summary>Notes the words that are names in this report: "May" where "Mrs. May" or "Theresa May" is.</summary>
    public void NoteNames(List<Piece> pieces)
    {
        for (int i = 1; i < pieces.Count; i++)
        {
            Piece piece = pieces[i];
            if (piece.Word < 0 || !piece.Is(PieceTraits.Capital) || lexicon[piece.Word].ValueIn("MAYBEMONTH") is null)
                continue;
            // "Talks Resume May 5" in a headline is a date, whatever stands before it.
            if (i + 1 < pieces.Count && pieces[i + 1].Is(PieceTraits.Digits))
                continue;
            Piece before = pieces[i - 1].Is(PieceTraits.Stop) && i > 1 ? pieces[i - 2] : pieces[i - 1];
            bool title = before.Word >= 0 && (lexicon[before.Word].Traits & WordTraits.Title) != 0;
            bool forename = i > 1 && before.Word < 0 && before.Is(PieceTraits.Capital) && before.Is(PieceTraits.Letters)
                && !before.Is(PieceTraits.Paragraph) && !pieces[i - 1].Is(PieceTraits.Stop);
            if (title || forename)
                _names.Add(piece.Word);
        }
    }

    /// <summary>Whether a rule's condition holds for the match that starts at a piece.</summary>
    public bool Hold(RuleEnd end, List<Piece> pieces, int start)
    {
        int from = start + end.Extents[0].From, to = start + end.Extents[^1].To;
        return !IsTitle(pieces, from) && !IsQuotedTitle(pieces, from, to) && end.Rule.Condition switch
        {
            Condition.None => true,
            Condition.Future => tenses.Of(pieces, from, to) == Tense.Future,
            Condition.Ahead => !IsOrdinalBefore(pieces, from) && tenses.Of(pieces, from, to) == Tense.Future,
            Condition.NumberBefore => IsNumberBefore(pieces, from),
            Condition.NoName => !HasName(pieces, from, to),
            Condition.NotCounted => !IsCounted(pieces, to) && !IsAmount(pieces, from, to),
            Condition.NoAmount => !IsAmount(pieces, from, to),
            Condition.Closed => IsClosed(pieces, to),
            Condition.Spaced => !pieces[from].Is(PieceTraits.Glued),
            _ => throw new ArgumentOutOfRangeException(nameof(end)),
        };
    }

    private bool IsOrdinalBefore(List<Piece> pieces, int from)
    {
        for (int i = from - 1; i >= 0 && i >= from - Far && !pieces[i].Is(PieceTraits.Stop); i--)
        {
            if ((pieces[i].Shapes & NumberShapes.Ordinal) != 0
                || (pieces[i].Word >= 0 && (lexicon[pieces[i].Word].Traits & WordTraits.Ordinal) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsClosed(List<Piece> pieces, int to) =>
        to >= pieces.Count || pieces[to].Is(PieceTraits.Paragraph)
        || (pieces[to].Word >= 0 && (lexicon[pieces[to].Word].Traits & WordTraits.Closing) != 0)
        || (pieces[to].Word < 0 && !pieces[to].Is(PieceTraits.Letters) && pieces[to].Shapes == NumberShapes.None);

    /// <summary>Whether an expression that has a capital inside a sentence is (part of) a name: “This Week”, the Daily News.</summary>
    private bool IsTitle(List<Piece> pieces, int from)
    {
        Piece first = pieces[from];
        if (first.Word < 0 || !first.Is(PieceTraits.Capital) || first.Is(PieceTraits.Paragraph) || (lexicon[first.Word].Traits & WordTraits.Titled) == 0)
            return false;
        int before = from - 1;
        if (before > 0 && IsMark(pieces[before]) && pieces[from].Is(PieceTraits.Glued) && !pieces[before].Is(PieceTraits.Paragraph))
            before--;
        return before >= 0 && pieces[before].Is(PieceTraits.Letters);
    }

    // "on “Harbour News Sunday”", "in “This Morning,” in which": words with capitals in quotation marks, without a comma or colon before them, name a programme.
    private bool IsQuotedTitle(List<Piece> pieces, int from, int to)
    {
        int first = from, last = to;
        while (first > 0 && IsTitleWord(pieces[first - 1]) && !pieces[first].Is(PieceTraits.Paragraph))
            first--;
        while (last < pieces.Count && IsTitleWord(pieces[last]) && !pieces[last].Is(PieceTraits.Paragraph))
            last++;
        if (first < 2 || last - first < 2 || last >= pieces.Count || !IsQuote(pieces[first - 1]) || pieces[first - 1].Is(PieceTraits.Paragraph) || !pieces[first].Is(PieceTraits.Glued)
            || text.AsSpan(0, pieces[first - 1].Start).TrimEnd(' ') is not [.., var before] || !char.IsLetter(before) || !pieces[from].Is(PieceTraits.Capital) || !pieces[to - 1].Is(PieceTraits.Capital))
        {
            return false;
        }

        int end = last + 1 < pieces.Count && text[pieces[last].Start] is ',' or '.' ? last + 1 : last;
        return IsQuote(pieces[end]) && pieces[end].Is(PieceTraits.Glued);
    }

    private static bool IsTitleWord(in Piece piece) => piece.Is(PieceTraits.Letters | PieceTraits.Capital);

    private bool IsQuote(in Piece piece) => text[piece.Start] is '"' or '\u201c' or '\u201d' or '\u2018' or '\u2019' or '\'' && piece.End - piece.Start <= 2;

    private bool IsMark(in Piece piece) =>
        !piece.Is(PieceTraits.Letters) && !piece.Is(PieceTraits.Stop) && piece.Shapes == NumberShapes.None
        && (piece.Word < 0 || (lexicon[piece.Word].Traits & WordTraits.Clause) == 0);

    private static bool IsNumberBefore(List<Piece> pieces, int from)
    {
        for (int i = from - 1; i >= 0 && i >= from - Near; i--)
        {
            if (pieces[i].Is(PieceTraits.Stop))
                return false;
            if (pieces[i].Shapes != NumberShapes.None)
                return true;
            if (pieces[i].Is(PieceTraits.Paragraph))
                return false;
        }

        return false;
    }

    private bool HasName(List<Piece> pieces, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (pieces[i].Word >= 0 && _names.Contains(pieces[i].Word))
                return true;
        }

        return false;
    }

    private bool IsCounted(List<Piece> pieces, int to)
    {
        if (to >= pieces.Count || pieces[to].Is(PieceTraits.Paragraph) || !pieces[to].Is(PieceTraits.Letters) || pieces[to].Is(PieceTraits.Capital))
            return false;
        return pieces[to].Word >= 0 ? (lexicon[pieces[to].Word].Traits & WordTraits.Counted) != 0 : lexicon.IsPlural(new Span(pieces[to].Start, pieces[to].End).In(text));
    }

    private bool IsAmount(List<Piece> pieces, int from, int to) =>
        (from > 0 && IsAmountWord(pieces[from - 1])) || (to < pieces.Count && IsAmountWord(pieces[to]))
        || (from > 0 && pieces[from].Is(PieceTraits.Glued) && pieces[from].Is(PieceTraits.Digits) && pieces[from - 1].Is(PieceTraits.Letters));

    private bool IsAmountWord(in Piece piece) => piece.Word >= 0 && (lexicon[piece.Word].Traits & WordTraits.Amount) != 0;
}

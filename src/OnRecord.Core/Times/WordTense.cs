namespace OnRecord.Times;

/// <summary>Tells from the words around an expression, without its heads, whether its clause speaks of the past or the future.</summary>
internal sealed class WordTense(TimeLexicon lexicon, string text)
{
    private const int Left = 14;
    private const int Right = 12;
    private const int PlanBefore = 4;

    /// <summary>The tense of the clause that holds the pieces from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public Tense Of(List<Piece> pieces, int from, int to)
    {
        for (int i = from - 1; i >= 0 && i >= from - Left; i--)
        {
            if (pieces[i].Is(PieceTraits.Stop))
                break;
            Tense tense = IsPlanned(pieces, i) ? Tense.Future : Of(pieces[i]);
            if (tense != Tense.Unknown)
                return tense;
            if (pieces[i].Is(PieceTraits.Paragraph))
                break;
        }

        for (int i = to; i < pieces.Count && i < to + Right; i++)
        {
            if (pieces[i].Is(PieceTraits.Stop) || pieces[i].Is(PieceTraits.Paragraph))
                break;
            Tense tense = Of(pieces[i]);
            if (tense != Tense.Unknown)
                return tense;
        }

        return Tense.Unknown;
    }

    /// <summary>Whether a past form stands right before: what the parser takes for a verb in the present may be a noun then.</summary>
    public bool IsPastNear(List<Piece> pieces, int from)
    {
        for (int i = from - 1; i >= 0 && i >= from - PlanBefore && !pieces[i].Is(PieceTraits.Stop); i--)
        {
            if (Of(pieces[i]) == Tense.Past)
                return true;
        }

        return false;
    }

    /// <summary>Whether an infinitive begins here that an intention governs: "is set to resume", "agreed in Varn to meet".</summary>
    private bool IsPlanned(List<Piece> pieces, int to)
    {
        if (!Has(pieces[to], WordTraits.To) || to + 1 >= pieces.Count || pieces[to + 1].Is(PieceTraits.Capital) || !pieces[to + 1].Is(PieceTraits.Letters))
            return false;
        for (int i = to - 1; i >= 0 && i >= to - PlanBefore && !pieces[i].Is(PieceTraits.Stop); i--)
        {
            if (Has(pieces[i], WordTraits.Plan))
                return true;
        }

        return false;
    }

    private bool Has(in Piece piece, WordTraits trait) => piece.Word >= 0 && (lexicon[piece.Word].Traits & trait) != 0;

    /// <summary>What one word shows.</summary>
    public Tense Of(in Piece piece)
    {
        if (!piece.Is(PieceTraits.Letters) && !piece.Is(PieceTraits.Glued))
            return Tense.Unknown;
        if (piece.Word >= 0)
        {
            WordTraits traits = lexicon[piece.Word].Traits;
            if ((traits & WordTraits.Future) != 0)
                return Tense.Future;
            return (traits & WordTraits.Past) != 0 ? Tense.Past : Tense.Unknown;
        }

        return !piece.Is(PieceTraits.Capital) && lexicon.IsPastForm(new Span(piece.Start, piece.End).In(text)) ? Tense.Past : Tense.Unknown;
    }
}

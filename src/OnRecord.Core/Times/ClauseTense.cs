using OnRecord.Language;

namespace OnRecord.Times;

/// <summary>Of what a clause speaks.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,

    /// <summary>It belongs to a noun ("the November elections"), so that the clause's tense says little.</summary>
    OfNoun,

    /// <summary>Perhaps the future: a present ("the court meets on Friday"), or a future of a verb farther off.</summary>
    SetDown,
}

/// <summary>Tells whether the clause around an expression speaks of the past or the future: by its verb, and by its words where it has none.</summary>
internal sealed class ClauseTense(TimeLexicon lexicon, ParsedText text)
{
    private readonly SyntaxTense _syntax = new(lexicon, text);
    private readonly WordTense _words = new(lexicon, text.Text);

    /// <summary>The tense of the clause that holds the pieces from <paramref name="from"/> to before <paramref name="to"/>.</summary>
    /// <param name="pieces">The pieces of the report.</param>
    /// <param name="from">The expression's first piece.</param>
    /// <param name="to">The piece behind its last one.</param>
    /// <param name="spoken">Whether a word of speech stands right before it: "told the paper on Tuesday she plans to stay".</param>
    public Tense Of(List<Piece> pieces, int from, int to, bool spoken = false)
    {
        Tense words = _words.Of(pieces, from, to);
        if (spoken && words == Tense.Past)
            return Tense.Past;
        Tense syntax = _syntax.Of(new Span(pieces[from].Start, pieces[to - 1].End));
        return syntax switch
        {
            Tense.Unknown => words,
            Tense.SetDown => _words.IsPastNear(pieces, from) ? Tense.Past : Tense.Future,
            Tense.OfNoun => words == Tense.Future ? words : syntax,
            _ => syntax,
        };
    }

    /// <summary>Whether a word shows the tense of a clause of its own.</summary>
    public bool ShowsTense(in Piece piece) => _words.Of(piece) != Tense.Unknown;

    /// <summary>Whether a word shows that its clause speaks of the future.</summary>
    public bool IsFuture(in Piece piece) => _words.Of(piece) == Tense.Future;
}

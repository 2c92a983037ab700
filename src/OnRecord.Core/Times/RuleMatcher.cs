namespace OnRecord.Times;

/// <summary>Finds the expressions that the rules describe: leftmost, then longest, then the earlier rule.</summary>
/// <remarks>One walk through the trie for each piece; a walk is no longer than the longest pattern, so the time is linear in the text.</remarks>
internal sealed class RuleMatcher(TimeLexicon lexicon, MatchConditions conditions)
{
    private const int LongestPattern = 24;
    private readonly int[] _frontier = new int[lexicon.Trie.Width];
    private readonly int[] _next = new int[lexicon.Trie.Width];
    private readonly List<Candidate> _candidates = [];

    /// <summary>Appends what is found in the pieces.</summary>
    public void Match(List<Piece> pieces, List<FoundMatch> found)
    {
        for (int i = 0; i < pieces.Count;)
        {
            // Most words begin no rule.
            Piece piece = pieces[i];
            if (piece.Shapes == NumberShapes.None && (piece.Word < 0 || !lexicon[piece.Word].BeginsRule))
            {
                i++;
                continue;
            }

            int end = MatchFrom(pieces, i, found);
            i = Math.Max(end, i + 1);
        }
    }

    private int MatchFrom(List<Piece> pieces, int start, List<FoundMatch> found)
    {
        Candidate? best = BestFrom(pieces, start);
        if (best is not { } taken)
            return start;
        int from = start;
        // Words before an expression belong to its rule ("in" before "May"), but a longer expression behind them wins.
        for (int i = start + 1; i <= start + taken.Lead; i++)
        {
            if (BestFrom(pieces, i) is { } later && i + later.Reach > from + taken.Reach)
            {
                taken = later;
                from = i;
                break;
            }
        }

        return Take(taken, from, pieces, found);
    }

    private Candidate? BestFrom(List<Piece> pieces, int start)
    {
        int width = Roots(pieces[start]);
        if (width == 0)
            return null;
        _candidates.Clear();
        Collect(width, 1);
        for (int at = start + 1; width > 0 && at < pieces.Count && at - start < LongestPattern; at++)
        {
            if (pieces[at].Is(PieceTraits.Paragraph))
                break;
            width = Advance(width, pieces[at]);
            Collect(width, at - start + 1);
        }

        return Best(pieces, start);
    }

    private int Roots(in Piece piece)
    {
        int width = 0;
        if (piece.Word >= 0)
        {
            foreach (int symbol in lexicon[piece.Word].Symbols(piece.Is(PieceTraits.Capital)))
            {
                if (lexicon.Trie.FromRoot(symbol) is >= 0 and int node)
                    _frontier[width++] = node;
            }
        }

        if (piece.Shapes != NumberShapes.None)
        {
            foreach (int symbol in lexicon.SymbolsOfShapes(piece.Shapes))
            {
                if (lexicon.Trie.FromRoot(symbol) is >= 0 and int node)
                    _frontier[width++] = node;
            }
        }

        return width;
    }

    private int Advance(int width, in Piece piece)
    {
        int reached = 0;
        ReadOnlySpan<int> words = piece.Word >= 0 ? lexicon[piece.Word].Symbols(piece.Is(PieceTraits.Capital)) : [];
        ReadOnlySpan<int> shapes = piece.Shapes != NumberShapes.None ? lexicon.SymbolsOfShapes(piece.Shapes) : [];
        for (int i = 0; i < width; i++)
        {
            reached = Advance(_frontier[i], words, reached);
            reached = Advance(_frontier[i], shapes, reached);
        }

        _next.AsSpan(0, reached).CopyTo(_frontier);
        return reached;
    }

    private int Advance(int node, ReadOnlySpan<int> symbols, int reached)
    {
        foreach (int symbol in symbols)
        {
            if (lexicon.Trie.Step(node, symbol) is >= 0 and int target)
                _next[reached++] = target;
        }

        return reached;
    }

    private void Collect(int width, int length)
    {
        for (int i = 0; i < width; i++)
        {
            foreach (RuleEnd end in lexicon.Trie.EndsAt(_frontier[i]))
                _candidates.Add(new Candidate(_frontier[i], length, end));
        }
    }

    private Candidate? Best(List<Piece> pieces, int start)
    {
        while (_candidates.Count > 0)
        {
            int best = 0;
            for (int i = 1; i < _candidates.Count; i++)
            {
                if (_candidates[i].IsBetterThan(_candidates[best]))
                    best = i;
            }

            Candidate taken = _candidates[best];
            if (conditions.Hold(taken.End, pieces, start))
                return taken;
            _candidates.RemoveAt(best);
        }

        return null;
    }

    private int Take(in Candidate taken, int start, List<Piece> pieces, List<FoundMatch> found)
    {
        Span<int> path = stackalloc int[LongestPattern];
        path = path[..taken.Length];
        lexicon.Trie.PathTo(taken.Node, path);
        (int From, int To)[] extents = taken.End.Extents;
        int last = start + extents[^1].To;
        if (taken.End.Rule.Calculations[0].Operation == Operation.Nothing)
            return last;
        var all = default(Slots);
        Fill(ref all, path, pieces, start, 0, taken.Length);
        for (int part = 0; part < extents.Length; part++)
        {
            (int from, int to) = extents[part];
            var slots = default(Slots);
            Fill(ref slots, path, pieces, start, from, to);
            slots.Inherit(all);
            found.Add(new FoundMatch(start + from, start + to, taken.End.Rule, part, slots));
        }

        return last;
    }

    private void Fill(ref Slots slots, ReadOnlySpan<int> path, List<Piece> pieces, int start, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Slot slot = lexicon.SlotOf(path[i]);
            if (slot != Slot.None)
                slots.Fill(slot, lexicon.ValueOf(pieces[start + i], slot));
        }
    }

    private readonly record struct Candidate(int Node, int Length, RuleEnd End)
    {
        public int Reach => End.Extents[^1].To;

        public int Lead => End.Extents[0].From;

        public bool IsBetterThan(in Candidate other)
        {
            if (Reach != other.Reach)
                return Reach > other.Reach;
            if (Length != other.Length)
                return Length > other.Length;
            return End.Rule.Order < other.End.Rule.Order;
        }
    }
}

/// <summary>An expression in terms of pieces.</summary>
internal readonly record struct FoundMatch(int FirstPiece, int EndPiece, TimeRule Rule, int Part, Slots Slots);

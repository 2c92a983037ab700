namespace OnRecord.Times;

/// <summary>Joins the words of a number to one piece: <c>twenty-five</c>, <c>two and a half</c>, <c>nineteen ninety-six</c>.</summary>
internal sealed class NumberWords(TimeLexicon lexicon)
{
    private readonly int _dash = lexicon.Find("-");
    private readonly int _slash = lexicon.Find("/");

    /// <summary>Joins in place.</summary>
    public void Join(List<Piece> pieces, int from)
    {
        int to = from;
        for (int i = from; i < pieces.Count;)
        {
            int end = NumberFrom(pieces, i, out Piece joined);
            if (end > i + 1)
            {
                pieces[to++] = joined;
                i = end;
            }
            else
            {
                pieces[to++] = pieces[i++];
            }
        }

        pieces.RemoveRange(to, pieces.Count - to);
    }

    private int NumberFrom(List<Piece> pieces, int start, out Piece joined)
    {
        joined = default;
        Piece first = pieces[start];
        double total = 0, current = 0;
        NumberShapes shapes = NumberShapes.Count;
        int i = start;
        if (Has(first, WordTraits.One) && i + 1 < pieces.Count && Magnitude(pieces[i + 1]) is not null)
            i++;
        else if (first.Shapes == NumberShapes.None && Cardinal(first) is null && Magnitude(first) is null)
            return start;
        if (i > start)
            current = 1;
        int end = start;
        while (i < pieces.Count && !(i > start && pieces[i].Is(PieceTraits.Paragraph)))
        {
            int next = Step(pieces, i, start, ref total, ref current, ref shapes);
            if (next == i)
                break;
            end = i = next;
        }

        end = WithHalf(pieces, end, ref current);
        if (end <= start + 1)
            return start;
        double value = total + current;
        if (value is >= 2000 and < 2100 && Math.Floor(value) == value && first.Shapes == NumberShapes.None)
            shapes |= NumberShapes.Year;
        if (value >= 2200)
            shapes &= ~NumberShapes.Year;
        joined = new Piece(first.Start, pieces[end - 1].End, -1, shapes, value, first.Traits);
        return end;
    }

    private int Step(List<Piece> pieces, int i, int start, ref double total, ref double current, ref NumberShapes shapes)
    {
        Piece piece = pieces[i];
        if (Magnitude(piece) is { } magnitude)
        {
            if (magnitude < 1000)
            {
                current = (current == 0 ? 1 : current) * magnitude;
            }
            else
            {
                total += (current == 0 ? 1 : current) * magnitude;
                current = 0;
            }

            return i + 1;
        }

        if (i == start && piece.Shapes.HasFlag(NumberShapes.Count))
        {
            current = piece.Value;
            return i + 1;
        }

        int at = i;
        bool linked = i > start && (Has(piece, _dash) || Has(piece, WordTraits.And)) && i + 1 < pieces.Count;
        if (linked)
            at++;
        if (pieces[at].Is(PieceTraits.Paragraph) || Cardinal(pieces[at]) is not { } value || pieces[start].Shapes != NumberShapes.None)
            return i;
        bool byAnd = linked && Has(piece, WordTraits.And);
        if (i == start || (current == 0 && total > 0))
            current += value;
        else if (current is 19 or 20 && value >= 10 && !linked)
        {
            current = (current * 100) + value;
            shapes |= NumberShapes.Year;
        }
        else if (current >= 100 && current % 100 == 0)
            current += value;
        else if (!byAnd && current % 100 >= 20 && current % 10 == 0 && value is >= 1 and < 10)
            current += value;
        else
            return i;
        return at + 1;
    }

    private int WithHalf(List<Piece> pieces, int end, ref double current)
    {
        int at = end;
        if (Follows(pieces, ref at, WordTraits.And) && Follows(pieces, ref at, WordTraits.One) && Follows(pieces, ref at, WordTraits.Half))
        {
            current += 0.5;
            return at;
        }

        if (end + 2 < pieces.Count && pieces[end].Value is 1 or 3 && pieces[end].Is(PieceTraits.Digits)
            && Has(pieces[end + 1], _slash) && pieces[end + 2].Value is 2 or 4 && pieces[end + 2].Is(PieceTraits.Digits))
        {
            current += pieces[end].Value / pieces[end + 2].Value;
            return end + 3;
        }

        return end;
    }

    /// <summary>Steps over a word, and over a hyphen before it: "three and a half", "three-and-a-half".</summary>
    private bool Follows(List<Piece> pieces, ref int at, WordTraits trait)
    {
        int word = at < pieces.Count && Has(pieces[at], _dash) ? at + 1 : at;
        if (word >= pieces.Count || !Has(pieces[word], trait))
            return false;
        at = word + 1;
        return true;
    }

    private static bool Has(in Piece piece, int word) => word >= 0 && piece.Word == word;

    private bool Has(in Piece piece, WordTraits trait) => piece.Word >= 0 && (lexicon[piece.Word].Traits & trait) != 0;

    private double? Cardinal(in Piece piece) =>
        piece.Word >= 0 && lexicon[piece.Word].Traits.HasFlag(WordTraits.Cardinal) ? lexicon[piece.Word].ValueIn("NUM") : null;

    private double? Magnitude(in Piece piece) =>
        piece.Word >= 0 && lexicon[piece.Word].Traits.HasFlag(WordTraits.Magnitude) ? lexicon[piece.Word].ValueIn("MAGNITUDE") : null;
}

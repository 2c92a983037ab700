using OnRecord.Pages.Words;

namespace OnRecord.Pages.Texts;

/// <summary>Tells article from page furniture in plain text, where no markup is left to tell it by: a trained model, and the phrases of boxes.</summary>
internal static class TextFurniture
{
    private const int LongestLabel = 12;
    private const int LongestBox = 45;

    /// <summary>Says of each line whether it is furniture, and of which kind; <see cref="BlockKind.Paragraph"/> is article.</summary>
    public static BlockKind[] Tell(string text, IReadOnlyList<TextLine> lines, PageWords words)
    {
        var kinds = new BlockKind[lines.Count];
        var signs = new LineSigns[lines.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            signs[i] = LineSigns.Read(lines[i].Span.In(text), words);
            kinds[i] = OfItself(signs[i]);
        }

        bool[] chosen = words.Lines.Choose(text, lines, signs);
        if (ChoosesNone(chosen, kinds))
            return kinds;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (!chosen[i] && kinds[i] == BlockKind.Paragraph)
                kinds[i] = BlockKind.Furniture;
        }

        FillBoxes(signs, kinds);
        return kinds;
    }

    /// <summary>Whether a line might be a headline: no furniture by its own words, some words long, and no sentence.</summary>
    public static bool MayBeHeadline(ReadOnlySpan<char> line, PageWords words)
    {
        var signs = LineSigns.Read(line, words);
        return signs.Words is >= 3 and <= 32 && OfItself(signs) == BlockKind.Paragraph && line[^1] is not ('.' or ':' or ',' or ';' or '…');
    }

    // A text of a sentence or two is too short for the model: nobody hands in furniture alone.
    private static bool ChoosesNone(bool[] chosen, BlockKind[] kinds)
    {
        for (int i = 0; i < chosen.Length; i++)
        {
            if (chosen[i] && kinds[i] == BlockKind.Paragraph)
                return false;
        }

        return true;
    }

    private static BlockKind OfItself(in LineSigns line)
    {
        FurnitureSigns signs = line.Furniture;
        if (line.Words == 0)
            return BlockKind.Furniture;
        if (signs.Whole != 0 && line.Words <= 6)
            return BlockKind.Furniture;
        if (signs.Opens(FurnitureTopic.Legal) && signs.Hits >= 2 && line.Words <= LongestLabel)
            return BlockKind.Furniture;
        if (line.Quoted * 2 > line.Words && signs.AtStart == 0)
            return BlockKind.Paragraph;
        if (signs.Opens(FurnitureTopic.Byline) && line.Words <= LongestLabel && !line.EndsSentence)
            return BlockKind.Byline;
        if (line.Words <= LongestBox && (line.EndsInCredit || (signs.Touches(FurnitureTopic.Credit) && line.Words <= LongestLabel * 2 && signs.Hits > 0)))
            return BlockKind.Caption;
        if (signs.AtStart != 0 && line.Words <= LongestLabel && !line.EndsSentence && !signs.Opens(FurnitureTopic.Byline))
            return BlockKind.Furniture;
        bool addressed = line.Pronouns > 0 || !line.EndsSentence;
        if (signs.Hits > 0 && addressed && line.Words <= LongestBox && line.Quoted == 0)
            return BlockKind.Furniture;
        return signs.Hits >= 2 && line.Pronouns >= 2 && line.Quoted == 0 ? BlockKind.Furniture : BlockKind.Paragraph;
    }

    // What stands between two lines of a box, speaks to the reader and quotes nobody, is of the box; and so is what is short.
    private static void FillBoxes(LineSigns[] signs, BlockKind[] kinds)
    {
        int last = -1;
        for (int i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != BlockKind.Furniture)
                continue;
            bool fill = last >= 0 && i - last <= 5;
            for (int k = last + 1; k < i && fill; k++)
                fill = (signs[k].Quoted == 0 && (signs[k].Pronouns > 0 || signs[k].Words <= 5)) || (signs[k].Pronouns >= 2 && signs[k].Quoted * 2 < signs[k].Words);
            for (int k = last + 1; k < i && fill; k++)
                kinds[k] = BlockKind.Furniture;
            last = i;
        }
    }
}

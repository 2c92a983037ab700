namespace OnRecord.Pages.Markup;

/// <summary>What a block looks like to its neighbours, each of which is told of it: counted once.</summary>
internal sealed class BlockLooks
{
    /// <summary>How many numbers a block has.</summary>
    public const int Count = 8;

    private readonly float[] _looks;

    /// <summary>Looks at a page's blocks.</summary>
    public BlockLooks(PageOutline page, PageSums sums)
    {
        _looks = new float[page.Blocks.Length * Count];
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            ref readonly BlockSigns signs = ref sums.Signs[i];
            ref readonly PageBlock block = ref page.Blocks[i];
            Span<float> looks = _looks.AsSpan(i * Count, Count);
            looks[0] = signs.Line.Words;
            looks[1] = block.Length > 0 ? (float)block.LinkLength / block.Length : 0;
            looks[2] = signs.Line.EndsSentence ? 1 : 0;
            looks[3] = PageTags.HeadingLevel(page.Elements[block.Element].Tag);
            looks[4] = signs.Line.Furniture.Hits;
            looks[5] = signs.Running ? 1 : 0;
            looks[6] = sums.Repeats[i];
            looks[7] = block.Length > 0 ? (float)signs.Digits / block.Length : 0;
        }
    }

    /// <summary>A block's numbers: words, share of links, whether it ends a sentence, level of heading, phrases of furniture, whether it runs, how often it stands
    /// on the page, share of digits.</summary>
    public ReadOnlySpan<float> Of(int block) => _looks.AsSpan(block * Count, Count);
}

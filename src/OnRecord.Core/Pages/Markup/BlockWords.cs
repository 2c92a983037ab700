using System.Runtime.InteropServices;

namespace OnRecord.Pages.Markup;

/// <summary>The hashes of the words of a page's blocks, each word's counted once for all that compares words.</summary>
internal sealed class BlockWords
{
    private readonly List<uint> _hashes;
    private readonly int[] _starts;
    private int _blocks;

    /// <summary>Makes room for a page's words.</summary>
    public BlockWords(PageOutline page)
    {
        _hashes = new List<uint>(page.Text.Length / 6);
        _starts = new int[page.Blocks.Length + 1];
    }

    /// <summary>Where the hashes of the next block's words are put.</summary>
    public List<uint> Next => _hashes;

    /// <summary>Ends the next block: all its words are there.</summary>
    public void EndBlock() => _starts[++_blocks] = _hashes.Count;

    /// <summary>The hashes of a block's words, in their order.</summary>
    public ReadOnlySpan<uint> Of(int block) => CollectionsMarshal.AsSpan(_hashes)[_starts[block].._starts[block + 1]];
}

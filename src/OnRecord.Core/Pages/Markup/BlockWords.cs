using System.Runtime.InteropServices;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>The hashes of the words of a page's blocks, each word's counted once for all that compares words.</summary>
internal sealed class BlockWords
{
    private readonly List<uint> _hashes;
    private readonly int[] _starts;

    /// <summary>Hashes a page's words.</summary>
    public BlockWords(PageOutline page)
    {
        _hashes = new List<uint>(page.Text.Length / 6);
        _starts = new int[page.Blocks.Length + 1];
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            var scanner = new WordScanner(page.TextOf(i));
            while (scanner.Next())
                _hashes.Add(WordHash.Of(scanner.Word));
            _starts[i + 1] = _hashes.Count;
        }
    }

    /// <summary>The hashes of a block's words, in their order.</summary>
    public ReadOnlySpan<uint> Of(int block) => CollectionsMarshal.AsSpan(_hashes)[_starts[block].._starts[block + 1]];
}

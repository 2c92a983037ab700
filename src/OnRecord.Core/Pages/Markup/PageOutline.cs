using System.Runtime.InteropServices;

namespace OnRecord.Pages.Markup;

/// <summary>An element of a page that begins a block: a row of the outline, parents before children.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PageElement
{
    /// <summary>The row of the element around it, or -1.</summary>
    public int Parent;

    /// <summary>Which element it is.</summary>
    public PageTag Tag;

    /// <summary>Whether it, or an element around it, is hidden from sight.</summary>
    public bool Hidden;

    /// <summary>Its own marks, a bit for each of <see cref="Words.PageMark"/>.</summary>
    public uint Marks;

    /// <summary>A hash of its name and its class.</summary>
    public uint Signature;

    /// <summary>How many code units of text lie in it.</summary>
    public int Length;

    /// <summary>How many of them are links.</summary>
    public int LinkLength;

    /// <summary>How many of them lie in blocks that read like running text.</summary>
    public int RunningLength;

    /// <summary>How many blocks lie in it.</summary>
    public int Blocks;
}

/// <summary>A stretch of a page's text that stands as one.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PageBlock
{
    /// <summary>Where its text begins in the outline's text.</summary>
    public int Start;

    /// <summary>Where its text ends in the outline's text.</summary>
    public int End;

    /// <summary>The row of the innermost element that it stands in.</summary>
    public int Element;

    /// <summary>How many code units of it are links.</summary>
    public int LinkLength;

    /// <summary>How many links it has.</summary>
    public int Links;

    /// <summary>How many code units of it are bold.</summary>
    public int BoldLength;

    /// <summary>How many line breaks it has.</summary>
    public int Breaks;

    /// <summary>Marks of elements inside it that hold most of its text.</summary>
    public uint Marks;

    /// <summary>How many code units it has.</summary>
    public readonly int Length => End - Start;
}

/// <summary>A page laid flat: its text, cut into blocks, and the elements that they stand in.</summary>
/// <param name="Text">The text of all blocks, white space in it folded.</param>
/// <param name="Elements">The elements, parents before children; the first is the page.</param>
/// <param name="Blocks">The blocks, in the page's order.</param>
/// <param name="Facts">What the page says of itself.</param>
internal sealed record PageOutline(string Text, PageElement[] Elements, PageBlock[] Blocks, PageFacts Facts)
{
    /// <summary>A block's words.</summary>
    public ReadOnlySpan<char> TextOf(int block) => Text.AsSpan(Blocks[block].Start, Blocks[block].Length);
}

using System.Runtime.InteropServices;
using OnRecord.Pages.Texts;

namespace OnRecord.Pages.Markup;

/// <summary>What can be counted in a block's words alone.</summary>
internal struct BlockSigns
{
    /// <summary>Words, quotation, phrases of furniture.</summary>
    public LineSigns Line;

    /// <summary>How many letters it has, and how many of them are upper-case.</summary>
    public int Letters, Upper;

    /// <summary>How many digits it has.</summary>
    public int Digits;

    /// <summary>How many commas, and how many ends of sentences inside it.</summary>
    public int Commas, Stops;

    /// <summary>Whether it begins with an upper-case letter, and whether with a digit.</summary>
    public bool StartsUpper, StartsDigit;

    /// <summary>Whether it reads like running text.</summary>
    public bool Running;

    /// <summary>A hash of its words.</summary>
    public uint Hash;

    /// <summary>Reads the signs off a block.</summary>
    /// <param name="text">The block's text.</param>
    /// <param name="block">The block.</param>
    /// <param name="words">What the pack knows of pages.</param>
    /// <param name="hashes">Receives a hash of each word.</param>
    public static BlockSigns Read(ReadOnlySpan<char> text, in PageBlock block, PageWords words, List<uint> hashes)
    {
        var signs = new BlockSigns { Line = LineSigns.Read(text, words, hashes), Running = RunningText.Is(text, block), Hash = HashOf(text) };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterLower(c))
            {
                signs.Letters++;
            }
            else if (c == ' ')
            {
                // Most of what is no letter.
            }
            else if (char.IsLetter(c))
            {
                signs.Letters++;
                signs.Upper += char.IsUpper(c) ? 1 : 0;
            }
            else if (char.IsAsciiDigit(c))
            {
                signs.Digits++;
            }
            else if (c is ',' or ';' or '、' or '،')
            {
                signs.Commas++;
            }
            else if (c is '.' or '!' or '?' or '。' && (i + 1 == text.Length || text[i + 1] is ' ' or '\n' || c == '。'))
            {
                signs.Stops++;
            }
        }

        signs.StartsUpper = text.Length > 0 && char.IsUpper(text[0]);
        signs.StartsDigit = text.Length > 0 && char.IsAsciiDigit(text[0]);
        return signs;
    }

    // FNV-1a over four code units at a time.
    private static uint HashOf(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037;
        foreach (ulong four in MemoryMarshal.Cast<char, ulong>(text))
            hash = (hash ^ four) * 1099511628211;
        foreach (char c in text[(text.Length & ~3)..])
            hash = (hash ^ c) * 1099511628211;
        return (uint)(hash ^ hash >> 32);
    }
}

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
    public static BlockSigns Read(ReadOnlySpan<char> text, in PageBlock block, PageWords words)
    {
        var signs = new BlockSigns { Line = LineSigns.Read(text, words), Running = RunningText.Is(text, block), Hash = 2166136261 };
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            signs.Hash = (signs.Hash ^ c) * 16777619;
            if (char.IsLetter(c))
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
}

using System.Globalization;
using System.Text;

namespace OnRecord.Rendering.Text;

/// <summary>How many columns of a terminal a text takes: combining marks none, East Asian wide characters two (Unicode Standard Annex 11).</summary>
internal static class DisplayWidth
{
    /// <summary>The columns of a text.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
            return text.Length;
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
            width += Of(rune);
        return width;
    }

    /// <summary>The columns of a character.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsWide(int c) =>
        c >= 0x1100
        && (c <= 0x115F
            || c is >= 0x2E80 and <= 0x303E
            || c is >= 0x3041 and <= 0xA4CF
            || c is >= 0xA960 and <= 0xA97C
            || c is >= 0xAC00 and <= 0xD7A3
            || c is >= 0xF900 and <= 0xFAFF
            || c is >= 0xFE30 and <= 0xFE6F
            || c is >= 0xFF00 and <= 0xFF60
            || c is >= 0xFFE0 and <= 0xFFE6
            || c is >= 0x1F300 and <= 0x1F64F
            || c is >= 0x1F900 and <= 0x1F9FF
            || c is >= 0x20000 and <= 0x3FFFD);
}

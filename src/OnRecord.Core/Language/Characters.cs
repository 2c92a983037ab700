using System.Globalization;
using System.Text;

namespace OnRecord.Language;

/// <summary>What kinds of characters there are, as far as words and sentences are told by them.</summary>
internal static class Characters
{
    private const byte Gap = 1, Letter = 2, Digit = 4, Mark = 8, Upper = 16, Lower = 32;

    private static readonly byte[] Kinds = Classify();

    /// <summary>Whether a character stands between words and belongs to none: white space, controls, marks of direction, the zero-width space.</summary>
    public static bool IsGap(char c) => (Kinds[c] & Gap) != 0;

    /// <summary>Whether a character is a letter of the basic plane.</summary>
    public static bool IsLetter(char c) => (Kinds[c] & Letter) != 0;

    /// <summary>Whether a character is a letter of ASCII.</summary>
    public static bool IsPlain(char c) => (uint)((c | 0x20) - 'a') < 26;

    /// <summary>Whether a character is a digit.</summary>
    public static bool IsDigit(char c) => (Kinds[c] & Digit) != 0;

    /// <summary>Whether a character is a letter or a digit.</summary>
    public static bool IsLetterOrDigit(char c) => (Kinds[c] & (Letter | Digit)) != 0;

    /// <summary>Whether a character belongs to the one before it: combining marks, soft hyphens, joiners, selectors.</summary>
    public static bool IsMark(char c) => (Kinds[c] & Mark) != 0;

    /// <summary>Whether a character can stand inside a word.</summary>
    public static bool IsWord(char c) => (Kinds[c] & (Letter | Digit | Mark)) != 0;

    /// <summary>Whether a character is an upper-case or title-case letter.</summary>
    public static bool IsUpper(char c) => (Kinds[c] & Upper) != 0;

    /// <summary>Whether a character is a lower-case letter.</summary>
    public static bool IsLower(char c) => (Kinds[c] & Lower) != 0;

    /// <summary>Whether a character is an apostrophe, or a mark used as one.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00B4' or '\u2018' or '\uFF07' or '\u201B';

    /// <summary>Whether a character is a hyphen inside a word.</summary>
    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\uFE63' or '\uFF0D';

    /// <summary>Whether a character is the sign of a currency.</summary>
    public static bool IsCurrency(char c) => c == '$' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol);

    /// <summary>Whether a letter of the higher planes starts at <paramref name="at"/>.</summary>
    public static bool IsHighLetter(string text, int at, int end) =>
        at + 1 < end && char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1])
        && Rune.IsLetterOrDigit(new Rune(text[at], text[at + 1]));

    private static byte[] Classify()
    {
        var kinds = new byte[char.MaxValue + 1];
        for (int i = 0; i < kinds.Length; i++)
            kinds[i] = KindOf((char)i);
        return kinds;
    }

    private static byte KindOf(char c)
    {
        if (char.IsWhiteSpace(c) || c is '\u200B' or '\u200E' or '\u200F' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            return Gap;
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter:
                return Letter | Upper;
            case UnicodeCategory.LowercaseLetter:
                return Letter | Lower;
            case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                return c == '\u02BC' ? (byte)0 : Letter;
            case UnicodeCategory.DecimalDigitNumber:
                return Digit;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return Mark;
            case UnicodeCategory.Control:
                return Gap;
            default:
                return 0;
        }
    }
}

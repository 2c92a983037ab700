using System.Buffers;
using System.Text;

namespace OnRecord.Pages.Files;

/// <summary>Decodes a file's bytes: by its byte order mark, as UTF-8 where it is valid UTF-8, by its declaration, or by its look.</summary>
internal static class TextDecoder
{
    private const int HeadLength = 4096;
    private const int LongestLook = 1 << 16;
    private const int WesternCodePage = 1252;
    private static readonly UTF8Encoding Strict = new(false, true);
    private static readonly string[] EastAsian = ["shift_jis", "euc-jp", "gb18030", "euc-kr", "big5"];

    /// <summary>Decodes a file or a part of one.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="declared">The encoding that a header around them names, or <see langword="null"/>.</param>
    /// <returns>The text, and the name of the encoding it was read in.</returns>
    public static (string Text, string Encoding) Decode(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8.GetString(bytes[3..]), "utf-8");
        if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            return (Encoding.Unicode.GetString(bytes[2..]), "utf-16");
        if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be");
        if (WideOrder(bytes) is { } wide)
            return (wide.GetString(bytes), wide.WebName);
        if (IsUtf8(bytes))
            return (Encoding.UTF8.GetString(bytes), "utf-8");
        Encoding? named = Named(declared) ?? Named(DeclaredInside(bytes));

        // Western pages' declaration is what servers send where nobody thought of it.
        Encoding encoding = (named is null or { CodePage: WesternCodePage } ? EastAsianOf(bytes) : named) ?? named ?? Guess(bytes);
        return (encoding.GetString(bytes), encoding.WebName);
    }

    /// <summary>The encoding of a name as pages and letters write it, or <see langword="null"/>.</summary>
    public static Encoding? Named(string? name)
    {
        string? label = name?.Trim(' ', '"', '\'', ';').ToLowerInvariant();
        if (label is null or "" or "utf-8" or "utf8" or "utf-16" or "utf-16le" or "utf-16be" or "utf-7")
            return null; // the bytes have been seen to be none of these
        if (label is "iso-8859-1" or "iso8859-1" or "latin1" or "us-ascii" or "ascii")
            label = "windows-1252"; // as browsers do (WHATWG Encoding)
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label == "x-sjis" ? "shift_jis" : label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            Strict.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return IsNearlyUtf8(bytes);
        }
    }

    // One broken character in a page of a thousand is an accident, not another encoding.
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int used);
            whole += status == OperationStatus.Done && used > 1 ? 1 : 0;
            broken += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[Math.Max(1, used)..];
        }

        return whole > 20 * broken;
    }

    // UTF-16 without a mark: every other byte of Western text is null.
    private static UnicodeEncoding? WideOrder(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, HeadLength)];
        int even = 0, odd = 0;
        for (int i = 0; i < head.Length; i++)
        {
            if (head[i] == 0)
                _ = i % 2 == 0 ? even++ : odd++;
        }

        if (head.Length < 4 || Math.Max(even, odd) * 3 < head.Length || Math.Min(even, odd) * 10 > Math.Max(even, odd))
            return null;
        return new UnicodeEncoding(even > odd, false);
    }

    private static string? DeclaredInside(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        int at = head.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0 && head.StartsWith("<?xml", StringComparison.Ordinal))
            at = head.IndexOf("encoding", StringComparison.Ordinal) + 1;
        if (at <= 0)
            return null;
        ReadOnlySpan<char> rest = head.AsSpan(at + 7).TrimStart(" =\"'");
        int end = rest.IndexOfAny(Declarations.NameEnd);
        return end is > 0 and < 40 ? rest[..end].ToString() : null;
    }

    private static Encoding? EastAsianOf(ReadOnlySpan<byte> bytes)
    {
        foreach (string name in EastAsian)
        {
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(name)!;
            if (LooksEastAsian(encoding.GetString(bytes[..Math.Min(bytes.Length, LongestLook)])))
                return encoding;
        }

        return null;
    }

    private static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> head = bytes[..Math.Min(bytes.Length, LongestLook)];
        int high = 0, letters = 0;
        foreach (byte b in head)
        {
            high += b >= 0xC0 ? 1 : 0;
            letters += b >= 0xC0 || char.IsAsciiLetter((char)b) ? 1 : 0;
        }

        // Cyrillic writes nearly all its letters there; Western languages few.
        return CodePagesEncodingProvider.Instance.GetEncoding(high * 3 > letters ? 1251 : WesternCodePage)!;
    }

    private static bool LooksEastAsian(string text)
    {
        int kana = 0, hangul = 0, common = 0, broken = 0, other = 0;
        foreach (char c in text)
        {
            kana += c is >= '\u3040' and < '\u30FB' ? 1 : 0;
            hangul += c is >= '\uAC00' and < '\uD7A4' ? 1 : 0;
            common += c is '的' or '是' or '不' or '在' or '、' or '。' or '，' ? 1 : 0;
            broken += c is '\uFFFD' or '\u30FB' or (>= '\uFF61' and <= '\uFF9F') or (>= '\uE000' and < '\uF900') ? 1 : 0;
            other += c >= 0x80 ? 1 : 0;
        }

        return other > 0 && broken * 20 < other && (kana * 4 > other || hangul * 2 > other || common * 20 > other);
    }

    // Made when a text is first found not to be UTF-8.
    private static class Declarations
    {
        public static readonly SearchValues<char> NameEnd = SearchValues.Create("\"'; >/?\r\n");
    }
}

using System.Buffers;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Texts;

/// <summary>What can be told of a stretch of text from its words and marks alone.</summary>
/// <param name="Words">How many words it has.</param>
/// <param name="Quoted">How many of them stand inside quotation marks.</param>
/// <param name="Pronouns">How many words outside quotation marks speak of the outlet or to the reader.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
/// <param name="EndsInCredit">Whether it ends in a name, a slash or bar, and another name.</param>
/// <param name="Furniture">The phrases of furniture in it.</param>
internal readonly record struct LineSigns(int Words, int Quoted, int Pronouns, bool EndsSentence, bool EndsInCredit, FurnitureSigns Furniture)
{
    private const string Opening = "“„«‹‚\"";
    private const string Closing = "”“»›\"";

    /// <summary>Reads the signs off a stretch.</summary>
    /// <param name="line">The stretch.</param>
    /// <param name="words">What the pack knows of pages.</param>
    /// <param name="hashes">Receives a hash of each word, where wanted (<see cref="WordHash"/>).</param>
    public static LineSigns Read(ReadOnlySpan<char> line, PageWords words, List<uint>? hashes = null)
    {
        int count = 0, quoted = 0, pronouns = 0, from = 0;
        bool inside = false;
        FurnitureSigns furniture = default;
        char[] lower = ArrayPool<char>.Shared.Rent(line.Length);
        var scanner = new WordScanner(lower.AsSpan(0, line.ToLowerInvariant(lower)));
        while (scanner.Next())
        {
            foreach (char c in line[from..scanner.Start])
                inside = c == ' ' ? inside : inside ? !Closing.Contains(c) : Opening.Contains(c);
            from = scanner.End;
            hashes?.Add(WordHash.OfLower(scanner.Word));
            words.Furniture.Look(scanner, count == 0, ref furniture);
            count++;
            if (inside)
                quoted++;
            else if (words.Pronouns.HasLower(scanner.Word))
                pronouns++;
        }

        ArrayPool<char>.Shared.Return(lower);
        return new LineSigns(count, quoted, pronouns, IsSentenceEnd(line), IsCredit(line, count), furniture);
    }

    /// <summary>Whether a stretch ends as a sentence does: in a stop, with closing marks behind it or not.</summary>
    public static bool IsSentenceEnd(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> end = line.TrimEnd("”’\"'»›)]“ \u00A0");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。' or ':' or '！' or '？';
    }

    private static bool IsCredit(ReadOnlySpan<char> line, int words)
    {
        int slash = line.LastIndexOfAny('/', '|');
        if (slash < 3 || words > 60 || line.Length - slash > 40 || IsSentenceEnd(line))
            return false;
        ReadOnlySpan<char> after = line[(slash + 1)..].Trim();
        ReadOnlySpan<char> before = line[..slash].Trim();
        int word = before.LastIndexOf(' ') + 1;
        return after.Length > 1 && before.Length > 0 && char.IsUpper(after[0]) && char.IsUpper(before[word]) && !after.Contains('/');
    }
}

using System.Buffers;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>The words of a statement between the marks, as a report prints them.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Words">The words.</param>
/// <param name="Follows">For each word whether it follows the one before without a break: no mark, dots or brackets stand between.</param>
/// <param name="Ends">For each word whether a sentence ends with it.</param>
internal sealed record PrintedQuotation(int Report, PassageWord[] Words, bool[] Follows, bool[] Ends)
{
    private const int MostWords = 256;
    private const int MostInPlace = 3;
    private const int MostPassedOver = 2;
    private const int MostBehind = 3;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\"“”«»„…()[]*");

    /// <summary>Reads what a statement quotes; words beyond the first few hundred are left out.</summary>
    /// <param name="sign">The statement.</param>
    /// <param name="text">The text of its report.</param>
    public static PrintedQuotation Read(StatementSign sign, string text)
    {
        PassageWord[] all = sign.Content.Words;
        int count = 0;
        for (int i = 0; i < all.Length && count < MostWords; i++)
            count += sign.Quoted[i] ? 1 : 0;
        var words = new PassageWord[count];
        var follows = new bool[count];
        var ends = new bool[count];
        for (int i = 0, at = 0; at < count; i++)
        {
            if (!sign.Quoted[i])
                continue;
            words[at] = all[i];
            int end = i + 1 < all.Length ? all[i + 1].Span.Start : Math.Min(text.Length, all[i].Span.End + MostBehind);
            ReadOnlySpan<char> behind = text.AsSpan(all[i].Span.End, Math.Max(0, end - all[i].Span.End));
            follows[at] = at > 0 && sign.Quoted[i - 1] && !IsBroken(text.AsSpan(all[i - 1].Span.End, Math.Max(0, all[i].Span.Start - all[i - 1].Span.End)), all[i - 1].Span);
            ends[at] = IsEnd(behind);
            at++;
        }

        return new PrintedQuotation(sign.Report, words, follows, ends);
    }

    // A comma before the closing mark stands for the full stop: "…, he said."
    private static bool IsEnd(ReadOnlySpan<char> behind) => behind.Length > 0 && !behind.StartsWith("..", StringComparison.Ordinal)
        && (behind[0] is '.' or '!' or '?' || (behind[0] == ',' && behind.Length > 1 && behind[1] is '"' or '”' or '\'' or '’'));

    private static bool IsBroken(ReadOnlySpan<char> between, Span before) => PrintedWords.IsCensored(between, before) || between.ContainsAny(Breaks) || between.Contains("..", StringComparison.Ordinal) || between.Contains(". .", StringComparison.Ordinal);

    /// <summary>The last of the few words behind one, up to the end of their sentence, or <see langword="null"/>.</summary>
    public int? EndBehind(int last)
    {
        for (int i = last + 1; i < Words.Length && i <= last + MostInPlace && Follows[i] && !Ends[i - 1]; i++)
        {
            if (Ends[i])
                return i;
        }

        return null;
    }

    /// <summary>Whether the words from one to another stand in one piece of one sentence.</summary>
    public bool IsWhole(int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (!Follows[i] || Ends[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>Whether two words begin and end all that is quoted in one piece: "an old boat" of "a very old boat that nobody wants".</summary>
    public bool IsAll(int first, int last) =>
        (first == 0 || !Follows[first]) && (last == Words.Length - 1 || !Follows[last + 1]);

    /// <summary>Whether one word follows another, a particle or two passed over.</summary>
    public bool GoesOn(int from, int to)
    {
        for (int i = from + 1; i <= to; i++)
        {
            if (!Follows[i] || (i < to && (Words[i].Weight > 0 || i - from > MostPassedOver)))
                return false;
        }

        return true;
    }

    /// <summary>Where words stand.</summary>
    public Span Stretch(int from, int to) => new(Words[from].Span.Start, Words[to - 1].Span.End);
}

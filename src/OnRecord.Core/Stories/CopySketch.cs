namespace OnRecord.Stories;

/// <summary>How much of two articles is one text: the smallest hashes of their runs of words, in bins (one-permutation MinHash).</summary>
/// <remarks>
/// Broder, "On the resemblance and containment of documents" (1997); Li, Owen and Zhang, "One permutation hashing" (NIPS 2012). Quotations are
/// left out: two outlets may well quote alike.
/// </remarks>
/// <param name="Runs">How many runs of words the article has.</param>
/// <param name="Bins">The smallest hash of each bin; 0 is an empty bin.</param>
internal sealed record CopySketch(int Runs, ushort[] Bins)
{
    /// <summary>How many bins there are.</summary>
    public const int BinCount = 96;

    private const int Words = 5;
    private const int LeastRuns = 12;

    /// <summary>Sketches an article.</summary>
    public static CopySketch Of(Record record)
    {
        var smallest = new uint[BinCount];
        Array.Fill(smallest, uint.MaxValue);
        int runs = 0, words = 0;
        Span<ulong> last = stackalloc ulong[Words];
        foreach (Span body in record.Body)
        {
            ReadOnlySpan<char> text = body.In(record.Text);
            int quotedUntil = 0, looked = 0;
            var scanner = new WordScanner(text);
            while (scanner.MoveNext())
            {
                for (; looked < scanner.Start; looked++)
                {
                    if (looked >= quotedUntil && QuotationEnd(text, looked) is { } end)
                        quotedUntil = end;
                }

                if (scanner.Start < quotedUntil)
                    continue;
                last[words++ % Words] = TextHash.OfAnyCase(scanner.Word);
                if (words < Words)
                    continue;
                ulong run = 0;
                for (int i = 0; i < Words; i++)
                    run = unchecked((run * 1099511628211) ^ last[(words + i) % Words]);
                run = TextHash.Mix(run);
                runs++;
                int bin = (int)(run % BinCount);
                smallest[bin] = Math.Min(smallest[bin], (uint)(run >> 32));
            }
        }

        return new CopySketch(runs, Array.ConvertAll(smallest, static hash => hash == uint.MaxValue ? (ushort)0 : (ushort)(1 + (TextHash.Mix(hash) % ushort.MaxValue))));
    }

    /// <summary>The share of the shorter article's runs of words that the longer one has, from 0 to 1, estimated; 0 of a few words.</summary>
    public double SharedWith(CopySketch other)
    {
        if (Runs < LeastRuns || other.Runs < LeastRuns)
            return 0;
        int same = 0, filled = 0;
        for (int bin = 0; bin < BinCount; bin++)
        {
            same += Bins[bin] == other.Bins[bin] && Bins[bin] != 0 ? 1 : 0;
            filled += Bins[bin] != 0 || other.Bins[bin] != 0 ? 1 : 0;
        }

        double resemblance = (double)same / filled;
        double both = resemblance * (Runs + other.Runs) / (1 + resemblance);
        return Math.Min(1, both / Math.Min(Runs, other.Runs));
    }

    /// <summary>The offset behind the quotation that opens at an offset, or <see langword="null"/> where none opens; none reaches beyond its line.</summary>
    private static int? QuotationEnd(ReadOnlySpan<char> text, int at)
    {
        char closing = text[at] switch { '“' => '”', '«' => '»', '„' => '“', '"' => '"', _ => '\0' };
        if (closing == '\0')
            return null;
        int length = text[(at + 1)..].IndexOfAny(closing, '\n');
        return length < 0 ? text.Length : at + length + 2;
    }
}

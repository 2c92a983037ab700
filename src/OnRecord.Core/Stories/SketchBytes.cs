using System.Buffers.Binary;

namespace OnRecord.Stories;

/// <summary>Writes and reads a sketch as bytes, little-endian: version, day, rank, runs, bins, words.</summary>
internal static class SketchBytes
{
    private const byte Version = 1;
    private const int HeadLength = 1 + 4 + 8 + 4 + (2 * CopySketch.BinCount);
    private const int WordLength = 8;

    /// <summary>Writes a sketch.</summary>
    public static byte[] Write(ReportSketch sketch)
    {
        byte[] bytes = new byte[HeadLength + (WordLength * sketch.Words.Length)];
        bytes[0] = Version;
        Span<byte> to = bytes.AsSpan(1);
        BinaryPrimitives.WriteInt32LittleEndian(to, sketch.Day);
        BinaryPrimitives.WriteUInt64LittleEndian(to[4..], sketch.Rank);
        BinaryPrimitives.WriteInt32LittleEndian(to[12..], sketch.Copy.Runs);
        to = to[16..];
        foreach (ushort bin in sketch.Copy.Bins)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(to, bin);
            to = to[2..];
        }

        foreach (SketchedWord word in sketch.Words)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(to, word.Word);
            BinaryPrimitives.WriteUInt16LittleEndian(to[4..], word.Share);
            to[6] = word.All;
            to[7] = word.Lead;
            to = to[WordLength..];
        }

        return bytes;
    }

    /// <summary>Reads a sketch.</summary>
    public static Outcome<ReportSketch> Read(string id, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || bytes[0] != Version || (bytes.Length - HeadLength) % WordLength != 0)
            return Outcome<ReportSketch>.Refused($"The stored sketch of '{id}' is not of this version: sketch the report anew.");
        ReadOnlySpan<byte> from = bytes[1..];
        int day = BinaryPrimitives.ReadInt32LittleEndian(from);
        ulong rank = BinaryPrimitives.ReadUInt64LittleEndian(from[4..]);
        int runs = BinaryPrimitives.ReadInt32LittleEndian(from[12..]);
        from = from[16..];
        var bins = new ushort[CopySketch.BinCount];
        for (int bin = 0; bin < bins.Length; bin++)
            bins[bin] = BinaryPrimitives.ReadUInt16LittleEndian(from[(2 * bin)..]);
        from = from[(2 * bins.Length)..];
        var words = new SketchedWord[from.Length / WordLength];
        long before = -1;
        for (int at = 0; at < words.Length; at++, from = from[WordLength..])
        {
            words[at] = new SketchedWord(BinaryPrimitives.ReadUInt32LittleEndian(from), BinaryPrimitives.ReadUInt16LittleEndian(from[4..]), from[6], from[7]);
            if (words[at].Word <= before || words[at].Share == 0 || words[at].All == 0)
                return Outcome<ReportSketch>.Refused($"The stored sketch of '{id}' is damaged: sketch the report anew.");
            before = words[at].Word;
        }

        return new ReportSketch(id, day, rank, words, new CopySketch(runs, bins));
    }
}

using NodaTime;
using OnRecord.Packs;

namespace OnRecord.Stories;

/// <summary>What of a report decides which story it is in: its words by number, its runs of words, its day. About 2 KB; it holds no text.</summary>
/// <remarks>A sketch belongs to the language pack that it was made with. Immutable.</remarks>
public sealed class ReportSketch
{
    /// <summary>The day of a report whose publication is not known.</summary>
    internal const int NoDay = int.MinValue;

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    internal ReportSketch(string id, int day, ulong rank, SketchedWord[] words, CopySketch copy)
    {
        Id = id;
        Day = day;
        Rank = rank;
        Words = words;
        Copy = copy;
    }

    /// <summary>The report's id.</summary>
    public string Id { get; }

    /// <summary>The report's day of publication, in days since 1970, or <see cref="NoDay"/>.</summary>
    internal int Day { get; }

    /// <summary>A hash of the report's text: reports have an order by it that has nothing to do with what they say.</summary>
    internal ulong Rank { get; }

    /// <summary>The different words of the article and its headline, by rising <see cref="SketchedWord.Word"/>.</summary>
    internal SketchedWord[] Words { get; }

    /// <summary>The article's runs of words.</summary>
    internal CopySketch Copy { get; }

    /// <summary>Sketches a report.</summary>
    /// <remarks>
    /// Only <see cref="Record.Headline"/>, <see cref="Record.Text"/>, <see cref="Record.Body"/> and <see cref="Record.Published"/> are looked
    /// at; the outlet is not.
    /// </remarks>
    /// <param name="record">The report, as a <see cref="RecordReader"/> reads it, or its article only.</param>
    /// <param name="pack">The language pack, for its background of word frequencies.</param>
    /// <exception cref="PackException">The pack lacks the background.</exception>
    public static ReportSketch Of(Record record, LanguagePack pack) => new(
        record.Id,
        record.Published is { } time ? Period.DaysBetween(Epoch, time.Date) : NoDay,
        TextHash.Of(record.Headline, TextHash.Of(record.Text)),
        SketchedWord.Count(record, WordWeights.Of(pack)),
        CopySketch.Of(record));

    /// <summary>The sketch as bytes, for storing. The same on every machine.</summary>
    public byte[] ToBytes() => SketchBytes.Write(this);

    /// <summary>Reads a sketch back.</summary>
    /// <param name="id">The report's id, which the bytes do not hold.</param>
    /// <param name="bytes">What <see cref="ToBytes"/> gave.</param>
    /// <returns>The sketch, or a sentence that says why the bytes are none.</returns>
    public static Outcome<ReportSketch> FromBytes(string id, ReadOnlySpan<byte> bytes) => SketchBytes.Read(id, bytes);

    /// <summary>Puts reports in an order that only their days and texts decide; by id only where those are the same.</summary>
    internal static int Compare(ReportSketch left, ReportSketch right)
    {
        int byDay = left.Day.CompareTo(right.Day);
        if (byDay != 0)
            return byDay;
        int byRank = left.Rank.CompareTo(right.Rank);
        return byRank != 0 ? byRank : string.CompareOrdinal(left.Id, right.Id);
    }
}

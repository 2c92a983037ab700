using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Pages;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Reports of a sentence or two of our own invention, A, B and so on, read and compared.</summary>
internal static class InventedReports
{
    private const string Day = "2031-09-03";

    private static readonly RecordReader Reader = new(EnglishPack.Instance);

    /// <summary>A quotation with its speaker.</summary>
    public static string Said(string words) => $"“{words}” Mara Ostrow said on Monday.";

    /// <summary>Reads texts as reports of one day.</summary>
    public static Record[] Read(string day, params string[] texts) => Read([.. texts.Select(text => (text, day))]);

    /// <summary>Compares texts as reports of one day.</summary>
    public static StoryComparison Compare(params string[] texts) => StoryComparer.Compare(Read(Day, texts), EnglishPack.Instance);

    /// <summary>Compares reports of several days.</summary>
    public static StoryComparison Compare(params (string Text, string Day)[] reports) => StoryComparer.Compare(Read(reports), EnglishPack.Instance);

    /// <summary>The values of the one difference of a kind between texts, or <see langword="null"/> where there is none.</summary>
    public static string? ValuesOf(DifferenceKind kind, params string[] texts) =>
        Compare(texts).Differences.SingleOrDefault(difference => difference.Kind == kind) is { } only ? string.Join('|', only.Values.Select(value => value.Value)) : null;

    /// <summary>The numbers that two texts have differently.</summary>
    public static string? NumbersOf(string one, string other) => ValuesOf(DifferenceKind.Number, one, other);

    /// <summary>The words that two texts have differently.</summary>
    public static string? WordingOf(string one, string other) => ValuesOf(DifferenceKind.Wording, one, other);

    private static Record[] Read((string Text, string Day)[] reports) =>
        [.. reports.Select((report, at) => Reader.Read(new ReportInput { Id = $"{(char)('A' + at)}", Text = report.Text, Published = report.Day }).Value!)];
}

using OnRecord.English;
using OnRecord.Language;
using OnRecord.Pages;
using OnRecord.Times;

namespace OnRecord.Core.Tests.Times;

/// <summary>Reads the times of a text, and dumps them an expression a line: <c>Monday|DATE|2025-08-18</c>.</summary>
internal static class Reading
{
    public static IReadOnlyList<TimeExpression> Of(string text, string? published)
    {
        var report = new Report
        {
            Id = "test",
            Text = text,
            Published = published is null ? null : PublicationTime.Parse(published).Value,
            Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)],
        };
        return TimeReader.Read(LanguageReader.Read(report, EnglishPack.Instance), EnglishPack.Instance);
    }

    public static string Dump(string text, string? published) =>
        string.Join('\n', Of(text, published).Select(time => $"{time.Span.TextIn(text)}|{time.Type.ToString().ToUpperInvariant()}|{time.Value ?? "null"}"));
}

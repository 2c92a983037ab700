using OnRecord.Pages;

namespace OnRecord.Core.Tests.Pages;

/// <summary>A report's blocks as lines to read: the kind, a colon, the words.</summary>
internal static class ReportDump
{
    public static string Of(Report report) => string.Join('\n', report.Blocks.Select(block => $"{block.Kind}: {block.Span.TextIn(report.Text)}"));
}

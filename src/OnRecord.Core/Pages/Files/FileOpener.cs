using OnRecord.Pages.Texts;

namespace OnRecord.Pages.Files;

/// <summary>Opens a saved file by its kind.</summary>
internal static class FileOpener
{
    /// <summary>Opens the file.</summary>
    public static Outcome<OpenedFile> Open(SavedFile file, ReadingLimits limits)
    {
        ReadOnlySpan<byte> bytes = file.Bytes.Span;
        if (bytes.IsEmpty)
            return Outcome<OpenedFile>.Refused($"{file.Name} is empty: save the report anew.");
        if (bytes.Length / 4 > limits.Length)
        {
            return Outcome<OpenedFile>.Refused(
                $"{file.Name} has {bytes.Length:N0} bytes, more than the limit of {limits.Length:N0} characters allows: raise the limit, or save the report alone.");
        }

        if (FileKinds.Unreadable(bytes) is { } what)
            return Outcome<OpenedFile>.Refused($"{file.Name} is {what}, which holds no text that can be read here: save the report as a page or as text.");
        FileKind kind = FileKinds.Of(file.Name, bytes);
        if (kind == FileKind.Message)
            return MessageOpener.Open(file);
        (string text, string encoding) = TextDecoder.Decode(bytes, null);
        if (text.AsSpan().Count('\0') * 50 > text.Length)
            return Outcome<OpenedFile>.Refused($"{file.Name} is no text: one in fifty of its characters is a null. Save the report as a page or as text.");
        return kind switch
        {
            FileKind.XmlFeed => FeedOpener.OpenXml(file.Name, text),
            FileKind.JsonFeed => FeedOpener.OpenJson(file.Name, text),
            FileKind.Html => new OpenedFile([new ReportInput { Id = file.Name, Html = text, Url = SavedAddress.Find(text) }], Notices(file.Name, encoding)),
            FileKind.Markdown => new OpenedFile([OfText(file.Name, Markdown.ToText(text))], Notices(file.Name, encoding)),
            _ => Unfolded(OfText(file.Name, text), Notices(file.Name, encoding)),
        };
    }

    private static OpenedFile Unfolded(ReportInput report, string[] notices) => ColumnUnfolder.Unfold(report.Text!) is { } text
        ? new OpenedFile(
            [report with { Text = text }],
            [.. notices, $"{report.Id} is set in columns: they are read one after the other, and passages are counted in the text so unfolded."])
        : new OpenedFile([report], notices);

    private static string[] Notices(string name, string encoding) => encoding == "utf-8" ? [] : [$"{name} is not UTF-8: read as {encoding}."];

    private static ReportInput OfText(string name, string text)
    {
        FrontMatter? head = FrontMatter.Read(text);
        return new ReportInput
        {
            Id = name,
            Text = head is null ? text : text[head.Length..],
            Outlet = head?.Value("outlet"),
            Published = head?.Value("published"),
            Url = head?.Value("url"),
            Headline = head?.Value("headline"),
        };
    }
}

using System.Text;
using OnRecord.Pages.Texts;

namespace OnRecord.Pages.Files;

/// <summary>Opens a saved file by its kind.</summary>
internal static class FileOpener
{
    /// <summary>Opens the file.</summary>
    public static Outcome<OpenedFile> Open(SavedFile file, ReadingLimits limits)
    {
        if (file.Bytes.Length / 2 > limits.Length)
        {
            return Outcome<OpenedFile>.Refused(
                $"{file.Name} has {file.Bytes.Length:N0} bytes, more than the limit of {limits.Length:N0} characters allows: raise the limit, or cut the file.");
        }

        string text = Encoding.UTF8.GetString(file.Bytes.Span);
        bool html = file.Name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || file.Name.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
        return html
            ? new OpenedFile([new ReportInput { Id = file.Name, Html = text }], [])
            : new OpenedFile([OfText(file.Name, text)], []);
    }

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

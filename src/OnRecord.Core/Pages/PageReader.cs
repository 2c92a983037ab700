using System.Text;
using OnRecord.Packs;

namespace OnRecord.Pages;

/// <summary>The first stage: from what was saved to what was published.</summary>
public static class PageReader
{
    /// <summary>Opens a saved file: tells its kind and encoding, and takes out the reports that it holds.</summary>
    /// <param name="file">The file's name and bytes.</param>
    /// <param name="limits">What not to exceed.</param>
    /// <returns>The reports as handed in, or a sentence that says why the file cannot be read.</returns>
    public static Outcome<OpenedFile> Open(SavedFile file, ReadingLimits limits)
    {
        string text = Encoding.UTF8.GetString(file.Bytes.Span);
        bool html = file.Name.EndsWith(".html", StringComparison.OrdinalIgnoreCase);
        return new OpenedFile([new ReportInput { Id = file.Name, Text = html ? null : text, Html = html ? text : null }], []);
    }

    /// <summary>Reads a page or a text into a report.</summary>
    /// <param name="input">What was handed in.</param>
    /// <param name="pack">The language pack, for the words that furniture is made of.</param>
    /// <param name="limits">What not to exceed.</param>
    /// <returns>The report, or a sentence that says why the input cannot be read.</returns>
    public static Outcome<Report> Read(ReportInput input, LanguagePack pack, ReadingLimits limits)
    {
        string text = input.Text ?? input.Html ?? "";
        return new Report { Id = input.Id, Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)] };
    }
}

using OnRecord.Packs;
using OnRecord.Pages.Files;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Texts;

namespace OnRecord.Pages;

/// <summary>The first stage: from what was saved to what was published.</summary>
public static class PageReader
{
    /// <summary>Opens a saved file: tells its kind and encoding, and takes out the reports that it holds.</summary>
    /// <param name="file">The file's name and bytes.</param>
    /// <param name="limits">What not to exceed.</param>
    /// <returns>The reports as handed in, or a sentence that says why the file cannot be read.</returns>
    public static Outcome<OpenedFile> Open(SavedFile file, ReadingLimits limits) => FileOpener.Open(file, limits);

    /// <summary>Reads a page or a text into a report.</summary>
    /// <param name="input">What was handed in.</param>
    /// <param name="pack">The language pack, for the words that furniture is made of.</param>
    /// <param name="limits">What not to exceed.</param>
    /// <returns>The report, or a sentence that says why the input cannot be read.</returns>
    /// <exception cref="PackException">The pack lacks a table or model of this stage, or holds a malformed one.</exception>
    public static Outcome<Report> Read(ReportInput input, LanguagePack pack, ReadingLimits limits)
    {
        string content = input.Text ?? input.Html ?? "";
        if (content.Length > limits.Length)
        {
            return Outcome<Report>.Refused(
                $"The report has {content.Length:N0} characters, more than the limit of {limits.Length:N0}: raise the limit, or hand in the report alone.");
        }

        PublicationTime? published = null;
        if (input.Published is not null && Given(input.Published, out published) is { } error)
            return Outcome<Report>.Refused(error);
        PageWords words = PageWords.Of(pack);
        Outcome<Report> outcome = input.Html is not null
            ? HtmlReader.Read(input, content, published, words, limits)
            : content.Length > limits.Text ? TooLong(content.Length, limits) : PlainTextReader.Read(input, content, published, words);
        return outcome.Value is { } report && report.Text.Length > limits.Text ? TooLong(report.Text.Length, limits) : outcome;
    }

    // Apart from what calls it: the calendar's library is not loaded for a report without a date.
    private static string? Given(string text, out PublicationTime? published)
    {
        Outcome<PublicationTime> given = PublicationTime.Parse(text);
        published = given.Value;
        return given.Error;
    }

    private static Outcome<Report> TooLong(int length, ReadingLimits limits) => Outcome<Report>.Refused(
        $"The report's text has {length:N0} characters, more than the limit of {limits.Text:N0}: hand in its parts as reports of their own.");
}

using Microsoft.Playwright;

namespace OnRecord.Web.Tests;

/// <summary>Pictures of pages for people to look at, where <c>ONRECORD_SCREENSHOTS</c> names a folder.</summary>
internal static class Screenshots
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("ONRECORD_SCREENSHOTS");

    /// <summary>Takes the whole page.</summary>
    public static async Task Take(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder))
            return;
        string file = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".png";
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, file), FullPage = true });
    }
}

using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>axe-core, which finds violations of the Web Content Accessibility Guidelines on a page.</summary>
internal static class Axe
{
    private static readonly string? Script = Environment.GetEnvironmentVariable("ONRECORD_AXE") is { Length: > 0 } file && File.Exists(file) ? File.ReadAllText(file) : null;

    /// <summary>The serious and critical violations, each in a line.</summary>
    public static async Task<IReadOnlyList<string>> Violations(IPage page)
    {
        Assert.SkipWhen(Script is null, "axe-core is not on this machine: eng/test.sh gets it by npm.");
        await page.EvaluateAsync(Script!);
        JsonElement? result = await page.EvaluateAsync("axe.run(document, { resultTypes: ['violations'] })");
        return
        [
            .. result!.Value.GetProperty("violations").EnumerateArray()
                .Where(one => one.GetProperty("impact").GetString() is "serious" or "critical")
                .Select(one => $"{one.GetProperty("id").GetString()}: {one.GetProperty("help").GetString()}: {string.Join(" | ", one.GetProperty("nodes").EnumerateArray().Take(4).Select(node => node.GetProperty("html").GetString()))}"),
        ];
    }
}

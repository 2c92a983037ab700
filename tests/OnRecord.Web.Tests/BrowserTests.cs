using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace OnRecord.Web.Tests;

/// <summary>The desk as somebody uses it, in a real browser, on the sample story.</summary>
public sealed partial class BrowserTests(SampleDesk desk, Chromium chromium) : IClassFixture<SampleDesk>, IClassFixture<Chromium>
{
    private const int PhoneWidth = 360;

    [Fact]
    public async Task A_story_is_found_from_the_front_page_and_shows_what_the_reports_share()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator($"a[href='/stories/{desk.Story}']").First.ClickAsync();
        await Expect(visit.Page.Locator(".utterance").First.Locator(".rendering")).Not.ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".differences li").First).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".state")).ToContainTextAsync("Unsure");
        visit.AssertNothingWentWrong();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Filters_leave_what_was_chosen_with_and_without_script(bool withScript)
    {
        await using Visit visit = await chromium.Open(desk.Address, withScript: withScript);
        await visit.Page.GotoAsync($"/stories/{desk.Story}");
        ILocator shown = visit.Page.Locator(".utterance:visible, li[data-who]:visible");
        int all = await shown.CountAsync();
        await visit.Page.Locator(".who label").Nth(1).ClickAsync();
        int ofSpeaker = await shown.CountAsync();
        Assert.InRange(ofSpeaker, 1, all - 1);
        await visit.Page.Locator(".form label").Nth(1).ClickAsync();
        int quoted = await shown.CountAsync();
        Assert.InRange(quoted, 1, ofSpeaker - 1);
        await visit.Page.Locator(".form label").First.ClickAsync();
        await visit.Page.Locator(".in label").Nth(1).ClickAsync();
        Assert.InRange(await shown.CountAsync(), 1, ofSpeaker);
        await visit.Page.Locator(".in label").First.ClickAsync();
        await visit.Page.Locator(".who label").First.ClickAsync();
        Assert.Equal(all, await shown.CountAsync());
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_statement_shows_its_counterpart_on_hover_and_on_focus()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync($"/stories/{desk.Story}");
        ILocator mark = visit.Page.Locator(".texts mark.shared[data-u='1']").First;
        await mark.ScrollIntoViewIfNeededAsync();
        await mark.HoverAsync();
        await Expect(visit.Page.Locator(".peek .rendering")).Not.ToHaveCountAsync(1);
        await Expect(visit.Page.Locator(".texts mark.lit")).Not.ToHaveCountAsync(1);
        await Screenshots.Take(visit.Page, "peek");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(visit.Page.Locator(".peek")).ToHaveCountAsync(0);
        await visit.Page.Locator(".texts mark.shared + .to a").First.FocusAsync();
        await Expect(visit.Page.Locator(".peek")).ToHaveCountAsync(1);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task A_fact_leads_to_its_passage_highlighted_and_in_view()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync($"/stories/{desk.Story}");
        await visit.Page.Locator(".happenings .ref").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Passage());
        await Expect(visit.Page.Locator("#passage")).ToBeInViewportAsync();
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Layers_of_a_report_come_and_go()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync($"/reports/{desk.Reports[0]}");
        ILocator mention = visit.Page.Locator(".layered .l-me").First;
        string before = await mention.EvaluateAsync<string>("one => getComputedStyle(one).textDecorationLine");
        await visit.Page.Locator(".l-me-on").CheckAsync();
        string after = await mention.EvaluateAsync<string>("one => getComputedStyle(one).textDecorationLine");
        Assert.Equal(("none", "underline"), (before, after));
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task What_was_said_is_found_and_narrowed_by_facets()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator(".find input").FillAsync("gates");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator(".said mark.hit").First).ToBeVisibleAsync();
        int all = await visit.Page.Locator(".said").CountAsync();
        await visit.Page.Locator(".facets li a").First.ClickAsync();
        await Expect(visit.Page.Locator(".picked")).ToHaveCountAsync(1);
        Assert.InRange(await visit.Page.Locator(".said").CountAsync(), 1, all);
        visit.AssertNothingWentWrong();
    }

    [Fact]
    public async Task Colours_follow_the_machine_until_somebody_chooses()
    {
        await using Visit visit = await chromium.Open(desk.Address, scheme: ColorScheme.Dark);
        await visit.Page.GotoAsync("/");
        int asMachine = await Brightness(visit.Page);
        await visit.Page.Locator(".theme button:visible").ClickAsync();
        int chosen = await Brightness(visit.Page);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await visit.Page.GotoAsync($"/stories/{desk.Story}");
        Assert.True(asMachine < 80 && chosen > 200, $"{asMachine}, then {chosen}");
        Assert.True(await Brightness(visit.Page) > 200);
        visit.AssertNothingWentWrong();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_phone_needs_no_scrolling_sideways(string address)
    {
        await using Visit visit = await chromium.Open(desk.Address, new ViewportSize { Width = PhoneWidth, Height = 740 });
        await visit.Page.GotoAsync(Filled(address));
        int width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.Equal(PhoneWidth, width);
        await Screenshots.Take(visit.Page, "phone" + address);

        // Chromium notes a page that is not there as an error of its own.
        if (address != "/nowhere")
            visit.AssertNothingWentWrong();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_a_serious_violation_of_accessibility(string address)
    {
        foreach (ColorScheme scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using Visit visit = await chromium.Open(desk.Address, scheme: scheme, bypassPolicy: true);
            await visit.Page.GotoAsync(Filled(address));
            await Screenshots.Take(visit.Page, scheme + address);
            Assert.Equal([], await Axe.Violations(visit.Page));
        }
    }

    [Fact]
    public async Task The_keyboard_alone_goes_from_the_skip_link_to_a_passage()
    {
        await using Visit visit = await chromium.Open(desk.Address);
        await visit.Page.GotoAsync("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await Expect(visit.Page.Locator(".skip")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync(new Regex("/stories/"));
        await visit.Page.Locator(".who input").First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(visit.Page.Locator(".who input").Nth(1)).ToBeCheckedAsync();
        string outline = await visit.Page.Locator(".who input:checked + span").EvaluateAsync<string>("one => getComputedStyle(one).outlineStyle");
        Assert.Equal("solid", outline);
        visit.AssertNothingWentWrong();
    }

    public static TheoryData<string> Pages() =>
    [
        "/", "/stories/{story}", "/reports/{report}", "/reports/{report}/statements/{statement}", "/reports/{report}/actors/{actor}", "/speakers", "/speakers/{speaker}",
        "/timeline", "/search?q=gates", "/reading", "/dossiers", "/dossiers/new", "/dossiers/{dossier}", "/add", "/nowhere",
    ];

    private string Filled(string address) => desk.Fill(address);

    private static async Task<int> Brightness(IPage page) =>
        await page.EvaluateAsync<int>("Math.min(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number))");

    [GeneratedRegex("/reports/r[0-9a-f]+\\?passage=\\d+-\\d+#passage$")]
    private static partial Regex Passage();
}

using System.Text.RegularExpressions;
using OnRecord.Comparison;
using OnRecord.Names;
using OnRecord.Rendering.Tests.Stories;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.Rendering.Tests;

public sealed partial class HtmlRenderingTests
{
    private const string Attack = "</title><script>alert(1)</script><img src=x onerror=\"alert(2)\">\" onmouseover='alert(3)";

    [Fact]
    public void Strangers_words_never_become_markup()
    {
        string page = HtmlRendering.Of(HostileStory(Attack));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" onmouseover='", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public void An_address_that_is_no_web_address_is_no_link(string url)
    {
        StoryComparison story = FerryStory.Make();
        Record first = story.Reports[0] with { Url = url };
        string page = HtmlRendering.Of(story with { Reports = [first, .. story.Reports.Skip(1)] });
        Assert.DoesNotContain("Original", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_asks_for_nothing_from_the_network()
    {
        string page = HtmlRendering.Of(FerryStory.Make());
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("url(", page, StringComparison.OrdinalIgnoreCase);
        foreach (Match link in Addresses().Matches(page))
        {
            string href = link.Groups[1].Value;
            bool isOwn = href.StartsWith('#') || href == "data:,";
            Assert.True(isOwn || link.Value.Contains("rel=\"noopener noreferrer\"", StringComparison.Ordinal), link.Value);
        }
    }

    [Fact]
    public void Every_link_inside_the_page_leads_somewhere()
    {
        StoryComparison story = FerryStory.Make();
        string page = HtmlRendering.Of([story, SingleReport.Of(story.Reports[0])]);
        string[] ids = [.. Ids().Matches(page).Select(match => match.Groups[1].Value)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        foreach (Match link in Addresses().Matches(page))
        {
            if (link.Groups[1].Value.StartsWith('#'))
                Assert.Contains(link.Groups[1].Value[1..], ids);
        }
    }

    [Fact]
    public void Furniture_is_folded_and_not_numbered()
    {
        string page = HtmlRendering.Of(FerryStory.Make());
        Assert.Contains("<details class=\"furniture\"><summary>Not part of the article</summary><p># Support the Courier</p></details>", page, StringComparison.Ordinal);
    }

    private static StoryComparison HostileStory(string words)
    {
        var one = new ReportDraft("a\"><b", words, "2031-05-06", $"One said: {words}\n\nMore {words}");
        var other = new ReportDraft("b", words, null, $"Other said: {words}");
        string speaker = one.Actor(words), otherSpeaker = other.Actor(words);
        Comparison.Rendering[] renderings =
        [
            one.Says(RenderingKind.Verbatim, StatementForm.Direct, speaker, [words], 0.5, words),
            other.Says(RenderingKind.OtherTranslation, StatementForm.Mixed, otherSpeaker, [words]),
        ];
        return new StoryComparison
        {
            Reports = [one.Finish(headline: words, url: $"https://x.example/{words}"), other.Finish(headline: words, unread: null)],
            Actors = [new() { Id = words, Name = words, Kind = ActorKind.Person, Roles = [words], Mentions = [new(one.Id, speaker)] }],
            Utterances = [new() { Id = "u1", Speaker = words, When = words, Origins = 2, Renderings = renderings }],
            Happenings = [new() { Id = "h1", Type = words, Status = Happenings.HappeningStatus.Planned, Place = words, Participants = [words], Renderings = [] }],
            Positions = [new() { Id = "p1", Actor = words, Topic = words, Stance = Positions.Stance.Open, Condition = words, Renderings = [] }],
            Differences = [new(DifferenceKind.Wording, "u1", [one.Value(words), other.Value(words)])],
            Timeline = [new() { When = words, Utterance = "u1" }],
        };
    }

    [GeneratedRegex("<(?:a|link)[^>]* href=\"([^\"]*)\"[^>]*>")]
    private static partial Regex Addresses();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();
}

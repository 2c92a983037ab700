using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>What the pages hold together: links that lead somewhere, JSON beside every page, passages that open highlighted.</summary>
public sealed partial class PageTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    private const int MostPages = 400;

    [Fact]
    public async Task Every_link_leads_to_a_page_that_is_there_and_holds_no_inline_script_or_style()
    {
        var left = new Queue<string>(["/", "/dossiers/new", "/search?q=river", "/reading", "/nowhere-on-purpose"]);
        var seen = new HashSet<string>(left, StringComparer.Ordinal);
        while (left.Count > 0 && seen.Count < MostPages)
        {
            string address = left.Dequeue();
            using HttpResponseMessage answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK || address == "/nowhere-on-purpose", $"{address} answers {answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotMatch(Inline(), page);
            string[] ids = [.. Ids().Matches(page).Select(match => match.Groups[1].Value)];
            Assert.True(ids.Length == ids.Distinct().Count(), $"{address} has an id twice");
            foreach (string link in Links().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (link.StartsWith('#'))
                    Assert.True(link == "#main" || ids.Contains(link[1..]), $"{address} links to {link}, which is not on it");
                else if (link.StartsWith('/') && seen.Add(link.Split('#')[0]))
                    left.Enqueue(link.Split('#')[0]);
            }
        }

        Assert.True(seen.Count > 60, $"only {seen.Count} pages were found");
    }

    [Fact]
    public async Task Every_page_is_JSON_under_the_same_address()
    {
        string report = desk.Reports[0];
        foreach (string address in new[] { "/index", $"/stories/{desk.Story}", $"/reports/{report}", "/speakers", "/timeline", "/search", "/reading", "/dossiers", "/dossiers/new", "/add" })
        {
            using JsonDocument json = await desk.Json($"{address}.json");
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public async Task A_passage_opens_highlighted_at_its_address()
    {
        using JsonDocument json = await desk.Json($"/reports/{desk.Reports[0]}.json");
        JsonElement record = json.RootElement.GetProperty("record");
        string text = record.GetProperty("text").GetString()!;
        JsonElement content = record.GetProperty("statements")[0].GetProperty("content")[0];
        int start = content.GetProperty("start").GetInt32(), end = content.GetProperty("end").GetInt32();
        string page = await desk.Client.GetStringAsync(new Uri($"/reports/{desk.Reports[0]}?passage={start}-{end}", UriKind.Relative), TestContext.Current.CancellationToken);
        string shown = string.Concat(Passages().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)));
        Assert.Equal(text[start..end], shown);
        Assert.Single(Regex.Matches(page, "id=\"passage\""));
    }

    [Fact]
    public async Task What_was_left_out_is_folded_and_put_back_at_one_address()
    {
        string page = "", all = "";
        foreach (string report in desk.Reports)
        {
            page += await desk.Client.GetStringAsync(new Uri($"/reports/{report}", UriKind.Relative), TestContext.Current.CancellationToken);
            all += await desk.Client.GetStringAsync(new Uri($"/reports/{report}?all", UriKind.Relative), TestContext.Current.CancellationToken);
        }

        Assert.Contains("<details class=\"furniture\"><summary>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"furniture\" open>", page, StringComparison.Ordinal);
        Assert.Contains("<details class=\"furniture\" open><summary>", all, StringComparison.Ordinal);
        Assert.DoesNotContain("<details class=\"furniture\"><summary>", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_given_back_as_it_was_captured_and_never_shown()
    {
        byte[][] captured = [.. SampleDesk.Files.Select(File.ReadAllBytes)];
        foreach (string report in desk.Reports)
        {
            using HttpResponseMessage answer = await desk.Client.GetAsync(new Uri($"/reports/{report}/captured", UriKind.Relative), TestContext.Current.CancellationToken);
            byte[] bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Contains(captured, file => file.AsSpan().SequenceEqual(bytes));
            Assert.Equal(("application/octet-stream", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        }
    }

    [Fact]
    public async Task A_new_version_says_what_changed_as_statements()
    {
        await using var own = new SampleDesk();
        await own.InitializeAsync();
        string file = SampleDesk.Files.Single(name => name.Contains("tribune", StringComparison.Ordinal));
        string changed = File.ReadAllText(file).Replace("1,500 families", "1,700 families", StringComparison.Ordinal);
        using HttpResponseMessage added = await own.Add(("tribune-later.html", System.Text.Encoding.UTF8.GetBytes(changed)));
        using JsonDocument outcome = JsonDocument.Parse(await added.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, outcome.RootElement.GetProperty("newVersions").GetInt32());
        using JsonDocument story = await own.Json($"/stories/{own.Story}.json");
        string later = story.RootElement.GetProperty("comparison").GetProperty("reports").EnumerateArray()
            .Single(report => report.GetProperty("outlet").GetString() == "Harbour Tribune").GetProperty("id").GetString()!;
        string page = await own.Client.GetStringAsync(new Uri($"/reports/{later}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Matches("<del>[^<]*1,500 families[^<]*</del> <ins>[^<]*1,700 families", page);
    }

    [Fact]
    public async Task The_JSON_of_a_story_is_the_comparison_of_its_reports()
    {
        using JsonDocument json = await desk.Json($"/stories/{desk.Story}.json");
        JsonElement comparison = json.RootElement.GetProperty("comparison");
        Assert.Equal("onrecord/1", comparison.GetProperty("format").GetString());
        Assert.Equal(SampleDesk.Files.Count, comparison.GetProperty("reports").GetArrayLength());
        Assert.Contains(comparison.GetProperty("utterances").EnumerateArray(), utterance => utterance.GetProperty("renderings").GetArrayLength() > 1);
    }

    [Fact]
    public async Task An_unchanged_page_is_not_sent_again_and_a_changed_one_is()
    {
        using var first = await desk.Client.GetAsync(new Uri("/speakers", UriKind.Relative), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/speakers", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await desk.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var added = await desk.Add(("harbour.txt", "---\npublished: 2031-07-01\n---\nThe harbour master, Jon Vik, said on Tuesday that “the quay will close.”\n"u8.ToArray()));
        using var later = new HttpRequestMessage(HttpMethod.Get, new Uri("/speakers", UriKind.Relative));
        later.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var changed = await desk.Client.SendAsync(later, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task A_dossier_shows_what_it_follows_and_what_is_new()
    {
        using var form = new FormUrlEncodedContent([new("name", "The river"), new("story", desk.Story), new("words", "ferry")]);
        using HttpResponseMessage made = await desk.Client.PostAsync(new Uri("dossiers", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        string address = made.Headers.Location!.OriginalString;
        string page = await desk.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("Who stands where, and how it moved", page, StringComparison.Ordinal);
        Assert.Contains("Planned or proposed", page, StringComparison.Ordinal);
        Assert.Contains("Nothing new since", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_document_names_every_address()
    {
        using JsonDocument api = await desk.Json("/openapi.json");
        Assert.StartsWith("3.", api.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        string[] described = [.. api.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Where(one => one.Name is "get" or "post").Select(method => $"{method.Name} {path.Name}"))];
        Assert.Equal(desk.Addresses().Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("<script(?! src=\"/assets/)|<style| style=\"| on[a-z]+=\"", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("<a\\b[^>]* href=\"([^\"]*)\"")]
    private static partial Regex Links();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("<span class=\"(?:[^\"]* )?passage[^\"]*\"[^>]*>([^<]*)</span>")]
    private static partial Regex Passages();
}

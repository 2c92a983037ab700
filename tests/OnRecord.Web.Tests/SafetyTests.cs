using System.Net;
using System.Net.NetworkInformation;
using System.Text;
using System.Text.Json;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>Who may ask the desk for what, and what cannot be made to happen.</summary>
public sealed class SafetyTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public void It_listens_on_the_loopback_address_alone()
    {
        IPEndPoint[] own = [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == desk.Address.Port)];
        Assert.NotEmpty(own);
        Assert.All(own, listener => Assert.True(IPAddress.IsLoopback(listener.Address), listener.ToString()));
    }

    [Theory]
    [InlineData("desk.example")]
    [InlineData("127.0.0.1.desk.example")]
    [InlineData("localhost.desk.example:5188")]
    [InlineData("10.0.0.1")]
    public async Task A_foreign_name_is_turned_away(string host)
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, "/", ("Host", host));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.DoesNotContain("river", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task The_desks_own_names_are_answered(string host)
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, "/", ("Host", $"{host}:{desk.Address.Port}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://desk.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_changes_nothing(string header, string value)
    {
        foreach (string address in new[] { "/add", "/theme", "/corrections", "/dossiers" })
        {
            using HttpResponseMessage answer = await Send(HttpMethod.Post, address, (header, value));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_site_reads_nothing_and_may_link_to_a_page()
    {
        using HttpResponseMessage read = await Send(HttpMethod.Get, "/index.json", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "cors"), ("Sec-Fetch-Dest", "empty"));
        Assert.Equal(HttpStatusCode.Forbidden, read.StatusCode);
        using HttpResponseMessage framed = await Send(HttpMethod.Get, "/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "iframe"));
        Assert.Equal(HttpStatusCode.Forbidden, framed.StatusCode);
        using HttpResponseMessage linked = await Send(HttpMethod.Get, "/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"), ("Sec-Fetch-Dest", "document"));
        Assert.Equal(HttpStatusCode.OK, linked.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.json")]
    [InlineData("/assets/desk.css")]
    [InlineData("/assets/desk.js")]
    [InlineData("/openapi.json")]
    [InlineData("/nowhere")]
    public async Task Every_answer_forbids_what_strangers_could_bring_along(string address)
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, address);
        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/nowhere.json", HttpStatusCode.NotFound)]
    [InlineData("/stories/s0.json", HttpStatusCode.NotFound)]
    [InlineData("/reports/r0.json", HttpStatusCode.NotFound)]
    [InlineData("/reports/r0/statements/s1.json", HttpStatusCode.NotFound)]
    [InlineData("/speakers/a0.json", HttpStatusCode.NotFound)]
    [InlineData("/dossiers/d0.json", HttpStatusCode.NotFound)]
    [InlineData("/search.json?q=river&from=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/search.json?q=river&form=loud", HttpStatusCode.BadRequest)]
    public async Task Errors_have_one_shape(string address, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(" ", problem.RootElement.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_page_is_a_page_with_a_sentence()
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, "/nowhere", ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page on the desk", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_that_is_none_is_a_sentence()
    {
        foreach (string passage in new[] { "x", "5-2", "0-99999999", "-1-5", "1-2-3" })
        {
            using HttpResponseMessage answer = await Send(HttpMethod.Get, $"/reports/{desk.Reports[0]}?passage={passage}");
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_long_query_is_refused()
    {
        using HttpResponseMessage answer = await Send(HttpMethod.Get, "/search?q=" + new string('a', 5_000));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_breaks_off_is_refused_with_a_sentence()
    {
        using var broken = new StringContent("--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nThe ferry will sail again");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using HttpResponseMessage answer = await desk.Client.PostAsync(new Uri("add", UriKind.Relative), broken, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("breaks off", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_beyond_the_limit_is_refused_and_the_desk_goes_on()
    {
        string folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;
        await using Desk small = await Desk.StartAsync(
            new DeskOptions { Ledger = Path.Combine(folder, "small.db"), Port = 0, LargestUpload = 100_000 }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = small.Address };
        using var form = new MultipartFormDataContent { { new ByteArrayContent(new byte[300_000]), "files", "large.txt" } };
        using HttpResponseMessage answer = await client.PostAsync(new Uri("add", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        using HttpResponseMessage after = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused_with_a_sentence_and_the_others_are_read()
    {
        string folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;
        await using Desk small = await Desk.StartAsync(
            new DeskOptions { Ledger = Path.Combine(folder, "small.db"), Port = 0, LongestText = 5_000 }, TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = small.Address };
        client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        string sentence = "The harbour master, Jon Vik, said on Tuesday that “the quay will close in May.” ";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(string.Concat(Enumerable.Repeat(sentence, 200))), "files", "long.txt" },
            { new StringContent("<html><body><article>" + string.Concat(Enumerable.Repeat($"<p>{sentence}</p>", 200)) + "</article></body></html>"), "files", "long.html" },
            { new StringContent(sentence), "files", "short.txt" },
        };
        using HttpResponseMessage answer = await client.PostAsync(new Uri("add", UriKind.Relative), form, TestContext.Current.CancellationToken);
        using JsonDocument outcome = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, outcome.RootElement.GetProperty("added").GetInt32());
        JsonElement[] refused = [.. outcome.RootElement.GetProperty("refused").EnumerateArray()];
        Assert.Equal(2, refused.Length);
        Assert.All(refused, one => Assert.Contains("more than the limit of 5,000", one.GetProperty("sentence").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_upload_that_takes_long_is_read_behind_the_pages()
    {
        string folder = Directory.CreateTempSubdirectory("onrecord-desk-").FullName;
        await using Desk busy = await Desk.StartAsync(
            new DeskOptions { Ledger = Path.Combine(folder, "busy.db"), Port = 0, WaitForReading = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = busy.Address };
        using var form = new MultipartFormDataContent();
        foreach (string file in SampleDesk.Files)
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)), "files", Path.GetFileName(file));
        using HttpResponseMessage sent = await client.PostAsync(new Uri("add", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using HttpResponseMessage front = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, front.StatusCode);
        HttpStatusCode status;
        string page;
        do
        {
            using HttpResponseMessage answer = await client.GetAsync(sent.Headers.Location, TestContext.Current.CancellationToken);
            (status, page) = (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.Accepted, page);
        }
        while (status != HttpStatusCode.OK);
        Assert.Contains("Three reports on record", page, StringComparison.Ordinal);
        using HttpResponseMessage unknown = await client.GetAsync(new Uri("add/0000.json", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Theory]
    [InlineData("//desk.example/")]
    [InlineData("https://desk.example/")]
    [InlineData("/\\desk.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task No_form_sends_anybody_to_another_site(string back)
    {
        using var form = new FormUrlEncodedContent([new("theme", "dark"), new("back", back)]);
        using HttpResponseMessage answer = await desk.Client.PostAsync(new Uri("theme", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Strangers_markup_is_shown_as_words()
    {
        const string Attack = "<script>document.title='run'</script><img src=x onerror=document.title='run'>";
        string text = $"---\noutlet: {Attack}\npublished: 2031-05-06\nheadline: Ferry {Attack}\n---\nThe minister, Anna Berg {Attack}, said on Monday that “the ferry will sail {Attack} tomorrow.”\n";
        using HttpResponseMessage added = await desk.Add(("attack.txt", Encoding.UTF8.GetBytes(text)));
        using JsonDocument outcome = JsonDocument.Parse(await added.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        string story = outcome.RootElement.GetProperty("stories")[0].GetString()!;
        foreach (string address in new[] { "/", $"/stories/{story}", "/speakers", $"/timeline?story={story}", "/search?q=ferry", $"/search?q={Uri.EscapeDataString(Attack)}", $"/reading?story={story}" })
        {
            string page = await desk.Client.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Ten_megabytes_of_nesting_cost_only_themselves()
    {
        byte[] nested = Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div><b onclick=x()>", 500_000)) + "He said it.");
        using HttpResponseMessage answer = await desk.Add(("nested.html", nested));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using HttpResponseMessage after = await Send(HttpMethod.Get, "/reading");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        foreach ((string name, string value) in headers)
        {
            if (name == "Host")
                request.Headers.Host = value;
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        return await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

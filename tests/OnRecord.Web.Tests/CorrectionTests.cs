using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>Corrections as a program sends them.</summary>
public sealed class CorrectionTests(SampleDesk desk) : IClassFixture<SampleDesk>
{
    [Fact]
    public async Task A_statement_that_is_none_goes_off_the_record_and_comes_back()
    {
        string report = desk.Reports[0], statement = (await Statements(report))[0];
        string id = await Correct(("kind", "not-a-statement"), ("report", report), ("statement", statement), ("why", "A headline."));
        Assert.DoesNotContain(statement, await Statements(report));
        using JsonDocument list = await desk.Json("/corrections.json");
        JsonElement kept = list.RootElement.GetProperty("corrections").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        Assert.Equal(("applied", "A headline."), (kept.GetProperty("state").GetString(), kept.GetProperty("why").GetString()));
        using HttpResponseMessage undone = await Post($"/corrections/{id}/undo");
        Assert.Equal(HttpStatusCode.NoContent, undone.StatusCode);
        Assert.Contains(statement, await Statements(report));
    }

    [Fact]
    public async Task A_report_moves_to_a_story_of_a_new_name_and_back()
    {
        string report = desk.Reports[^1];
        string id = await Correct(("kind", "belongs-to-story"), ("report", report), ("story", ""), ("name", "The Ilvane talks"));
        using (JsonDocument json = await desk.Json($"/reports/{report}.json"))
            Assert.NotEqual(desk.Story, json.RootElement.GetProperty("report").GetProperty("story").GetString());
        using HttpResponseMessage undone = await Post($"/corrections/{id}/undo");
        using JsonDocument back = await desk.Json($"/reports/{report}.json");
        Assert.Equal(desk.Story, back.RootElement.GetProperty("report").GetProperty("story").GetString());
    }

    [Fact]
    public async Task Two_statements_that_were_joined_are_parted()
    {
        using JsonDocument before = await desk.Json($"/stories/{desk.Story}.json");
        JsonElement shared = before.RootElement.GetProperty("comparison").GetProperty("utterances").EnumerateArray()
            .First(utterance => utterance.GetProperty("renderings").EnumerateArray().Select(one => one.GetProperty("report").GetString()).Distinct().Count() == 3);
        JsonElement[] renderings = [.. shared.GetProperty("renderings").EnumerateArray()];
        string report = renderings[0].GetProperty("report").GetString()!, other = renderings[^1].GetProperty("report").GetString()!;
        string statement = renderings[0].GetProperty("statement").GetString()!, otherStatement = renderings[^1].GetProperty("statement").GetString()!;
        string id = await Correct(("kind", "different-utterances"), ("report", report), ("statement", statement), ("other", $"{other}/{otherStatement}"));
        using JsonDocument after = await desk.Json($"/stories/{desk.Story}.json");
        Assert.DoesNotContain(
            after.RootElement.GetProperty("comparison").GetProperty("utterances").EnumerateArray(),
            utterance => Has(utterance, report, statement) && Has(utterance, other, otherStatement));
        using HttpResponseMessage undone = await Post($"/corrections/{id}/undo");
        using JsonDocument again = await desk.Json($"/stories/{desk.Story}.json");
        Assert.Contains(
            again.RootElement.GetProperty("comparison").GetProperty("utterances").EnumerateArray(),
            utterance => Has(utterance, report, statement) && Has(utterance, other, otherStatement));
    }

    [Fact]
    public async Task Two_speakers_become_one_and_two_again()
    {
        using HttpResponseMessage quay = await desk.Add(("quay.txt", "---\npublished: 2031-07-01\n---\nThe harbour master, Jon Vik, said on Tuesday that “the quay will close.”\n"u8.ToArray()));
        using HttpResponseMessage bread = await desk.Add(("bread.txt", "---\npublished: 2032-01-09\n---\nA baker in Sorn, Ada Holm, said on Friday: “Bread has never been so dear.” She has baked since 1999.\n"u8.ToArray()));
        using JsonDocument before = await desk.Json("/speakers.json");
        string[] ids = [.. before.RootElement.GetProperty("speakers").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
        string Named(string name) => before.RootElement.GetProperty("speakers").EnumerateArray().First(one => one.GetProperty("name").GetString() == name).GetProperty("id").GetString()!;
        using HttpResponseMessage joined = await Post($"/speakers/{Named("Jon Vik")}/join", ("other", Named("Ada Holm")));
        Assert.Equal(HttpStatusCode.Created, joined.StatusCode);
        using JsonDocument correction = JsonDocument.Parse(await joined.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using JsonDocument after = await desk.Json("/speakers.json");
        Assert.Equal(ids.Length - 1, after.RootElement.GetProperty("speakers").GetArrayLength());
        using HttpResponseMessage undone = await Post($"/corrections/{correction.RootElement.GetProperty("id").GetString()}/undo");
        using JsonDocument again = await desk.Json("/speakers.json");
        Assert.Equal(ids.Order(StringComparer.Ordinal), again.RootElement.GetProperty("speakers").EnumerateArray().Select(one => one.GetProperty("id").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Corrections_go_from_one_desk_to_another()
    {
        string report = desk.Reports[1], statement = (await Statements(report))[^1];
        string id = await Correct(("kind", "not-a-statement"), ("report", report), ("statement", statement));
        byte[] exported = await desk.Client.GetByteArrayAsync(new Uri("/corrections.jsonl", UriKind.Relative), TestContext.Current.CancellationToken);
        using HttpResponseMessage undone = await Post($"/corrections/{id}/undo");
        Assert.Contains(statement, await Statements(report));
        await using var other = new SampleDesk();
        await other.InitializeAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(exported), "file", "corrections.jsonl" } };
        using HttpResponseMessage imported = await other.Client.PostAsync(new Uri("/corrections/import", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Contains("One correction was imported", await imported.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", HttpStatusCode.BadRequest)]
    [InlineData("no-such-kind", "", HttpStatusCode.BadRequest)]
    [InlineData("not-a-statement", "", HttpStatusCode.BadRequest)]
    [InlineData("not-a-statement", "s9999", HttpStatusCode.Conflict)]
    [InlineData("wrong-end", "s1", HttpStatusCode.BadRequest)]
    [InlineData("same-utterance", "s1", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_corrected_is_a_sentence(string kind, string statement, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await Post("/corrections", ("kind", kind), ("report", desk.Reports[0]), ("statement", statement));
        Assert.Equal(status, answer.StatusCode);
        using JsonDocument problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.EndsWith(".", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    private static bool Has(JsonElement utterance, string report, string statement) => utterance.GetProperty("renderings").EnumerateArray()
        .Any(one => one.GetProperty("report").GetString() == report && one.GetProperty("statement").GetString() == statement);

    private async Task<IReadOnlyList<string>> Statements(string report)
    {
        using JsonDocument json = await desk.Json($"/reports/{report}.json");
        return [.. json.RootElement.GetProperty("record").GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
    }

    private async Task<string> Correct(params (string Name, string Value)[] values)
    {
        using HttpResponseMessage answer = await Post("/corrections", values);
        string body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body);
        using JsonDocument json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("id").GetString()!;
    }

    private async Task<HttpResponseMessage> Post(string address, params (string Name, string Value)[] values)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(values.Select(value => KeyValuePair.Create(value.Name, value.Value))),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

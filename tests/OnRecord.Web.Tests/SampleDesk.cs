using System.Net.Http.Headers;
using System.Text.Json;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>A desk on a port of its own over a ledger that holds the sample story, and a program that asks it.</summary>
public sealed class SampleDesk : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "onrecord-desk-" + Guid.NewGuid().ToString("N"));
    private Desk? _desk;
    private string _statement = "";
    private string _actor = "";
    private string _speaker = "";
    private string _dossier = "";

    /// <summary>What the desk said to whoever started it.</summary>
    public List<string> Said { get; } = [];

    /// <summary>Asks as a program does: no cookies, no redirects followed.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Where the desk is.</summary>
    public Uri Address => _desk!.Address;

    /// <summary>The sample story's id.</summary>
    public string Story { get; private set; } = "";

    /// <summary>Its reports' ids.</summary>
    public IReadOnlyList<string> Reports { get; private set; } = [];

    /// <summary>The files of the sample story.</summary>
    public static IReadOnlyList<string> Files { get; } = FindFiles();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(_folder);
        _desk = await Start(Path.Combine(_folder, "sample.db"), Said.Add);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(3) };
        using HttpResponseMessage added = await Add([.. Files.Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))]);
        added.EnsureSuccessStatusCode();
        using JsonDocument index = await Json("index.json");
        Story = index.RootElement.GetProperty("stories")[0].GetProperty("id").GetString()!;
        using JsonDocument story = await Json($"stories/{Story}.json");
        JsonElement first = story.RootElement.GetProperty("comparison").GetProperty("reports")[0];
        _statement = first.GetProperty("statements")[1].GetProperty("id").GetString()!;
        _actor = first.GetProperty("statements")[1].GetProperty("speaker").GetString()!;
        using JsonDocument speakers = await Json("speakers.json");
        _speaker = speakers.RootElement.GetProperty("speakers")[0].GetProperty("id").GetString()!;
        using var form = new FormUrlEncodedContent([new("name", "The river"), new("story", Story)]);
        using HttpResponseMessage dossier = await Client.PostAsync(new Uri("dossiers", UriKind.Relative), form);
        _dossier = dossier.Headers.Location!.OriginalString.Split('/')[^1];
        Reports = [.. story.RootElement.GetProperty("comparison").GetProperty("reports").EnumerateArray().Select(report => report.GetProperty("id").GetString()!)];
    }

    /// <summary>An address with the ids of the sample story in it.</summary>
    public string Fill(string address) => address
        .Replace("{story}", Story, StringComparison.Ordinal)
        .Replace("{report}", Reports[0], StringComparison.Ordinal)
        .Replace("{statement}", _statement, StringComparison.Ordinal)
        .Replace("{actor}", _actor, StringComparison.Ordinal)
        .Replace("{speaker}", _speaker, StringComparison.Ordinal)
        .Replace("{dossier}", _dossier, StringComparison.Ordinal);

    /// <summary>Starts a desk on any free port. It answers an upload when all is read, on a machine however busy.</summary>
    public static Task<Desk> Start(string ledger, Action<string>? say = null) => Desk.StartAsync(new DeskOptions { Ledger = ledger, Port = 0, Say = say ?? (_ => { }), WaitForReading = TimeSpan.FromMinutes(2) });

    /// <summary>What programs can ask the desk: method and route of everything but pages and their files.</summary>
    public IEnumerable<string> Addresses() =>
        from route in _desk!.Routes
        where route.Method == "POST" || (route.Method == "GET" && (route.Route.Contains(".json", StringComparison.Ordinal) || route.Route.EndsWith("/captured", StringComparison.Ordinal)))
        select $"{(route.Method == "GET" ? "get" : "post")} {route.Route}";

    /// <summary>Adds files as a program does.</summary>
    public async Task<HttpResponseMessage> Add(params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach ((string name, byte[] bytes) in files)
            form.Add(new ByteArrayContent(bytes), "files", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, "add") { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return await Client.SendAsync(request);
    }

    /// <summary>The JSON of an address.</summary>
    public async Task<JsonDocument> Json(string address) => JsonDocument.Parse(await Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_desk is not null)
            await _desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string[] FindFiles()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string sample = Path.Combine(folder.FullName, "samples", "river-treaty");
            if (Directory.Exists(sample))
                return [.. Directory.GetFiles(sample).Order(StringComparer.Ordinal)];
        }

        throw new InvalidOperationException("The sample story is not above the test program.");
    }
}

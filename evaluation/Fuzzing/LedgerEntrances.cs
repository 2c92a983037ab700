using System.Net.Sockets;
using System.Text;
using OnRecord.Ledger;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>The entrances of a ledger and of its desk: corrections from elsewhere, words to search for, bytes on a connection.</summary>
internal static class LedgerEntrances
{
    private const int LongestAnswer = 8 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The entrances by name.</summary>
    public static IReadOnlyList<Entrance> All { get; } =
    [
        new("search", Lazily(() => ["river treaty", "\"a roof without walls\" Morvath", "speaker:Morvath gates -dam", "2031-03 NEAR(a b)"], HostileTokens.Text, 300), EnterSearch),
        new("corrections", Lazily(() => FuzzLedger.Instance.Corrections.Split('\n', StringSplitOptions.RemoveEmptyEntries), HostileTokens.Json, 1_000), EnterCorrections),
        new("desk", Lazily(Requests, HostileTokens.Request, 3_000), EnterDesk),
    ];

    private static Lazy<Mutator> Lazily(Func<IReadOnlyList<string>> seeds, IReadOnlyList<string> tokens, int longest) => new(() => new Mutator(seeds(), tokens, longest));

    private static string? EnterSearch(string words)
    {
        using LedgerSnapshot snapshot = FuzzLedger.Instance.File.Read();
        SearchResult result = snapshot.Search(new SearchQuery(words) { Speaker = words.Length % 3 == 0 ? words : null, Outlet = words.Length % 5 == 0 ? words : null });
        return result is null ? "a search has no result" : null;
    }

    private static string? EnterCorrections(string lines)
    {
        try
        {
            ImportSummary summary = FuzzLedger.Instance.File.ImportCorrections(new MemoryStream(Encoding.UTF8.GetBytes(lines)));
            return summary.Refused.Any(string.IsNullOrWhiteSpace) ? "a correction was refused without a sentence" : null;
        }
        catch (LedgerException e)
        {
            return e.Message.Length > 0 ? null : "an import was refused without a sentence";
        }
    }

    private static string? EnterDesk(string bytes)
    {
        Uri address = FuzzLedger.Instance.Desk.Address;
        using var client = new TcpClient { ReceiveTimeout = (int)Patience.TotalMilliseconds, SendTimeout = (int)Patience.TotalMilliseconds };
        var answer = new MemoryStream();
        try
        {
            client.Connect(address.Host, address.Port);
            using NetworkStream stream = client.GetStream();
            stream.Write(Encoding.Latin1.GetBytes(bytes.Replace("HOST", address.Authority, StringComparison.Ordinal)));
            client.Client.Shutdown(SocketShutdown.Send);
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.Read(buffer); read > 0 && answer.Length <= LongestAnswer; read = stream.Read(buffer))
                answer.Write(buffer, 0, read);
        }
        catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.TimedOut })
        {
            return "the desk neither answered nor hung up";
        }
        catch (IOException)
        {
            // It hung up on what is no request.
        }

        string text = Encoding.Latin1.GetString(answer.ToArray());
        return answer.Length > LongestAnswer ? "an answer is longer than any page" : text.StartsWith("HTTP/1.1 500", StringComparison.Ordinal) ? "the desk has a defect: " + text[^Math.Min(300, text.Length)..] : null;
    }

    private static IReadOnlyList<string> Requests()
    {
        FuzzLedger ledger = FuzzLedger.Instance;
        const string Head = " HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n";
        string[] pages =
        [
            "/", "/index.json", $"/stories/{ledger.Story}", $"/reports/{ledger.Report}?passage=120-180", $"/reports/{ledger.Report}.json?all", $"/reports/{ledger.Report}/statements/s2",
            "/speakers?words=Morvath&skip=0", "/search?q=river&from=2031-03&to=2031-04&form=direct&outlet=The+Elmar+Courier", $"/timeline?story={ledger.Story}", "/dossiers", "/corrections", "/reading", "/openapi.json",
        ];
        return
        [
            .. pages.Select(page => $"GET {page}{Head}Accept: text/html\r\n\r\n"),
            Post("/corrections", "application/x-www-form-urlencoded", $"kind=not-a-statement&report={ledger.Report}&statement=s3&why=no"),
            Post("/dossiers", "application/x-www-form-urlencoded", $"name=River&story={ledger.Story}&words=gates"),
            Post("/theme", "application/x-www-form-urlencoded", "theme=dark&back=%2F"),
            Post("/corrections/import", "multipart/form-data; boundary=b", $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"c.jsonl\"\r\n\r\n{ledger.Corrections}\r\n--b--\r\n"),
            Post("/add", "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n\"Never,\" Ilia Morvath said on Monday.\r\n--b--\r\n"),
        ];

        static string Post(string address, string type, string body) => $"POST {address}{Head}Accept: application/json\r\nContent-Type: {type}\r\nContent-Length: {body.Length}\r\n\r\n{body}";
    }
}

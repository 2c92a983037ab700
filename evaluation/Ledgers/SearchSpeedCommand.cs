using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using OnRecord.English;
using OnRecord.Ledger;
using OnRecord.Statements;

namespace OnRecord.Evaluation.Ledgers;

/// <summary><c>search-speed</c>: how long a search takes in a ledger of very many reports.</summary>
internal static class SearchSpeedCommand
{
    private const int Runs = 15;

    public static Command Create()
    {
        var reports = new Option<int>("--reports") { Description = "How many invented reports.", DefaultValueFactory = _ => 100_000 };
        var file = new Option<string>("--file") { Description = "The ledger's file; made where it is missing.", DefaultValueFactory = _ => Path.Combine(Path.GetTempPath(), "onrecord-search-speed.db") };
        var command = new Command("search-speed", "Measures searches in a ledger of invented reports.") { reports, file };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(reports)));
        return command;
    }

    private static int Run(string file, int reports)
    {
        if (!File.Exists(file))
            new InventedLedger(file, reports).Fill();
        using LedgerFile ledger = LedgerFile.Open(file, new LedgerSettings { Pack = EnglishPack.Instance });
        string common = InventedLedger.WordOf(0), frequent = InventedLedger.WordOf(30), rare = InventedLedger.WordOf(20_000);
        (string Name, SearchQuery Query)[] queries =
        [
            ("a word in most reports", new(common)),
            ("a frequent word", new(frequent)),
            ("a rare word", new(rare)),
            ("two frequent words", new($"{frequent} {InventedLedger.WordOf(12)}")),
            ("a phrase of frequent words", new($"\"{frequent} {InventedLedger.WordOf(12)}\"")),
            ("a beginning", new(frequent[..3] + "*")),
            ("a word in most reports, of a frequent speaker", new(common) { Speaker = "a0000000000000003" }),
            ("a word in most reports, of a rare speaker", new(common) { Speaker = "a0000000000001f00" }),
            ("a frequent word, of a rare speaker", new(frequent) { Speaker = "a0000000000001f00" }),
            ("a frequent word, one outlet", new(frequent) { Outlet = "Outlet 40" }),
            ("a word in most reports, one month", new(common) { From = "2027-03-01", To = "2027-03-31" }),
            ("a frequent word, quotations of one month", new(frequent) { From = "2027-03-01", To = "2027-03-31", Form = StatementForm.Direct }),
            ("a word in most reports, one story", new(common) { Story = "s00000000000000ff" }),
            ("a speaker, without words", new("") { Speaker = "a0000000000001f00" }),
            ("an outlet, without words", new("") { Outlet = "Outlet 40" }),
        ];
        Console.WriteLine("| search | statements | median, ms | slowest, ms |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach ((string name, SearchQuery query) in queries)
            Console.WriteLine(Line(ledger, name, query));
        return EvaluationCommands.Done;
    }

    private static string Line(LedgerFile ledger, string name, SearchQuery query)
    {
        var times = new List<double>();
        SearchResult result = null!;
        for (int i = 0; i < Runs; i++)
        {
            long started = Stopwatch.GetTimestamp();
            using (LedgerSnapshot snapshot = ledger.Read())
                result = snapshot.Search(query);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"| {name} | {result.Total:N0}{(result.IsTotalExact ? "" : "+")} | {times[Runs / 2]:F1} | {times[^1]:F1} |");
    }
}

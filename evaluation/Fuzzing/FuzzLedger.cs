using System.Text;
using OnRecord.English;
using OnRecord.Ledger;
using OnRecord.Statements;
using OnRecord.Web;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>A ledger with the sample story in a file of its own, and a desk over another, for the time that the program runs.</summary>
internal sealed class FuzzLedger
{
    private static readonly Lazy<FuzzLedger> One = new(() => new FuzzLedger());
    private readonly LedgerSettings _settings = new() { Pack = EnglishPack.Instance, Threads = 1 };

    private FuzzLedger()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-fuzz-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        File = LedgerFile.Open(Path.Combine(folder.FullName, "fuzz.db"), _settings);
        Fill(File);
        string desk = Path.Combine(folder.FullName, "desk.db");
        using (LedgerFile second = LedgerFile.Open(desk, _settings))
            Fill(second);
        Desk = Web.Desk.StartAsync(new DeskOptions { Ledger = desk, Port = 0, LargestUpload = 1 << 20 }).GetAwaiter().GetResult();
        using LedgerSnapshot snapshot = File.Read();
        Report = snapshot.Reports()[0].Id;
        Story = snapshot.Stories()[0].Id;
        using var exported = new MemoryStream();
        snapshot.ExportCorrections(exported);
        Corrections = Encoding.UTF8.GetString(exported.ToArray());
    }

    /// <summary>The ledger; made when it is first asked for.</summary>
    public static FuzzLedger Instance => One.Value;

    /// <summary>The ledger's file.</summary>
    public LedgerFile File { get; }

    /// <summary>The desk.</summary>
    public Desk Desk { get; }

    /// <summary>The id of one of its reports.</summary>
    public string Report { get; }

    /// <summary>The id of its story.</summary>
    public string Story { get; }

    /// <summary>Corrections as another ledger would hand them over.</summary>
    public string Corrections { get; }

    private static void Fill(LedgerFile ledger)
    {
        ledger.Add(FuzzSeeds.Files.Where(file => file.Ending is ".html" or ".txt").Select((file, i) => new Capture($"{i}{file.Ending}", Encoding.Latin1.GetBytes(file.Bytes))));
        using LedgerSnapshot snapshot = ledger.Read();
        string report = snapshot.Reports()[0].Id;
        IReadOnlyList<Statement> statements = snapshot.Record(report)!.Statements;
        ledger.Correct(new NotAStatement(report, statements[0].Id) { Why = "A heading." });
        ledger.Correct(new WrongSpeaker(report, statements[1].Id, null));
        ledger.Correct(new WrongEnd(report, statements[2].Id, statements[2].Content[^1].End - 2));
    }
}

using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Dossiers;
using OnRecord.Ledger.Keeping;
using OnRecord.Ledger.Store;
using OnRecord.Ledger.Stories;

namespace OnRecord.Ledger;

/// <summary>A ledger: reports, records, stories and corrections over time in one SQLite file. Safe for any number of threads and programs.</summary>
/// <remarks>
/// One program writes at a time; the others wait for it, and readers go on meanwhile, each on one consistent state
/// (<see cref="Read"/>). What was written stays, whatever ends the program.
/// </remarks>
public sealed class LedgerFile : IDisposable
{
    private readonly Connections _connections;
    private readonly LedgerSettings _settings;

    private LedgerFile(string path, LedgerSettings settings)
    {
        Path = path;
        _settings = settings;
        _connections = new Connections(path, settings.Clock);
    }

    /// <summary>Where a user's ledger is unless another is named: <c>onrecord.db</c> in the folder of the user's data.</summary>
    public static string DefaultPath { get; } = System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "onrecord", "onrecord.db");

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Whether the file was made when it was opened.</summary>
    public bool IsNew => _connections.IsNew;

    /// <summary>A number that rises with every change that any program makes.</summary>
    /// <exception cref="LedgerException">The file cannot be read.</exception>
    public long Revision
    {
        get
        {
            using LedgerSnapshot snapshot = Read();
            return snapshot.Revision;
        }
    }

    /// <summary>Opens a ledger, makes it on first use, and brings its tables to this version.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What it works with.</param>
    /// <exception cref="LedgerException">It cannot be opened or made, is no ledger, or a newer version's.</exception>
    public static LedgerFile Open(string path, LedgerSettings settings)
    {
        string full = System.IO.Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"The ledger '{full}' cannot be made ({e.Message}): give another file with --ledger.", e);
        }

        return new LedgerFile(full, settings);
    }

    /// <summary>A state of the ledger to read from, which nothing changes. Dispose it soon.</summary>
    /// <exception cref="LedgerException">The file cannot be read.</exception>
    public LedgerSnapshot Read() => new(_connections, _settings);

    /// <summary>Adds reports: keeps their bytes, reads them, puts them into stories and compares these. What the ledger has is skipped.</summary>
    /// <param name="captures">The bytes, which are taken a few at a time.</param>
    /// <param name="step">Called for each report when it is in the ledger, known or refused; on the caller's thread.</param>
    /// <exception cref="LedgerException">The file refuses; what was added before stands.</exception>
    public AddSummary Add(IEnumerable<Capture> captures, Action<AddedReport>? step = null)
    {
        AddSummary summary = new AddJob(_connections, _settings).Run(captures, step);
        IReadOnlyList<string> stories = new StoryKeeper(_connections, _settings).Update();
        return summary with { Stories = stories };
    }

    /// <summary>Removes a report and everything taken from it.</summary>
    /// <param name="report">Its id.</param>
    /// <exception cref="LedgerException">There is no such report, or the file refuses.</exception>
    public void Remove(string report)
    {
        Write(session =>
        {
            if (!ReportStore.Has(session, report))
                throw new LedgerException($"The ledger has no report '{report}': see its reports with 'onrecord search'.");
            string? address = session.Text("SELECT address FROM reports WHERE id = $1", report);
            string? story = session.Text("SELECT story FROM reports WHERE id = $1", report);
            session.Execute("UPDATE actors SET stale = 1 WHERE id IN (SELECT actor FROM report_actors WHERE report = $1)", report);
            if (story is not null)
                session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = $1", story);
            if (address is not null && story is not null)
            {
                // Another version takes its place.
                session.Execute(
                    "UPDATE reports SET story = $3 WHERE number = (SELECT number FROM reports WHERE address = $1 AND id <> $2 ORDER BY version DESC LIMIT 1)", address, report, story);
            }

            ReportStore.Remove(session, report);
            VersionOrder.Arrange(session, address);
        });
        new StoryKeeper(_connections, _settings).Update();
    }

    /// <summary>Reads all reports anew with the present engine, groups them anew and compares their stories; corrections stay.</summary>
    /// <param name="step">Called with each report's name when it is written; on the caller's thread.</param>
    /// <exception cref="LedgerException">The file refuses; what was written before stands, and may be read anew again.</exception>
    public RereadSummary Reread(Action<string>? step = null)
    {
        RereadSummary summary = new RereadJob(_connections, _settings).Run(step);
        new StoryKeeper(_connections, _settings).Update(isAll: true);
        using LedgerSnapshot snapshot = Read();
        return summary with { Lost = [.. snapshot.Corrections().Where(correction => correction.State == CorrectionState.Lost)] };
    }

    /// <summary>Does what a program that was ended while it added left undone: puts reports into stories and compares these.</summary>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public void Finish() => new StoryKeeper(_connections, _settings).Update();

    /// <summary>Looks whether the ledger is sound.</summary>
    /// <returns>What is not, a sentence each; none where it is.</returns>
    /// <exception cref="LedgerException">The file cannot be read.</exception>
    public IReadOnlyList<string> Check()
    {
        List<string> faults;
        Session session = _connections.Rent();
        try
        {
            faults = Checker.Check(session);
        }
        finally
        {
            _connections.Return(session);
        }

        if (faults.Count == 0 && _connections.CanWrite)
            _connections.Write(writer => faults.AddRange(Checker.CheckIndex(writer)));
        return faults;
    }

    /// <summary>Corrects what was read, at once and after every later reading.</summary>
    /// <returns>The correction; the same one again where it was made before.</returns>
    /// <exception cref="LedgerException">What it concerns is not in the ledger, or the file refuses.</exception>
    public Correction Correct(CorrectionDraft draft)
    {
        string id = "";
        Write(session => id = CorrectionBook.Make(session, draft, Now));
        new StoryKeeper(_connections, _settings).Update();
        using LedgerSnapshot snapshot = Read();
        return snapshot.Correction(id)!;
    }

    /// <summary>Takes a correction back. It stays in the list as undone; making it again puts it into force again.</summary>
    /// <exception cref="LedgerException">There is none of that id, or the file refuses.</exception>
    public void Undo(string correction)
    {
        Write(session => CorrectionBook.Undo(session, correction, Now));
        new StoryKeeper(_connections, _settings).Update();
    }

    /// <summary>Takes over the corrections of another ledger, and applies them to the reports that are in this one, now or later.</summary>
    /// <param name="jsonLines">What <see cref="LedgerSnapshot.ExportCorrections"/> wrote.</param>
    /// <exception cref="LedgerException">The file refuses; then none was taken over.</exception>
    public ImportSummary ImportCorrections(Stream jsonLines)
    {
        ImportSummary? summary = null;
        Write(session => summary = CorrectionExchange.Import(session, jsonLines));
        new StoryKeeper(_connections, _settings).Update();
        using LedgerSnapshot snapshot = Read();
        return summary! with { Lost = [.. summary.Lost.Select(one => snapshot.Correction(one.Id)!).Where(one => one.State == CorrectionState.Lost)] };
    }

    /// <summary>Makes a dossier, or changes the one whose id the draft has.</summary>
    /// <exception cref="LedgerException">It has no name, is gone, or the file refuses.</exception>
    public Dossier SaveDossier(DossierDraft draft)
    {
        Dossier? saved = null;
        Write(session => saved = DossierStore.Find(session, DossierStore.Save(session, draft, Now)));
        return saved!;
    }

    /// <summary>Removes a dossier; what it followed stays.</summary>
    /// <exception cref="LedgerException">It is gone, or the file refuses.</exception>
    public void RemoveDossier(string id) => Write(session => DossierStore.Remove(session, id));

    /// <summary>Says that a dossier is being looked at: what comes later is new.</summary>
    /// <exception cref="LedgerException">It is gone, or the file refuses.</exception>
    public void VisitDossier(string id) => Write(session => DossierStore.Visit(session, id, Now));

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connections.Dispose();

    private string Now => Moment.Of(_settings.Clock);

    private void Write(Action<Session> work) => _connections.Write(session => session.Write(() =>
    {
        work(session);
        Store.Revision.Raise(session);
    }));
}

using OnRecord.Comparison;
using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Dossiers;
using OnRecord.Ledger.Exporting;
using OnRecord.Ledger.Reading;
using OnRecord.Ledger.Searching;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger;

/// <summary>One state of a ledger, to read from: what is written meanwhile does not show. For one thread at a time; dispose it soon.</summary>
/// <remarks>What is not in the ledger is <see langword="null"/>; a file that cannot be read is a <see cref="LedgerException"/>.</remarks>
public sealed class LedgerSnapshot : IDisposable
{
    private readonly Connections _connections;
    private readonly LedgerSettings _settings;
    private readonly Session _session;
    private bool _isDisposed;

    internal LedgerSnapshot(Connections connections, LedgerSettings settings)
    {
        _connections = connections;
        _settings = settings;
        _session = connections.Rent();
        _session.Execute("BEGIN");
        Revision = Store.Revision.Of(_session);
    }

    /// <summary>The number of the state: it rises with every change.</summary>
    public long Revision { get; }

    /// <summary>How many stories there are.</summary>
    public int StoryCount => (int)_session.Number("SELECT count(*) FROM stories");

    /// <summary>How many reports there are, older versions not counted.</summary>
    public int ReportCount => (int)_session.Number("SELECT count(*) FROM reports WHERE current = 1");

    /// <summary>Stories by the day of their last report, newest first, undated ones last.</summary>
    public IReadOnlyList<StorySummary> Stories(int skip = 0, int take = 50) => StoryQueries.List(_session, skip, take);

    /// <summary>A story by its id, or by the id of a story that became part of it.</summary>
    public StorySummary? Story(string id) => StoryQueries.Find(_session, id);

    /// <summary>A story's comparison, its reports' records attached and corrections applied; also of a story of one report.</summary>
    public StoryComparison? Comparison(string story) => StoryQueries.Comparison(_session, story, _settings.Pack);

    /// <summary>Reports, those of a story or all, newest first; older versions are left out.</summary>
    public IReadOnlyList<ReportSummary> Reports(string? story = null, int skip = 0, int take = 50) => ReportQueries.List(_session, story, skip, take);

    /// <summary>A report by its id, or by the beginning of it where only one report's id has that.</summary>
    public ReportSummary? Report(string id) => ReportQueries.Find(_session, id);

    /// <summary>A report's record, with corrections applied.</summary>
    public Record? Record(string report) => ReportStore.RecordOf(_session, report);

    /// <summary>A report's record as it was read, without corrections.</summary>
    public Record? RecordAsRead(string report) => ReportStore.AsRead(_session, report);

    /// <summary>The bytes that a report came from, as they were captured.</summary>
    public CapturedBytes? Captured(string report) => ReportQueries.Captured(_session, report);

    /// <summary>The versions of a report, those of the same address, newest first.</summary>
    public IReadOnlyList<ReportSummary> Versions(string report) => ReportQueries.Versions(_session, report);

    /// <summary>What changed from one version of a report to another, as statements; of any two reports.</summary>
    public VersionChange? Change(string older, string newer) =>
        Record(older) is { } left && Record(newer) is { } right && older != newer ? VersionChange.Of(left, right, _settings.Pack) : null;

    /// <summary>Actors with statements, joined over the stories, those with the most first.</summary>
    /// <param name="words">What their name holds, or <see langword="null"/> for all.</param>
    /// <param name="skip">How many are passed over.</param>
    /// <param name="take">How many at most.</param>
    public IReadOnlyList<SpeakerSummary> Speakers(string? words = null, int skip = 0, int take = 50) => SpeakerQueries.List(_session, words, skip, take);

    /// <summary>One of them, or an actor without statements.</summary>
    public SpeakerSummary? Speaker(string id) => SpeakerQueries.Find(_session, id);

    /// <summary>Statements, newest report first.</summary>
    public IReadOnlyList<StatementRow> Statements(FactFilter filter) => FactQueries.Statements(_session, filter);

    /// <summary>Positions, newest report first.</summary>
    public IReadOnlyList<PositionRow> Positions(FactFilter filter) => FactQueries.Positions(_session, filter);

    /// <summary>Happenings, newest report first.</summary>
    public IReadOnlyList<HappeningRow> Happenings(FactFilter filter) => FactQueries.Happenings(_session, filter);

    /// <summary>Searches statements and texts.</summary>
    public SearchResult Search(SearchQuery query) => new Searcher(_session).Search(query);

    /// <summary>What was read, refused and unsure: of a story, of a report, or of the whole ledger.</summary>
    public ReadingState Reading(string? story = null, string? report = null) => ReadingQueries.Of(_session, story, report);

    /// <summary>How much was read, refused and is unsure, without what it is.</summary>
    public ReadingCounts ReadingCounts(string? story = null, string? report = null) => ReadingQueries.Counts(_session, story, report);

    /// <summary>The corrections in the order made, undone ones too; all, or those that concern a report.</summary>
    public IReadOnlyList<Correction> Corrections(string? report = null) => [.. CorrectionStore.List(_session, report).Select(stored => stored.Shown)];

    /// <summary>One correction.</summary>
    public Correction? Correction(string id) => CorrectionStore.Find(_session, id)?.Shown;

    /// <summary>Writes the corrections in force as JSON Lines, which <see cref="LedgerFile.ImportCorrections"/> of another ledger reads.</summary>
    public void ExportCorrections(Stream output) => CorrectionExchange.Export(_session, output);

    /// <summary>The names of the tables that can be exported.</summary>
    public static IReadOnlyList<string> ExportTables { get; } = [.. ExportTable.All.Select(table => table.Name)];

    /// <summary>Writes stories, reports, statements, utterances, happenings, positions, actors and corrections as JSON Lines.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="hasTexts">Whether reports' texts are written, and passages whole; else long passages are cut short.</param>
    public void ExportJsonLines(Stream output, bool hasTexts) => new ExportWriter(_session, hasTexts).WriteJsonLines(output);

    /// <summary>Writes one of <see cref="ExportTables"/> as CSV for spreadsheets.</summary>
    /// <param name="table">Its name.</param>
    /// <param name="output">Where to.</param>
    /// <param name="hasTexts">Whether reports' texts are written, and passages whole; else long passages are cut short.</param>
    public void ExportCsv(string table, Stream output, bool hasTexts) =>
        new ExportWriter(_session, hasTexts).WriteCsv(ExportTable.All.First(one => one.Name == table), output);

    /// <summary>The dossiers, by name.</summary>
    public IReadOnlyList<Dossier> Dossiers() => DossierStore.List(_session);

    /// <summary>A dossier.</summary>
    public Dossier? Dossier(string id) => DossierStore.Find(_session, id);

    /// <summary>Ends the reading.</summary>
    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        _session.Execute("COMMIT");
        _connections.Return(_session);
    }
}

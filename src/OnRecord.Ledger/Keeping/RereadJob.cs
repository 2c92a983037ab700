using OnRecord.Format;
using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Corrections;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Keeping;

/// <summary>Reads all captured bytes anew with the present engine: several threads read, one writes. What cannot be read any more keeps its record.</summary>
internal sealed class RereadJob(Connections connections, LedgerSettings settings)
{
    private const int MostInBatch = 32;
    private readonly CaptureOpener _opener = new(settings);
    private readonly List<AddedReport> _failed = [];
    private int _reports;
    private int _changed;

    /// <summary>Reads.</summary>
    /// <param name="step">Called for each report's name when it is written.</param>
    public RereadSummary Run(Action<string>? step)
    {
        List<long> captures = Ask(static session => session.All("SELECT number FROM captures ORDER BY number", static row => row.NumberOrNull(0)!.Value));
        var batch = new List<Reread>();
        foreach (Reread[] reports in InOrder.Map(captures, Read, settings.Threads))
        {
            batch.AddRange(reports);
            if (batch.Count >= MostInBatch)
                Write(batch, step);
        }

        Write(batch, step);
        return new RereadSummary(_reports, _changed, _failed, []);
    }

    private Reread[] Read(long number)
    {
        List<(string Id, string Item, string Name, Capture Capture)> rows = Ask(session => session.All(
            """
            SELECT r.id, r.item, r.name, r.given_outlet, r.given_published, c.name, c.bytes, c.kind
            FROM reports r JOIN captures c ON c.number = r.capture WHERE c.number = $1 ORDER BY r.number
            """,
            static row => (row.Text(0), row.Text(1), row.Text(2), new Capture(row.Text(5), row.Bytes(6))
            {
                Outlet = row.TextOrNull(3),
                Published = row.TextOrNull(4),
                Kind = Terms.Parse<CaptureKind>(row.Text(7)),
            }),
            number));
        return [.. rows.Select(Read)];
    }

    private Reread Read((string Id, string Item, string Name, Capture Capture) row)
    {
        OpenedCapture opened = _opener.Open(row.Capture);
        if (opened.Reports.FirstOrDefault(one => one.Item == row.Item) is not { } report)
            return new Reread(row.Id, row.Name, null, opened.Error ?? $"{row.Name} is not found in its file any more.");
        (ReadReport? read, string? error) = _opener.Read(report with { Id = row.Id, Name = row.Name, Input = report.Input with { Id = row.Id } });
        return new Reread(row.Id, row.Name, read, error);
    }

    private void Write(List<Reread> batch, Action<string>? step)
    {
        connections.Write(session => session.Write(() =>
        {
            foreach (Reread one in batch)
                Write(session, one);
            Revision.Raise(session);
        }));
        foreach (Reread one in batch)
        {
            _reports++;
            if (one.Read is null)
                _failed.Add(new AddedReport(one.Name, one.Id, AddOutcome.Refused, one.Error));
            step?.Invoke(one.Name);
        }

        batch.Clear();
    }

    private void Write(Session session, Reread one)
    {
        if (one.Read is not { } read || !ReportStore.Has(session, one.Id))
            return;
        Record record = read.Record;
        string json = System.Text.Encoding.UTF8.GetString(RecordJson.Line(record));
        if (session.Text("SELECT read FROM records WHERE report = $1", one.Id) == json)
        {
            session.Execute("UPDATE records SET engine = $2 WHERE report = $1", one.Id, ReportStore.Engine);
            session.Execute("UPDATE sketches SET sketch = $2 WHERE report = $1", one.Id, read.Sketch);
            CorrectionBook.Replay(session, one.Id);
            return;
        }

        _changed++;
        string? before = session.Text("SELECT address FROM reports WHERE id = $1", one.Id);
        session.Execute("UPDATE actors SET stale = 1 WHERE id IN (SELECT actor FROM report_actors WHERE report = $1)", one.Id);
        ReportStore.Write(session, read);
        string? after = CanonicalAddress.Of(record.Url);
        VersionOrder.Arrange(session, after);
        if (before != after)
            VersionOrder.Arrange(session, before);
        session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = (SELECT story FROM reports WHERE id = $1)", one.Id);
    }

    private T Ask<T>(Func<Session, T> question)
    {
        Session session = connections.Rent();
        try
        {
            return question(session);
        }
        finally
        {
            connections.Return(session);
        }
    }

    private sealed record Reread(string Id, string Name, ReadReport? Read, string? Error);
}

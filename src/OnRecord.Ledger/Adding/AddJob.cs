using System.Diagnostics;
using OnRecord.Ledger.Store;

namespace OnRecord.Ledger.Adding;

/// <summary>Adds reports: several threads read, one writes, in the order given. What was written stays, whatever ends the program.</summary>
internal sealed class AddJob(Connections connections, LedgerSettings settings)
{
    // A transaction costs a wait for the disk; reports that are written stay even if the program is killed.
    private const int MostInBatch = 32;
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(500);

    private readonly CaptureOpener _opener = new(settings);
    private readonly List<AddedReport> _refused = [];
    private readonly List<string> _added = [];
    private int _versions;
    private int _known;

    /// <summary>Adds what was captured.</summary>
    /// <param name="captures">What was captured.</param>
    /// <param name="step">Called for each report when it is in the ledger, known or refused.</param>
    /// <exception cref="LedgerException">The file refuses; what was added before stands.</exception>
    public AddSummary Run(IEnumerable<Capture> captures, Action<AddedReport>? step)
    {
        var batch = new List<ReadCapture>();
        int count = 0;
        long since = Stopwatch.GetTimestamp();
        foreach (ReadCapture read in InOrder.Map(captures, Read, settings.Threads))
        {
            batch.Add(read);
            count += read.Reports.Count;
            if (count < MostInBatch && Stopwatch.GetElapsedTime(since) < LongestBatch)
                continue;
            Write(batch, step);
            batch.Clear();
            count = 0;
            since = Stopwatch.GetTimestamp();
        }

        Write(batch, step);
        return new AddSummary(_added.Count, _versions, _known, _refused, _added, []);
    }

    private ReadCapture Read(Capture capture)
    {
        OpenedCapture opened = _opener.Open(capture);
        string sha256 = ReportKey.Sha256(capture.Bytes.Span);
        var reports = new List<NewReport>();
        foreach (OpenedReport report in opened.Reports)
        {
            if (IsKnown(sha256, report, capture))
            {
                reports.Add(new NewReport(report, null, null));
                continue;
            }

            (ReadReport? record, string? error) = _opener.Read(report);
            reports.Add(new NewReport(report, record, error));
        }

        return new ReadCapture(capture, sha256, reports, opened.Notices, opened.Error);
    }

    private bool IsKnown(string sha256, OpenedReport report, Capture given)
    {
        Session session = connections.Rent();
        try
        {
            return ReportStore.Known(session, sha256, report, given) is { } known && !ReportStore.IsDatedAnew(session, known, given);
        }
        finally
        {
            connections.Return(session);
        }
    }

    private void Write(List<ReadCapture> batch, Action<AddedReport>? step)
    {
        if (batch.Count == 0)
            return;
        var outcomes = new List<AddedReport>();
        connections.Write(session => session.Write(() =>
        {
            outcomes.Clear();
            string now = Moment.Of(settings.Clock);
            foreach (ReadCapture read in batch)
                outcomes.AddRange(Write(session, read, now));
            if (outcomes.Any(outcome => outcome.Outcome != AddOutcome.Known || outcome.Sentence is not null))
                Revision.Raise(session);
        }));
        foreach (AddedReport outcome in outcomes)
        {
            Count(outcome);
            step?.Invoke(outcome);
        }
    }

    private static IEnumerable<AddedReport> Write(Session session, ReadCapture read, string now)
    {
        if (read.Error is { } error)
        {
            yield return Refuse(session, read.Capture.Name, read.Sha256, error, now);
            yield break;
        }

        long? capture = null;
        string? notice = read.Notices.Count > 0 ? string.Join(' ', read.Notices) : null;
        foreach (NewReport report in read.Reports)
        {
            OpenedReport opened = report.Opened;
            if (ReportStore.Known(session, read.Sha256, opened, read.Capture) is { } known)
            {
                yield return new AddedReport(opened.Name, known, AddOutcome.Known, Date(session, known, report.Read, read.Capture));
            }
            else if (report.Read is { } fresh)
            {
                capture ??= ReportStore.Keep(session, read.Capture, read.Sha256, now);
                ReportStore.Add(session, capture.Value, opened, read.Capture, fresh, now);
                session.Execute("DELETE FROM refusals WHERE name = $1", opened.Name);
                int versions = VersionOrder.Arrange(session, CanonicalAddress.Of(fresh.Record.Url));
                yield return new AddedReport(opened.Name, opened.Id, versions > 1 ? AddOutcome.NewVersion : AddOutcome.Added, fresh.Record.Unread ?? notice);
            }
            else
            {
                yield return Refuse(session, opened.Name, read.Sha256, report.Error ?? "The report was removed while it was added: add it again.", now);
            }
        }
    }

    // Whoever adds a report again with its day has seen that it lacked one.
    private static string? Date(Session session, string known, ReadReport? fresh, Capture given)
    {
        if (fresh is null || !ReportStore.IsDatedAnew(session, known, given))
            return null;
        session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = (SELECT story FROM reports WHERE id = $1)", known);
        session.Execute("UPDATE reports SET given_published = $2, story = NULL WHERE id = $1", known, given.Published);
        ReportStore.Write(session, fresh with { Record = fresh.Record with { Id = known } });
        VersionOrder.Arrange(session, CanonicalAddress.Of(fresh.Record.Url));
        return $"The ledger had it; it is dated {given.Published} now.";
    }

    private static AddedReport Refuse(Session session, string name, string sha256, string sentence, string now)
    {
        session.Execute(
            "INSERT INTO refusals (name, sha256, refused, sentence) VALUES ($1, $2, $3, $4) ON CONFLICT (name, sentence) DO UPDATE SET sha256 = excluded.sha256, refused = excluded.refused",
            name,
            sha256,
            now,
            sentence);
        return new AddedReport(name, null, AddOutcome.Refused, sentence);
    }

    private void Count(AddedReport outcome)
    {
        switch (outcome.Outcome)
        {
            case AddOutcome.Known:
                _known++;
                return;
            case AddOutcome.Refused:
                _refused.Add(outcome);
                return;
            case AddOutcome.NewVersion:
                _versions++;
                break;
        }

        _added.Add(outcome.Report!);
    }

    private sealed record NewReport(OpenedReport Opened, ReadReport? Read, string? Error);

    private sealed record ReadCapture(Capture Capture, string Sha256, List<NewReport> Reports, IReadOnlyList<string> Notices, string? Error);
}

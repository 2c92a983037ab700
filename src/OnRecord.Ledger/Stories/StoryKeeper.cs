using OnRecord.Ledger.Adding;
using OnRecord.Ledger.Store;
using OnRecord.Stories;

namespace OnRecord.Ledger.Stories;

/// <summary>Keeps the stories: which reports are together, and the comparison of each.</summary>
internal sealed class StoryKeeper(Connections connections, LedgerSettings settings)
{
    // Up to here all reports are grouped anew, which takes a moment; beyond, those of the days around the new ones.
    private const int MostGroupedAnew = 3000;
    private const int DaysAround = 14;
    private const int ComparisonsInBatch = 16;

    /// <summary>Groups what is in no story yet, or everything, and compares the stories that have changed.</summary>
    /// <param name="isAll">Whether all reports are grouped anew.</param>
    /// <returns>The ids of the stories that were compared anew.</returns>
    /// <exception cref="LedgerException">The file refuses.</exception>
    public IReadOnlyList<string> Update(bool isAll = false)
    {
        connections.Write(session => session.Write(() => Group(session, isAll)));
        var compared = new HashSet<string>(StringComparer.Ordinal);
        while (CompareStale(compared) || PartPeople())
        {
            // A story may have changed while it was compared.
        }

        connections.Write(session => session.Write(() =>
        {
            PeopleStore.Join(session, settings.Pack);
            ActorMerges.Apply(session);
            ActorCounts.Refresh(session);
        }));
        return [.. compared.Order(StringComparer.Ordinal)];
    }

    private static void Group(Session session, bool isAll)
    {
        const string Unplaced = "story IS NULL AND current = 1 AND unread IS NULL";
        if (!isAll && session.Number($"SELECT count(*) FROM reports WHERE {Unplaced}") == 0)
            return;
        long count = session.Number("SELECT count(*) FROM reports WHERE current = 1 AND unread IS NULL");
        string range = isAll || count <= MostGroupedAnew
            ? ""
            : $"""
              AND (day IS NULL OR EXISTS (
                  SELECT 1 FROM (SELECT DISTINCT day AS new_day FROM reports WHERE {Unplaced}) WHERE abs(julianday(day) - julianday(new_day)) <= {DaysAround}))
              """;
        List<(PlacedReport Place, ReportSketch Sketch)> rows = session.All(
            $"""
            SELECT r.id, r.story, r.given_story, r.placed, k.sketch FROM reports r JOIN sketches k ON k.report = r.id
            WHERE current = 1 AND unread IS NULL {range} ORDER BY day IS NULL, day, id
            """,
            static row => (new PlacedReport(row.Text(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3)), Sketch(row.Text(0), row.Bytes(4))));
        PlacedReport[] places = [.. rows.Select(row => row.Place with { Placed = Present(session, row.Place.Placed) })];
        int[] groups = GroupsOf([.. rows.Select(row => row.Sketch)]);
        var own = new HashSet<string>(places.Select(place => place.Story).OfType<string>(), StringComparer.Ordinal);
        (string Story, string? Name)[] placed = StoryPlacer.Place(places, groups, id => !own.Contains(id) && Exists(session, id));
        for (int i = 0; i < placed.Length; i++)
        {
            if (places[i].Story != placed[i].Story)
                Move(session, places[i], placed[i]);
        }

        Revision.Raise(session);
    }

    /// <summary>Takes stories away that have no report left. Inside a transaction.</summary>
    public static void DropEmpty(Session session)
    {
        foreach (string story in session.All("SELECT id FROM stories WHERE NOT EXISTS (SELECT 1 FROM reports WHERE story = stories.id)", static row => row.Text(0)))
        {
            ActorCounts.MarkStory(session, story);
            session.Execute("DELETE FROM stories WHERE id = $1", story);
        }
    }

    /// <summary>The present id of a story that may have become part of another: that of the report that founded it.</summary>
    public static string? Resolve(Session session, string story)
    {
        if (Exists(session, story))
            return story;
        string founder = ReportKey.FounderOf(story);
        return session.Text("SELECT story FROM reports WHERE id = $1", founder)
            ?? session.Text("SELECT c.story FROM reports r JOIN reports c ON c.address = r.address AND c.current = 1 WHERE r.id = $1", founder);
    }

    private static string? Present(Session session, string? placed) =>
        placed is not null && StoryPlacer.IsStoryId(placed) ? Resolve(session, placed) : placed;

    private static bool Exists(Session session, string story) => session.Number("SELECT count(*) FROM stories WHERE id = $1", story) > 0;

    private static void Move(Session session, PlacedReport report, (string Story, string? Name) target)
    {
        session.Execute("INSERT INTO stories (id, given) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET stale = stale + 1", target.Story, target.Name);
        session.Execute("UPDATE reports SET story = $2 WHERE id = $1", report.Id, target.Story);
        if (report.Story is not { } old)
            return;
        session.Execute("UPDATE stories SET stale = stale + 1 WHERE id = $1", old);
    }

    private static ReportSketch Sketch(string report, byte[] bytes) =>
        ReportSketch.FromBytes(report, bytes) is { Value: { } sketch } ? sketch : throw new LedgerException($"What was kept of the report '{report}' is of another version: run 'onrecord reread'.");

    private static int[] GroupsOf(ReportSketch[] sketches)
    {
        var index = new StoryIndex();
        foreach (ReportSketch sketch in sketches)
            index.Add(sketch);
        var groupOf = new Dictionary<string, int>(StringComparer.Ordinal);
        int number = 0;
        foreach (IReadOnlyList<string> story in index.Stories())
        {
            number++;
            foreach (string report in story)
                groupOf[report] = number;
        }

        return [.. sketches.Select(sketch => groupOf[sketch.Id])];
    }

    private bool CompareStale(HashSet<string> compared)
    {
        List<(string Story, int Stale)> stale = [];
        connections.Write(session => session.Write(() =>
        {
            DropEmpty(session);
            stale = session.All("SELECT id, stale FROM stories WHERE stale > 0 ORDER BY id", static row => (row.Text(0), row.Number(1)));
        }));
        var batch = new List<ComparedStory>();
        foreach (ComparedStory story in InOrder.Map(stale, Compare, settings.Threads))
        {
            compared.Add(story.Id);
            batch.Add(story);
            if (batch.Count >= ComparisonsInBatch)
                Write(batch);
        }

        Write(batch);
        return stale.Count > 0;
    }

    private bool PartPeople()
    {
        bool isParted = false;
        connections.Write(session => session.Write(() => isParted = PeopleStore.Part(session)));
        return isParted;
    }

    private ComparedStory Compare((string Story, int Stale) story)
    {
        Session session = connections.Rent();
        try
        {
            return ComparedStory.Of(session, story.Story, story.Stale, settings.Pack);
        }
        finally
        {
            connections.Return(session);
        }
    }

    private void Write(List<ComparedStory> batch)
    {
        connections.Write(session => session.Write(() =>
        {
            foreach (ComparedStory story in batch)
                ComparisonStore.Write(session, story, settings.Pack);
            Revision.Raise(session);
        }));
        batch.Clear();
    }
}

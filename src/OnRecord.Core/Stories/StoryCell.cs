namespace OnRecord.Stories;

/// <summary>Reports that a chain of likeness holds together, and the stories among them.</summary>
internal static class StoryCell
{
    /// <summary>Finds the stories among the reports of a cell.</summary>
    /// <param name="graph">The links.</param>
    /// <param name="members">The reports' numbers, in the order of <see cref="ReportSketch.Compare"/>.</param>
    /// <returns>For each member the number of its story: the place of the story's first member.</returns>
    public static int[] Divide(LinkGraph graph, int[] members)
    {
        var placeOf = new Dictionary<int, int>(members.Length);
        for (int place = 0; place < members.Length; place++)
            placeOf[members[place]] = place;
        var pairs = new List<Likeness>();
        for (int second = 0; second < members.Length; second++)
        {
            foreach (Link link in graph.LinksOf(members[second]))
            {
                if (placeOf.TryGetValue(link.Other, out int first) && first < second)
                    pairs.Add(new Likeness(first, second, link.Degree));
            }
        }

        return AverageLinkage.Group(Facts(Array.ConvertAll(members, graph.SketchOf)), pairs);
    }

    /// <summary>What the linkage asks of the reports; in a large cell those of the smallest ranks stand for all (see <see cref="Postings"/>).</summary>
    private static LinkedReport[] Facts(ReportSketch[] sketches)
    {
        ulong last = ulong.MaxValue;
        if (sketches.Length > Postings.SampleSize)
        {
            ulong[] ranks = Array.ConvertAll(sketches, sketch => sketch.Rank);
            Array.Sort(ranks);
            last = ranks[Postings.SampleSize - 1];
        }

        return Array.ConvertAll(sketches, sketch => new LinkedReport(sketch.Day != ReportSketch.NoDay, sketch.Rank <= last));
    }
}

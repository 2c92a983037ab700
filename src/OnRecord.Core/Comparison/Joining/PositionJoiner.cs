using System.Globalization;
using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Wording;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Comparison.Joining;

/// <summary>One report's position as the joining sees it.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Index">The position's index in its record.</param>
/// <param name="Position">The position.</param>
/// <param name="Actor">The joined actor who holds it.</param>
/// <param name="Topic">The words of its topic.</param>
internal sealed record PositionSign(int Report, int Index, Position Position, string Actor, Passage Topic);

/// <summary>Groups the topics of positions, and joins the positions of one holder on one topic.</summary>
internal static class PositionJoiner
{
    private const float LeastCovered = 0.55f;
    private const float LeastBoth = 0.42f;
    private const float LeastOfOneWord = 0.5f;
    private const float WholeOfOne = 0.85f;

    // Of more topics than these, the fullest, a further one joins only in the same words: ten thousand would else be aligned with ten thousand.
    private const int MostAlignments = 3_000_000;
    private const int FewestTopics = 100;
    private const int MostTopics = 1_000;

    /// <summary>Joins positions.</summary>
    public static List<JoinedPosition> Join(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
    {
        List<PositionSign> signs = Read(records, cast, space);
        int[] topics = Topics(signs, records, space);
        var joined = new List<JoinedPosition>();
        var own = new HashSet<string>(StringComparer.Ordinal);
        Dictionary<string, Statement>[] statements = [.. records.Select(record => record.Statements.ToDictionary(statement => statement.Id, StringComparer.Ordinal))];
        var labels = new Dictionary<int, string>();
        ILookup<int, PositionSign> ofTopic = signs.Zip(topics).ToLookup(pair => pair.Second, pair => pair.First);
        foreach (HeldTopic held in Held(signs, topics))
        {
            if (!labels.TryGetValue(held.Topic, out string? label))
                labels.Add(held.Topic, label = Label([.. ofTopic[held.Topic]], records));

            foreach (List<PositionSign> group in ByTime(held.Signs))
            {
                string id = $"p{joined.Count + 1}";
                if (group.Exists(sign => IsHeld(sign, statements[sign.Report], cast)))
                    own.Add(id);
                PositionSign? conditioned = group.Find(sign => sign.Position.Condition is not null);
                joined.Add(new JoinedPosition
                {
                    Id = id,
                    Actor = group[0].Actor,
                    Topic = label,
                    Stance = group[0].Position.Stance,
                    Condition = conditioned?.Position.Condition!.Value.TextIn(records[conditioned.Report].Text),
                    When = group.Select(sign => sign.Position.When).Aggregate(TimeFit.Narrower),
                    Renderings = [.. group.Select(sign => new PositionRendering(records[sign.Report].Id, sign.Index))],
                });
            }
        }

        return PositionMarks.Set(joined, position => own.Contains(position.Id));
    }

    /// <summary>The positions of one holder, topic and stance each, by first appearance.</summary>
    private static List<HeldTopic> Held(List<PositionSign> signs, int[] topics)
    {
        var groups = new List<HeldTopic>();
        var known = new Dictionary<string, HeldTopic>(StringComparer.Ordinal);
        for (int at = 0; at < signs.Count; at++)
        {
            string key = string.Create(CultureInfo.InvariantCulture, $"{topics[at]} {(int)signs[at].Position.Stance} {signs[at].Actor}");
            if (!known.TryGetValue(key, out HeldTopic? group))
            {
                known.Add(key, group = new HeldTopic(topics[at], []));
                groups.Add(group);
            }

            group.Signs.Add(signs[at]);
        }

        return groups;
    }

    /// <summary>Whether the report or the holder says so, and nobody else.</summary>
    private static bool IsHeld(PositionSign sign, Dictionary<string, Statement> statements, JoinedCast cast) =>
        sign.Position.Statement is not { } id || !statements.TryGetValue(id, out Statement? statement) || statement.Speaker is not { } speaker
        || cast.Of(sign.Report, speaker) == sign.Actor;

    private static List<PositionSign> Read(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
    {
        var signs = new List<PositionSign>();
        for (int report = 0; report < records.Count; report++)
        {
            for (int index = 0; index < records[report].Positions.Count; index++)
            {
                Position position = records[report].Positions[index];
                if (cast.Of(report, position.Actor) is { } actor)
                    signs.Add(new PositionSign(report, index, position, actor, Passage.Read(records[report].Text, [position.Topic], space)));
            }
        }

        return signs;
    }

    /// <summary>The topic of each position: each joins the fuller topic that it fits best.</summary>
    private static int[] Topics(List<PositionSign> signs, IReadOnlyList<Record> records, TermSpace space)
    {
        int[] order = [.. Enumerable.Range(0, signs.Count)
            .OrderByDescending(at => signs[at].Topic.Weight)
            .ThenBy(at => signs[at].Position.Topic.TextIn(records[signs[at].Report].Text), StringComparer.Ordinal)];
        var topics = new int[signs.Count];
        bool[] bounded = [.. signs.Select(sign => IsBounded(sign, records, space))];
        var heads = new List<int>();
        int most = Math.Clamp(MostAlignments / Math.Max(1, signs.Count), FewestTopics, MostTopics);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int at in order)
        {
            string words = signs[at].Position.Topic.TextIn(records[signs[at].Report].Text);
            if (signs[at].Topic.Weight > 0 && known.TryGetValue(words, out int same))
            {
                topics[at] = same;
                continue;
            }

            int best = -1;
            float bestFit = 0;
            foreach (int head in heads)
            {
                var alignment = Alignment.Of(signs[head].Topic, signs[at].Topic, space);
                float fit = alignment.LeftCovered + alignment.RightCovered;
                if (fit > bestFit && bounded[head] == bounded[at] && Math.Max(alignment.LeftCovered, alignment.RightCovered) >= LeastCovered
                    && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastBoth
                    // One word near another is too little, unless it is most of both: "the talks" are not "such a meeting", "Judge NAME" is no judgment.
                    && (alignment.SameWords > 1 || (alignment.SameWords == 1 && (Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastOfOneWord
                            || Math.Max(alignment.LeftCovered, alignment.RightCovered) >= WholeOfOne))
                        || (alignment.SameWords == 0 && Math.Min(signs[head].Topic.Content, signs[at].Topic.Content) > 1
                            && Math.Min(alignment.LeftCovered, alignment.RightCovered) >= LeastOfOneWord)))
                {
                    (best, bestFit) = (head, fit);
                }
            }

            known[words] = topics[at] = best < 0 ? at : best;
            if (best < 0 && heads.Count < most)
                heads.Add(at);
        }

        return topics;
    }

    // "Anything less than 5 million" is not the 5 million.
    private static bool IsBounded(PositionSign sign, IReadOnlyList<Record> records, TermSpace space) =>
        PassageNumber.In(sign.Topic, records[sign.Report].Text, space.Lexicon).Exists(number => number.Means == PassageNumber.Less);

    private static List<List<PositionSign>> ByTime(List<PositionSign> signs)
    {
        var groups = new List<List<PositionSign>>();
        foreach (PositionSign sign in signs.OrderBy(sign => sign.Position.When is null).ThenBy(sign => sign.Position.When, StringComparer.Ordinal))
        {
            List<PositionSign>? fits = groups.Find(group => group.TrueForAll(member => TimeFit.Agree(member.Position.When, sign.Position.When)));
            if (fits is null)
                groups.Add([sign]);
            else
                fits.Add(sign);
        }

        foreach (List<PositionSign> group in groups)
            group.Sort(static (left, right) => left.Report != right.Report ? left.Report.CompareTo(right.Report) : left.Index.CompareTo(right.Index));
        return [.. groups.OrderBy(group => group[0].Report).ThenBy(group => group[0].Index)];
    }

    /// <summary>A topic's label: the wording that most reports have, the shortest of these; where it is of several holders the fullest, since
    /// "meet with her" leaves out who meets.</summary>
    private static string Label(List<PositionSign> signs, IReadOnlyList<Record> records)
    {
        bool several = signs.Exists(sign => sign.Actor != signs[0].Actor);
        return signs.GroupBy(sign => sign.Position.Topic.TextIn(records[sign.Report].Text), StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(group => group.Count())
            .ThenByDescending(group => several ? group.First().Topic.Weight : 0)
            .ThenBy(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .First().Key;
    }

    private sealed record HeldTopic(int Topic, List<PositionSign> Signs);
}

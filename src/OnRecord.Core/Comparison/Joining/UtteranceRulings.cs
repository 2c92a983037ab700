using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Joining;

/// <summary>Joins and parts utterances as a person ruled.</summary>
internal sealed class UtteranceRulings(List<StatementSign> signs, IReadOnlyList<Record> records, TermSpace space)
{
    /// <summary>Applies rulings, in order. What is ruled of a statement that is not there is passed over.</summary>
    /// <param name="groups">The utterances as the words have them.</param>
    /// <param name="rulings">The rulings.</param>
    public List<JoinedUtterance> Apply(List<JoinedUtterance> groups, IReadOnlyList<StatementRuling> rulings)
    {
        foreach (StatementRuling ruling in rulings)
        {
            int first = Find(ruling.First), second = Find(ruling.Second);
            if (first < 0 || second < 0 || first == second)
                continue;
            JoinedUtterance left = GroupOf(groups, first), right = GroupOf(groups, second);
            if (ruling.AreOne == (left == right))
                continue;
            groups.Remove(left);
            groups.Remove(right);
            if (ruling.AreOne)
                groups.Add(Make(left.Head, [.. left.All, .. right.All]));
            else
                groups.AddRange([Make(left.Head == second ? -1 : left.Head, [.. left.All.Where(at => at != second)]), new JoinedUtterance(second)]);
        }

        return groups;
    }

    private static JoinedUtterance GroupOf(List<JoinedUtterance> groups, int at) => groups.First(group => group.All.Contains(at));

    private int Find(StatementMention mention) =>
        signs.FindIndex(sign => sign.Statement.Id == mention.Statement && records[sign.Report].Id == mention.Report);

    // The fullest leads, as where the words decide.
    private JoinedUtterance Make(int head, int[] all)
    {
        int fullest = all.OrderByDescending(at => signs[at].Content.Weight).ThenBy(at => at == head ? -1 : at).First();
        var made = new JoinedUtterance(fullest);
        foreach (int at in all.Where(at => at != fullest).Order())
            made.Others.Add((at, Likeness.Of(signs[fullest], signs[at], space)));
        return made;
    }
}

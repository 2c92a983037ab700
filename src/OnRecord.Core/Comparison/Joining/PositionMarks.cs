using OnRecord.Positions;

namespace OnRecord.Comparison.Joining;

/// <summary>Marks where reports give one actor stances on one topic that do not go together, and where an actor's stance changed from an earlier day.</summary>
internal static class PositionMarks
{
    private enum Side
    {
        For,
        Against,
        Neither,
    }

    /// <summary>Sets the marks of joined positions.</summary>
    /// <param name="positions">The positions.</param>
    /// <param name="isOwn">Whether a position is told of the actor by a report or by the actor: what an opponent claims is neither difference nor change.</param>
    public static List<JoinedPosition> Set(List<JoinedPosition> positions, Func<JoinedPosition, bool> isOwn)
    {
        ILookup<(string Actor, string Topic), JoinedPosition> held = positions.Where(isOwn).ToLookup(position => (position.Actor, position.Topic));
        return
        [
            .. positions.Select(position =>
            {
                if (!isOwn(position))
                    return position;
                JoinedPosition[] others = [.. held[(position.Actor, position.Topic)].Where(other => SideOf(other.Stance) != SideOf(position.Stance))];
                return position with
                {
                    DiffersFrom = [.. others.Where(other => TimeFit.Agree(other.When, position.When) && AreOfTwoReports(other, position)).Select(other => other.Id)],
                    ChangedFrom = Latest(others.Where(other => IsEarlier(other, position)))?.Id,
                };
            }),
        ];
    }

    // What is supported, offered, open or a matter of conditions can be one attitude told in several ways.
    private static Side SideOf(Stance stance) => stance switch
    {
        Stance.Opposes or Stance.RulesOut => Side.Against,
        Stance.Undecided => Side.Neither,
        _ => Side.For,
    };

    private static bool AreOfTwoReports(JoinedPosition one, JoinedPosition other) =>
        one.Renderings.Any(rendering => other.Renderings.Any(against => against.Report != rendering.Report));

    private static bool IsEarlier(JoinedPosition one, JoinedPosition other) =>
        TimeFit.IsDated(one.When) && TimeFit.IsDated(other.When) && !TimeFit.Agree(one.When, other.When)
        && string.CompareOrdinal(TimeFit.SortKey(one.When!), TimeFit.SortKey(other.When!)) < 0;

    private static JoinedPosition? Latest(IEnumerable<JoinedPosition> positions) =>
        positions.OrderByDescending(position => TimeFit.SortKey(position.When!), StringComparer.Ordinal).FirstOrDefault();
}

using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Joining;
using OnRecord.Happenings;
using OnRecord.Packs;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds where one report has somebody do what others have done to them: "she resigned", "she was dismissed".</summary>
/// <remarks>The pack lists the types that are told for one another and cannot both be right. A report that has both, of whatever status, takes no side.</remarks>
internal sealed class RivalHappenings(IReadOnlyList<Record> records, JoinedCast cast, LanguagePack pack)
{
    private readonly RivalTypes _rivals = RivalTypes.Of(pack);

    /// <summary>Finds them, each as the types that two reports have.</summary>
    public IEnumerable<List<DifferingValue>> Find(List<HappeningSign> happenings)
    {
        foreach (RivalPair rivals in _rivals.Pairs)
        {
            ILookup<string, HappeningSign> first = Of(happenings, rivals.Type, rivals.Part), second = Of(happenings, rivals.Rival, rivals.RivalPart);
            foreach (IGrouping<string, HappeningSign> told in first)
            {
                HashSet<int> both = [.. told.Select(sign => sign.Report).Intersect(second[told.Key].Select(sign => sign.Report))];
                foreach (HappeningSign one in Held(told, both))
                {
                    foreach (HappeningSign other in Held(second[told.Key], both))
                    {
                        if (TimeFit.Agree(one.Happening.When, other.Happening.When) || TimeFit.AreNearMonths(one.Happening.When, other.Happening.When))
                            yield return [ValueOf(one), ValueOf(other)];
                    }
                }
            }
        }
    }

    // One of each report: the first told as done.
    private static IEnumerable<HappeningSign> Held(IEnumerable<HappeningSign> told, HashSet<int> both) =>
        told.Where(sign => sign.Happening.Status == HappeningStatus.Happened && !both.Contains(sign.Report)).DistinctBy(sign => sign.Report);

    private ILookup<string, HappeningSign> Of(List<HappeningSign> happenings, string type, string part) =>
        happenings.Where(sign => sign.Happening.Type == type)
            .SelectMany(sign => sign.Happening.Parts.Where(one => one.Part == part).Select(one => (Actor: cast.Of(sign.Report, one.Actor), Sign: sign)))
            .Where(pair => pair.Actor is not null)
            .ToLookup(pair => pair.Actor!, pair => pair.Sign, StringComparer.Ordinal);

    private DifferingValue ValueOf(HappeningSign sign) => new(records[sign.Report].Id, sign.Happening.Type, sign.Happening.Evidence[0]);
}

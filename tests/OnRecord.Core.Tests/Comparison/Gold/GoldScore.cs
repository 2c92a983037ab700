using System.Globalization;
using OnRecord.Comparison;

namespace OnRecord.Core.Tests.Comparison.Gold;

// Where the library of that name is referenced too, the word alone is its namespace.
using Rendering = OnRecord.Comparison.Rendering;

/// <summary>Counts what a comparison got right of gold events; the shares are over all events added.</summary>
internal sealed class GoldScore
{
    private readonly List<string> _errors = [];
    private int _joined, _joinedRight, _gold;
    private int _statements, _statementsFound;
    private int _kinds, _kindsRight;
    private double _ceaf, _ceafFound, _ceafGold;
    private int _differences, _differencesFound, _told, _toldFalse;
    private int _absences, _absencesRight, _absencesGold;
    private int _happenings, _happeningsRight, _happeningsGold;

    /// <summary>Of the pairs of renderings of two reports that were joined, the share that are one utterance.</summary>
    public double JoinPrecision => Share(_joinedRight, _joined);

    /// <summary>Of the pairs of renderings of two reports that are one utterance, the share that were joined.</summary>
    public double JoinRecall => Share(_joinedRight, _gold);

    /// <summary>The harmonic mean of the two.</summary>
    public double JoinF1 => 2 * JoinPrecision * JoinRecall / Math.Max(1e-9, JoinPrecision + JoinRecall);

    /// <summary>Of the gold renderings, the share that are statements of the records.</summary>
    public double StatementRecall => Share(_statementsFound, _statements);

    /// <summary>CEAF-e F1 over utterances of two renderings or more (Luo 2005), each aligned with the one it is most like.</summary>
    public double Ceaf => 2 * _ceaf / Math.Max(1, _ceafFound + _ceafGold);

    /// <summary>Of the planted differences, the share that were told.</summary>
    public double DifferencesFound => Share(_differencesFound, _differences);

    /// <summary>Of the differences that were told, the share that are none.</summary>
    public double DifferencesFalse => 1 - Share(_told - _toldFalse, _told);

    /// <summary>Of the reports said to lack an utterance, the share that do.</summary>
    public double AbsencePrecision => Share(_absencesRight, _absences);

    /// <summary>Of the reports that lack an utterance, the share that are said to.</summary>
    public double AbsenceRecall => Share(_absencesRight, _absencesGold);

    /// <summary>What went wrong, a line each.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Adds an event as it was compared.</summary>
    /// <param name="story">The event.</param>
    /// <param name="comparison">The comparison of its reports.</param>
    public void Add(GoldStory story, StoryComparison comparison)
    {
        var labels = new GoldLabels(story, comparison);
        AddStatements(story, labels);
        AddJoins(story, comparison, labels);
        AddHappenings(story, comparison, labels);
        AddDifferences(story, comparison, labels);
        AddAbsences(story, comparison, labels);
    }

    /// <summary>All figures in a line.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"joins P {JoinPrecision:0.000} R {JoinRecall:0.000} ({_joinedRight} of {_joined} told, {_gold} gold), CEAF-e {Ceaf:0.000}, kinds {Share(_kindsRight, _kinds):0.000}; "
        + $"happenings P {Share(_happeningsRight, _happenings):0.000} R {Share(_happeningsRight, _happeningsGold):0.000}; "
        + $"differences found {_differencesFound} of {_differences}, false {_toldFalse} of {_told}; absences P {AbsencePrecision:0.000} R {AbsenceRecall:0.000} ({_absencesRight} of {_absences} told)");

    private void AddStatements(GoldStory story, GoldLabels labels)
    {
        for (int report = 0; report < story.Reports.Count; report++)
        {
            GoldReport gold = story.Reports[report];
            for (int index = 0; index < gold.Renderings.Count; index++)
            {
                _statements++;
                if (labels.IsFound(report, index))
                    _statementsFound++;
                else
                    Miss($"no statement: {gold.Renderings[index].Utterance} in {gold.Record.Id}", gold.Renderings[index].Span.TextIn(gold.Record.Text), "");
            }
        }
    }

    private void AddJoins(GoldStory story, StoryComparison comparison, GoldLabels labels)
    {
        (int Report, string Gold)[] gold = [.. story.Reports
            .SelectMany((report, at) => report.Renderings.Select((rendering, index) => (at, rendering.Utterance, Statement: labels.StatementOf(at, index))))
            .Distinct().Select(rendering => (rendering.at, rendering.Utterance))];
        _gold += Pairs(gold).Count(pair => pair.One.Gold == pair.Other.Gold);
        var found = new List<HashSet<string>>();
        foreach (Utterance utterance in comparison.Utterances)
        {
            (int Report, string Gold, Rendering Rendering)[] members = [.. utterance.Renderings
                .Select(rendering => (labels.ReportOf(rendering.Report), labels.UtteranceOf(rendering), rendering))
                .Where(member => member.Item2 is not null).Select(member => (member.Item1, member.Item2!, member.rendering))];
            foreach (((int Report, string Gold, Rendering Rendering) one, (int Report, string Gold, Rendering Rendering) other) in Pairs(members, member => member.Report))
            {
                _joined++;
                if (one.Gold == other.Gold)
                    _joinedRight++;
                else
                    Miss($"joined {one.Gold}+{other.Gold}", labels.WordsOf(one.Rendering), labels.WordsOf(other.Rendering));
            }

            found.Add([.. members.Select(member => $"{member.Report}/{member.Rendering.Statement}/{member.Gold}")]);
            foreach ((_, _, Rendering rendering) in members)
            {
                _kinds++;
                char kind = labels.KindOf(rendering);
                if (Letter(rendering.Kind) == kind || (kind == 'v' && rendering.Kind == RenderingKind.OtherTranslation) || (kind == 't' && rendering.Kind == RenderingKind.Verbatim))
                    _kindsRight++;
                else
                    Miss($"kind {rendering.Kind} for {kind}", labels.WordsOf(rendering), "");
            }
        }

        AddCeaf(story, labels, found);
        foreach ((string one, string other) in labels.NotJoined(comparison))
            Miss("apart", one, other);
    }

    private void AddCeaf(GoldStory story, GoldLabels labels, List<HashSet<string>> found)
    {
        HashSet<string>[] gold = [.. story.Reports.SelectMany((report, at) => report.Renderings.Select((rendering, index) => (rendering.Utterance, Key: $"{at}/{labels.StatementOf(at, index)}/{rendering.Utterance}")))
            .GroupBy(pair => pair.Utterance).Select(group => group.Select(pair => pair.Key).ToHashSet()).Where(group => group.Count > 1)];
        HashSet<string>[] clusters = [.. found.Where(group => group.Count > 1)];
        _ceafGold += gold.Length;
        _ceafFound += clusters.Length;
        var taken = new bool[clusters.Length];
        foreach (HashSet<string> group in gold)
        {
            int best = -1;
            double fit = 0;
            for (int i = 0; i < clusters.Length; i++)
            {
                double shared = 2.0 * clusters[i].Count(group.Contains) / (clusters[i].Count + group.Count);
                if (!taken[i] && shared > fit)
                    (best, fit) = (i, shared);
            }

            if (best >= 0)
                taken[best] = true;
            _ceaf += fit;
        }
    }

    private void AddHappenings(GoldStory story, StoryComparison comparison, GoldLabels labels)
    {
        _happeningsGold += Pairs([.. story.Reports.SelectMany((report, at) => report.Happenings.Select(happening => (at, happening.Happening)).Distinct())])
            .Count(pair => pair.One.Gold == pair.Other.Gold);
        foreach (JoinedHappening happening in comparison.Happenings)
        {
            (int Report, string Gold)[] members = [.. happening.Renderings.Select(rendering => (labels.ReportOf(rendering.Report), labels.HappeningOf(rendering)))
                .Where(member => member.Item2 is not null).Select(member => (member.Item1, member.Item2!))];
            foreach (((int Report, string Gold) one, (int Report, string Gold) other) in Pairs(members))
            {
                _happenings++;
                if (one.Gold == other.Gold)
                    _happeningsRight++;
                else
                    Miss("happenings joined", one.Gold, other.Gold);
            }
        }
    }

    private void AddDifferences(GoldStory story, StoryComparison comparison, GoldLabels labels)
    {
        var open = story.Differences.ToList();
        _differences += open.Count;
        foreach (Difference difference in comparison.Differences)
        {
            _told++;
            string kind = difference.Kind.ToString().ToLowerInvariant();
            HashSet<string> about = [.. labels.GoldOf(difference, comparison)];
            bool planted = story.Differences.Any(one => one.Kind == kind && about.Contains(one.About));
            int found = open.FindIndex(one => one.Kind == kind && about.Contains(one.About));
            if (found >= 0)
            {
                _differencesFound++;
                open.RemoveAt(found);
            }
            else if (!planted)
            {
                _toldFalse++;
                Miss($"no difference: {kind} {difference.About ?? "as told"} ({string.Join(",", about)})", string.Join(" | ", difference.Values.Select(value => $"{value.Report}: {value.Value}")), "");
            }
        }

        foreach ((string id, string kind, string about) in open)
            Miss($"difference not found: {id} {kind} {about}", story.Event, "");
    }

    private void AddAbsences(GoldStory story, StoryComparison comparison, GoldLabels labels)
    {
        string[] utterances = [.. story.Reports.SelectMany(report => report.Renderings.Select(rendering => rendering.Utterance)).Distinct()];
        _absencesGold += utterances.Sum(utterance => story.Reports.Count(report => report.Renderings.All(rendering => rendering.Utterance != utterance)));
        foreach (Utterance utterance in comparison.Utterances)
        {
            string[] gold = [.. utterance.Renderings.Select(labels.UtteranceOf).OfType<string>().Distinct()];
            foreach (Absence absence in utterance.Absent)
            {
                if (gold.Length == 0)
                    continue;
                _absences++;
                int report = labels.ReportOf(absence.Report);
                if (story.Reports[report].Renderings.All(rendering => !gold.Contains(rendering.Utterance)))
                    _absencesRight++;
                else
                    Miss($"not absent: {string.Join(",", gold)} in {absence.Report}", labels.WordsOf(utterance.Renderings[0]), "");
            }
        }
    }

    private static char Letter(RenderingKind kind) => kind switch
    {
        RenderingKind.Verbatim => 'v',
        RenderingKind.OtherTranslation => 't',
        RenderingKind.Paraphrase => 'p',
        RenderingKind.Summary => 's',
        _ => 'x',
    };

    private static IEnumerable<((int Report, string Gold) One, (int Report, string Gold) Other)> Pairs((int Report, string Gold)[] members) =>
        Pairs(members, member => member.Report);

    private static IEnumerable<(T One, T Other)> Pairs<T>(T[] members, Func<T, int> reportOf)
    {
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                if (reportOf(members[i]) != reportOf(members[j]))
                    yield return (members[i], members[j]);
            }
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    private void Miss(string what, string one, string other) => _errors.Add($"{what}: {one}{(other.Length > 0 ? " || " : "")}{other}");
}

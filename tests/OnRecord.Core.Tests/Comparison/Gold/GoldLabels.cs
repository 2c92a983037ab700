using OnRecord.Comparison;
using OnRecord.Happenings;
using OnRecord.Statements;

namespace OnRecord.Core.Tests.Comparison.Gold;

// Where the library of that name is referenced too, the word alone is its namespace.
using Rendering = OnRecord.Comparison.Rendering;

/// <summary>Says which gold utterance or happening each statement and happening of a comparison is: by the words that they share.</summary>
internal sealed class GoldLabels
{
    private const double LeastShared = 0.5;

    private readonly StoryComparison _comparison;
    private readonly GoldStory _story;
    private readonly Dictionary<string, int> _reports = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Report, string Statement), (string Utterance, char Kind)> _statements = [];
    private readonly Dictionary<(int Report, int Index), string> _statementOf = [];
    private readonly Dictionary<(int Report, string Happening), string> _happenings = [];

    public GoldLabels(GoldStory story, StoryComparison comparison)
    {
        _comparison = comparison;
        _story = story;
        for (int report = 0; report < story.Reports.Count; report++)
        {
            GoldReport gold = story.Reports[report];
            Record record = comparison.Reports[report];
            _reports[record.Id] = report;
            for (int index = 0; index < gold.Renderings.Count; index++)
            {
                Statement? best = record.Statements.Where(statement => !_statements.ContainsKey((report, statement.Id)))
                    .OrderByDescending(statement => Shared(statement.Content, gold.Renderings[index].Span)).FirstOrDefault();
                if (best is null || Shared(best.Content, gold.Renderings[index].Span) < LeastShared)
                {
                    // A quotation that its cue interrupts is one statement with two contents, and two marks.
                    Statement? both = record.Statements.FirstOrDefault(statement => statement.Content.Count > 1
                        && _statements.TryGetValue((report, statement.Id), out (string Utterance, char) one) && one.Utterance == gold.Renderings[index].Utterance
                        && statement.Content.Any(content => Shared([content], gold.Renderings[index].Span) >= LeastShared));
                    if (both is not null)
                        _statementOf[(report, index)] = both.Id;
                    continue;
                }

                _statements[(report, best.Id)] = (gold.Renderings[index].Utterance, gold.Renderings[index].Kind);
                _statementOf[(report, index)] = best.Id;
            }

            foreach (Happening happening in record.Happenings)
            {
                string? label = gold.Happenings.Where(one => happening.Evidence.Any(one.Span.Overlaps)).Select(one => one.Happening).FirstOrDefault();
                if (label is not null)
                    _happenings[(report, happening.Id)] = label;
            }
        }
    }

    public int ReportOf(string id) => _reports[id];

    public string? UtteranceOf(Rendering rendering) =>
        _statements.TryGetValue((_reports[rendering.Report], rendering.Statement), out (string Utterance, char) label) ? label.Utterance : null;

    public char KindOf(Rendering rendering) => _statements[(_reports[rendering.Report], rendering.Statement)].Kind;

    public string? HappeningOf(HappeningRendering rendering) => _happenings.GetValueOrDefault((_reports[rendering.Report], rendering.Happening));

    /// <summary>Whether a gold rendering was found as a statement.</summary>
    public bool IsFound(int report, int index) => _statementOf.ContainsKey((report, index));

    /// <summary>The statement that a gold rendering was found as; a name of its own where it was not found.</summary>
    public string StatementOf(int report, int index) => _statementOf.GetValueOrDefault((report, index), $"lost{index}");

    /// <summary>The gold ids of what a difference is about: of the utterance or happening that it names, and of the passages that its values stand in.</summary>
    public IEnumerable<string> GoldOf(Difference difference, StoryComparison comparison) =>
        comparison.Utterances.Where(utterance => utterance.Id == difference.About).SelectMany(utterance => utterance.Renderings).Select(UtteranceOf).OfType<string>()
            .Concat(comparison.Happenings.Where(happening => happening.Id == difference.About).SelectMany(happening => happening.Renderings).Select(HappeningOf).OfType<string>())
            .Concat(difference.Values.SelectMany(value => GoldAt(_story.Reports[_reports[value.Report]], value.Evidence)));

    private static IEnumerable<string> GoldAt(GoldReport report, Span evidence) =>
        report.Renderings.Where(rendering => rendering.Span.Contains(evidence)).Select(rendering => rendering.Utterance)
            .Concat(report.Happenings.Where(happening => happening.Span.Contains(evidence)).Select(happening => happening.Happening));

    public string WordsOf(Rendering rendering)
    {
        Record record = _comparison.Reports[_reports[rendering.Report]];
        return string.Join(" … ", record.Statements.First(statement => statement.Id == rendering.Statement).Content.Select(span => span.TextIn(record.Text)));
    }

    /// <summary>Pairs of found statements that are one utterance and were not joined, by their words.</summary>
    public IEnumerable<(string One, string Other)> NotJoined(StoryComparison comparison)
    {
        (string Id, int Report, string Utterance, string Words)[] all =
        [
            .. comparison.Utterances.SelectMany(utterance => utterance.Renderings
                .Where(rendering => UtteranceOf(rendering) is not null)
                .Select(rendering => (utterance.Id, ReportOf(rendering.Report), UtteranceOf(rendering)!, WordsOf(rendering)))),
        ];
        return from one in all
               from other in all
               where one.Report < other.Report && one.Utterance == other.Utterance && one.Id != other.Id
               select (one.Words, other.Words);
    }

    private static double Shared(IReadOnlyList<Span> content, Span gold)
    {
        int shared = content.Sum(span => Math.Max(0, Math.Min(span.End, gold.End) - Math.Max(span.Start, gold.Start)));
        int longer = Math.Max(gold.Length, content.Sum(span => span.Length));
        int shorter = Math.Min(gold.Length, content.Sum(span => span.Length));
        return (0.5 * shared / Math.Max(1, longer)) + (0.5 * shared / Math.Max(1, shorter));
    }
}

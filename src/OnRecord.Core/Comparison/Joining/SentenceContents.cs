using OnRecord.Comparison.Wording;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Comparison.Joining;

/// <summary>What stands in each sentence of a record: looked up once, for a report may tell of ten thousand things.</summary>
internal sealed class SentenceContents
{
    private readonly List<TimeExpression>?[] _times;
    private readonly List<Statement>?[] _statements;
    private readonly int[] _happenings;

    /// <summary>Looks through a record.</summary>
    public SentenceContents(Record record)
    {
        IReadOnlyList<Span> sentences = record.Sentences;
        _times = new List<TimeExpression>?[sentences.Count];
        _statements = new List<Statement>?[sentences.Count];
        _happenings = new int[sentences.Count];
        foreach (TimeExpression time in record.Times)
            Put(_times, SpanSearch.Reached(sentences, time.Span), time);
        foreach (Statement statement in record.Statements)
            Put(_statements, statement.Content.SelectMany(span => SpanSearch.Reached(sentences, span)).Distinct(), statement);
        foreach (int at in record.Happenings.SelectMany(happening => happening.Evidence.SelectMany(span => SpanSearch.Reached(sentences, span)).Distinct()))
            _happenings[at]++;
    }

    /// <summary>The time expressions that stand in a sentence, or reach into it.</summary>
    public IReadOnlyList<TimeExpression> TimesIn(int sentence) => _times[sentence] ?? [];

    /// <summary>The statements whose content reaches into a sentence.</summary>
    public IReadOnlyList<Statement> StatementsIn(int sentence) => _statements[sentence] ?? [];

    /// <summary>How many happenings were read from a sentence.</summary>
    public int HappeningsIn(int sentence) => _happenings[sentence];

    private static void Put<T>(List<T>?[] lists, IEnumerable<int> places, T value)
    {
        foreach (int at in places)
            (lists[at] ??= []).Add(value);
    }
}

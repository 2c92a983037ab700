using System.Text.Json;
using OnRecord.Statements;

namespace OnRecord.Evaluation.Scoring.Attributions;

/// <summary>A gold attribution or a statement that was found, as sets of words.</summary>
internal sealed class Attribution
{
    private const double LeastShared = 0.5;

    private Attribution(WordedText text, IReadOnlyCollection<Span> content, IEnumerable<Span> source, IEnumerable<Span> cue)
    {
        Content = text.Within(content);
        Source = text.Within(source);
        Cue = text.Within(cue);
        Telling = text.Telling(Source);
        Form = text.FormOf(Content);
        IsBlank = Content.Count == 0 && content.Count > 0;
    }

    public HashSet<int> Content { get; }

    public HashSet<int> Source { get; }

    public HashSet<int> Cue { get; }

    /// <summary>The source's words without function words.</summary>
    public HashSet<int> Telling { get; }

    /// <summary>The words of all mentions of its speaker.</summary>
    public HashSet<int> Mentioned { get; private init; } = [];

    public StatementForm Form { get; }

    /// <summary>The form that the record gives it.</summary>
    public StatementForm? Declared { get; private init; }

    /// <summary>Whether its content is punctuation alone.</summary>
    public bool IsBlank { get; }

    /// <summary>Reads a gold attribution <c>{source, cue, content}</c>, lists of <c>[start, end]</c>.</summary>
    public static Attribution OfGold(JsonElement row, WordedText text) => new(text, [.. Spans(row, "content")], Spans(row, "source"), Spans(row, "cue"));

    /// <summary>Reads a record's statements.</summary>
    public static IEnumerable<Attribution> OfRecord(Record record, WordedText text)
    {
        Dictionary<string, HashSet<int>> mentions = record.Mentions.GroupBy(mention => mention.Actor)
            .ToDictionary(group => group.Key, group => group.SelectMany(mention => text.Within([mention.Span])).ToHashSet());
        return record.Statements.Select(statement => new Attribution(text, [.. statement.Content], One(statement.Source), One(statement.Cue))
        {
            Declared = statement.Form,
            Mentioned = statement.Speaker is { } speaker ? mentions.GetValueOrDefault(speaker, []) : [],
        });
    }

    /// <summary>Whether what was found has the gold's source: half of the telling words of the shorter, or a mention of the speaker on one of them.</summary>
    public bool HasSourceOf(Attribution gold)
    {
        if (gold.Source.Count == 0)
            return Source.Count == 0;
        int shared = gold.Telling.Count(Telling.Contains);
        return (shared > 0 && 2 * shared >= Math.Min(gold.Telling.Count, Telling.Count)) || gold.Telling.Overlaps(Mentioned);
    }

    /// <summary>Whether what was found has the gold's source to half of its words; the speaker plays no part.</summary>
    public bool HasSourceSpanOf(Attribution gold) => gold.Source.Count == 0 ? Source.Count == 0 : Jaccard(gold.Source, Source) >= LeastShared;

    /// <summary>The Jaccard index of two sets of words.</summary>
    public static double Jaccard(HashSet<int> one, HashSet<int> other)
    {
        int both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    /// <summary>Matches gold and found by their contents, the likest first, one to one.</summary>
    public static List<(int Gold, int Found)> Match(IReadOnlyList<Attribution> gold, IReadOnlyList<Attribution> found)
    {
        var pairs = new List<(double Index, int Gold, int Found)>();
        for (int g = 0; g < gold.Count; g++)
        {
            for (int f = 0; f < found.Count; f++)
            {
                if (Jaccard(gold[g].Content, found[f].Content) is >= LeastShared and var index)
                    pairs.Add((-index, g, f));
            }
        }

        pairs.Sort();
        var matched = new List<(int Gold, int Found)>();
        HashSet<int> takenGold = [], takenFound = [];
        foreach ((_, int g, int f) in pairs)
        {
            if (!takenGold.Contains(g) && !takenFound.Contains(f))
            {
                takenGold.Add(g);
                takenFound.Add(f);
                matched.Add((g, f));
            }
        }

        return matched;
    }

    private static IEnumerable<Span> One(Span? span) => span is { } one ? [one] : [];

    private static IEnumerable<Span> Spans(JsonElement row, string role) => row.List(role).Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()));
}

using System.Text.Json;
using OnRecord.Names;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Names as UNER counts them (Mayhew et al. 2024): a name is right when its span and its kind are.</summary>
internal static class NameScorer
{
    /// <summary>Scores records against gold lines <c>{id, text, names: [{start, end, kind}]}</c>.</summary>
    /// <param name="gold">The gold lines.</param>
    /// <param name="records">The record of each, <see langword="null"/> where it could not be read.</param>
    public static Figures Score(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        string[] kinds = [.. gold.SelectMany(row => row.List("names")).Select(name => name.Text("kind")!).Distinct().Order(StringComparer.Ordinal)];
        var all = new Tally();
        var spans = new Tally();
        var trimmed = new Tally();
        var ofKind = kinds.ToDictionary(kind => kind, _ => new Tally());
        int partly = 0;
        for (int i = 0; i < gold.Count; i++)
        {
            string text = gold[i].Text("text")!;
            HashSet<Name> want = [.. gold[i].List("names").Select(name => new Name(SpanOf(name), name.Text("kind")))];
            HashSet<Name> every = records[i] is { } record && record.Text == text ? Found(record) : [];
            HashSet<Name> got = [.. every.Where(name => kinds.Contains(name.Kind))];
            all.Add(want, got);
            foreach (string kind in kinds)
                ofKind[kind].Add([.. want.Where(name => name.Kind == kind)], [.. got.Where(name => name.Kind == kind)]);
            HashSet<Span> wantSpans = [.. want.Select(name => name.Span)];
            spans.Add(wantSpans, [.. got.Select(name => name.Span), .. every.Select(name => name.Span).Where(wantSpans.Contains)]);
            trimmed.Add([.. want.Select(name => Trim(name, text))], [.. got.Select(name => Trim(name, text)).ToHashSet()]);
            partly += want.Count(name => got.Any(other => other.Kind == name.Kind && other.Span.Overlaps(name.Span)));
        }

        var figures = new Figures();
        all.AddTo(figures, "names");
        spans.AddTo(figures, "spans");
        trimmed.AddTo(figures, "trimmed");
        foreach (string kind in kinds)
            ofKind[kind].AddTo(figures, kind);
        figures.Add("partly", all.Want == 0 ? 0 : (double)partly / all.Want);
        return figures;
    }

    private static Span SpanOf(JsonElement name) => new(name.GetProperty("start").GetInt32(), name.GetProperty("end").GetInt32());

    private static HashSet<Name> Found(Record record)
    {
        Dictionary<string, string?> kinds = record.Actors.ToDictionary(actor => actor.Id, actor => actor.Kind?.ToString().ToLowerInvariant());
        return [.. record.Mentions.Where(mention => mention.Form == MentionForm.Name).Select(mention => new Name(mention.Span, kinds.GetValueOrDefault(mention.Actor)))];
    }

    private static Name Trim(Name name, string text)
    {
        (int start, int end) = (name.Span.Start, name.Span.End);
        ReadOnlySpan<char> words = name.Span.In(text);
        if (words.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            start += 4;
        if ((words.EndsWith("'s", StringComparison.Ordinal) || words.EndsWith("\u2019s", StringComparison.Ordinal)) && end - start > 2)
            end -= 2;
        return name with { Span = new Span(start, end) };
    }

    private readonly record struct Name(Span Span, string? Kind);

    private sealed class Tally
    {
        private int _right;
        private int _got;

        public int Want { get; private set; }

        public void Add<T>(HashSet<T> want, HashSet<T> got)
        {
            Want += want.Count;
            _got += got.Count;
            _right += want.Count(got.Contains);
        }

        public void AddTo(Figures figures, string name) => figures.AddRates(name, _right, _got, Want);
    }
}

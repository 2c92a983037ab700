using System.Text.Json;
using OnRecord.Statements;

namespace OnRecord.Evaluation.Scoring.Attributions;

/// <summary>Who said what, against gold attributions as PolNeAR has them (Newell et al. 2018).</summary>
internal sealed class AttributionScorer
{
    private const double LeastCovered = 0.8;
    private static readonly StatementForm[] Forms = [StatementForm.Direct, StatementForm.Mixed, StatementForm.Indirect];

    private readonly RoleTally _content = new(), _source = new(), _cue = new();
    private readonly Dictionary<StatementForm, FormCount> _ofForm = Forms.ToDictionary(form => form, _ => new FormCount());
    private int _declared;
    private int _segments, _covered, _coveredRight, _coveredSpan, _segmentsFound, _segmentsRight;

    private AttributionScorer()
    {
    }

    /// <summary>Scores records against gold lines <c>{id, text, attributions: [{source, cue, content}]}</c>.</summary>
    /// <exception cref="EvaluationException">A record is missing, or its text is not the gold text.</exception>
    public static Figures Score(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        var scorer = new AttributionScorer();
        for (int i = 0; i < gold.Count; i++)
        {
            if (records[i] is not { } record || record.Text != gold[i].Text("text"))
                throw new EvaluationException($"{gold[i].Text("id")} has no record with the gold text.");
            var text = new WordedText(record.Text);
            scorer.Add(text, [.. gold[i].List("attributions").Select(row => Attribution.OfGold(row, text))], [.. Attribution.OfRecord(record, text)]);
        }

        return scorer.Told();
    }

    private void Add(WordedText text, List<Attribution> gold, List<Attribution> found)
    {
        _content.Add(text, gold.Select(one => one.Content), found.Select(one => one.Content));
        _source.Add(text, gold.Select(one => one.Source), found.Select(one => one.Source));
        _cue.Add(text, gold.Select(one => one.Cue), found.Select(one => one.Cue));
        gold.RemoveAll(one => one.IsBlank);
        found.RemoveAll(one => one.IsBlank);
        HashSet<(int Gold, int Found)> matched = [.. Attribution.Match(gold, found)];
        foreach (Attribution one in gold)
            _ofForm[one.Form].Gold++;
        foreach ((int g, int f) in matched)
        {
            _ofForm[gold[g].Form].AddFound(found[f].HasSourceOf(gold[g]), found[f].HasSourceSpanOf(gold[g]));
            _declared += found[f].Declared == gold[g].Form ? 1 : 0;
        }

        HashSet<int> taken = [.. matched.Select(pair => pair.Found)];
        for (int f = 0; f < found.Count; f++)
            _ofForm[found[f].Form].Predicted += taken.Contains(f) ? 0 : 1;
        AddDirectSpeech(text, gold, found, matched);
    }

    private void AddDirectSpeech(WordedText text, List<Attribution> gold, List<Attribution> found, HashSet<(int Gold, int Found)> matched)
    {
        for (int g = 0; g < gold.Count; g++)
        {
            foreach (HashSet<int> segment in text.Segments(gold[g].Content))
            {
                _segments++;
                (int Missing, bool Unmatched, int Length, int Index) best = Enumerable.Range(0, found.Count)
                    .Select(f => (-segment.Count(found[f].Content.Contains), !matched.Contains((g, f)), found[f].Content.Count, f)).DefaultIfEmpty().Min();
                if (found.Count == 0 || -best.Missing < LeastCovered * segment.Count)
                    continue;
                _covered++;
                _coveredRight += found[best.Index].HasSourceOf(gold[g]) ? 1 : 0;
                _coveredSpan += found[best.Index].HasSourceSpanOf(gold[g]) ? 1 : 0;
            }
        }

        foreach (HashSet<int> segment in found.SelectMany(one => text.Segments(one.Content)))
        {
            _segmentsFound++;
            _segmentsRight += gold.Any(one => segment.Count(one.Content.Contains) >= LeastCovered * segment.Count) ? 1 : 0;
        }
    }

    private Figures Told()
    {
        var figures = new Figures();
        _content.AddTo(figures, "content");
        _source.AddTo(figures, "source");
        _cue.AddTo(figures, "cue");
        var all = new FormCount();
        foreach (FormCount count in _ofForm.Values)
            all.Add(count);
        all.AddTo(figures, "all");
        foreach (StatementForm form in Forms)
            _ofForm[form].AddTo(figures, form.ToString().ToLowerInvariant());
        figures.Add("declared_form_accuracy", RoleTally.Share(_declared, all.Found));
        figures.Add("direct_speech.recall", RoleTally.Share(_covered, _segments));
        figures.Add("direct_speech.speaker_accuracy", RoleTally.Share(_coveredRight, _covered));
        figures.Add("direct_speech.speaker_span_accuracy", RoleTally.Share(_coveredSpan, _covered));
        figures.Add("direct_speech.recall_speaker", RoleTally.Share(_coveredRight, _segments));
        figures.Add("direct_speech.precision", RoleTally.Share(_segmentsRight, _segmentsFound));
        return figures;
    }

    private sealed class FormCount
    {
        private int _source, _span;

        public int Gold { get; set; }

        public int Predicted { get; set; }

        public int Found { get; private set; }

        public void AddFound(bool sourceRight, bool spanRight)
        {
            Predicted++;
            Found++;
            _source += sourceRight ? 1 : 0;
            _span += spanRight ? 1 : 0;
        }

        public void Add(FormCount other)
        {
            Gold += other.Gold;
            Predicted += other.Predicted;
            Found += other.Found;
            _source += other._source;
            _span += other._span;
        }

        public void AddTo(Figures figures, string form)
        {
            RoleTally.AddRates(figures, $"attributions.{form}.found", Found, Predicted, Gold);
            RoleTally.AddRates(figures, $"attributions.{form}.found_source", _source, Predicted, Gold);
            RoleTally.AddRates(figures, $"attributions.{form}.found_span", _span, Predicted, Gold);
            figures.Add($"attributions.{form}.source_accuracy", RoleTally.Share(_source, Found));
        }
    }
}

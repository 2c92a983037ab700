using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OnRecord.Evaluation.Scoring;

/// <summary>What was read off saved pages: the article by segments that it has and has not, the day of publication, headline and bylines.</summary>
internal static class PageScorer
{
    private static readonly HashSet<string> Connecting = ["by", "von", "vom", "und", "y", "and", "et", "e", "de", "por", "par", "di", "da", "the", "der"];

    /// <summary>Scores articles against gold lines with <c>with</c> and <c>without</c>: strings that are in the article's text and that are not.</summary>
    public static Figures Segments(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        var counts = new Counts();
        for (int i = 0; i < gold.Count; i++)
        {
            string text = Words.Squeezed(Article(records[i]));
            foreach (JsonElement segment in gold[i].List("with"))
                counts.Add(text.Contains(Words.Squeezed(segment.GetString()!), StringComparison.Ordinal) ? Verdict.Right : Verdict.Missed);
            foreach (JsonElement segment in gold[i].List("without"))
                counts.Add(text.Contains(Words.Squeezed(segment.GetString()!), StringComparison.Ordinal) ? Verdict.Wrong : Verdict.RightlyNone);
        }

        var figures = new Figures();
        counts.AddTo(figures, "");
        return figures;
    }

    /// <summary>Scores days of publication against gold lines with <c>date</c>, which is null for a page that has none.</summary>
    public static Figures Dates(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        var counts = new Counts();
        for (int i = 0; i < gold.Count; i++)
            counts.Add(Judge(Day(records[i]) == gold[i].Text("date"), Day(records[i]) is not null, gold[i].Text("date") is not null));
        var figures = new Figures();
        counts.AddTo(figures, "");
        return figures;
    }

    /// <summary>Scores headlines, bylines and days of publication against <c>title</c>, <c>author</c> and <c>date</c>, each where gold has it.</summary>
    public static Figures Metadata(IReadOnlyList<JsonElement> gold, IReadOnlyList<Record?> records)
    {
        Counts headlines = new(), bylines = new(), published = new();
        for (int i = 0; i < gold.Count; i++)
        {
            Record? record = records[i];
            if (gold[i].Text("title") is { Length: > 0 } title)
                headlines.Add(Judge(WordsOf(record?.Headline ?? "").SequenceEqual(WordsOf(title)), !string.IsNullOrEmpty(record?.Headline)));
            if (Author(gold[i]) is { Length: > 0 } author)
                bylines.Add(Judge(Names(string.Join(' ', record?.Bylines ?? [])).SetEquals(Names(author)), record?.Bylines.Count > 0));
            if (gold[i].Text("date") is { Length: > 0 } date)
                published.Add(Judge(Day(record) == date, Day(record) is not null));
        }

        var figures = new Figures();
        headlines.AddTo(figures, "headline.");
        bylines.AddTo(figures, "bylines.");
        published.AddTo(figures, "published.");
        return figures;
    }

    private static string Article(Record? record) => record is null ? "" : string.Join('\n', record.Body.Select(span => span.TextIn(record.Text)));

    private static string? Day(Record? record) => record?.Published?.ToString()[..10];

    private static string Author(JsonElement row) =>
        row.Text("author") ?? string.Join(' ', row.List("author").Select(author => author.GetString()));

    private static HashSet<string> Names(string text) => [.. WordsOf(text).Where(word => !Connecting.Contains(word))];

    private static string[] WordsOf(string text)
    {
        string folded = Folded(text);
        return [.. Words.In(folded, underscore: true).Select(word => word.TextIn(folded))];
    }

    private static string Folded(string text)
    {
        string whole = text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        return whole.ToLower(CultureInfo.InvariantCulture).Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ');
    }

    private static Verdict Judge(bool isRight, bool isAnswered, bool isWanted = true) =>
        !isAnswered ? (isWanted ? Verdict.Missed : Verdict.RightlyNone) : isRight ? Verdict.Right : Verdict.Wrong;

    private enum Verdict
    {
        Right,
        Wrong,
        Missed,
        RightlyNone,
    }

    private sealed class Counts
    {
        private readonly int[] _of = new int[4];

        public void Add(Verdict verdict) => _of[(int)verdict]++;

        public void AddTo(Figures figures, string prefix)
        {
            (double right, double wrong, double missed, double none) = (_of[0], _of[1], _of[2], _of[3]);
            figures.Add(prefix + "f1", Share(2 * right, (2 * right) + wrong + missed));
            figures.Add(prefix + "precision", Share(right, right + wrong));
            figures.Add(prefix + "recall", Share(right, right + missed));
            figures.Add(prefix + "accuracy", Share(right + none, right + wrong + missed + none));
        }

        private static double Share(double part, double whole) => whole == 0 ? 0 : part / whole;
    }
}

using System.Buffers;
using System.Globalization;
using OnRecord.Comparison.Finding;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.English;

namespace OnRecord.Evaluation.Comparing;

/// <summary>Finds numbers that two real reports of one event have alike, and writes another into one of the reports: what a comparison must then tell.</summary>
internal static class PlantedNumbers
{
    private const int LeastValue = 3;
    private const float LeastWeightShared = 2f;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");
    private static readonly string[] Words = ["three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];

    /// <summary>A number planted: the text with it, where it stands there, and the two sentences as they were.</summary>
    internal sealed record Planting(string Text, IReadOnlyList<Span> Places, string Sentence, string Other);

    /// <summary>Plants into the second record, one at a time, another value for each number that both have in sentences that share a telling word.</summary>
    public static IEnumerable<Planting> In(Record first, Record second)
    {
        Record[] records = [first, second];
        TermSpace space = TermSpace.Of(records, EnglishPack.Instance);
        var numbers = new NumberDifferences(records, space);
        var told = new List<(Passage Sentence, PassageNumber Number)>[2];
        for (int report = 0; report < 2; report++)
        {
            told[report] = [];
            foreach (Span sentence in records[report].Sentences)
            {
                var passage = Passage.Read(records[report].Text, [sentence], space);
                told[report].AddRange(numbers.NumbersOf(report, passage).Select(number => (passage, number)));
            }
        }

        foreach (IGrouping<decimal, (Passage Sentence, PassageNumber Number)> value in told[1].Where(one => one.Number.Value >= LeastValue).GroupBy(one => one.Number.Value))
        {
            (Passage Sentence, PassageNumber Number)[] same = [.. told[0].Where(one => one.Number.Value == value.Key)];
            (Passage, Passage)? pair = value.SelectMany(one => same.Where(other => other.Number.Unit == one.Number.Unit && Share(one.Sentence, other.Sentence, space))
                .Select(other => ((Passage, Passage)?)(one.Sentence, other.Sentence))).FirstOrDefault();
            if (pair is null || Other(value, told) is not { } change)
                continue;
            yield return Write(second.Text, value, change, pair.Value, first.Text);
        }
    }

    private static bool Share(Passage one, Passage other, TermSpace space) =>
        one.Words.Any(word => word.Weight >= LeastWeightShared && !space.IsNumber(word.Term) && Array.Exists(other.Words, same => same.Term == word.Term));

    /// <summary>What is written instead: a value that no number of the two reports goes with, in the same figures or words.</summary>
    private static Func<string, string>? Other(IGrouping<decimal, (Passage Sentence, PassageNumber Number)> value, List<(Passage Sentence, PassageNumber Number)>[] told)
    {
        foreach (decimal times in (decimal[])[1.6m, 2.3m, 3.4m, 0.6m, 0.4m])
        {
            decimal scaled = value.Key * times;
            if (!told.Any(report => report.Exists(one => !one.Number.Value.Equals(value.Key) && Math.Abs(one.Number.Value - scaled) <= scaled * 0.12m)))
                return written => Written(written, times);
        }

        return null;
    }

    private static string Written(string written, decimal times)
    {
        int at = Array.FindIndex(Words, word => word.Equals(written, StringComparison.OrdinalIgnoreCase));
        if (at >= 0)
        {
            int other = (int)Math.Round((at + LeastValue) * times);
            string word = other - LeastValue >= 0 && other - LeastValue < Words.Length ? Words[other - LeastValue] : other.ToString(CultureInfo.InvariantCulture);
            return char.IsUpper(written[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
        }

        int end = written.AsSpan().IndexOfAnyExcept(Figures);
        string figures = end < 0 ? written : written[..end];
        if (!decimal.TryParse(figures, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out decimal value))
            return written;
        int decimals = figures.Contains('.') ? figures.Length - figures.IndexOf('.') - 1 : 0;
        return (value * times).ToString((figures.Contains(',') ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + (end < 0 ? "" : written[end..]);
    }

    private static Planting Write(
        string text, IEnumerable<(Passage Sentence, PassageNumber Number)> places, Func<string, string> change, (Passage One, Passage Other) pair, string otherText)
    {
        var written = new List<Span>();
        foreach (Span first in places.Select(place => place.Sentence.Words[place.Number.First].Span).OrderByDescending(span => span.Start))
        {
            string other = change(first.TextIn(text));
            text = text[..first.Start] + other + text[first.End..];
            int grown = other.Length - first.Length;
            written = written.ConvertAll(span => new Span(span.Start + grown, span.End + grown));
            written.Add(new Span(first.Start, first.Start + other.Length));
        }

        return new Planting(text, written, WordsOf(pair.One, text: null), WordsOf(pair.Other, otherText));
    }

    private static string WordsOf(Passage passage, string? text) =>
        text is null ? string.Join(' ', passage.Words.Select(word => word.Form)) : text[passage.Words[0].Span.Start..passage.Words[^1].Span.End].ReplaceLineEndings(" ");
}

using System.Globalization;
using System.Text;
using OnRecord.English;
using OnRecord.Evaluation.Fuzzing;
using OnRecord.Pages;
using OnRecord.Stories;

namespace OnRecord.Evaluation.Speed;

/// <summary>Makes up reports of made-up events, as many as are asked for: the same ones for the same numbers.</summary>
/// <remarks>An event has its people, a place and words of its own, drawn from a vocabulary that is as skewed as that of news (Zipf); each of its reports tells
/// most of it in sentences of its own and some that all have. Nothing of it means anything.</remarks>
/// <param name="reportsOfEvent">How many reports each event has.</param>
/// <param name="eventsOfDay">How many events a day has.</param>
internal sealed class InventedReports(int reportsOfEvent, int eventsOfDay)
{
    private const int WordsOfEvent = 24;
    private const int Sentences = 14;
    private const int People = 4;
    private static readonly DateOnly First = new(2031, 1, 1);
    private static readonly string[] Words = ByShare();
    private static readonly string[] Openings = ["b", "br", "d", "dr", "f", "g", "gr", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Middles = ["a", "e", "i", "o", "u", "ai", "ea", "or", "en", "al", "in", "ar"];
    private static readonly string[] Closings = ["n", "l", "rd", "st", "m", "ck", "nt", "ss", "lt", "rk", "ve", "th"];
    private static readonly string[] Roles = ["minister", "mayor", "engineer", "union leader", "director", "lawmaker"];
    private static readonly string[] Days = ["Monday", "Tuesday", "Wednesday"];

    /// <summary>A report.</summary>
    /// <param name="number">Its number, from 0.</param>
    public ReportInput Draw(int number)
    {
        int story = number / reportsOfEvent;
        SeededRandom ofEvent = SeededRandom.Of(1, story), own = SeededRandom.Of(2, number);
        string[] people = [.. Enumerable.Range(0, People).Select(_ => $"{Name(ofEvent)} {Name(ofEvent)}")];
        string place = Name(ofEvent);
        string[] words = [.. Enumerable.Range(0, WordsOfEvent).Select(_ => WordOf(200 + ofEvent.Below(Words.Length - 200)))];
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{people[0].Split(' ')[1]} and the {own.Of(words)} of {place}\n\n");
        for (int i = 0; i < Sentences; i++)
        {
            // One in three is told by all reports of the event alike; the others each report words for itself.
            SeededRandom from = i % 3 == 0 ? SeededRandom.Of(3, (story * Sentences) + i) : own;
            text.Append(Sentence(from, people, place, words)).Append(i % 2 == 1 ? "\n\n" : " ");
        }

        return new ReportInput
        {
            Id = number.ToString(CultureInfo.InvariantCulture),
            Text = text.ToString().TrimEnd(),
            Published = First.AddDays(story / eventsOfDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static string Sentence(SeededRandom random, string[] people, string place, string[] words)
    {
        string person = random.Of(people), other = random.Of(people), day = random.Of(Days);
        string phrase = $"the {Common(random)} {random.Of(words)} of the {Common(random)} {random.Of(words)}";
        return random.Below(6) switch
        {
            0 => $"“We will {Common(random)} {phrase} and {Common(random)} it in {place},” {person} said on {day}.",
            1 => $"{person}, the {random.Of(Roles)}, said on {day} that {phrase} would {Common(random)} the {random.Of(words)}.",
            2 => $"{person} met {other} in {place} on {day} to talk about {phrase}.",
            3 => string.Create(CultureInfo.InvariantCulture, $"Some {10 + random.Below(900)} people were told to leave {phrase} in {place}."),
            4 => $"According to {other}, {phrase} had been {Common(random)} since the {random.Of(words)} of {place}.",
            _ => $"The {random.Of(words)} of {place} is {Common(random)} and {phrase} with {Common(random)} {Common(random)}.",
        };
    }

    private static string Common(SeededRandom random) => WordOf((int)Math.Pow(Words.Length, random.Below(1_000_000) / 1e6));

    private static string Name(SeededRandom random)
    {
        string name = random.Of(Openings) + random.Of(Middles) + random.Of(Closings) + random.Of(Middles) + random.Of(Closings);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    // Words of the pack, the commonest first: what a word weighs is what words of news weigh.
    private static string WordOf(int rank) => Words[Math.Min(rank, Words.Length - 1)];

    private static string[] ByShare()
    {
        WordWeights weights = WordWeights.Of(EnglishPack.Instance);
        return
        [
            .. EnglishPack.Instance.Model("word-vectors", 1).Lines("words").Where(word => word.All(char.IsAsciiLetterLower))
                .OrderByDescending(word => weights.ShareOf(word)).ThenBy(word => word, StringComparer.Ordinal),
        ];
    }
}

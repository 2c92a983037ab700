using System.Globalization;
using System.Text;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Reports of thousands of names and remarks: joined as few are, and none left out.</summary>
public sealed class LargeStoryTests
{
    private const int People = 2_500;

    [Fact]
    public void Thousands_of_names_and_remarks_are_joined_as_few_are()
    {
        var reader = new RecordReader(EnglishPack.Instance);
        string[] ids = ["first", "second"];
        Record[] records = [.. ids.Select(id => reader.Read(new ReportInput { Id = id, Text = Text(id), Published = "2031-03-12" }).Value!)];
        StoryComparison story = StoryComparer.Compare(records, EnglishPack.Instance);
        Assert.Equal(records.Sum(record => record.Statements.Count), story.Utterances.Sum(utterance => utterance.Renderings.Count));
        Assert.Equal(records.Sum(record => record.Actors.Count), story.Actors.Sum(actor => actor.Mentions.Count));
        Utterance[] shared = [.. story.Utterances.Where(utterance => utterance.Renderings.Count == 2)];
        Assert.True(shared.Length > People * 0.95, $"{shared.Length} of {People}");
        Assert.All(shared, utterance => Assert.Equal(
            SpeakerOf(records[0], utterance.Renderings[0].Statement), SpeakerOf(records[1], utterance.Renderings[1].Statement)));
    }

    [Fact]
    public void Thousands_of_remarks_in_the_same_few_words_are_all_kept()
    {
        string[] words = "river treaty water harbour bridge council price grain border ferry".Split(' ');
        var text = new StringBuilder();
        for (int i = 0; i < 4_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"“The {words[i % 10]} and the {words[i / 10 % 10]} and the {words[i / 100 % 10]},” {(i % 2 == 0 ? "Petra Orr" : "Tom Orr")} said. ");
        Record record = new RecordReader(EnglishPack.Instance).Read(new ReportInput { Id = "1", Text = text.ToString(), Published = "2031-03-12" }).Value!;
        StoryComparison story = StoryComparer.Compare([record, record with { Id = "2" }], EnglishPack.Instance);
        Assert.Equal(record.Statements.Count * 2, story.Utterances.Sum(utterance => utterance.Renderings.Count));
        Assert.All(story.Utterances, utterance => Assert.Single(utterance.Renderings.Select(one => SpeakerOf(record, one.Statement)).Distinct()));
    }

    private static string? SpeakerOf(Record record, string statement) =>
        record.Statements.First(one => one.Id == statement) is { Speaker: { } speaker } ? record.Actors.First(actor => actor.Id == speaker).Name : null;

    private static string Text(string word)
    {
        var text = new StringBuilder($"This is the {word} report of the assembly in Oskaville.\n\n");
        for (int i = 0; i < People; i++)
            text.Append(CultureInfo.InvariantCulture, $"“The lock at kilometre {i} of the {Name(i * 7).ToLowerInvariant()} canal stays shut,” said {Name(i)} {Name(i + 3_000)}son.\n\n");
        return text.ToString();
    }

    private static string Name(int number)
    {
        const string Consonants = "bdfgklmnprstvz", Vowels = "aeiou";
        var name = new StringBuilder();
        for (int rest = number + 5_000; rest > 0; rest /= Consonants.Length * Vowels.Length)
            name.Append(Consonants[rest % Consonants.Length]).Append(Vowels[rest / Consonants.Length % Vowels.Length]);
        name[0] = char.ToUpperInvariant(name[0]);
        return name.ToString();
    }
}

using System.Text.Json;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Stories;
using Xunit;

namespace OnRecord.Core.Tests.Stories;

/// <summary>Floors under the figures on the development data: raised freely, lowered only on purpose.</summary>
public sealed class StoryAccuracyTests
{
    [Theory]
    [InlineData(false, 0.978)]
    [InlineData(true, 0.988)]
    public void Stories_of_the_development_data_are_found(bool dated, double floor)
    {
        (Record[] records, string[] gold) = Read(dated);
        double f1 = BCubed(gold, StoryGrouper.Group(records, EnglishPack.Instance));
        Assert.True(f1 >= floor, $"B-cubed F1 is {f1:0.0000}; the floor is {floor:0.0000}.");
    }

    private static (Record[] Records, string[] Gold) Read(bool dated)
    {
        string? path = Corpora.Find("stories/basil.jsonl");
        if (path is null)
            Assert.Skip("shared/corpora/stories is not there.");
        JsonElement[] rows = [.. File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement)];
        Record[] records =
        [
            .. rows.Select(row => new Record
            {
                Id = row.GetProperty("id").GetString()!,
                Headline = row.GetProperty("headline").GetString(),
                Text = row.GetProperty("text").GetString()!,
                Body = [new Span(0, row.GetProperty("text").GetString()!.Length)],
                Published = dated ? PublicationTime.Parse(row.GetProperty("published").GetString()!).Value : null,
            }),
        ];
        return (records, [.. rows.Select(row => row.GetProperty("story").GetString()!)]);
    }

    private static double BCubed(string[] gold, IReadOnlyList<int> found)
    {
        double precision = 0, recall = 0;
        for (int i = 0; i < gold.Length; i++)
        {
            double both = 0, inGold = 0, inFound = 0;
            for (int j = 0; j < gold.Length; j++)
            {
                bool together = gold[i] == gold[j];
                inGold += together ? 1 : 0;
                inFound += found[i] == found[j] ? 1 : 0;
                both += together && found[i] == found[j] ? 1 : 0;
            }

            precision += both / inFound;
            recall += both / inGold;
        }

        return 2 * precision * recall / (precision + recall) / gold.Length;
    }
}

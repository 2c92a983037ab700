using OnRecord.Comparison;
using Xunit;
using static OnRecord.Core.Tests.Comparison.InventedReports;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>What reports have one person say differently, from text.</summary>
public sealed class SaidDifferentlyTests
{
    [Theory]
    [InlineData("Mayor Petra Orr confirmed that the bridge at Sill had failed its inspection.", "Mayor Petra Orr denied that the bridge at Sill had failed its inspection.", "wording confirmed|denied")]
    [InlineData("Mayor Petra Orr welcomed the plan for the old mill at Sill.", "Mayor Petra Orr rejected the plan for the old mill at Sill.", "wording welcomed|rejected")]
    [InlineData("Mayor Petra Orr confirmed that the bridge at Sill had failed its inspection.", "Mayor Petra Orr acknowledged that the bridge at Sill had failed its inspection.", "")]
    [InlineData("Mayor Petra Orr said the old mill lost £18m last year.", "The old mill lost £80 million last year, Mayor Petra Orr said.", "number 18m|80 million")]
    [InlineData("Mayor Petra Orr said the old mill lost £41bn last year.", "The old mill lost £41.3 billion last year, Mayor Petra Orr said.", "")]
    [InlineData("Mayor Petra Orr said the new rules for lorries would apply from 1 January.", "The new rules for lorries take effect on 1 March, Mayor Petra Orr said.", "date 2032-01-01|2031-03-01")]
    [InlineData("\"The bridge will be closed today,\" Mayor Petra Orr said.", "\"The bridge will be closed today,\" said Mayor Petra Orr.", "")]
    [InlineData("Mayor Petra Orr said on Monday that the road to Norbury would be open again within a week.", "Mayor Petra Orr said on Monday that the road to Norwell will be open in a week.", "wording Norbury|Norwell")]
    [InlineData("Mayor Petra Orr said on Monday that the road to Norbury would be open again within a week.", "Mayor Petra Orr said on Monday that the road to Tarn will be open in a week.", "")]
    [InlineData("Mayor Petra Orr confirmed on Monday that agency workers had been hired.", "Mayor Petra Orr denied on Monday that the town had taken on agency workers.", "wording confirmed|denied")]
    [InlineData("Mayor Petra Orr promised the full text to all members of the council.", "Mayor Petra Orr promised the complete text to all members of the council.", "")]
    public void What_one_person_says_differs(string one, string other, string differences)
    {
        StoryComparison story = Compare((one, "2031-03-06"), (other, "2031-03-07"));
        Assert.Contains(story.Utterances, utterance => utterance.Renderings.Count == 2);
        Assert.Equal(differences, string.Join(' ', story.Differences.Select(difference =>
            $"{difference.Kind.ToString().ToLowerInvariant()} {string.Join('|', difference.Values.Select(value => value.Value))}")));
    }

    [Fact]
    public void A_bare_phrase_is_not_every_longer_remark_that_has_it()
    {
        StoryComparison story = Compare(
            ("Mayor Petra Orr denounced the court of Sill for overturning the ban on the harbour levy.", "2031-03-06"), ("Mayor Petra Orr opposes the harbour levy.", "2031-03-06"));
        Assert.All(story.Utterances, utterance => Assert.Single(utterance.Renderings));
    }
}

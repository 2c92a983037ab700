using OnRecord.Comparison;
using OnRecord.Rendering.Tests.Stories;
using OnRecord.Tests.Shared;
using Xunit;

namespace OnRecord.Rendering.Tests;

public sealed class GoldenTests
{
    private static readonly StoryComparison Story = FerryStory.Make();

    [Fact]
    public void A_story_as_text() => Golden.Matches("ferry.txt", TextRendering.Of(Story));

    [Fact]
    public void A_story_as_text_for_a_wide_terminal_with_colours() =>
        Golden.Matches("ferry-colours.txt", TextRendering.Of(Story, new TextStyle { Columns = 120, HasColours = true }));

    [Fact]
    public void A_story_as_Markdown() => Golden.Matches("ferry.md", MarkdownRendering.Of(Story));

    [Fact]
    public void A_story_as_a_page() => Golden.Matches("ferry.html", HtmlRendering.Of(Story));

    [Fact]
    public void One_report_as_text() => Golden.Matches("courier.txt", TextRendering.Of(Story.Reports[0]));

    [Fact]
    public void One_report_as_Markdown() => Golden.Matches("courier.md", MarkdownRendering.Of(Story.Reports[0]));

    [Fact]
    public void One_report_as_a_page() => Golden.Matches("courier.html", HtmlRendering.Of(Story.Reports[0]));

    [Fact]
    public void Two_stories_as_text() => Golden.Matches("two-stories.txt", TextRendering.Of([Story, SingleReport.Of(Story.Reports[1])]));
}

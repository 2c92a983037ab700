using OnRecord.Comparison;
using OnRecord.Rendering.Text;
using OnRecord.Rendering.Views;

namespace OnRecord.Rendering;

/// <summary>Renders records and comparisons as text for a terminal.</summary>
public static class TextRendering
{
    /// <summary>Renders one report's record.</summary>
    public static string Of(Record record, TextStyle? style = null) => Of([SingleReport.Of(record)], style);

    /// <summary>Renders a comparison.</summary>
    public static string Of(StoryComparison story, TextStyle? style = null) => Of([story], style);

    /// <summary>Renders the comparisons of several stories, one after another; a story may have a single report.</summary>
    public static string Of(IReadOnlyList<StoryComparison> stories, TextStyle? style = null)
    {
        var canvas = new TextCanvas(style ?? new TextStyle());
        if (stories.Count > 1)
            canvas.Line(0, 0, new Piece(Sentences.SeveralStories(stories), Look.Strong));
        for (int i = 0; i < stories.Count; i++)
        {
            if (i > 0 || stories.Count > 1)
                canvas.Gap();
            new StoryText(canvas, new StoryView(stories[i]), stories.Count > 1 ? $"{i + 1}. " : "").Write();
        }

        return canvas.ToString();
    }

    /// <summary>Lists which reports tell of one event, and why they are together.</summary>
    public static string Of(IReadOnlyList<FoundStory> stories, TextStyle? style = null)
    {
        var canvas = new TextCanvas(style ?? new TextStyle());
        new FoundStoriesText(canvas, stories).Write();
        return canvas.ToString();
    }
}

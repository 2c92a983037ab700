using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>Who stands where: a table of topics and actors.</summary>
internal sealed class PositionsHtml(HtmlText page, StoryView story, Anchors anchors)
{
    private const int MostColumns = 5;

    /// <summary>Writes the section; nothing where nobody stands anywhere.</summary>
    public void Write()
    {
        if (story.Positions.Count == 0)
            return;
        string title = anchors.Of("positions");
        string[] actors = [.. story.Positions.Select(position => position.Actor).Distinct()];
        page.Line($"<section aria-labelledby=\"{title}\">").Line($"<h2 id=\"{title}\">Who stands where</h2>");
        page.Line($"<div class=\"scroll\" role=\"region\" aria-labelledby=\"{title}\" tabindex=\"0\">");
        if (actors.Length <= MostColumns)
            Matrix(actors);
        else
            List();
        page.Line($"</div>").Line($"</section>");
    }

    private IEnumerable<IGrouping<string, PositionView>> Topics => story.Positions.GroupBy(position => position.Topic, StringComparer.Ordinal);

    private void Matrix(string[] actors)
    {
        page.Raw($"<table class=\"positions\"><thead><tr><th scope=\"col\">Topic</th>");
        foreach (string actor in actors)
            page.Raw($"<th scope=\"col\">{actor}</th>");
        page.Line($"</tr></thead><tbody>");
        foreach (IGrouping<string, PositionView> topic in Topics)
        {
            page.Raw($"<tr><th scope=\"row\">{Labels.Capital(topic.Key)}</th>");
            foreach (string actor in actors)
            {
                page.Raw($"<td data-who=\"{actor}\">");
                foreach (PositionView position in topic.Where(position => position.Actor == actor))
                    Stance(position);
                page.Raw($"</td>");
            }

            page.Line($"</tr>");
        }

        page.Line($"</tbody></table>");
    }

    private void List()
    {
        page.Line($"<table class=\"positions\"><thead><tr><th scope=\"col\">Topic</th><th scope=\"col\">Who</th><th scope=\"col\">Stance</th></tr></thead><tbody>");
        foreach (IGrouping<string, PositionView> topic in Topics)
        {
            bool isFirst = true;
            foreach (PositionView position in topic)
            {
                page.Raw($"<tr>");
                if (isFirst)
                    page.Raw($"<th scope=\"rowgroup\" rowspan=\"{topic.Count()}\">{Labels.Capital(topic.Key)}</th>");
                page.Raw($"<td>{position.Actor}</td><td>");
                Stance(position);
                page.Line($"</td></tr>");
                isFirst = false;
            }
        }

        page.Line($"</tbody></table>");
    }

    private void Stance(PositionView position)
    {
        page.Raw($"<div class=\"stance\"><b>{Labels.Of(position.Position.Stance)}</b>");
        if (position.Condition is { } condition)
            page.Raw($" <span class=\"condition\">{condition}</span>");
        if (position.Position.When is { } when)
            page.Raw($" <span class=\"meta\">{TimeWords.Of(when)}</span>");
        foreach (string mark in Labels.Marks(story, position))
            page.Raw($" <span class=\"marked\">{mark}</span>");
        page.Raw($" {anchors.References(position.Evidence)}</div>");
    }
}

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;

namespace OnRecord.Web.Layout;

/// <summary>Where actors stand on topics, and how each stance moved: earliest first, one behind the other.</summary>
internal sealed class StanceTable(HtmlText page, string title)
{
    /// <summary>The topics of one actor, a row each; nothing where there are none.</summary>
    public void ByTopic(IReadOnlyList<PositionRow> positions)
    {
        if (positions.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"stands\"><h2 id=\"stands\">{title}</h2><div class=\"scroll\" role=\"region\" aria-labelledby=\"stands\" tabindex=\"0\">");
        page.Line($"<table class=\"positions\"><thead><tr><th scope=\"col\">Topic</th><th scope=\"col\">Stance over time</th></tr></thead><tbody>");
        foreach (IGrouping<string, PositionRow> topic in Topics(positions))
        {
            page.Raw($"<tr><th scope=\"row\">{Labels.Capital(topic.Key)}</th><td>");
            Moves(topic);
            page.Line($"</td></tr>");
        }

        page.Line($"</tbody></table></div></section>");
    }

    /// <summary>Topics as rows, actors as columns; nothing where there are none.</summary>
    public void ByActor(IReadOnlyList<PositionRow> positions)
    {
        const int MostColumns = 6;
        if (positions.Count == 0)
            return;
        positions = [.. positions.Where(row => row.Actor is not null)];
        (string Id, string Name)[] actors =
        [
            .. positions.GroupBy(row => row.Actor, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.First().ActorName, StringComparer.Ordinal)
                .Select(group => (group.Key!, Plain.Words(group.First().ActorName))),
        ];
        page.Line($"<section aria-labelledby=\"stands\"><h2 id=\"stands\">{title}</h2><div class=\"scroll\" role=\"region\" aria-labelledby=\"stands\" tabindex=\"0\">");
        page.Raw($"<table class=\"positions\"><thead><tr><th scope=\"col\">Topic</th>");
        foreach ((string id, string name) in actors.Take(MostColumns))
            page.Raw($"<th scope=\"col\"><a href=\"{Addresses.Speaker(id)}\">{name}</a></th>");
        if (actors.Length > MostColumns)
            page.Raw($"<th scope=\"col\">Others</th>");
        page.Line($"</tr></thead><tbody>");
        foreach (IGrouping<string, PositionRow> topic in Topics(positions))
        {
            page.Raw($"<tr><th scope=\"row\">{Labels.Capital(topic.Key)}</th>");
            foreach ((string id, _) in actors.Take(MostColumns))
            {
                page.Raw($"<td>");
                Moves(topic.Where(row => row.Actor == id));
                page.Raw($"</td>");
            }

            if (actors.Length > MostColumns)
                Others(topic, [.. actors.Take(MostColumns).Select(actor => actor.Id)]);
            page.Line($"</tr>");
        }

        page.Line($"</tbody></table></div></section>");
    }

    private static IEnumerable<IGrouping<string, PositionRow>> Topics(IReadOnlyList<PositionRow> positions) =>
        positions.GroupBy(row => Plain.Words(row.Topic), StringComparer.OrdinalIgnoreCase).OrderByDescending(topic => topic.Count()).ThenBy(topic => topic.Key, StringComparer.Ordinal);

    private void Others(IEnumerable<PositionRow> topic, HashSet<string> shown)
    {
        page.Raw($"<td>");
        foreach (IGrouping<string?, PositionRow> actor in topic.Where(row => !shown.Contains(row.Actor ?? "")).GroupBy(row => row.Actor, StringComparer.Ordinal))
        {
            page.Raw($"<a class=\"name\" href=\"{Addresses.Speaker(actor.Key!)}\">{Plain.Words(actor.First().ActorName)}</a>: ");
            Moves(actor);
        }

        page.Raw($"</td>");
    }

    // What several reports say of the same day in the same way is one move with several passages.
    private void Moves(IEnumerable<PositionRow> rows)
    {
        var moves = rows.OrderBy(Day, StringComparer.Ordinal).GroupBy(row => (Day(row), row.Stance, Condition: Plain.Words(row.Condition ?? "")));
        page.Raw($"<ol class=\"moves\">");
        Positions.Stance? before = null;
        foreach (var move in moves)
        {
            string turned = before is { } last && last != move.Key.Stance ? " turned" : "";
            page.Raw($"<li class=\"move{turned}\"><b>{Labels.Of(move.Key.Stance)}</b>");
            if (turned.Length > 0)
                page.Raw($" <span class=\"kind\">differs from before</span>");
            if (move.Key.Condition.Length > 0)
                page.Raw($" <span class=\"condition\">{move.Key.Condition}</span>");
            page.Raw($" <span class=\"meta\">{(move.Key.Item1.Length > 0 ? Moments.Day(move.Key.Item1) : "undated")}: ");
            foreach ((int number, PositionRow row) in move.Index())
                page.Raw($"{(number > 0 ? ", " : "")}<a href=\"{Addresses.Passage(row.Place.Report, new Span(row.Place.Start, row.Place.End))}\">{Plain.Words(row.Place.Outlet ?? "outlet not known")}</a>");
            page.Raw($"</span></li>");
            before = move.Key.Stance;
        }

        page.Raw($"</ol>");
    }

    private static string Day(PositionRow row)
    {
        string moment = row.When is { Length: >= 10 } when ? when : row.Place.Published ?? "";
        return moment.Length > 10 ? moment[..10] : moment;
    }
}

using OnRecord.Names;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Times;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Reports;

/// <summary>Who is named in a report, and which times; each with its passages.</summary>
internal sealed class ReportFacts(HtmlText page, Record record)
{
    private const int MostMentions = 12;

    /// <summary>Writes both lists.</summary>
    public void Write()
    {
        Actors();
        Times();
    }

    private void Actors()
    {
        if (record.Actors.Count == 0)
            return;
        ILookup<string, Mention> mentions = record.Mentions.ToLookup(mention => mention.Actor, StringComparer.Ordinal);
        page.Line($"<section aria-labelledby=\"actors\"><h2 id=\"actors\">Who is named</h2><ul class=\"facts\">");
        foreach (Actor actor in record.Actors.OrderByDescending(actor => mentions[actor.Id].Count()))
        {
            page.Raw($"<li><a href=\"{Addresses.Actor(record.Id, actor.Id)}\"><b>{Plain.Words(actor.Name)}</b></a>");
            if (actor.Roles.Count > 0)
                page.Raw($" <span class=\"role\">{Plain.Words(actor.Roles[0].In(record.Text))}</span>");
            page.Raw($" <span class=\"passages\">");
            foreach (Mention mention in mentions[actor.Id].Take(MostMentions))
                page.Raw($"<a href=\"{Addresses.Passage(record.Id, mention.Span)}\">{Plain.Words(mention.Span.In(record.Text))}</a> ");
            int more = mentions[actor.Id].Count() - MostMentions;
            if (more > 0)
                page.Raw($"and {more} more");
            page.Line($"</span></li>");
        }

        page.Line($"</ul></section>");
    }

    private void Times()
    {
        if (record.Times.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"times\"><h2 id=\"times\">Times</h2><ul class=\"facts inline\">");
        foreach (TimeExpression time in record.Times)
        {
            var span = new Span(time.Start, time.End);
            page.Line($"<li><a href=\"{Addresses.Passage(record.Id, span)}\">{Plain.Words(span.In(record.Text))}</a> <span class=\"meta\">{TimeWords.Of(time.Value ?? "")}</span></li>");
        }

        page.Line($"</ul></section>");
    }
}

using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;

namespace OnRecord.Web.Searching;

/// <summary>The facets of a search: each narrows it, and a chosen one can be given up.</summary>
internal sealed class FacetsPart(HtmlText page, SearchQuery query, string? story)
{
    private const int MostValues = 12;

    /// <summary>Writes them.</summary>
    public void Write(Facets facets)
    {
        page.Line($"<aside class=\"facets\" aria-label=\"Narrow the search\">");
        if (story is not null)
            Chosen("Story", Plain.Words(story), query with { Story = null, Skip = 0 });
        Facet("Speaker", facets.Speakers, query.Speaker, value => query with { Speaker = value });
        Facet("Outlet", facets.Outlets, query.Outlet, value => query with { Outlet = value });
        Facet("Form", [.. facets.Forms.Select(one => one with { Label = Form(one) })], query.Form is { } form ? SearchAddress.NameOf(form) : null, value => query with { Form = value is null ? null : FormOf(value) });
        Months(facets.Months);
        page.Line($"</aside>");
    }

    private void Facet(string title, IReadOnlyList<FacetValue> values, string? chosen, Func<string?, SearchQuery> narrowed)
    {
        if (chosen is not null)
        {
            Chosen(title, Plain.Words(values.FirstOrDefault(value => value.Value == chosen)?.Label ?? chosen), narrowed(null));
            return;
        }

        if (values.Count == 0)
            return;
        page.Line($"<h2>{title}</h2><ul>");
        foreach (FacetValue value in values.Take(MostValues))
            page.Line($"<li><a href=\"{new SearchAddress(narrowed(value.Value))}\">{Plain.Words(value.Label)}</a> <small>{value.Count}</small></li>");
        page.Line($"</ul>");
    }

    private void Months(IReadOnlyList<FacetValue> months)
    {
        if (query.From is not null || query.To is not null)
            Chosen("Time", $"{(query.From is null ? "" : $"from {TimeWords.Of(query.From)} ")}{(query.To is null ? "" : $"to {TimeWords.Of(query.To)}")}", query with { From = null, To = null });
        else
            Facet("Month", [.. months.Select(month => month with { Label = TimeWords.Of(month.Value) })], null, value => query with { From = $"{value}-01", To = LastDay(value!) });
    }

    private void Chosen(string title, string label, SearchQuery without) =>
        page.Line($"<h2>{title}</h2><p class=\"picked\">{label} <a href=\"{new SearchAddress(without)}\" aria-label=\"{title}: no longer {label}\">Give up</a></p>");

    private static string LastDay(string month) =>
        int.TryParse(month.AsSpan(0, 4), out int year) && int.TryParse(month.AsSpan(5), out int number) && number is >= 1 and <= 12
            ? $"{month}-{DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), number):00}"
            : month;

    private static string Form(FacetValue value) => Labels.Of(FormOf(value.Value));

    private static StatementForm FormOf(string value) => value switch
    {
        "direct" => StatementForm.Direct,
        "mixed" => StatementForm.Mixed,
        _ => StatementForm.Indirect,
    };
}

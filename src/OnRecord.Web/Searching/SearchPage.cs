using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Searching;

/// <summary>The search over statements and texts, with facets.</summary>
internal sealed class SearchPage : DeskPage
{
    private const int PageLength = 20;
    private readonly SearchQuery? _query;
    private readonly SearchResult? _result;
    private readonly int _page;
    private readonly Cues _cues;
    private readonly string? _story;

    public SearchPage(Ask ask)
    {
        _page = ask.Page;
        _cues = new Cues(ask.Ledger);
        string words = ask.Value("q") ?? "";
        var query = new SearchQuery(words)
        {
            Speaker = ask.Value("speaker"),
            Outlet = ask.Value("outlet"),
            From = Day(ask, "from"),
            To = Day(ask, "to"),
            Story = ask.Value("story"),
            Form = FormOf(ask.Value("form")),
            Skip = (_page - 1) * PageLength,
            Take = PageLength,
        };
        _story = query.Story is { } story ? ask.Ledger.Story(story)?.Title ?? story : null;
        if (words.Length > 0 || query.Speaker is not null || query.Outlet is not null || query.Story is not null || query.Form is not null || query.From is not null || query.To is not null)
        {
            _query = query;
            _result = ask.Ledger.Search(query);
        }
        else
        {
            _query = null;
        }
    }

    public override string Title => _query is { Words.Length: > 0 } ? $"Search: {Plain.Words(_query.Words)}" : "Search";

    public override object Data => new SearchData(_query, _result);

    public override DeskPart Part => DeskPart.Search;

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">Search</p><h1>{(_query is { Words.Length: > 0 } ? Plain.Words(_query.Words) : "What was said")}</h1>");
        if (_result is not null)
            page.Line($"<p class=\"figures\">{Figures(_result)}</p>");
        page.Line($"</header>");
        Form(page);
        if (_query is null || _result is null)
            return;
        page.Line($"<div class=\"found\">");
        new FacetsPart(page, _query, _story).Write(_result.Facets);
        page.Line($"<div>");
        Statements(page, _result);
        Reports(page, _result);
        page.Line($"</div></div>");
        Paging.Write(page, _page, Math.Max(_result.Total, _result.ReportTotal) > _page * PageLength, new SearchAddress(_query).ToString());
    }

    private static string Figures(SearchResult result)
    {
        string said = $"{(result.IsTotalExact ? "" : "more than ")}{Labels.Count(result.Total, "statement", "statements")}";
        string written = $"{(result.IsReportTotalExact ? "" : "more than ")}{Labels.Count(result.ReportTotal, "report", "reports")}";
        return result.ReportTotal == 0 ? $"{Labels.Capital(said)}." : $"{Labels.Capital(said)}, and {written} with the words in the text.";
    }

    private void Form(HtmlText page)
    {
        page.Line($"<form class=\"query\" action=\"/search\"><label>Words <input type=\"search\" name=\"q\" value=\"{_query?.Words}\" maxlength=\"400\" placeholder=\"river “roof without walls” sow*\"></label>");
        page.Line($"<label>From <input type=\"date\" name=\"from\" value=\"{_query?.From}\"></label><label>To <input type=\"date\" name=\"to\" value=\"{_query?.To}\"></label>");
        if (_query is not null)
        {
            Hidden(page, "speaker", _query.Speaker);
            Hidden(page, "outlet", _query.Outlet);
            Hidden(page, "story", _query.Story);
            Hidden(page, "form", _query.Form is { } form ? SearchAddress.NameOf(form) : null);
        }

        page.Line($"<button class=\"main\">Search</button><p class=\"meta\">All words are sought; quotation marks hold a phrase together; a star stands for any ending.</p></form>");
    }

    private static void Hidden(HtmlText page, string name, string? value)
    {
        if (value is not null)
            page.Raw($"<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
    }

    private void Statements(HtmlText page, SearchResult result)
    {
        if (result.Statements.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"statements\"><h2 id=\"statements\">Statements</h2>");
        foreach (StatementHit hit in result.Statements)
            StatementItem.Write(page, hit.Row, _cues, Highlighted.Of(hit.Row.Place.Words, hit.Highlights));
        page.Line($"</section>");
    }

    private static void Reports(HtmlText page, SearchResult result)
    {
        if (result.Reports.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"reports\"><h2 id=\"reports\">In the reports’ texts</h2><ul class=\"facts\">");
        foreach (ReportHit hit in result.Reports)
        {
            string address = hit.Highlights.Count > 0
                ? Addresses.Passage(hit.Report.Id, new Span(hit.Start + hit.Highlights[0].Start, hit.Start + hit.Highlights[0].End))
                : Addresses.Report(hit.Report.Id);
            page.Line($"<li><a href=\"{address}\"><b>{Plain.Words(hit.Report.Headline ?? hit.Report.Name)}</b></a> <span class=\"meta\">{Plain.Words(hit.Report.Outlet ?? "")} · {Moments.Day(hit.Report.Published)}</span><p class=\"excerpt\">… {Highlighted.Of(hit.Excerpt, hit.Highlights)} …</p></li>");
        }

        page.Line($"</ul></section>");
    }

    private static string? Day(Ask ask, string name)
    {
        string? value = ask.Value(name);
        if (value is not null && TimeWords.DayOf(value) is null)
            throw new RefusedException(400, $"The day '{value}' cannot be read: write it as 2031-03-12.");
        return value;
    }

    private static StatementForm? FormOf(string? name) => name switch
    {
        null => null,
        "direct" => StatementForm.Direct,
        "mixed" => StatementForm.Mixed,
        "indirect" => StatementForm.Indirect,
        _ => throw new RefusedException(400, $"There is no form '{name}': give direct, mixed or indirect."),
    };
}

/// <summary>What was sought and found; nothing where nothing was sought.</summary>
internal sealed record SearchData(SearchQuery? Query, SearchResult? Result);

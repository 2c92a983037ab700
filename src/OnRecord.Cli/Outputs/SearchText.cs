using System.Text;
using OnRecord.Ledger;
using OnRecord.Statements;

namespace OnRecord.Cli.Outputs;

/// <summary>What a search found, for a terminal.</summary>
/// <param name="columns">How wide it is.</param>
/// <param name="hasColours">Whether what was found may be shown bold.</param>
internal sealed class SearchText(int columns, bool hasColours)
{
    private const int MostFacets = 6;
    private const string Indent = "    ";
    private const string Bold = "\u001b[1m", Plain = "\u001b[0m";

    /// <summary>The text.</summary>
    public string Of(SearchResult result)
    {
        var text = new StringBuilder();
        string more = result.IsTotalExact ? "" : " and more";
        text.Append($"{Counts.Of(result.Total, "statement")}{more}, {Counts.Of(result.ReportTotal, "report")}{(result.IsReportTotalExact ? "" : " and more")}\n");
        foreach (StatementHit hit in result.Statements)
        {
            StatementRow row = hit.Row;
            string speaker = Clean(row.SpeakerName ?? row.Source ?? "speaker not known");
            text.Append($"\n  {speaker}, {row.Form.ToString().ToLowerInvariant()}{Signal(row)} · {Place(row.Place)} · {row.Place.Report}/{row.Id}\n");
            Wrap(text, row.Place.Words, hit.Highlights);
        }

        foreach (ReportHit hit in result.Reports)
        {
            text.Append($"\n  {Clean(hit.Report.Headline ?? hit.Report.Name)} · {Day(hit.Report.Outlet, hit.Report.Published)} · {hit.Report.Id}\n");
            Wrap(text, hit.Excerpt, hit.Highlights);
        }

        if (result.Total > 0)
        {
            text.Append('\n');
            Facet(text, "Speakers", result.Facets.Speakers);
            Facet(text, "Outlets", result.Facets.Outlets);
            Facet(text, "Forms", result.Facets.Forms);
            Facet(text, "Months", result.Facets.Months);
        }

        return text.ToString();
    }

    // Without its cue reported speech may say the opposite: "the law" where it was "criticized the law".
    private static string Signal(StatementRow row)
    {
        string cue = row.Form == StatementForm.Direct || row.Cue is not { Length: > 0 } words ? "" : $", “{Clean(words)}”";
        return row.Negated ? $"{cue}, reported as not said" : cue;
    }

    private static string Place(FactPlace place) => Day(place.Outlet, place.Published);

    private static string Day(string? outlet, string? published) => $"{Clean(outlet ?? "outlet not known")}{(published is null ? "" : ", " + published[..10])}";

    private static void Facet(StringBuilder text, string name, IReadOnlyList<FacetValue> values)
    {
        if (values.Count == 0)
            return;
        string rest = values.Count > MostFacets ? $" · {Counts.Of(values.Count - MostFacets, "other")}" : "";
        text.Append($"  {name}: {string.Join(" · ", values.Take(MostFacets).Select(value => $"{Clean(value.Label)} {value.Count}"))}{rest}\n");
    }

    // A report's words may hold what a terminal takes for orders.
    private static string Clean(string words) => string.Concat(words.Select(c => char.IsControl(c) ? ' ' : c));

    private void Wrap(StringBuilder text, string words, IReadOnlyList<Span> highlights)
    {
        int at = 0, width = columns - Indent.Length;
        while (at < words.Length)
        {
            int end = Math.Min(words.Length, at + width);
            int cut = end < words.Length ? words.LastIndexOfAny([' ', '\n', '\t'], end, end - at) : end;
            if (cut <= at)
                cut = end;
            text.Append(Indent);
            Line(text, words, new Span(at, cut), highlights);
            text.Append('\n');
            at = cut;
            while (at < words.Length && char.IsWhiteSpace(words[at]))
                at++;
        }
    }

    private void Line(StringBuilder text, string words, Span line, IReadOnlyList<Span> highlights)
    {
        int at = line.Start;
        foreach (Span found in highlights.Where(line.Overlaps))
        {
            int start = Math.Max(found.Start, at), end = Math.Min(found.End, line.End);
            text.Append(Clean(words[at..start]));
            text.Append(hasColours ? Bold + Clean(words[start..end]) + Plain : Clean(words[start..end]));
            at = end;
        }

        text.Append(Clean(words[at..line.End]));
    }
}

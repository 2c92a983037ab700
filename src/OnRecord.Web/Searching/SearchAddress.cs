using OnRecord.Ledger;
using OnRecord.Statements;

namespace OnRecord.Web.Searching;

/// <summary>The address of a search.</summary>
internal sealed class SearchAddress(SearchQuery query)
{
    /// <summary>The search's address, from its first page.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        Add(parts, "q", query.Words);
        Add(parts, "speaker", query.Speaker);
        Add(parts, "outlet", query.Outlet);
        Add(parts, "from", query.From);
        Add(parts, "to", query.To);
        Add(parts, "story", query.Story);
        Add(parts, "form", query.Form is { } form ? NameOf(form) : null);
        return parts.Count == 0 ? "/search" : "/search?" + string.Join('&', parts);
    }

    /// <summary>A form's name in an address.</summary>
    public static string NameOf(StatementForm form) => form switch
    {
        StatementForm.Direct => "direct",
        StatementForm.Mixed => "mixed",
        _ => "indirect",
    };

    private static void Add(List<string> parts, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            parts.Add($"{name}={Uri.EscapeDataString(value)}");
    }
}

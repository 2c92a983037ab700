using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;

namespace OnRecord.Web.Hosting;

/// <summary>What a page is asked for, and the state of the ledger that it is made from.</summary>
internal sealed class Ask(HttpRequest request, LedgerSnapshot ledger)
{
    private const int LongestValue = 400;
    private const int LastPage = 10_000;

    /// <summary>The ledger's state.</summary>
    public LedgerSnapshot Ledger => ledger;

    /// <summary>The page of a list, from 1.</summary>
    public int Page => int.TryParse(Value("page"), out int page) ? Math.Clamp(page, 1, LastPage) : 1;

    /// <summary>Whether the address has a part.</summary>
    public bool IsPart(string name) => request.RouteValues.ContainsKey(name);

    /// <summary>A part of the address's path.</summary>
    public string Part(string name) => (string)request.RouteValues[name]!;

    /// <summary>A value of the query, or <see langword="null"/> where it is missing or blank.</summary>
    /// <exception cref="RefusedException">It is too long.</exception>
    public string? Value(string name) => Trimmed(name, request.Query[name]);

    /// <summary>All values of the query under a name.</summary>
    public IReadOnlyList<string> Values(string name) => [.. request.Query[name].Select(value => Trimmed(name, value)).OfType<string>()];

    /// <summary>Whether the query has a name.</summary>
    public bool Has(string name) => request.Query.ContainsKey(name);

    private static string? Trimmed(string name, string? value)
    {
        if (value?.Length > LongestValue)
            throw new RefusedException(StatusCodes.Status400BadRequest, $"The value of '{name}' is longer than {LongestValue} characters: give a shorter one.");
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}

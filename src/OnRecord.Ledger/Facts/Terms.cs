using System.Text.Json;

namespace OnRecord.Ledger.Facts;

/// <summary>The terms of the record format, as its JSON writes them.</summary>
internal static class Terms
{
    /// <summary>A value's term: <c>rules-out</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>A value's term, or <see langword="null"/>.</summary>
    public static string? Of<T>(T? value)
        where T : struct, Enum =>
        value is { } known ? Of(known) : null;

    /// <summary>The value of a term.</summary>
    public static T Parse<T>(string term)
        where T : struct, Enum =>
        Values<T>.OfTerm[term];

    /// <summary>The value of a term, or <see langword="null"/>.</summary>
    public static T? ParseOrNull<T>(string? term)
        where T : struct, Enum =>
        term is not null && Values<T>.OfTerm.TryGetValue(term, out T value) ? value : null;

    private static class Values<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> OfTerm = Enum.GetValues<T>().ToDictionary(Of, StringComparer.Ordinal);
    }
}

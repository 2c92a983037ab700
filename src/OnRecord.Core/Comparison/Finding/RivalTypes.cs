using OnRecord.Packs;

namespace OnRecord.Comparison.Finding;

/// <summary>The types of happening that are told for one another and cannot both be right.</summary>
internal sealed class RivalTypes
{
    private RivalTypes(LanguagePack pack) =>
        Pairs = [.. pack.Table("comparison/rivals").Rows.Select(row => new RivalPair(row["type"], row["part"], row["rival"], row["rivalPart"]))];

    /// <summary>The pairs, in the table's order.</summary>
    public IReadOnlyList<RivalPair> Pairs { get; }

    /// <summary>The rivals of a pack.</summary>
    /// <exception cref="PackException">The table is missing or malformed.</exception>
    public static RivalTypes Of(LanguagePack pack) => pack.View(static pack => new RivalTypes(pack));
}

/// <summary>Two types of which one is told for the other.</summary>
/// <param name="Type">The one type.</param>
/// <param name="Part">The part in it of whom both are told.</param>
/// <param name="Rival">The other type.</param>
/// <param name="RivalPart">The part of the same one in that.</param>
internal sealed record RivalPair(string Type, string Part, string Rival, string RivalPart);

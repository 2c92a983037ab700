using OnRecord.Packs;

namespace OnRecord.Comparison.Joining;

/// <summary>Which types of happening reports use for one another.</summary>
internal sealed class HappeningKin
{
    private readonly HashSet<(string, string)> _kin = [];

    private HappeningKin(LanguagePack pack)
    {
        foreach (PackRow row in pack.Table("comparison/kin").Rows)
        {
            _kin.Add((row["type"], row["kin"]));
            _kin.Add((row["kin"], row["type"]));
        }
    }

    /// <summary>The kin of a pack.</summary>
    /// <exception cref="PackException">The table is missing or malformed.</exception>
    public static HappeningKin Of(LanguagePack pack) => pack.View(static pack => new HappeningKin(pack));

    /// <summary>Whether a person has one such happening and no second: the table says that it is kin to itself.</summary>
    public bool IsOnce(string type) => _kin.Contains((type, type));

    /// <summary>Whether one happening may be told as either type.</summary>
    public bool AreKin(string first, string second) => first == second || _kin.Contains((first, second));
}

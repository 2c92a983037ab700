using System.Collections.Frozen;
using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Positions;

/// <summary>The pack's tables of stances, compiled.</summary>
internal sealed class StanceLexicon
{
    private readonly FrozenDictionary<string, StanceFrame[]> _frames;
    private readonly ILookup<string, string> _words;

    public StanceLexicon(LanguagePack pack)
    {
        PackTable triggers = pack.Table("positions/triggers");
        _frames = triggers.Rows.Select(row => FrameOf(triggers, row))
            .GroupBy(frame => frame.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Emphases = pack.Table("positions/words").Rows.Where(row => row["use"] == "emphasis").Select(row => row["lemma"]).ToFrozenSet(StringComparer.Ordinal);
        _words = pack.Table("positions/words").Rows.ToLookup(row => row["use"], row => row["lemma"]);
    }

    /// <summary>The frames of a lemma, in the table's order.</summary>
    public ReadOnlySpan<StanceFrame> FramesOf(string lemma) => _frames.TryGetValue(lemma, out StanceFrame[]? frames) ? frames : [];

    /// <summary>Lemmas behind which a word denies nothing: "not only".</summary>
    public IReadOnlySet<string> Emphases { get; }

    /// <summary>Whether a lemma has a use of the table of small words.</summary>
    public bool Is(string use, string lemma) => _words[use].Contains(lemma);

    private static StanceFrame FrameOf(PackTable table, PackRow row)
    {
        if (!Enum.TryParse(row["upos"], ignoreCase: true, out Upos upos))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
        StanceNeed[] needs = [.. row["needs"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(NeedOf)];
        return new StanceFrame(row["lemma"], upos, needs, row["topic"], StanceOf(table, row, "stance"), StanceOf(table, row, "denied"));
    }

    private static StanceNeed NeedOf(string item)
    {
        int mark = item.IndexOfAny([':', '=']);
        return new StanceNeed(item[..mark], item[(mark + 1)..]);
    }

    private static Stance? StanceOf(PackTable table, PackRow row, string column)
    {
        string name = row[column];
        if (name.Length == 0)
            return null;
        return Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out Stance stance)
            ? stance
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: '{name}' is no stance.");
    }
}

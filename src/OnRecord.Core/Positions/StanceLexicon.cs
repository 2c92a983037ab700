using System.Collections.Frozen;
using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Positions;

/// <summary>The pack's tables of stances, compiled.</summary>
internal sealed class StanceLexicon
{
    private readonly FrozenDictionary<string, StanceFrame[]> _frames;
    private readonly ILookup<string, string> _words;
    private readonly FrozenSet<(string Use, string Lemma)> _uses;
    private readonly string[] _phrases;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseStarts;

    public StanceLexicon(LanguagePack pack)
    {
        _words = pack.Table("positions/words").Rows.ToLookup(row => row["use"], row => row["lemma"], StringComparer.Ordinal);
        _uses = _words.SelectMany(group => group.Select(lemma => (group.Key, lemma))).ToFrozenSet();
        _phrases = [.. _words["phrase"]];
        _phraseStarts = _phrases.Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        PackTable triggers = pack.Table("positions/triggers");
        _frames = triggers.Rows.Select(row => FrameOf(triggers, row))
            .GroupBy(frame => frame.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Emphases = pack.Table("positions/words").Rows.Where(row => row["use"] == "emphasis").Select(row => row["lemma"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The frames of a lemma, in the table's order.</summary>
    public ReadOnlySpan<StanceFrame> FramesOf(string lemma) => _frames.TryGetValue(lemma, out StanceFrame[]? frames) ? frames : [];

    /// <summary>Lemmas behind which a word denies nothing: "not only".</summary>
    public IReadOnlySet<string> Emphases { get; }

    /// <summary>Whether a lemma has a use of the table of small words.</summary>
    public bool Is(string use, string lemma) => _uses.Contains((use, lemma));

    /// <summary>Whether a phrase that leads a condition in begins with a word.</summary>
    public bool BeginsPhrase(ReadOnlySpan<char> word) => _phraseStarts.Contains(word);

    /// <summary>Whether words begin with a phrase that leads a condition in.</summary>
    public bool IsPhraseAt(ReadOnlySpan<char> words)
    {
        foreach (string phrase in _phrases)
        {
            if (words.Length > phrase.Length && words[phrase.Length] == ' ' && words.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private StanceFrame FrameOf(PackTable table, PackRow row)
    {
        if (!Enum.TryParse(row["upos"], ignoreCase: true, out Upos upos))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
        StanceNeed[] needs = [.. row["needs"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(item => NeedOf(table, row, item))];
        return new StanceFrame(row["lemma"], upos, needs, row["topic"], StanceOf(table, row, "stance"), StanceOf(table, row, "denied"));
    }

    private StanceNeed NeedOf(PackTable table, PackRow row, string item)
    {
        int mark = item.IndexOfAny([':', '=']);
        if (mark <= 0)
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{item}' has neither '=' nor ':'.");
        string slot = item[..mark], value = item[(mark + 1)..];
        if (item[mark] == ':' || slot is "lead" or "cond")
            return new StanceNeed(slot, value, null);
        if (value[0] != '@')
            return new StanceNeed(slot, "", value.Split(',').ToFrozenSet(StringComparer.Ordinal));
        if (!_words.Contains(value[1..]))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: positions/words has no use '{value[1..]}'.");
        return new StanceNeed(slot, "", _words[value[1..]].ToFrozenSet(StringComparer.Ordinal));
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

using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Positions;

/// <summary>The pack's tables of stances, compiled.</summary>
internal sealed class StanceLexicon
{
    private readonly Dictionary<string, StanceFrame[]> _frames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _words;
    private readonly string[] _phrases;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseStarts;

    public StanceLexicon(LanguagePack pack)
    {
        _words = pack.Table("positions/words").ColumnBy("use", "lemma");
        _phrases = [.. WordsOf("phrase")];
        var starts = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string phrase in _phrases)
            starts.Add(phrase.Split(' ')[0]);
        _phraseStarts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        Emphases = WordsOf("emphasis");
        PackTable triggers = pack.Table("positions/triggers");
        foreach (PackRow row in triggers.Rows)
        {
            StanceFrame frame = FrameOf(triggers, row);
            _frames[frame.Lemma] = _frames.TryGetValue(frame.Lemma, out StanceFrame[]? frames) ? [.. frames, frame] : [frame];
        }
    }

    /// <summary>The frames of a lemma, in the table's order.</summary>
    public ReadOnlySpan<StanceFrame> FramesOf(string lemma) => _frames.TryGetValue(lemma, out StanceFrame[]? frames) ? frames : [];

    /// <summary>Lemmas behind which a word denies nothing: "not only".</summary>
    public IReadOnlySet<string> Emphases { get; }

    /// <summary>Whether a lemma has a use of the table of small words.</summary>
    public bool Is(string use, string lemma) => _words.TryGetValue(use, out HashSet<string>? words) && words.Contains(lemma);

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

    private HashSet<string> WordsOf(string use) => _words.TryGetValue(use, out HashSet<string>? words) ? words : [];

    private StanceFrame FrameOf(PackTable table, PackRow row)
    {
        if (!PackNames.TryParse(row["upos"], out Upos upos))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
        string[] items = row["needs"].Split(';', StringSplitOptions.RemoveEmptyEntries);
        StanceNeed[] needs = Array.ConvertAll(items, item => NeedOf(table, row, item));
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
            return new StanceNeed(slot, "", new HashSet<string>(value.Split(','), StringComparer.Ordinal));
        return _words.TryGetValue(value[1..], out HashSet<string>? words)
            ? new StanceNeed(slot, "", words)
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: positions/words has no use '{value[1..]}'.");
    }

    private static Stance? StanceOf(PackTable table, PackRow row, string column)
    {
        string name = row[column];
        if (name.Length == 0)
            return null;
        return PackNames.TryParse(name.Replace("-", "", StringComparison.Ordinal), out Stance stance)
            ? stance
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: '{name}' is no stance.");
    }
}

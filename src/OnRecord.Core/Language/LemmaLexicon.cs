using System.Buffers;
using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>The form that a word is inflected to, as far as it decides on the way to the dictionary form.</summary>
internal enum InflectedForm : byte
{
    /// <summary>Not inflected.</summary>
    Base,

    /// <summary>Past tense or past participle.</summary>
    Past,

    /// <summary>Gerund or present participle.</summary>
    Ing,

    /// <summary>Third person singular of the present.</summary>
    Third,

    /// <summary>Plural.</summary>
    Plural,

    /// <summary>Comparative.</summary>
    Comparative,

    /// <summary>Superlative.</summary>
    Superlative,

    /// <summary>Of a part of speech whose forms are not told apart.</summary>
    Any,

    /// <summary>An auxiliary of a past participle, not of the passive.</summary>
    Perfect,
}

/// <summary>The pack's dictionary forms: irregular words, and rules of endings for all others.</summary>
internal sealed class LemmaLexicon
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly WordSet<string> _irregular;
    private readonly WordSet<(string Lemma, bool Stem)> _endings;
    private readonly WordSet<string> _stems;

    public LemmaLexicon(LanguagePack pack)
    {
        _irregular = new(Irregular(pack.Table("language/lemma-irregulars")).Concat(Irregular(pack.Table("language/lemma-exceptions"))), ignoreCase: false);
        _endings = new(Endings(pack.Table("language/lemma-endings")), ignoreCase: false);
        _stems = new(pack.Table("language/lemma-stems").Rows.Select(row => KeyValuePair.Create(row["stem"], row["lemma"])), ignoreCase: false);
    }

    /// <summary>The dictionary form of a word that the rules do not give, or <see langword="null"/>.</summary>
    /// <param name="word">The word in lower case, with straight apostrophes, and room for one more character behind it.</param>
    /// <param name="length">The word's length.</param>
    /// <param name="part">Its part of speech.</param>
    /// <param name="form">Its form.</param>
    public string? IrregularOf(Span<char> word, int length, Upos part, InflectedForm form)
    {
        word[length] = Key(part, form);
        return _irregular.TryGet(word[..(length + 1)], out string lemma) ? lemma : null;
    }

    /// <summary>Brings a word back by the longest ending that the rules have for its form.</summary>
    /// <param name="word">The word in lower case, with room for one more character on either side.</param>
    /// <param name="form">Its form.</param>
    /// <param name="lemma">Where to write the dictionary form.</param>
    /// <returns>The dictionary form's length, or 0 where no rule is for the word.</returns>
    public int Regular(ReadOnlySpan<char> word, InflectedForm form, Span<char> lemma)
    {
        Span<char> ending = stackalloc char[_endings.Longest];
        for (int length = Math.Min(word.Length, _endings.Longest - 1); length > 0; length--)
        {
            ending[0] = (char)('0' + (int)form);
            word[^length..].CopyTo(ending[1..]);
            if (!_endings.TryGet(ending[..(length + 1)], out (string Lemma, bool Stem) rule))
                continue;
            ReadOnlySpan<char> rest = word[..^length];
            if (rule.Stem && (rest.Length < 2 || rest.IndexOfAny(Vowels) < 0))
                continue;
            if (rest.Length + rule.Lemma.Length == 0 || rest.Length + rule.Lemma.Length + 2 > lemma.Length)
                continue;
            rest.CopyTo(lemma);
            rule.Lemma.CopyTo(lemma[rest.Length..]);
            int end = rest.Length + rule.Lemma.Length;
            return rule.Stem && rule.Lemma.Length == 0 ? Complete(lemma, end) : end;
        }

        return 0;
    }

    private int Complete(Span<char> lemma, int length)
    {
        for (int ending = Math.Min(length, _stems.Longest); ending > 0; ending--)
        {
            if (!_stems.TryGet(lemma.Slice(length - ending, ending), out string completed) || length - ending + completed.Length > lemma.Length)
                continue;
            completed.CopyTo(lemma[(length - ending)..]);
            return length - ending + completed.Length;
        }

        return length;
    }

    private static char Key(Upos part, InflectedForm form) => (char)('\uE000' + ((int)part * 16) + (int)form);

    private static IEnumerable<KeyValuePair<string, string>> Irregular(PackTable table)
    {
        foreach (PackRow row in table.Rows)
        {
            if (!PackNames.TryParse(row["upos"], out Upos part))
                throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
            yield return KeyValuePair.Create(row["word"] + Key(part, Form(table, row)), row["lemma"]);
        }
    }

    private static IEnumerable<KeyValuePair<string, (string Lemma, bool Stem)>> Endings(PackTable table)
    {
        foreach (PackRow row in table.Rows)
        {
            bool stem = row["lemma"].StartsWith('~');
            yield return KeyValuePair.Create((char)('0' + (int)Form(table, row)) + row["ending"], (stem ? row["lemma"][1..] : row["lemma"], stem));
        }
    }

    private static InflectedForm Form(PackTable table, PackRow row) => PackNames.TryParse(row["form"], out InflectedForm form)
        ? form
        : throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["form"]}' is no form.");
}

using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>What abbreviations are followed by, which tells whether a sentence can end with one.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>A title or the like: the sentence goes on.</summary>
    Title,

    /// <summary>A month: a number follows.</summary>
    Month,

    /// <summary>A day of the week: a number follows.</summary>
    Day,

    /// <summary>A kind of company, behind its name.</summary>
    Company,

    /// <summary>A degree or a generation, behind a person's name.</summary>
    Name,

    /// <summary>What a number follows; without one it is no abbreviation.</summary>
    Number,

    /// <summary>A part of an address or of a land.</summary>
    Place,

    /// <summary>Any other.</summary>
    Word,
}

/// <summary>The pack's exceptions to how words are told from each other.</summary>
internal sealed class TokenLexicon
{
    public TokenLexicon(LanguagePack pack)
    {
        Abbreviations = new(ReadAbbreviations(pack.Table("language/abbreviations")), ignoreCase: false);
        Contractions = new(ReadContractions(pack.Table("language/contractions")), ignoreCase: true);
        Clitics = pack.Words("language/clitics", "ending");
        Elisions = pack.Words("language/elisions", "word");
        Prefixes = pack.Words("language/prefixes", "prefix");
        Emoticons = pack.Words("language/emoticons", "face", ignoreCase: false);
        Domains = pack.Words("language/domains", "ending");
        CurrencyPrefixes = pack.Words("language/currency-prefixes", "letters", ignoreCase: false);
        NumberSuffixes = new(
            pack.Table("language/number-suffixes").Rows.Select(row => KeyValuePair.Create(row["suffix"], row["kind"] == "money")), ignoreCase: false);
    }

    /// <summary>Words with a full stop of their own.</summary>
    public WordSet<AbbreviationKind> Abbreviations { get; }

    /// <summary>The lengths of the parts of written words that are several syntactic ones.</summary>
    public WordSet<int[]> Contractions { get; }

    /// <summary>Endings behind an apostrophe that are words of their own.</summary>
    public WordSet<bool> Clitics { get; }

    /// <summary>Words that begin or end with an apostrophe.</summary>
    public WordSet<bool> Elisions { get; }

    /// <summary>Prefixes that keep their hyphen.</summary>
    public WordSet<bool> Prefixes { get; }

    /// <summary>Faces written with signs.</summary>
    public WordSet<bool> Emoticons { get; }

    /// <summary>Last parts of host names and of names of files.</summary>
    public WordSet<bool> Domains { get; }

    /// <summary>Letters that join the sign of a currency.</summary>
    public WordSet<bool> CurrencyPrefixes { get; }

    /// <summary>Units written together with their number; true where only behind the sign of a currency.</summary>
    public WordSet<bool> NumberSuffixes { get; }

    private static IEnumerable<KeyValuePair<string, AbbreviationKind>> ReadAbbreviations(PackTable table)
    {
        foreach (PackRow row in table.Rows)
        {
            if (!PackNames.TryParse(row["kind"], out AbbreviationKind kind))
                throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["kind"]}' is no kind of abbreviation.");
            yield return KeyValuePair.Create(row["word"], kind);
            if (kind != AbbreviationKind.Number)
                yield return KeyValuePair.Create(row["word"].ToUpperInvariant(), kind);
        }
    }

    private static IEnumerable<KeyValuePair<string, int[]>> ReadContractions(PackTable table)
    {
        foreach (PackRow row in table.Rows)
        {
            string[] words = row["parts"].Split(' ');
            var parts = new int[words.Length];
            int letters = 0;
            for (int i = 0; i < parts.Length; i++)
                letters += parts[i] = words[i].Length;
            if (letters != row["word"].Length)
                throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["parts"]}' does not spell '{row["word"]}'.");
            yield return KeyValuePair.Create(row["word"], parts);
        }
    }
}

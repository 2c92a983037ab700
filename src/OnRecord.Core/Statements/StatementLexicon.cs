using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Statements;

/// <summary>The pack's words that tell how a statement is made, compiled for look-up by span.</summary>
internal sealed class StatementLexicon
{
    private readonly Dictionary<string, WordUse> _uses = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string[]> _phrases = [];
    private readonly Dictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StatementLexicon(LanguagePack pack)
    {
        Add(pack.Table("statements/sources"), "class");
        Add(pack.Table("statements/marks"), "function");
        foreach (string phrase in pack.Table("statements/phrases").Column("phrase"))
            _phrases.Add(phrase.Split(' '));
        _lookup = _uses.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What the word is used for, or <see cref="WordUse.None"/>.</summary>
    public WordUse UseOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out WordUse use) ? use : WordUse.None;

    /// <summary>Whether the word has one of <paramref name="uses"/>.</summary>
    public bool Is(ReadOnlySpan<char> word, WordUse uses) => (UseOf(word) & uses) != 0;

    /// <summary>The end of the phrase that says whose words a clause is, if one begins at the word; else <paramref name="first"/>.</summary>
    public int PhraseAt(ParsedText text, int first, int end)
    {
        foreach (string[] phrase in _phrases)
        {
            int matched = 0;
            while (matched < phrase.Length && first + matched < end
                && text.WordOf(first + matched).Equals(phrase[matched], StringComparison.OrdinalIgnoreCase))
            {
                matched++;
            }

            if (matched == phrase.Length)
                return first + matched;
        }

        return first;
    }

    private void Add(PackTable table, string column)
    {
        foreach (PackRow row in table.Rows)
        {
            if (!PackNames.TryParse(row[column], out WordUse use))
                throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row[column]}' is no {column} of a word.");
            _uses[row["word"]] = _uses.GetValueOrDefault(row["word"]) | use;
        }
    }
}

/// <summary>What a word does in the telling of a statement; a word may have several uses.</summary>
[Flags]
internal enum WordUse : long
{
    /// <summary>Nothing that the stage asks for.</summary>
    None = 0,

    /// <summary>Somebody who speaks for somebody else.</summary>
    Spokesperson = 1 << 0,

    /// <summary>Something written or recorded.</summary>
    Document = 1 << 1,

    /// <summary>Somebody whom the report leaves unnamed.</summary>
    Nobody = 1 << 2,

    /// <summary>Says that what follows was not said.</summary>
    Negation = 1 << 3,

    /// <summary>A verb that itself says so.</summary>
    Refusal = 1 << 4,

    /// <summary>A verb whose object is who was told.</summary>
    Hearer = 1 << 5,

    /// <summary>Stands between a spokesperson and whom they speak for.</summary>
    Principal = 1 << 6,

    /// <summary>A pronoun of the first person.</summary>
    First = 1 << 7,

    /// <summary>A relative pronoun.</summary>
    Relative = 1 << 8,

    /// <summary>Begins a noun phrase that refers back.</summary>
    Definite = 1 << 9,

    /// <summary>Begins a noun phrase that brings in somebody new.</summary>
    Indefinite = 1 << 10,

    /// <summary>A verb that a quotation inside a quotation may hang on.</summary>
    Speech = 1 << 11,

    /// <summary>What a header names that gives somebody's words.</summary>
    Issue = 1 << 12,

    /// <summary>Stands between that and whose words they are.</summary>
    Giver = 1 << 13,

    /// <summary>A work that has a title.</summary>
    Work = 1 << 15,

    /// <summary>A preposition that adds a clause with a subject of its own.</summary>
    Companion = 1 << 14,

    /// <summary>Leads in a comment clause: "as NAME noted".</summary>
    CommentMark = 1 << 16,

    /// <summary>A verb of a comment clause.</summary>
    Comment = 1 << 17,

    /// <summary>A relative pronoun of people.</summary>
    Personal = 1 << 18,

    /// <summary>Says that one thing was done before, after or during another, by the same person: "before asking".</summary>
    Order = 1 << 19,

    /// <summary>A word that leads in an answer.</summary>
    Answer = 1 << 20,

    /// <summary>A verb of asking.</summary>
    Question = 1 << 21,

    /// <summary>Leads in what is only supposed.</summary>
    Condition = 1 << 22,

    /// <summary>Stands before whom something is sent to.</summary>
    Recipient = 1 << 23,

    /// <summary>A verb that says at what somebody puts a figure.</summary>
    Figure = 1 << 24,

    /// <summary>Stands between the figure and its number.</summary>
    FigureMark = 1 << 25,

    /// <summary>A verb of telling behind which its speaker may stand, though its object is who was told.</summary>
    Inverted = 1 << 26,

    /// <summary>With the word behind it, says that another thing was done in its place: "rather than", "instead of".</summary>
    Instead = 1 << 27,

    /// <summary>Behind it a negation denies nothing: "not only".</summary>
    Emphasis = 1 << 28,

    /// <summary>The auxiliary of a command, which one person's verb has not: "do not expect".</summary>
    Command = 1 << 29,

    /// <summary>A verb, with its particle, that by itself tells of what somebody said: denied, ruled out, admitted, pledged.</summary>
    Stance = 1 << 30,

    /// <summary>A verb that, where its object is a person and no more, tells of what was done and not of what was said: "dismissed her minister".</summary>
    Act = 1L << 31,
}

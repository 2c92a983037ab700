using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>What stands beside a person's name and shows whom of a surname it means: an office, a reign, another first name.</summary>
internal sealed class NameSetting(ParsedText text, NameLexicon lexicon)
{
    /// <summary>Whether the report has the person's office before the name: "President Ostrow", "their president, Anna Ostrow, ".</summary>
    public bool HasOffice(NameDraft name) => (name.Title >= 0 && TitleOf(name).Has(WordFacts.Office)) || IsInApposition(name);

    /// <summary>Whether the title before a name is an office of which a country or body has one. "Commander Rajik" may well come before "Tola Rajik".</summary>
    public bool IsTitledByOffice(NameDraft name) => name.Title >= 0 && TitleOf(name) is var title && title.Has(WordFacts.Office) && !title.Has(WordFacts.Rank) && name.Gender == WordFacts.None;

    /// <summary>Whether a name without a title is that of the head of something: "the Ostrow administration".</summary>
    public bool IsOfReign(NameDraft name) => name.Title < 0 && name.End < text.Tokens.Length && lexicon.Find(text.WordOf(name.End)).Has(WordFacts.Reign);

    /// <summary>Whether another first name is joined to a full name: "Mara and Anna Ostrow".</summary>
    public bool IsPaired(NameDraft name) =>
        name.Title < 0 && name.First > 1 && text.Tokens[name.First - 1].Upos == Upos.Cconj && text.Tokens[name.First].Sentence == text.Tokens[name.First - 2].Sentence
        && text.Tokens[name.First - 2].Upos == Upos.Propn && lexicon.Find(text.WordOf(name.First - 2)).Has(WordFacts.Given)
        && (name.First == 2 || text.Tokens[name.First - 3].Upos != Upos.Propn);

    private NameLexicon.Entry TitleOf(NameDraft name) => lexicon.Find(text.WordOf(name.Title));

    // Between the office and the comma that closes the apposition.
    private bool IsInApposition(NameDraft name) =>
        name.First > 1 && name.End < text.Tokens.Length && text.WordOf(name.First - 1) is "," && text.Tokens[name.End].Upos == Upos.Punct
        && text.Tokens[name.First].Sentence == text.Tokens[name.First - 2].Sentence && IsOffice(text.WordOf(name.First - 2));

    // A first lady is none who is called by an office.
    private bool IsOffice(ReadOnlySpan<char> word)
    {
        NameLexicon.Entry entry = lexicon.Find(char.IsLower(word[0]) ? string.Concat([char.ToUpperInvariant(word[0])], word[1..]) : word);
        return entry.Has(WordFacts.Office) && !entry.Has(WordFacts.Gender);
    }
}

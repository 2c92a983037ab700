using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>What a report shows of the surnames in it: those of two parts, and names of places that are no surnames there.</summary>
internal sealed class SurnameForms
{
    private readonly ParsedText _text;
    private readonly NameLexicon _lexicon;
    private readonly HashSet<(string First, string Last)> _doubles = [];
    private readonly HashSet<string> _places = new(StringComparer.OrdinalIgnoreCase);

    public SurnameForms(ParsedText text, NameLexicon lexicon, List<NameDraft> names)
    {
        _text = text;
        _lexicon = lexicon;
        foreach (NameDraft name in names)
        {
            if (name.Kind == ActorKind.Person && name.Length > 2 && lexicon.Find(text.WordOf(name.First)).Has(WordFacts.Given))
                _doubles.Add((Word(name.End - 2), Word(name.End - 1)));
            if (name.Length == 1 && name.Title < 0 && StandsForPlace(name))
                _places.Add(Word(name.First));
        }
    }

    /// <summary>The surname that a person's name ends in: its last word that is neither suffix nor particle.</summary>
    public int SurnameOf(NameDraft name)
    {
        int last = name.End - 1;
        while (last > name.First && (_lexicon.Find(_text.WordOf(last)).Has(WordFacts.Suffix) || _text.Tokens[last].Upos == Upos.Punct))
            last--;
        return last;
    }

    /// <summary>"Vasko-Renn" alone is a surname of two parts or two people's plan, and never a Renn whose given name is Vasko.</summary>
    private bool IsHyphenated(NameDraft name) => name.Length == 3 && _text.WordOf(name.First + 1) is "-" && _text.Tokens[name.First].End == _text.Tokens[name.First + 1].Start;

    /// <summary>"Torv Sande" where the report names an Ada Torv Sande: a surname of two words, the first of which is no given name.</summary>
    public bool IsDouble(NameDraft name) =>
        name.Length == 2 && (name.Facts & WordFacts.Given) == 0 && _doubles.Contains((Word(name.First), Word(name.First + 1)));

    /// <summary>Whether a surname of two parts stands alone.</summary>
    public bool IsCompound(NameDraft name) => IsHyphenated(name) || IsDouble(name);

    /// <summary>Whether the word is somewhere in the report the place where something is or goes to, or that a dateline begins with.</summary>
    public bool IsPlace(string word) => _places.Contains(word);

    private bool StandsForPlace(NameDraft name) =>
        (name.First > 0 && _lexicon.Find(_text.WordOf(name.First - 1)).Has(WordFacts.Locative | WordFacts.Destination))
        || (_text.Tokens[name.First].Start == _text.Sentences[0].Span.Start && name.End < _text.Tokens.Length && _text.Tokens[name.End].Upos == Upos.Punct && _text.WordOf(name.End) is not ",");

    private string Word(int token) => _text.WordOf(token).ToString();
}

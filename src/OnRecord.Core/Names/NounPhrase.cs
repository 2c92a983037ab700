using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>A noun that says what somebody is, with what stands around it.</summary>
/// <param name="First">The index of the phrase's first token, without article.</param>
/// <param name="Head">The index of the noun.</param>
/// <param name="End">The index behind the phrase's last token.</param>
/// <param name="Role">The role that the noun is.</param>
/// <param name="Owner">The country, place or organization it is the role of, or <see langword="null"/>.</param>
/// <param name="OwnerToken">The token of the possessive pronoun before the noun, or -1.</param>
/// <param name="Past">Whether the role is a former one.</param>
/// <param name="Article">Whether a definite article stands before the phrase.</param>
/// <param name="Indefinite">Whether another determiner stands before it: "a", "any", "another".</param>
internal readonly record struct NounPhrase(
    int First, int Head, int End, Role Role, string? Owner, int OwnerToken, bool Past, bool Article, bool Indefinite)
{
    /// <summary>Whether the phrase says whose role it is.</summary>
    public bool IsOwned => Owner is not null || OwnerToken >= 0;

    /// <summary>The phrase as a fact about an actor.</summary>
    public RoleFact Fact => new(Role.Noun, Owner, Past);
}

/// <summary>Reads the phrases around nouns that say what somebody is.</summary>
internal sealed class NounPhraseReader
{
    private const int MaxWords = 9;

    private readonly ParsedText _text;
    private readonly NameLexicon _lexicon;
    private readonly RoleLexicon _roles;
    private readonly List<NameDraft> _names;
    private readonly ActorDraft[] _actors;
    private readonly int[] _nameAt;

    /// <summary>Makes a reader of one text's phrases.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lexicon">The pack's names.</param>
    /// <param name="roles">The pack's roles.</param>
    /// <param name="names">The text's names.</param>
    /// <param name="actors">The actor of each name.</param>
    public NounPhraseReader(ParsedText text, NameLexicon lexicon, RoleLexicon roles, List<NameDraft> names, ActorDraft[] actors)
    {
        _text = text;
        _lexicon = lexicon;
        _roles = roles;
        _names = names;
        _actors = actors;
        _nameAt = new int[text.Tokens.Length];
        Array.Fill(_nameAt, -1);
        for (int i = 0; i < names.Count; i++)
        {
            for (int t = names[i].First; t < names[i].End; t++)
                _nameAt[t] = i;
        }
    }

    /// <summary>The index of the name that a token belongs to, or -1.</summary>
    public int NameAt(int token) => token >= 0 && token < _nameAt.Length ? _nameAt[token] : -1;

    /// <summary>The first token of a name.</summary>
    public int FirstOf(int name) => _names[name].First;

    /// <summary>The actor of a name.</summary>
    public ActorDraft ActorOf(int name) => _actors[name];

    /// <summary>Reads the phrase whose noun is a token.</summary>
    /// <param name="head">The token.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="phrase">The phrase.</param>
    /// <returns>Whether the token is such a noun.</returns>
    public bool TryRead(int head, Sentence sentence, out NounPhrase phrase)
    {
        phrase = default;
        if (!_roles.HasWord(_text.Tokens[head].Lemma) || _text.Tokens[head].Is(Morphology.Plural) || FindRole(head, sentence, out int roleFirst, out int roleEnd) is not { } role)
            return false;
        phrase = new NounPhrase(roleFirst, head, roleEnd, role, null, -1, false, false, false);
        phrase = ReadLeft(phrase, sentence);
        phrase = ReadRight(phrase, sentence);
        return true;
    }

    // The longest phrase of the table that ends in the noun, or goes on behind it as in "secretary of state".
    private Role? FindRole(int head, Sentence sentence, out int first, out int end)
    {
        first = head;
        end = head + 1;
        if (head + 3 <= sentence.EndToken && _roles.Find(Slice(head, head + 3)) is { } longer)
        {
            end = head + 3;
            return longer;
        }

        for (int start = Math.Max(sentence.FirstToken, head - 2); start <= head; start++)
        {
            if (_roles.Find(Slice(start, head + 1)) is { } role)
            {
                first = start;
                return role;
            }
        }

        return null;
    }

    private ReadOnlySpan<char> Slice(int first, int end) =>
        _text.Text.AsSpan(_text.Tokens[first].Start, _text.Tokens[end - 1].End - _text.Tokens[first].Start);

    private NounPhrase ReadLeft(NounPhrase phrase, Sentence sentence)
    {
        int stop = Math.Max(sentence.FirstToken, phrase.Head - MaxWords);
        for (int i = phrase.First - 1; i >= stop; i--)
        {
            ref readonly Token token = ref _text.Tokens[i];
            ReadOnlySpan<char> word = _text.WordOf(i);
            NameLexicon.Entry entry = _lexicon.Find(word);
            if (entry.Has(WordFacts.Article) && token.Upos is Upos.Det or Upos.X)
                return phrase with { Article = true };
            if (token.Upos == Upos.Det)
                return phrase with { Indefinite = true };
            if (token.Upos == Upos.Pron)
                return _roles.FindPronoun(word) is { } pronoun && (pronoun.Use == PronounUse.Possessive || token.Relation == Relation.NmodPoss) ? phrase with { OwnerToken = i, First = i } : phrase;
            if (token.Is(Morphology.Possessive) && i > stop && NameAt(i - 1) is >= 0 and int owner)
                return phrase with { Owner = MeaningOf(owner), First = _names[owner].First };
            if (NameAt(i) is >= 0 and int name)
            {
                if (_names[name].Kind == ActorKind.Person)
                    return phrase;
                phrase = phrase with { Owner = phrase.Owner ?? MeaningOf(name), First = _names[name].First };
                i = _names[name].First;
                continue;
            }

            if (token.Upos is not (Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num) && word is not "-")
                return phrase;
            bool past = entry.Has(WordFacts.TitleModifier);
            phrase = phrase with
            {
                First = i,
                Past = phrase.Past || past,
                Owner = phrase.Owner ?? (entry.Has(WordFacts.Demonym) && entry.Meaning is { Length: > 0 } country ? country : null),
            };
        }

        return phrase;
    }

    private NounPhrase ReadRight(NounPhrase phrase, Sentence sentence)
    {
        int i = phrase.End;
        if (i + 1 >= sentence.EndToken || (_lexicon.Find(_text.WordOf(i)).Facts & WordFacts.Joint) == 0)
            return phrase;
        i++;
        if ((_lexicon.Find(_text.WordOf(i)).Facts & WordFacts.Article) != 0)
            i++;
        return NameAt(i) is >= 0 and int name && _names[name].First == i && _names[name].Kind != ActorKind.Person
            ? phrase with { Owner = phrase.Owner ?? MeaningOf(name), End = _names[name].End }
            : phrase;
    }

    /// <summary>The index of the person's name that a comma puts behind a phrase and that ends there, as in "our president, Ivo Hart,"; or -1.</summary>
    public int PersonBehind(NounPhrase phrase, Sentence sentence)
    {
        int i = phrase.End;
        if (i + 1 >= sentence.EndToken || _text.Tokens[i].Upos != Upos.Punct || _text.WordOf(i) is not "," || NameAt(i + 1) is not (>= 0 and int name))
            return -1;
        NameDraft person = _names[name];
        bool ends = person.End >= sentence.EndToken || _text.Tokens[person.End].Upos == Upos.Punct;
        return ends && person.First == i + 1 && person.Kind == ActorKind.Person && person.Title < 0 ? name : -1;
    }

    /// <summary>Whether a token is a definite article.</summary>
    public bool IsArticle(int token) =>
        _text.Tokens[token].Upos is Upos.Det or Upos.X && (_lexicon.Find(_text.WordOf(token)).Facts & WordFacts.Article) != 0;

    /// <summary>The country or the fullest name that a name means.</summary>
    public string MeaningOf(int name)
    {
        NameDraft span = _names[name];
        return span.Meaning is { Length: > 0 } meaning && (span.Facts & (WordFacts.Country | WordFacts.Capital)) != 0 ? meaning : _actors[name].Name;
    }
}

using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>
/// Mends names in headlines and headings that begin every word with a capital, by the names of the rest of the report: "Anna Brandt Rebukes" is Anna Brandt where the
/// report names her, and "Bill" is nobody where it names no Bill.
/// </summary>
internal sealed class TitleCaseNames
{
    private readonly ParsedText _text;

    // What is named where capitals tell, by its words.
    private readonly Dictionary<string, NameDraft> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameDraft>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private TitleCaseNames(ParsedText text)
    {
        _text = text;
        _lookup = _named.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether capitals do not tell names in a sentence: every word of meaning in it begins with one.</summary>
    public static bool IsTitle(ParsedText text, Sentence sentence)
    {
        int small = 0, capitals = 0;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            ReadOnlySpan<char> word = text.WordOf(i);
            if (word.Length < 3 || !char.IsLetter(word[0]))
                continue;
            if (char.IsUpper(word[0]))
                capitals++;
            else if (text.Tokens[i].Upos is Upos.Verb or Upos.Noun or Upos.Adj or Upos.Adv or Upos.Pron or Upos.Aux or Upos.X)
                small++;
        }

        return small == 0 ? capitals > 2 : small * 5 < capitals;
    }

    /// <summary>Mends the names; those of sentences in which capitals tell stay as they are, and so do all where there is no such sentence.</summary>
    public static void Mend(ParsedText text, List<NameDraft> names)
    {
        var mender = new TitleCaseNames(text);
        var title = new bool[text.Sentences.Count];
        for (int i = 0; i < title.Length; i++)
            title[i] = IsTitle(text, text.Sentences[i]) && StandsAlone(text, i);
        if (Array.IndexOf(title, true) < 0)
            return;
        // Where there are headings alone, nothing tells more.
        if (Array.IndexOf(title, false) < 0)
            return;
        foreach (NameDraft name in names)
        {
            if (!title[text.Tokens[name.First].Sentence])
                mender.Keep(name);
        }

        int kept = 0;
        foreach (NameDraft name in names.ToArray())
        {
            if (!title[text.Tokens[name.First].Sentence])
                names[kept++] = name;
            else if (mender.Mended(name) is { } mended)
                names[kept++] = mended;
        }

        names.RemoveRange(kept, names.Count - kept);
    }

    // A headline or a heading ends in no full stop, and nothing follows it in its block.
    private static bool StandsAlone(ParsedText text, int sentence)
    {
        Sentence title = text.Sentences[sentence];
        bool alone = (sentence == 0 || text.Sentences[sentence - 1].Block != title.Block) && (sentence + 1 == text.Sentences.Count || text.Sentences[sentence + 1].Block != title.Block);
        return alone && title.Span.In(text.Text).TrimEnd("'\"\u2019\u201d)") is [.., not ('.' or '!' or ':' or '\u2026')];
    }

    private void Keep(NameDraft name)
    {
        _named.TryAdd(Words(name.First, name.End).ToString(), name);
        if (name is { Kind: ActorKind.Person, Length: > 1 })
            _named.TryAdd(Words(name.End - 1, name.End).ToString(), name with { First = name.End - 1, Title = -1, Facts = WordFacts.None });
    }

    private NameDraft? Mended(NameDraft name)
    {
        if (_lookup.ContainsKey(Words(name.First, name.End)) || IsKnownByItself(name))
            return name;
        for (int length = name.Length - 1; length > 0; length--)
        {
            for (int first = name.First; first + length <= name.End; first++)
            {
                if (_lookup.TryGetValue(Words(first, first + length), out NameDraft named))
                    return IsSurname(name, first, length, named) ? name : named with { First = first, End = first + length, Title = first == name.First ? name.Title : -1 };
            }
        }

        return IsWhole(name) ? name : null;
    }

    // "Anna Brandt", of whom the report tells as Brandt.
    private static bool IsSurname(NameDraft name, int first, int length, NameDraft named) =>
        name is { Kind: ActorKind.Person, Length: 2 } && (name.Facts & WordFacts.Given) != 0 && named.Kind == ActorKind.Person && first + length == name.End;

    // A country, a body, a capital that stands for one.
    private static bool IsKnownByItself(NameDraft name) => (name.Facts & NameCutter.Known) != 0 && (name.Facts & WordFacts.Given) == 0;

    // "Statement by Anna Brandt", "National Harbour Association": of a person's two words the first is a given name, or a word in it tells the kind.
    private bool IsWhole(NameDraft name) =>
        name.Kind == ActorKind.Person ? name.Length == 2 && (name.Facts & WordFacts.Given) != 0 && _text.Tokens[name.End - 1].Upos != Upos.Verb : name is { Length: > 2, Sure: true };

    private ReadOnlySpan<char> Words(int first, int end) => _text.Text.AsSpan(_text.Tokens[first].Start, _text.Tokens[end - 1].End - _text.Tokens[first].Start);
}

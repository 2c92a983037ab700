using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Brings together the names that capitals and tables show and those that the trained tagger marks.</summary>
/// <remarks>
/// Tables know boundaries and known names better, the tagger what an unknown name names. A name that neither is sure of is, all over the
/// report, what most of its occurrences are.
/// </remarks>
internal sealed class NameMerger
{
    private const int Kinds = 4;

    // What an article weighs against the tagger's kind of a name that no table has.
    private const int OfArticle = 6;

    private readonly ParsedText _text;
    private readonly NameLexicon _lexicon;
    private readonly List<NameDraft> _merged = [];
    private readonly Dictionary<string, int[]> _votes = new(StringComparer.Ordinal);

    private NameMerger(ParsedText text, NameLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
    }

    /// <summary>The names of both, in order, without overlap; those of no kind among them.</summary>
    /// <param name="text">The text with the tagger's names.</param>
    /// <param name="lexicon">The pack's names.</param>
    /// <param name="cut">The names that capitals and tables show, in order.</param>
    public static List<NameDraft> Merge(ParsedText text, NameLexicon lexicon, List<NameDraft> cut)
    {
        var merger = new NameMerger(text, lexicon);
        merger.Zip(cut);
        merger.Vote();
        return merger._merged;
    }

    private void Zip(List<NameDraft> cut)
    {
        int tagged = 0;
        foreach (NameDraft name in cut)
        {
            int start = name.Title >= 0 ? name.Title : name.First;
            while (tagged < _text.Names.Count && _text.Names[tagged].EndToken <= start)
                AddTagged(_text.Names[tagged++], start);
            while (tagged < _text.Names.Count && _text.Names[tagged].EndToken <= name.First)
                tagged++;
            NameDraft merged = name;
            if (tagged < _text.Names.Count && _text.Names[tagged].FirstToken < name.End)
            {
                merged = WithTag(name, _text.Names[tagged]);
                while (tagged < _text.Names.Count && _text.Names[tagged].EndToken <= name.End)
                    tagged++;
            }

            _merged.Add(merged);
        }

        while (tagged < _text.Names.Count)
            AddTagged(_text.Names[tagged++], _text.Tokens.Length);
    }

    // Capitals alone stand for no person.
    private bool IsLetters(NameDraft name)
    {
        foreach (char c in _text.WordOf(name.First))
        {
            if (!char.IsUpper(c))
                return false;
        }

        return name.Length == 1 && _text.Tokens[name.First].End - _text.Tokens[name.First].Start is > 2 and < 7 && (name.Facts & WordFacts.Given) == 0;
    }

    private NameDraft WithTag(NameDraft name, NameSpan tag)
    {
        if (!name.Sure && tag.Kind != NameKind.Group && !(tag.Kind == NameKind.Person && IsLetters(name)))
            name.Kind = name.Kind is null || Same(name, tag) ? KindOf(tag.Kind) : name.Kind;
        return name;
    }

    private static bool Same(NameDraft name, NameSpan tag) =>
        tag.FirstToken == name.First && tag.EndToken == name.End && (name.Facts & (WordFacts.Place | WordFacts.Organization)) == 0;

    // A name that capitals do not show: in small letters, or at the start of a sentence.
    private void AddTagged(NameSpan tag, int before)
    {
        int first = tag.FirstToken, end = Math.Min(tag.EndToken, before);
        if (tag.Kind == NameKind.Group || (_merged.Count > 0 && _merged[^1].End > first))
            return;
        while (first < end && IsBefore(first))
            first++;
        while (first < end && IsBehind(end - 1))
            end--;
        if (first == end || !MayName(first, end) || _lexicon.Find(_text.WordOf(first)).Has(WordFacts.Storm))
            return;
        NameLexicon.Entry entry = _lexicon.Find(_text.Text.AsSpan(_text.Tokens[first].Start, _text.Tokens[end - 1].End - _text.Tokens[first].Start));
        const WordFacts none = WordFacts.Storm | WordFacts.NotAlone | WordFacts.NeverName | WordFacts.Demonym | WordFacts.Title
            | WordFacts.OrganizationLast | WordFacts.PlaceLast | WordFacts.NotNameLast | WordFacts.Particle;
        if (entry.Has(WordFacts.Demonym) || (entry.Has(none) && !entry.Has(WordFacts.Given | WordFacts.Place | WordFacts.Organization)) || IsAffiliation(first) || end - first == 1 && _text.WordOf(first).Length < 2)
            return;
        _merged.Add(new NameDraft { First = first, End = end, Kind = KindOf(tag.Kind), Title = -1, Facts = entry.Facts, Meaning = entry.Meaning });
    }

    // "R-Ohio": a party's letter and a state.
    private bool IsAffiliation(int token) => _text.WordOf(token) is [_, '-', ..];

    private bool IsBefore(int token) =>
        _text.Tokens[token].Upos is Upos.Det or Upos.Punct || _text.WordOf(token).Length == 1 || _lexicon.Find(_text.WordOf(token)).Has(WordFacts.Title);

    // "City of" before a known name: what joins, without what it joins.
    private bool IsBehind(int token) => _text.Tokens[token].Upos is Upos.Det or Upos.Adp or Upos.Cconj;

    private bool MayName(int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (_text.Tokens[i].Upos == Upos.Propn && char.IsUpper(_text.WordOf(i)[0]))
                return true;
        }

        return false;
    }

    private static ActorKind KindOf(NameKind kind) => kind switch
    {
        NameKind.Person => ActorKind.Person,
        NameKind.Organization => ActorKind.Organization,
        NameKind.Place => ActorKind.Place,
        _ => ActorKind.Group,
    };

    private void Vote()
    {
        foreach (NameDraft name in _merged)
        {
            if (name.Kind is not { } kind || (name.Facts & (WordFacts.Metonym | WordFacts.Capital)) != 0)
                continue;
            string words = Words(name);
            if (!_votes.TryGetValue(words, out int[]? votes))
                _votes.Add(words, votes = new int[Kinds]);
            if (!name.Sure && kind == ActorKind.Person && IsLedByArticle(name))
                votes[(int)ActorKind.Organization] += OfArticle;
            if (!name.Sure && IsIn(name))
                votes[(int)ActorKind.Place] += 2;
            votes[(int)kind] += name.Sure ? 8 : (name.Facts & (WordFacts.Place | WordFacts.Organization)) != 0 ? 2 : 1;
        }

        for (int i = 0; i < _merged.Count; i++)
        {
            NameDraft voted = _merged[i];
            if (!voted.Sure && _votes.TryGetValue(Words(voted), out int[]? votes))
                voted.Kind = (ActorKind)Array.IndexOf(votes, votes.Max());
            _merged[i] = voted;
        }
    }

    // "The 74-metre Pelin Star was hit": a ship, a paper, a team; no person's name has an article before it and is no part of a longer phrase.
    private bool IsLedByArticle(NameDraft name)
    {
        int before = name.First - 1;
        if (before > 2 && _text.WordOf(before - 1) is "-")
            before -= 3;
        if (before < 0 || name.Length < 2 || name.Title >= 0 || _text.Tokens[before].Sentence != _text.Tokens[name.First].Sentence || !_lexicon.Find(_text.WordOf(before)).Has(WordFacts.Article))
            return false;
        for (int i = name.First; i < name.End; i++)
        {
            if (_lexicon.Find(_text.WordOf(i)).Has(WordFacts.Given))
                return false;
        }

        return name.End < _text.Tokens.Length && _text.Tokens[name.End].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part or Upos.Num) && _text.WordOf(name.End) is not "-";
    }

    // "in Varn": a place where nothing else shows what the name names.
    private bool IsIn(NameDraft name) =>
        name.First > 0 && name.Title < 0 && _text.Tokens[name.First - 1].Upos == Upos.Adp && _lexicon.Find(_text.WordOf(name.First - 1)).Has(WordFacts.Inside);

    private string Words(NameDraft name) => _text.Text[_text.Tokens[name.First].Start.._text.Tokens[name.End - 1].End];
}

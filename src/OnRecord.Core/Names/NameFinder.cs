using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Finds the names of a text: runs of capitalised words and known phrases, cut into titles, demonyms and names.</summary>
internal sealed class NameFinder
{
    // A longer run of capitals is no name; cutting it must not take the square of its length.
    private const int MaxAtoms = 24;

    private readonly ParsedText _text;
    private readonly NameLexicon _lexicon;
    private readonly NameCutter _cutter;
    private readonly List<Atom> _run = [];
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isSurname;

    private NameFinder(ParsedText text, NameLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _cutter = new NameCutter(text, lexicon);
        foreach (NameSpan name in text.Names)
        {
            if (name.Kind == NameKind.Person && name.EndToken - name.FirstToken > 1)
                _surnames.Add(text.WordOf(name.EndToken - 1).ToString());
        }

        _isSurname = _surnames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names, in order, without overlap.</summary>
    public static List<NameDraft> Find(ParsedText text, NameLexicon lexicon)
    {
        var finder = new NameFinder(text, lexicon);
        foreach (Sentence sentence in text.Sentences)
            finder.Find(sentence);
        return finder._cutter.Names;
    }

    private void Find(Sentence sentence)
    {
        // A headline in which every word of meaning begins with a capital does not show names by its capitals.
        bool telling = !TitleCaseNames.IsTitle(_text, sentence);
        bool first = true;
        for (int i = sentence.FirstToken; i < sentence.EndToken;)
        {
            if (TryAtom(i, sentence, telling && !first, out Atom atom))
            {
                i = ReadRun(atom, sentence, telling);
                _cutter.Cut(_run, telling);
            }
            else
            {
                i++;
            }

            first &= _text.Tokens[i - 1].Upos == Upos.Punct;
        }
    }

    private bool TryAtom(int i, Sentence sentence, bool capitalTells, out Atom atom)
    {
        ReadOnlySpan<char> word = _text.WordOf(i);
        atom = default;
        if (word.IsEmpty)
            return false;
        int longest = _lexicon.LongestFrom(word);
        if (longest > word.Length && TryPhrase(i, sentence, longest, out atom))
            return true;
        ref readonly Token token = ref _text.Tokens[i];
        if (!char.IsUpper(word[0]))
            return (token.Upos == Upos.Propn && TryParticle(i, sentence, out atom)) || (token.Upos is Upos.Propn or Upos.Noun && TrySmall(i, word, sentence, out atom));
        if (word.Contains('@') || IsAffiliation(i, word))
            return false;
        NameLexicon.Entry entry = _lexicon.Find(word);
        if (entry.Facts == WordFacts.None && word.Length > 3 && IsUpper(word))
            entry = Lowered(word);
        if (!MayName(token, word, entry, capitalTells) && !(token.Upos is Upos.Noun or Upos.Adj or Upos.X or Upos.Verb or Upos.Adv or Upos.Intj && _isSurname.Contains(word)))
            return false;
        atom = new Atom(i, i + 1, entry.Facts, entry.Meaning);
        return true;
    }

    // "al-Masri", "von Hart": a surname by itself that begins with a particle.
    private bool TryParticle(int i, Sentence sentence, out Atom atom)
    {
        atom = default;
        if (!_lexicon.Find(_text.WordOf(i)).Has(WordFacts.Particle))
            return false;
        int behind = SkipParticles(i, sentence);
        if (behind >= sentence.EndToken || _text.WordOf(behind) is not [>= 'A' and <= 'Z', ..] || _text.Tokens[behind].Upos != Upos.Propn)
            return false;
        atom = new Atom(i, behind + 1, WordFacts.Particle, null);
        return true;
    }

    // A party's letter before a state, in one token or three.
    private bool IsAffiliation(int i, ReadOnlySpan<char> word) =>
        word is [_, '-', _, ..] || (word.Length == 1 && i + 1 < _text.Tokens.Length && _text.WordOf(i + 1) is "-" && IsTight(i + 1));

    // A known place written small, which the tagger takes for a name all the same or which a preposition stands before.
    private bool TrySmall(int i, ReadOnlySpan<char> word, Sentence sentence, out Atom atom)
    {
        atom = default;
        bool name = _text.Tokens[i].Upos == Upos.Propn;
        if (!char.IsAsciiLetterLower(word[0]) || (!name && !(i > sentence.FirstToken && _text.Tokens[i - 1].Upos == Upos.Adp)))
            return false;
        for (int end = Math.Min(i + 2, sentence.EndToken); end > i; end--)
        {
            NameLexicon.Entry entry = Titled(_text.Text.AsSpan(_text.Tokens[i].Start, _text.Tokens[end - 1].End - _text.Tokens[i].Start));
            bool known = name || end > i + 1 ? entry.Has(WordFacts.Place) : entry.Has(WordFacts.State | WordFacts.Country);
            if (!known || entry.Has(WordFacts.Given))
                continue;
            atom = new Atom(i, end, entry.Facts, entry.Meaning);
            return true;
        }

        return false;
    }

    private NameLexicon.Entry Titled(ReadOnlySpan<char> words)
    {
        if (words.Length is < 4 or > 32)
            return NameLexicon.Entry.None;
        Span<char> titled = stackalloc char[words.Length];
        for (int i = 0; i < words.Length; i++)
            titled[i] = i == 0 || words[i - 1] == ' ' ? char.ToUpperInvariant(words[i]) : words[i];
        return _lexicon.Find(titled);
    }

    private bool TryPhrase(int i, Sentence sentence, int longest, out Atom atom)
    {
        int start = _text.Tokens[i].Start;
        for (int j = Math.Min(sentence.EndToken, i + NameLexicon.MaxPhraseTokens); j > i + 1; j--)
        {
            int length = _text.Tokens[j - 1].End - start;
            if (length > longest)
                continue;
            NameLexicon.Entry entry = _lexicon.Find(_text.Text.AsSpan(start, length));
            if (entry.Facts == WordFacts.None)
                continue;
            atom = new Atom(i, j, entry.Facts, entry.Meaning);
            return true;
        }

        atom = default;
        return false;
    }

    private static bool MayName(in Token token, ReadOnlySpan<char> word, NameLexicon.Entry entry, bool capitalTells)
    {
        if (token.Upos == Upos.Propn)
            return true;
        const WordFacts known = WordFacts.Given | WordFacts.Demonym | WordFacts.Title | WordFacts.Organization | WordFacts.Place | WordFacts.Metonym;
        return token.Upos switch
        {
            Upos.Noun or Upos.Adj or Upos.X => capitalTells || (entry.Has(known) && word.Length > 1),
            Upos.Verb or Upos.Adv or Upos.Num or Upos.Intj => capitalTells && word.Length > 2,
            _ => false,
        };
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private NameLexicon.Entry Lowered(ReadOnlySpan<char> word)
    {
        if (word.Length > 32)
            return NameLexicon.Entry.None;
        Span<char> lowered = stackalloc char[word.Length];
        word.ToLowerInvariant(lowered);
        lowered[0] = word[0];
        return _lexicon.Find(lowered);
    }

    // Reads the atoms that follow each other with nothing but joints between them; returns the token behind them.
    private int ReadRun(Atom first, Sentence sentence, bool telling)
    {
        _run.Clear();
        _run.Add(first);
        Atom last = first;
        while (last.End < sentence.EndToken && _run.Count < MaxAtoms)
        {
            int next = SkipJoint(last, sentence);
            if (next >= sentence.EndToken || !TryAtom(next, sentence, telling, out Atom atom) || IsApart(last, next))
                break;
            if (next > last.End)
                atom = atom with { Joined = true, Facts = atom.Facts | (_lexicon.Find(_text.WordOf(last.End)).Facts & WordFacts.Particle) };
            _run.Add(atom);
            last = atom;
        }

        return last.End;
    }

    // Two blocks of a page, or two lines, hold two names.
    private bool IsApart(Atom last, int next) =>
        _text.Text.AsSpan(_text.Tokens[last.End - 1].End, _text.Tokens[next].Start - _text.Tokens[last.End - 1].End).Contains('\n');

    private int SkipJoint(Atom last, Sentence sentence)
    {
        int next = last.End;
        ReadOnlySpan<char> word = _text.WordOf(next);
        if (word.Length == 1 && word[0] is '-' or '&' or '\u2013')
            return word[0] == '&' || IsTight(next) ? next + 1 : next;
        if (last.Has(WordFacts.Owners) && next + 1 < sentence.EndToken && _text.Tokens[next].Is(Morphology.Possessive))
            return next + 1;
        if (word is "," && next + 1 < sentence.EndToken && EndsCompany(next + 1))
            return next + 1;
        if (word.IsEmpty || char.IsUpper(word[0]))
            return next;
        if (_text.Tokens[next].Upos == Upos.Cconj)
            return JoinsNext(last, next, sentence) ? next + 1 : next;
        WordFacts facts = _lexicon.Find(word).Facts;
        if ((facts & WordFacts.Particle) != 0 && last.Facts != WordFacts.Title)
            return SkipParticles(next, sentence);
        const WordFacts joinable = WordFacts.OrganizationAny | WordFacts.OrganizationLast | WordFacts.PlaceFirst;
        if ((facts & WordFacts.Joint) == 0 || (last.Facts & joinable) == 0 || last.End - last.First > 1 || _text.WordOf(last.First)[^1] == '.')
            return next;
        int behind = next + 1;
        if (behind < sentence.EndToken && (_lexicon.Find(_text.WordOf(behind)).Facts & WordFacts.Article) != 0)
            behind++;
        return behind;
    }

    private bool EndsCompany(int token)
    {
        const WordFacts company = WordFacts.OrganizationLast;
        NameLexicon.Entry entry = _lexicon.Find(_text.WordOf(token));
        return (entry.Facts & (company | WordFacts.OrganizationAny)) == company && _text.WordOf(token)[^1] == '.' || entry.Has(WordFacts.Suffix);
    }

    // "Securities and Exchange Commission", "Department of Housing and Urban Development": the tree says that the parts are one.
    private bool JoinsNext(Atom last, int conjunction, Sentence sentence)
    {
        int next = conjunction + 1;
        if (next >= sentence.EndToken || _text.WordOf(next) is not [>= 'A' and <= 'Z', ..] || last.Has(WordFacts.Place | WordFacts.Organization | WordFacts.Given))
            return false;
        if (last.Joined && _run.Count > 1 && _run[^2].Has(WordFacts.OrganizationAny))
            return true;
        int end = next;
        while (end < sentence.EndToken && end < next + 4 && _text.WordOf(end) is [>= 'A' and <= 'Z', ..])
            end++;
        int head = _text.Tokens[last.End - 1].Head;
        return head >= next && head < end && _lexicon.Find(_text.WordOf(head)).Has(WordFacts.OrganizationLast | WordFacts.OrganizationAny);
    }

    private int SkipParticles(int next, Sentence sentence)
    {
        int behind = next;
        while (behind < sentence.EndToken && behind < next + 3 && (_lexicon.Find(_text.WordOf(behind)).Facts & WordFacts.Particle) != 0)
            behind++;
        if (behind < sentence.EndToken && _text.WordOf(behind) is "-" && IsTight(behind))
            behind++;
        return behind;
    }

    private bool IsTight(int token) =>
        token > 0 && token + 1 < _text.Tokens.Length
        && _text.Tokens[token - 1].End == _text.Tokens[token].Start && _text.Tokens[token].End == _text.Tokens[token + 1].Start;
}

/// <summary>A word or known phrase of a run of capitalised words.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Facts">What is known of it.</param>
/// <param name="Meaning">The country, place or fuller name that it means, or <see langword="null"/>.</param>
/// <param name="Joined">Whether a hyphen, a preposition or a particle stands between it and the atom before.</param>
internal readonly record struct Atom(int First, int End, WordFacts Facts, string? Meaning, bool Joined = false)
{
    public bool Has(WordFacts any) => (Facts & any) != 0;
}

namespace OnRecord.Language;

/// <summary>Finds where a written word ends: what of dots, hyphens, apostrophes and the like belongs to it.</summary>
/// <remarks>Follows the English Web Treebank (Silveira et al., LREC 2014). Every look ahead is bounded, or its result kept.</remarks>
internal sealed class WordScanner
{
    private const int LongestNumber = 64;

    private readonly string _text;
    private readonly TokenLexicon _lexicon;
    private readonly AddressScanner _addresses;
    private int _chunkEnd;

    public WordScanner(string text, TokenLexicon lexicon)
    {
        _text = text;
        _lexicon = lexicon;
        _addresses = new AddressScanner(text, lexicon);
    }

    /// <summary>Starts on a stretch without white space.</summary>
    public void Enter(int start, int end)
    {
        _chunkEnd = end;
        _addresses.Enter(start, end);
    }

    /// <summary>The end of the word that starts at <paramref name="start"/>, its own full stop included.</summary>
    public int EndOf(int start)
    {
        if (_addresses.AddressEnd(start) is var address && address > start)
            return address;
        int at = start + 1, segment = start;
        if (char.IsHighSurrogate(_text[start]))
            at++;
        while (true)
        {
            at = LettersEnd(at);
            if (at >= _chunkEnd)
                return at;
            char next = at + 1 < _chunkEnd ? _text[at + 1] : '\0';
            char c = _text[at];
            if (c == '.')
            {
                int dot = DotEnd(start, at, next);
                if (dot <= at)
                    return at;
                if (dot == at + 1 && Characters.IsLetterOrDigit(next))
                {
                    segment = at = dot;
                    continue;
                }

                return dot;
            }

            int joined = JoinedEnd(start, segment, at, c, next);
            if (joined <= at)
                return at;
            if (joined == at + 1 && Characters.IsWord(next) && c != '$')
            {
                if (!Characters.IsApostrophe(c))
                    segment = joined;
                at = joined;
                continue;
            }

            return joined;
        }
    }

    /// <summary>The end of the run of letters, digits and marks from <paramref name="at"/>.</summary>
    public int LettersEnd(int at)
    {
        while (at < _chunkEnd)
        {
            if (Characters.IsWord(_text[at]) || _text[at] == '_')
                at++;
            else if (Characters.IsHighLetter(_text, at, _chunkEnd))
                at += 2;
            else
                break;
        }

        return at;
    }

    // A dot inside or behind a word: its own where the word is an abbreviation, a number, the name of a host or a file.
    private int DotEnd(int start, int at, char next)
    {
        char before = _text[at - 1];
        if (Characters.IsDigit(next))
            return Characters.IsDigit(before) || at - start == 1 ? at + 1 : at;
        if (Characters.IsLetter(next))
        {
            int host = _addresses.DottedNameEnd(start, at);
            if (host > at)
                return host;
            int listed = ListedAbbreviationEnd(start, at);
            if (listed > at)
                return listed;
            bool initial = IsInitial(start, at) && (!Characters.IsLetterOrDigit(At(at + 2)) || Characters.IsUpper(before));
            return initial ? at + 1 : at;
        }

        if (next == '.' && At(at + 2) == '.')
            return at;
        if (_lexicon.Abbreviations.TryGet(_text.AsSpan(start, at + 1 - start), out AbbreviationKind kind))
            return kind is AbbreviationKind.Number or AbbreviationKind.Day && !NumberFollows(at + 1) ? at : at + 1;
        if (next == '.')
            return at;
        return IsInitial(start, at) ? at + 1 : at;
    }

    // One letter behind the start or another dot: an initial, or a part of U.S. or p.m.
    private bool IsInitial(int start, int at)
    {
        int letter = at - 1;
        while (letter > start && Characters.IsMark(_text[letter]))
            letter--;
        if (!Characters.IsLetter(_text[letter]))
            return false;
        if (letter == start)
            return Characters.IsUpper(_text[letter]) && (_text[letter] != 'I' || Characters.IsUpper(AfterGap(at + 1)));
        return _text[letter - 1] == '.';
    }

    // a.m., Ph.D.: a listed abbreviation with dots inside, its last dot there or not.
    private int ListedAbbreviationEnd(int start, int at)
    {
        int end = Math.Min(_chunkEnd, start + _lexicon.Abbreviations.Longest);
        int letters = at + 1;
        while (letters < end && Characters.IsLetter(_text[letters]))
            letters++;
        if (At(letters) != '.' && letters < end + 1 && letters - start < 16)
        {
            Span<char> closed = stackalloc char[16];
            _text.AsSpan(start, letters - start).CopyTo(closed);
            closed[letters - start] = '.';
            if (_lexicon.Abbreviations.Contains(closed[..(letters - start + 1)]))
                return letters;
        }

        for (int dot = end - 1; dot > at; dot--)
        {
            if (_text[dot] == '.' && !Characters.IsLetterOrDigit(At(dot + 1)) && _lexicon.Abbreviations.Contains(_text.AsSpan(start, dot + 1 - start)))
                return dot + 1;
        }

        return at;
    }

    private int JoinedEnd(int start, int segment, int at, char c, char next)
    {
        char before = _text[at - 1];
        if (Characters.IsApostrophe(c))
            return ApostropheEnd(start, at, before, next);
        if (Characters.IsHyphen(c))
            return HyphenEnd(start, segment, at, next);
        bool digits = Characters.IsDigit(before) && Characters.IsDigit(next);
        return c switch
        {
            ',' or ':' => digits ? at + 1 : at,
            '/' => digits || IsLetterPair(start, at) ? at + 1 : at,
            '&' => IsCapitalPair(start, at) ? at + 1 : at,
            '*' => Characters.IsLetter(before) && (Characters.IsLetter(next) || next == '*') ? StarsEnd(at) : at,
            '@' => Characters.IsLetter(before) && Characters.IsLetter(next) ? at + 1 : at,
            '$' => _lexicon.CurrencyPrefixes.Contains(_text.AsSpan(start, at - start)) ? at + 1 : at,
            _ => at,
        };
    }

    private int ApostropheEnd(int start, int at, char before, char next)
    {
        if (Characters.IsLetter(next) && Characters.IsLetterOrDigit(before))
            return at + 1;
        Span<char> folded = stackalloc char[16];
        if (at + 1 - start < folded.Length && !Characters.IsLetterOrDigit(next))
        {
            int length = Fold(_text.AsSpan(start, at + 1 - start), folded);
            if (_lexicon.Elisions.Contains(folded[..length]))
                return at + 1;
        }

        return at;
    }

    private int HyphenEnd(int start, int segment, int at, char next)
    {
        if (Characters.IsLetter(next) && _lexicon.Prefixes.Contains(_text.AsSpan(segment, at - segment)))
            return at + 1;
        return Characters.IsDigit(next) && Characters.IsDigit(_text[at - 1]) ? NumberChainEnd(start, at) : at;
    }

    // 555-0134, 1-800-555-0134, 2001-09-11: a number by parts; one hyphen alone is a range, but between three and four digits.
    private int NumberChainEnd(int start, int at)
    {
        int hyphens = 0, end = at;
        while (end < _chunkEnd && end - start < LongestNumber && (Characters.IsDigit(_text[end]) || Characters.IsHyphen(_text[end])))
        {
            if (Characters.IsHyphen(_text[end]))
            {
                if (!Characters.IsDigit(At(end + 1)))
                    break;
                hyphens++;
            }

            end++;
        }

        bool local = hyphens == 1 && at - start is 1 or 3 && end - at == 5;
        return (hyphens > 1 || local) && !Characters.IsLetter(At(end)) ? end : at;
    }

    // w/o, n/a, s/he: letters on both sides, one of them alone.
    private bool IsLetterPair(int start, int at) => at - start == 1 && Characters.IsLetter(_text[start]) && Characters.IsLetter(At(at + 1))
        && !Characters.IsLetterOrDigit(At(at + 2)) && At(at + 2) != '/';

    // AT&T, R&D: capitals on both sides.
    private bool IsCapitalPair(int start, int at) => at - start <= 3 && Characters.IsLetter(At(at + 1))
        && (at + 2 >= _chunkEnd || !Characters.IsLower(_text[at + 2])) && Characters.IsUpper(_text[start]) == Characters.IsUpper(At(at + 1));

    private int StarsEnd(int at)
    {
        int end = at;
        while (end < _chunkEnd && _text[end] == '*')
            end++;
        return end < _chunkEnd && Characters.IsLetter(_text[end]) ? LettersEnd(end) : at;
    }

    private bool NumberFollows(int at)
    {
        char c = AfterGap(at);
        return Characters.IsDigit(c) || c == '#';
    }

    // The next character behind one gap at most.
    private char AfterGap(int at)
    {
        if (at < _text.Length && Characters.IsGap(_text[at]))
            at++;
        return at < _text.Length ? _text[at] : '\0';
    }

    private char At(int at) => at < _chunkEnd ? _text[at] : '\0';

    /// <summary>Writes a word with straight apostrophes and without marks that are not seen.</summary>
    /// <returns>The length written; the word's start where it does not fit.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int length = 0;
        foreach (char c in word)
        {
            if (length == folded.Length)
                break;
            if (Characters.IsApostrophe(c))
                folded[length++] = '\'';
            else if (c is not ('\u00AD' or '\u200C' or '\u200D' or '\u2060'))
                folded[length++] = c;
        }

        return length;
    }
}

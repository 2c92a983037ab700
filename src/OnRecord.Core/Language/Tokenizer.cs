using System.Globalization;

namespace OnRecord.Language;

/// <summary>A syntactic word before it is analysed, in eight bytes: a long text has some hundred thousand.</summary>
internal readonly record struct RawToken
{
    // Of a later part of a written word the complement.
    private readonly int _end;

    /// <summary>Notes a word.</summary>
    /// <param name="start">Its first UTF-16 code unit.</param>
    /// <param name="end">The offset behind its last one.</param>
    /// <param name="continuesWord">Whether it is a later part of a written word.</param>
    public RawToken(int start, int end, bool continuesWord)
    {
        Start = start;
        _end = continuesWord ? ~end : end;
    }

    /// <summary>Its first UTF-16 code unit.</summary>
    public int Start { get; }

    /// <summary>The offset behind its last one.</summary>
    public int End => _end < 0 ? ~_end : _end;

    /// <summary>Whether it is a later part of a written word.</summary>
    public bool ContinuesWord => _end < 0;

    /// <summary>All that is known of it.</summary>
    public void Deconstruct(out int start, out int end, out bool continuesWord) => (start, end, continuesWord) = (Start, End, ContinuesWord);
}

/// <summary>Splits text into the syntactic words of Universal Dependencies, as the English Web Treebank has them, in linear time.</summary>
/// <remarks>Words never overlap and leave out nothing but gaps (<see cref="Characters.IsGap"/>).</remarks>
internal sealed class Tokenizer
{
    private const int MostClitics = 3;

    private readonly string _text;
    private readonly TokenLexicon _lexicon;
    private readonly WordScanner _words;
    private readonly List<RawToken> _tokens;
    private int _chunkStart;
    private int _chunkEnd;

    public Tokenizer(string text, TokenLexicon lexicon, List<RawToken> tokens)
    {
        _text = text;
        _lexicon = lexicon;
        _words = new WordScanner(text, lexicon);
        _tokens = tokens;
    }

    /// <summary>Adds the words of a stretch.</summary>
    public void Add(Span span)
    {
        int at = span.Start;
        while (at < span.End)
        {
            if (Characters.IsGap(_text[at]))
            {
                at++;
                continue;
            }

            int letters = at;
            while (letters < span.End && Characters.IsPlain(_text[letters]))
                letters++;
            int end = letters;
            while (end < span.End && !Characters.IsGap(_text[end]))
                end++;
            AddLetters(at, letters, end);
            at = end;
        }
    }

    // Most stretches are a word of plain letters, with a comma behind it at most.
    private void AddLetters(int start, int letters, int end)
    {
        bool comma = end == letters + 1 && _text[letters] == ',';
        if (letters == start || (end > letters && !comma) || _lexicon.Contractions.Contains(_text.AsSpan(start, letters - start)))
        {
            AddChunk(start, end);
            return;
        }

        if (letters - start == 2 && _lexicon.Emoticons.Contains(_text.AsSpan(start, 2)))
        {
            AddChunk(start, end);
            return;
        }

        _tokens.Add(new RawToken(start, letters, false));
        if (comma)
            _tokens.Add(new RawToken(letters, end, false));
    }

    private void AddChunk(int start, int end)
    {
        _chunkStart = start;
        _chunkEnd = end;
        _words.Enter(start, end);
        int at = start;
        while (at < end)
        {
            int next = FaceEnd(at);
            if (next > at)
                Add(at, next);
            else if (IsWordStart(at))
                AddWord(at, next = _words.EndOf(at));
            else
                Add(at, next = SignEnd(at));
            at = next;
        }
    }

    private bool IsWordStart(int at)
    {
        char c = _text[at];
        if (Characters.IsLetterOrDigit(c) || Characters.IsHighLetter(_text, at, _chunkEnd))
            return true;
        char next = at + 1 < _chunkEnd ? _text[at + 1] : '\0';
        bool first = at == _chunkStart || !Characters.IsWord(_text[at - 1]);
        return first && ((c == '.' && Characters.IsDigit(next)) || (c is '#' or '@' && Characters.IsLetter(next)));
    }

    private int FaceEnd(int at)
    {
        char c = _text[at];
        if (c is not (':' or ';' or '=' or '<' or '>' or '-' or '^' or 'x' or 'X' or 'o' or 'O' or 'D' or '(' or ')' or '\\'))
            return at;
        if (at > _chunkStart && Characters.IsLetterOrDigit(_text[at - 1]) && c != ':')
            return at;
        for (int length = Math.Min(_lexicon.Emoticons.Longest, _chunkEnd - at); length >= 2; length--)
        {
            bool free = at + length == _chunkEnd || !Characters.IsLetterOrDigit(_text[at + length]);
            if (free && _lexicon.Emoticons.Contains(_text.AsSpan(at, length)))
                return at + length;
        }

        return at;
    }

    private int SignEnd(int at)
    {
        char c = _text[at];
        char next = at + 1 < _chunkEnd ? _text[at + 1] : '\0';
        if (Characters.IsApostrophe(c))
            return ApostropheEnd(at, c, next);
        if (c == '.' || c == '\u2026')
            return RunEnd(at, static c => c is '.' or '\u2026');
        if (c is '!' or '?')
            return RunEnd(at, static c => c is '!' or '?');
        if (c == next && c is '-' or '*' or '=' or '_' or '~' or '+' or '\u2014' or '\u2013' or '\u2015' or '#' or '<' or '>' or '|' or '$')
            return SameEnd(at, c);
        if (char.IsSurrogate(c) || c >= '\u2190')
            return Math.Min(_chunkEnd, at + Math.Max(1, StringInfo.GetNextTextElementLength(_text.AsSpan(at, Math.Min(_chunkEnd - at, 64)))));
        return MarksEnd(at + 1);
    }

    // An apostrophe before a word: an ending of its own ('s), a word without its start ('em, '90s), a doubled mark, or a mark.
    private int ApostropheEnd(int at, char c, char next)
    {
        int word = _words.LettersEnd(at + 1);
        Span<char> folded = stackalloc char[16];
        if (word > at + 1 && word - at < folded.Length)
        {
            int length = WordScanner.Fold(_text.AsSpan(at, word - at), folded);
            bool more = word < _chunkEnd && Characters.IsApostrophe(_text[word]);
            if (more && _lexicon.Elisions.Contains(Closed(folded, length)))
                return word + 1;
            if (!more && (_lexicon.Clitics.Contains(folded[..length]) || _lexicon.Elisions.Contains(folded[..length])))
                return word;
            if (!more && IsYear(folded[1..length]))
                return word;
        }

        bool doubled = (c == next && c is '\'' or '`' or '\u2019' or '\u2018') || (c == '\u2018' && next == '\u2019');
        return MarksEnd(doubled ? at + 2 : at + 1);
    }

    private static ReadOnlySpan<char> Closed(Span<char> folded, int length)
    {
        folded[length] = '\'';
        return folded[..(length + 1)];
    }

    private static bool IsYear(ReadOnlySpan<char> word) =>
        word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 || word[2] == 's');

    private int RunEnd(int at, Func<char, bool> belongs)
    {
        while (at < _chunkEnd && belongs(_text[at]))
            at++;
        return MarksEnd(at);
    }

    private int SameEnd(int at, char c)
    {
        while (at < _chunkEnd && _text[at] == c)
            at++;
        return MarksEnd(at);
    }

    private int MarksEnd(int at)
    {
        while (at < _chunkEnd && Characters.IsMark(_text[at]))
            at++;
        return at;
    }

    private void AddWord(int start, int end)
    {
        int digits = start;
        while (digits < end && (Characters.IsDigit(_text[digits]) || _text[digits] is '.' or ',' or ':'))
            digits++;
        if (digits > start && digits < end && IsUnit(start, digits, end))
        {
            Add(start, digits);
            Add(digits, end);
            return;
        }

        Span<char> folded = stackalloc char[32];
        if (end - start > folded.Length)
        {
            AddClitics(start, end);
            return;
        }

        int length = WordScanner.Fold(_text.AsSpan(start, end - start), folded);
        if (length == end - start && _lexicon.Contractions.TryGet(folded[..length], out int[] parts))
        {
            for (int i = 0, at = start; i < parts.Length; at += parts[i++])
                _tokens.Add(new RawToken(at, at + parts[i], i > 0));
            return;
        }

        AddClitics(start, end);
    }

    private bool IsUnit(int start, int digits, int end)
    {
        if (!_lexicon.NumberSuffixes.TryGet(_text.AsSpan(digits, end - digits), out bool money))
            return false;
        return !money || (start > _chunkStart && Characters.IsCurrency(_text[start - 1]));
    }

    // do|n't, John|'s, should|n't|'ve: from the end, the pack's endings that stand behind a word; three at most.
    private void AddClitics(int start, int end)
    {
        Span<int> cuts = stackalloc int[MostClitics];
        int count = 0, at = end;
        while (count < MostClitics && CliticStart(start, at) is var cut && cut > start)
            cuts[count++] = at = cut;
        _tokens.Add(new RawToken(start, at, false));
        while (count > 0)
        {
            int next = --count > 0 ? cuts[count - 1] : end;
            _tokens.Add(new RawToken(cuts[count], next, true));
        }
    }

    private int CliticStart(int start, int end)
    {
        if (end - start < 3 || !(Characters.IsApostrophe(_text[end - 2]) || Characters.IsApostrophe(_text[end - 3])))
            return start;
        Span<char> folded = stackalloc char[4];
        for (int length = 2; length <= 3; length++)
        {
            int at = end - length;
            if (at <= start)
                break;
            int folds = WordScanner.Fold(_text.AsSpan(at, length), folded);
            if (folds == length && _lexicon.Clitics.Contains(folded[..length]) && !IsDecade(start, at))
                return at;
        }

        return start;
    }

    // 1960's, 90's: a decade is one word.
    private bool IsDecade(int start, int at) => at - start is 2 or 4 && _text[at - 1] == '0' && Characters.IsDigit(_text[start]) && Characters.IsDigit(_text[at - 2]);

    private void Add(int start, int end) => _tokens.Add(new RawToken(start, end, start > _chunkStart && IsClitic(start, end)));

    private bool IsClitic(int start, int end)
    {
        if (!Characters.IsApostrophe(_text[start]))
            return false;
        bool behindWord = Characters.IsLetterOrDigit(_text[start - 1]);
        return behindWord && (end - start > 1 || _text[start - 1] is 's' or 'S' or 'z' or 'x');
    }
}

using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Finds where sentences end.</summary>
internal sealed class SentenceSplitter
{
    /// <summary>The most words of a sentence; a longer one is cut, so that everything behind stays linear.</summary>
    private const int LongestSentence = 250;

    /// <summary>From this length on, a line without a full stop is one that was wrapped.</summary>
    private const int WrappedLine = 45;

    /// <summary>The most closing marks and words of notes behind a full stop that still end its sentence.</summary>
    private const int MostClosers = 12;

    private readonly string _text;
    private readonly SentenceLexicon _lexicon;
    private readonly List<RawToken> _tokens;
    private readonly List<Sentence> _sentences;

    public SentenceSplitter(string text, LanguagePack pack, List<RawToken> tokens, List<Sentence> sentences)
    {
        _text = text;
        _lexicon = pack.View(p => new SentenceLexicon(p));
        _tokens = tokens;
        _sentences = sentences;
    }

    /// <summary>Adds the sentences of a block's words.</summary>
    public void Add(int first, int end, int block)
    {
        int start = first;
        int dateline = Dateline.EndOf(_text, _tokens, first, end);
        for (int i = first; i < end; i++)
        {
            if (i + 1 == end || i + 1 == dateline || i + 1 - start >= LongestSentence || EndsBehind(i, start))
            {
                _sentences.Add(new Sentence(new Span(_tokens[start].Start, _tokens[i].End), start, i + 1, block));
                start = i + 1;
            }
        }
    }

    private bool EndsBehind(int token, int sentenceStart)
    {
        int lines = LineBreaks(token);
        if (lines > 1)
            return true;
        int last = BeforeClosers(BeforeNote(token, sentenceStart), sentenceStart);
        int next = token + 1;
        bool terminal = IsTerminal(last);
        if (lines == 1 && !terminal)
            return LineEnds(token);
        if (!terminal || IsCloser(next) || IsNote(next))
            return false;
        if (_tokens[next].Start == _tokens[token].End && last == token && !StartsUpper(next))
            return false;
        if (IsAbbreviation(last))
            return AbbreviationEnds(last, next);
        if (IsPause(last) && _tokens[next].End - _tokens[next].Start == 1 && StartsUpper(next))
            return false;
        return CanStart(next, lines) || (last == token && EndsBeforeLower(last, sentenceStart));
    }

    // A number in brackets behind a full stop is a note on what stands before it: [12].
    private bool IsNote(int token) => token + 2 < _tokens.Count && _text[_tokens[token].Start] == '['
        && Characters.IsDigit(_text[_tokens[token + 1].Start]) && _text[_tokens[token + 2].Start] == ']';

    private int BeforeNote(int token, int start)
    {
        int lowest = Math.Max(start, token - MostClosers);
        while (token - 3 >= lowest && _text[_tokens[token].Start] == ']' && IsNote(token - 2))
            token -= 3;
        return token;
    }

    // Whoever writes without capitals still ends sentences; Yahoo! and unknown abbreviations do not.
    private bool EndsBeforeLower(int last, int start)
    {
        if (last - 1 < start || _tokens[last].End == _tokens[last + 1].Start || !Characters.IsLetter(_text[_tokens[last + 1].Start]))
            return false;
        RawToken word = _tokens[last - 1];
        char c = _text[_tokens[last].Start];
        bool plain = Characters.IsLower(_text[word.Start]) && word.End - word.Start > 1;
        return c == '.' ? plain && _tokens[last].End - _tokens[last].Start == 1 : c == '?' || (c == '!' && plain);
    }

    private int LineBreaks(int token)
    {
        int lines = 0;
        for (int at = _tokens[token].End; at < _tokens[token + 1].Start; at++)
            lines += Paragraphs.BreaksAt(_text, at);
        return lines;
    }

    private bool LineEnds(int token)
    {
        int start = _tokens[token].End;
        int lineStart = start;
        while (lineStart > 0 && _text[lineStart - 1] is not ('\n' or '\r') && start - lineStart <= WrappedLine)
            lineStart--;
        return start - lineStart <= WrappedLine && _text[start - 1] is not ',' and not '-';
    }

    private int BeforeClosers(int token, int start)
    {
        int lowest = Math.Max(start, token - MostClosers);
        while (token > lowest && IsCloser(token) && _tokens[token - 1].End == _tokens[token].Start)
            token--;
        return token;
    }

    private bool IsCloser(int token)
    {
        char c = _text[_tokens[token].Start];
        if (c is ')' or ']' or '}' or '\u201D' or '\u00BB' or '\u203A')
            return true;
        bool mark = c is '"' or '\u2019' or '\'' or '\u201C' && _tokens[token].End - _tokens[token].Start <= 2;
        return mark && token > 0 && _tokens[token - 1].End == _tokens[token].Start
            && (token + 1 == _tokens.Count || _tokens[token + 1].Start > _tokens[token].End || !Characters.IsLetterOrDigit(_text[_tokens[token + 1].Start]));
    }

    private bool IsTerminal(int token)
    {
        char c = _text[_tokens[token].End - 1];
        return c is '.' or '!' or '?' or '\u2026' or '\u3002' or '\u203C' or '\u2047';
    }

    // Dots with a single letter behind them: somebody seeks for words. "I ... I do not know."
    private bool IsPause(int token) => _text[_tokens[token].Start] == '\u2026' || (_text[_tokens[token].Start] == '.' && _tokens[token].End - _tokens[token].Start > 2);

    private bool IsAbbreviation(int token) =>
        _text[_tokens[token].End - 1] == '.' && Characters.IsLetterOrDigit(_text[_tokens[token].Start]);

    private bool AbbreviationEnds(int last, int next)
    {
        ReadOnlySpan<char> word = _tokens[last] is var t ? _text.AsSpan(t.Start, t.End - t.Start) : default;
        bool opens = IsOpener(next);
        if (!StartsUpper(next) && !(opens && next + 1 < _tokens.Count && StartsUpper(next + 1)))
            return false;
        if (_lexicon.Tokens.Abbreviations.TryGet(word, out AbbreviationKind kind) && kind is AbbreviationKind.Title or AbbreviationKind.Number)
            return false;
        if (word.Length == 2)
            return false;
        return opens ? _text[_tokens[next].Start] is not ('(' or '[') : _lexicon.Starters.Contains(_text.AsSpan(_tokens[next].Start, _tokens[next].End - _tokens[next].Start));
    }

    private bool CanStart(int next, int lines)
    {
        char c = _text[_tokens[next].Start];
        return lines > 0 || StartsUpper(next) || IsOpener(next) || Characters.IsDigit(c) || !Characters.IsLower(c) && c is not (',' or ';' or ':' or '.' or '-' or '\u2013' or '\u2014' or '%');
    }

    private bool StartsUpper(int token) => Characters.IsUpper(_text[_tokens[token].Start]);

    private bool IsOpener(int token) => _text[_tokens[token].Start] is '"' or '\u201C' or '\u2018' or '\'' or '(' or '[' or '\u00AB' or '\u201E' or '`';
}

/// <summary>The pack's words that tell where sentences end.</summary>
internal sealed class SentenceLexicon(LanguagePack pack)
{
    /// <summary>The exceptions of words.</summary>
    public TokenLexicon Tokens { get; } = pack.View(p => new TokenLexicon(p));

    /// <summary>Words that a sentence often starts with and a name never does.</summary>
    public WordSet<bool> Starters { get; } = pack.Words("language/sentence-starters", "word", ignoreCase: false);
}

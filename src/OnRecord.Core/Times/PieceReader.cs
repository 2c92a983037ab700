using System.Globalization;

namespace OnRecord.Times;

/// <summary>Cuts a stretch of text into pieces.</summary>
/// <remarks>
/// The rules look inside written words ("third-quarter", "10am", "mid-May"), which the parser's tokens do not:
/// so this stage has pieces of its own. One pass, linear in the text's length.
/// </remarks>
internal sealed class PieceReader(TimeLexicon lexicon, string text)
{
    private readonly int _dash = lexicon.Find("-");
    private readonly int _longDash = lexicon.Find("--");
    private int _position;
    private bool _paragraph;

    /// <summary>Appends the pieces of a stretch.</summary>
    public void Read(Span stretch, List<Piece> pieces)
    {
        _position = stretch.Start;
        _paragraph = true;
        int before = stretch.Start;
        while (_position < stretch.End)
        {
            char c = text[_position];
            if (char.IsWhiteSpace(c))
            {
                SkipSpace(stretch.End);
                continue;
            }

            PieceTraits traits = before == _position && !_paragraph ? PieceTraits.Glued : PieceTraits.None;
            if (_paragraph)
                traits |= PieceTraits.Paragraph;
            _paragraph = false;
            if (char.IsAsciiDigit(c) || (IsApostrophe(c) && IsShortDecade(_position + 1, stretch.End)))
                ReadNumber(stretch.End, traits, pieces);
            else if (char.IsLetter(c))
                ReadWord(stretch.End, traits, pieces);
            else
                ReadMark(stretch, traits, pieces);
            before = _position;
        }
    }

    private void SkipSpace(int end)
    {
        int lines = 0;
        while (_position < end && char.IsWhiteSpace(text[_position]))
        {
            if (text[_position] == '\n')
                lines++;
            _position++;
        }

        _paragraph |= lines > 1;
    }

    private void ReadWord(int end, PieceTraits traits, List<Piece> pieces)
    {
        int start = _position;
        traits |= PieceTraits.Letters;
        if (char.IsUpper(text[start]))
            traits |= PieceTraits.Capital;
        if (IsAcronym(end))
        {
            while (_position + 1 < end && char.IsLetter(text[_position]) && text[_position + 1] == '.')
                _position += 2;
            // "p.m" at the end of a sentence may lack its last full stop.
            if (_position < end && char.IsLetter(text[_position]))
                SkipLetters(end);
            Add(pieces, start, _position, traits);
            return;
        }

        SkipLetters(end);
        int apostrophe = -1;
        while (_position + 1 < end && IsApostrophe(text[_position]) && char.IsLetter(text[_position + 1]))
        {
            apostrophe = _position++;
            SkipLetters(end);
        }

        if (_position < end && text[_position] == '.' && lexicon.Find(text.AsSpan(start, _position + 1 - start)) >= 0)
            _position++;
        if (apostrophe >= 0 && lexicon.Find(text.AsSpan(start, _position - start)) < 0)
        {
            Add(pieces, start, apostrophe, traits);
            Add(pieces, apostrophe, _position, PieceTraits.Glued);
            return;
        }

        Add(pieces, start, _position, traits);
    }

    private bool IsAcronym(int end) =>
        _position + 2 < end && text[_position + 1] == '.' && char.IsLetter(text[_position + 2])
        && (_position + 3 >= end || !char.IsLetter(text[_position + 3]));

    private void SkipLetters(int end)
    {
        while (_position < end && IsOfWord(text[_position]))
            _position++;
    }

    private static bool IsOfWord(char c) => char.IsAscii(c)
        ? char.IsAsciiLetter(c)
        : char.IsLetter(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private void Add(List<Piece> pieces, int start, int end, PieceTraits traits) =>
        pieces.Add(new Piece(start, end, lexicon.Find(text.AsSpan(start, end - start)), NumberShapes.None, 0, traits));

    private void ReadMark(Span stretch, PieceTraits traits, List<Piece> pieces)
    {
        int start = _position;
        char c = text[_position++];
        if (IsDash(c))
        {
            while (_position < stretch.End && IsDash(text[_position]))
                _position++;
            bool joins = (traits & PieceTraits.Glued) != 0 && _position - start == 1 && c != '—'
                && _position < stretch.End && char.IsLetterOrDigit(text[_position]);
            pieces.Add(new Piece(start, _position, joins ? _dash : _longDash, NumberShapes.None, 0, traits));
            return;
        }

        if (c is '.' or '!' or '?')
            traits |= PieceTraits.Stop;
        // "year's" and "years'" end in a mark of possession, the bare one only behind a letter.
        Add(pieces, start, _position, traits);
    }

    private void ReadNumber(int end, PieceTraits traits, List<Piece> pieces)
    {
        int start = _position;
        if (IsApostrophe(text[_position]))
            _position++;
        int digits = _position;
        SkipDigits(end);
        int whole = _position - digits;
        bool grouped = SkipGroups(end, whole);
        bool dotted = !grouped && SkipFraction(end);
        int close = _position;
        ReadOnlySpan<char> form = text.AsSpan(digits, close - digits);
        double value = ValueOf(form);
        NumberShapes shapes = NumberForm.Of(form, value, grouped, dotted);
        if (!grouped && !dotted)
            shapes = WithSuffix(end, form.Length, value, shapes);
        if (shapes == NumberShapes.ShortDecade && digits == start && value < 50)
            shapes = NumberShapes.None;
        if (pieces.Count > 0 && (traits & PieceTraits.Glued) != 0 && pieces[^1].Is(PieceTraits.Letters) && pieces[^1].Word < 0)
            shapes = NumberShapes.None;
        int word = form.Length <= 2 && close == _position ? lexicon.Find(form) : -1;
        pieces.Add(new Piece(start, _position, word, shapes, value, traits | PieceTraits.Digits));
    }

    private static double ValueOf(ReadOnlySpan<char> form) =>
        form.Length <= 15 && double.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value)
            ? value
            : double.MaxValue;

    private void SkipDigits(int end)
    {
        while (_position < end && char.IsAsciiDigit(text[_position]))
            _position++;
    }

    private bool SkipGroups(int end, int whole)
    {
        bool grouped = false;
        while (whole <= 3 && _position + 3 < end && text[_position] == ',' && AreDigits(_position + 1, 3, end)
            && (_position + 4 >= end || !char.IsAsciiDigit(text[_position + 4])))
        {
            _position += 4;
            grouped = true;
        }

        return grouped;
    }

    private bool SkipFraction(int end)
    {
        if (_position + 1 >= end || text[_position] != '.' || !char.IsAsciiDigit(text[_position + 1]))
            return false;
        int before = _position++;
        SkipDigits(end);
        // A second dot makes it a date (20.8.2025) or a version: its numbers stay apart.
        if (_position + 1 < end && text[_position] == '.' && char.IsAsciiDigit(text[_position + 1]))
        {
            _position = before;
            return false;
        }

        int start = before;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start > 1 && text[start - 1] == '.' && char.IsAsciiDigit(text[start - 2]))
        {
            _position = before;
            return false;
        }

        return true;
    }

    private NumberShapes WithSuffix(int end, int length, double value, NumberShapes shapes)
    {
        int letters = _position;
        while (letters < end && letters - _position < 3 && char.IsAsciiLetter(text[letters]))
            letters++;
        ReadOnlySpan<char> suffix = text.AsSpan(_position, letters - _position);
        NumberShapes suffixed = NumberForm.Suffixed(suffix, lexicon, length, value);
        if (suffixed == NumberShapes.None)
            return shapes;
        _position = letters;
        return suffixed;
    }

    private bool IsShortDecade(int at, int end) =>
        AreDigits(at, 2, end) && at + 2 <= end && (at + 2 == end || !char.IsAsciiDigit(text[at + 2]));

    private bool AreDigits(int at, int count, int end)
    {
        if (at + count > end)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(text[at + i]))
                return false;
        }

        return true;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    private static bool IsDash(char c) => c is '-' or '–' or '—' or '‑' or '−';
}

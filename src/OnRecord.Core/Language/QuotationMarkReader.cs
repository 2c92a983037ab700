using System.Buffers;

namespace OnRecord.Language;

/// <summary>Finds the quotation marks of a paragraph, and tells them from apostrophes and from the marks of feet and inches.</summary>
internal sealed class QuotationMarkReader(string text, TokenLexicon lexicon)
{
    private static readonly SearchValues<char> Shapes = SearchValues.Create(
        "\"'`\u00AB\u00BB\u2018\u2019\u201A\u201B\u201C\u201D\u201E\u201F\u2039\u203A\uFF02\uFF07\u300C\u300D\u300E\u300F\u275D\u275E");

    private int _start;
    private int _end;

    /// <summary>Adds the marks of a paragraph.</summary>
    public void Read(Span paragraph, List<QuotationMark> marks)
    {
        (_start, _end) = (paragraph.Start, paragraph.End);
        int at = _start;
        while (text.AsSpan(at, _end - at).IndexOfAny(Shapes) is var found && found >= 0)
        {
            at += found;
            int end = MarkEnd(at, out MarkFamily family);
            if (family != MarkFamily.None && RoleOf(at, end, family) is { } role)
                marks.Add(new QuotationMark(at, end, family, role, IsOpeningShape(text[at]), text[at] is '"' or '\'' or '\uFF02' or '\uFF07'));
            at = end;
        }
    }

    private int MarkEnd(int at, out MarkFamily family)
    {
        char c = text[at];
        char next = at + 1 < _end ? text[at + 1] : '\0';
        family = c switch
        {
            '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\uFF02' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u275D' or '\u275E' => MarkFamily.Double,
            '\u00AB' or '\u00BB' => MarkFamily.Guillemet,
            '\u2039' or '\u203A' => MarkFamily.SingleGuillemet,
            _ => MarkFamily.Single,
        };
        if (family == MarkFamily.Single && Characters.IsApostrophe(c) && next == c && (at + 2 >= _end || text[at + 2] != c))
        {
            family = MarkFamily.Double;
            return at + 2;
        }

        return at + 1;
    }

    private MarkRole? RoleOf(int start, int end, MarkFamily family)
    {
        char before = start > _start ? text[start - 1] : ' ';
        char after = end < _end ? text[end] : ' ';
        if (family == MarkFamily.Single)
            return SingleRole(start, before, after);
        if (family == MarkFamily.Double && IsPrime(start, end, before, after))
            return null;
        MarkRole context = ContextRole(before, after);
        char c = text[start];
        if (c is '\u201E' or '\u201F' or '\u300C' or '\u300E' or '\u275D' || (c == '`' && end - start == 2))
            return MarkRole.Opens;
        if (IsOpeningShape(c))
            return context == MarkRole.Closes ? MarkRole.Either : MarkRole.Opens;
        if (IsClosingShape(c))
            return context == MarkRole.Opens ? MarkRole.Either : MarkRole.Closes;
        return context;
    }

    // A mark with no direction of its own opens before a word and closes behind one.
    private static MarkRole ContextRole(char before, char after)
    {
        bool gapBefore = Characters.IsGap(before), gapAfter = Characters.IsGap(after);
        if (gapBefore)
            return gapAfter || after is ',' or ';' ? MarkRole.Either : MarkRole.Opens;
        if (before is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or ':' or '=' or '/' or '\u00BF' or '\u00A1')
            return gapAfter || after is ',' or ';' or '.' or ')' ? MarkRole.Closes : StartsWords(after) || before is not '-' ? MarkRole.Opens : MarkRole.Either;
        if (IsAnyMark(before))
            return StartsWords(after) ? MarkRole.Opens : gapAfter || after is ',' or '.' or ';' or '?' or '!' or ')' ? MarkRole.Closes : MarkRole.Either;
        return StartsWords(after) ? MarkRole.Either : MarkRole.Closes;
    }

    private MarkRole? SingleRole(int at, char before, char after)
    {
        bool wordBefore = Characters.IsWord(before), wordAfter = StartsWords(after);
        if (wordBefore && Characters.IsWord(after))
            return null;
        if (wordBefore)
            return ClosingSingleRole(at, before, after);
        bool opening = Characters.IsGap(before) || before is '(' or '[' or '{' or '\u2014' or '\u2013' or '-' or ':' or '/' || IsAnyMark(before);
        if (opening && (wordAfter || IsAnyMark(after) || after is '.' or '\u2026') && !(IsAnyMark(before) && !Characters.IsWord(after)))
            return IsElision(at) ? null : MarkRole.Opens;
        if (Characters.IsGap(before))
            return text[at] == '\u2018' ? MarkRole.Opens : null;
        return wordAfter ? null : MarkRole.Closes;
    }

    private MarkRole? ClosingSingleRole(int at, char before, char after)
    {
        if (Characters.IsDigit(before))
        {
            char next = Characters.IsGap(after) && at + 2 < _end ? text[at + 2] : after;
            if (Characters.IsDigit(next) || next is '"' or '\u201D' or '\u2033')
                return null;
        }

        if (text[at] is '\u2018' or '\u201A' or '`')
            return null;
        if (before is 's' or 'S' or 'z' or 'x')
            return Characters.IsGap(after) ? MarkRole.ClosesOrPossessive : MarkRole.Closes;
        return before is 'n' or 'N' or 'l' or 'o' or 'h' && EndsElision(at) ? null : MarkRole.Closes;
    }

    // 'em, '90s, 'n'
    private bool IsElision(int at)
    {
        int end = at + 1;
        while (end < _end && end - at < 16 && Characters.IsWord(text[end]))
            end++;
        Span<char> folded = stackalloc char[20];
        int length = WordScanner.Fold(text.AsSpan(at, end - at), folded);
        ReadOnlySpan<char> word = folded[1..length];
        bool closed = end < _end && Characters.IsApostrophe(text[end]);
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (word.Length == 2 ? !closed : word[2] == 's' && !closed))
            return true;
        if (closed)
        {
            folded[length] = '\'';
            return lexicon.Elisions.Contains(folded[..(length + 1)]);
        }

        return lexicon.Elisions.Contains(folded[..length]) || lexicon.Clitics.Contains(folded[..length]);
    }

    private bool EndsElision(int at)
    {
        int start = at;
        while (start > _start && at - start < 16 && (Characters.IsWord(text[start - 1]) || Characters.IsApostrophe(text[start - 1])))
            start--;
        Span<char> folded = stackalloc char[20];
        int length = WordScanner.Fold(text.AsSpan(start, at + 1 - start), folded);
        return lexicon.Elisions.Contains(folded[..length]);
    }

    // 5'11", 6' 2": behind a number whose feet are marked.
    private bool IsPrime(int start, int end, char before, char after)
    {
        if (!Characters.IsDigit(before) || StartsWords(after) || end - start > 2)
            return false;
        int at = start - 1;
        while (at > _start && start - at < 8 && (Characters.IsDigit(text[at - 1]) || text[at - 1] == '.'))
            at--;
        if (at > _start && text[at - 1] == ' ')
            at--;
        return at - 1 > _start && Characters.IsApostrophe(text[at - 1]) && Characters.IsDigit(text[at - 2]);
    }

    private static bool StartsWords(char c) =>
        Characters.IsWord(c) || char.IsSurrogate(c) || c is '(' or '[' or '$' or '\u20AC' or '\u00A3' or '#' or '@' or '\u00BF' or '\u00A1';

    private static bool IsAnyMark(char c) => Shapes.Contains(c);

    private static bool IsOpeningShape(char c) => c is '\u201C' or '\u201E' or '\u201F' or '\u2018' or '\u201A' or '\u201B' or '\u00AB' or '\u2039' or '\u300C' or '\u300E' or '\u275D';

    private static bool IsClosingShape(char c) => c is '\u201D' or '\u00BB' or '\u203A' or '\u300D' or '\u300F' or '\u275E' or '\u2019';
}

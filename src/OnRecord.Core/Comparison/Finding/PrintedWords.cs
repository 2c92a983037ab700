using System.Buffers;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Stories;

namespace OnRecord.Comparison.Finding;

/// <summary>Reads the words between the marks as they are printed, one spoken word in one form: "we’ll" is "we will", "colour" is "color".</summary>
internal sealed class PrintedWords
{
    /// <summary>Words beyond this many are left out: alignments cost their product.</summary>
    private const int MostWords = 256;
    private const int MostKept = 100_000;
    private const int MostBehind = 3;
    private const int MostOfCensored = 2;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("\"“”«»„…()[]*");

    private readonly TermSpace _space;
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _written = [];
    private readonly Dictionary<string, int[]> _read = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _either = [];
    private readonly int _clitics;

    /// <summary>Makes a reader of one comparison.</summary>
    public PrintedWords(TermSpace space)
    {
        _space = space;
        foreach ((string clitic, _) in space.Prints.Either)
            NumberOf(clitic);
        _clitics = _written.Count;
        foreach ((string clitic, string word) in space.Prints.Either)
            _either.Add((NumberOf(clitic), NumberOf(word)));
    }

    /// <summary>Whether two forms are one spoken word.</summary>
    public bool AreOne(int form, int other) => form == other
        || (form < _clitics && _either.Contains((form, other))) || (other < _clitics && _either.Contains((other, form)));

    /// <summary>A form as it was read.</summary>
    public string Written(int form) => _written[form];

    /// <summary>Orders two rows of words by how they are written.</summary>
    public int Compare(ReadOnlySpan<PrintedWord> one, ReadOnlySpan<PrintedWord> other)
    {
        for (int i = 0; i < one.Length && i < other.Length; i++)
        {
            if (string.CompareOrdinal(_written[one[i].Form], _written[other[i].Form]) is not 0 and int order)
                return order;
        }

        return one.Length - other.Length;
    }

    /// <summary>Reads what a statement quotes.</summary>
    public PrintedWord[] Read(StatementSign sign, string text)
    {
        var words = new List<PrintedWord>();
        PassageWord[] all = sign.Content.Words;
        bool isBroken = true;
        for (int i = 0; i < all.Length && words.Count < MostWords; i++)
        {
            if (!sign.Quoted[i])
                continue;
            bool follows = i > 0 && sign.Quoted[i - 1];
            if (follows)
                follows = GoesOn(text, new Span(all[i - 1].Span.End, Math.Max(all[i - 1].Span.End, all[i].Span.Start)), words);
            isBroken |= !follows;
            int count = words.Count;
            AddWords(text, all[i], words);
            if (words.Count > count)
            {
                words[count] = words[count] with { Follows = !isBroken };
                isBroken = false;
            }

            int end = i + 1 < all.Length ? all[i + 1].Span.Start : Math.Min(text.Length, all[i].Span.End + MostBehind);
            ReadOnlySpan<char> behind = text.AsSpan(all[i].Span.End, Math.Max(0, end - all[i].Span.End));
            if (words.Count > count)
                words[^1] = words[^1] with { Ends = IsEnd(behind), IsCensored = IsCensored(behind, words[^1].Span) };
            else if (words.Count > 0 && follows)
                words[^1] = words[^1] with { Ends = words[^1].Ends || IsEnd(behind) };
        }

        return [.. words];
    }

    private void AddWords(string text, in PassageWord word, List<PrintedWord> words)
    {
        // A phrase that stands for one word is read as the words that it has.
        var scanner = new WordScanner(word.Span.In(text));
        while (scanner.MoveNext())
        {
            var stands = new Span(word.Span.Start + scanner.Start, word.Span.Start + scanner.End);
            foreach (int form in FormsOf(scanner.Word))
                words.Add(new PrintedWord(word, stands, form, _space.Lexicon.IsParticle(_written[form]) || form < _clitics, char.IsUpper(text[stands.Start]), Follows: true, Ends: false));
        }
    }

    // Signs between two words are read as words, or break what is quoted off.
    private bool GoesOn(string text, Span between, List<PrintedWord> words)
    {
        ReadOnlySpan<char> gap = between.In(text);
        if (gap.ContainsAny(Breaks) || gap.Contains("..", StringComparison.Ordinal) || gap.Contains(". .", StringComparison.Ordinal))
            return false;
        foreach (char c in gap)
        {
            // "…,’ she said, ‘…"
            if (char.IsLetter(c))
                return false;
        }

        for (int i = 0; i < gap.Length; i++)
        {
            if (_space.Prints.WordOf(gap[i]) is { } word)
            {
                var sign = new Span(between.Start + i, between.Start + i + 1);
                words.Add(new PrintedWord(new PassageWord(sign, word, _space.Intern(word), 0, false, false), sign, NumberOf(word), IsParticle: true, IsCapital: false, Follows: true, Ends: false));
            }
        }

        return true;
    }

    // What stands behind a word leaves letters of it out: "f—", "s---".
    private static bool IsCensored(ReadOnlySpan<char> behind, Span word) => behind is ['*' or '_', ..] or ['-', '-', '-', ..]
        || (word.Length <= MostOfCensored && behind is ['-' or '–' or '—', ..]);

    private int[] FormsOf(ReadOnlySpan<char> word)
    {
        var known = _read.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out int[]? forms))
            return forms;
        forms = [.. _space.Prints.Read(word).Select(NumberOf)];
        if (_read.Count < MostKept)
            _read[word.ToString()] = forms;
        return forms;
    }

    private int NumberOf(string form)
    {
        if (!_forms.TryGetValue(form, out int number))
        {
            _forms[form] = number = _written.Count;
            _written.Add(form);
        }

        return number;
    }

    // A comma before the closing mark stands for the full stop: "…, he said."
    private static bool IsEnd(ReadOnlySpan<char> behind) => behind.Length > 0 && !behind.StartsWith("..", StringComparison.Ordinal)
        && (behind[0] is '.' or '!' or '?' || (behind[0] == ',' && behind.Length > 1 && behind[1] is '"' or '”' or '\'' or '’'));
}

/// <summary>A word between the marks.</summary>
/// <param name="Word">The word of the passage that it is, or is a part of: a contraction and a phrase have several.</param>
/// <param name="Span">Where it stands; of a contraction the whole of it.</param>
/// <param name="Form">The number of the form that it is compared in.</param>
/// <param name="IsParticle">Whether it carries no content.</param>
/// <param name="IsCapital">Whether it begins with a capital.</param>
/// <param name="Follows">Whether it follows the one before without a break: no mark, dots or brackets stand between.</param>
/// <param name="Ends">Whether a sentence ends with it.</param>
/// <param name="IsCensored">Whether letters of it are left out: "s---".</param>
internal readonly record struct PrintedWord(PassageWord Word, Span Span, int Form, bool IsParticle, bool IsCapital, bool Follows, bool Ends, bool IsCensored = false);

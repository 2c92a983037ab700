using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Gives words their dictionary forms, as the English Web Treebank has them.</summary>
/// <remarks>Remembers words it has met, so one is kept for a thread; what it remembers never changes what it gives.</remarks>
internal sealed class Lemmatizer
{
    private const int LongestWord = 60;
    private const int CacheSize = 1 << 13;

    [ThreadStatic]
    private static Lemmatizer? s_ofThread;

    private readonly LanguagePack _pack;
    private readonly LemmaLexicon _lexicon;
    private readonly Cached[] _cache = new Cached[CacheSize];

    private Lemmatizer(LanguagePack pack)
    {
        _pack = pack;
        _lexicon = pack.View(p => new LemmaLexicon(p));
    }

    /// <summary>Fills in the dictionary forms of a report's words, whose tags and heads are known.</summary>
    public static void Fill(string text, LanguagePack pack, Token[] tokens)
    {
        if (s_ofThread?._pack != pack)
            s_ofThread = new Lemmatizer(pack);
        Lemmatizer lemmatizer = s_ofThread;
        int sentence = -1;
        for (int i = 0; i < tokens.Length; i++)
        {
            bool first = tokens[i].Sentence != sentence;
            sentence = tokens[i].Sentence;
            Upos part = tokens[i].Upos;
            tokens[i] = tokens[i] with { Lemma = lemmatizer.Lemma(tokens[i].Span.In(text), part, IsPerfect(tokens, i) ? InflectedForm.Perfect : FormOf(tokens[i]), first) };
        }
    }

    private static bool IsPerfect(Token[] tokens, int token) =>
        tokens[token] is { Upos: Upos.Aux, Relation: Relation.Aux, Head: >= 0 and var head } && tokens[head].Is(Morphology.PastParticiple);

    private static InflectedForm FormOf(in Token token) => token.Upos switch
    {
        Upos.Verb => VerbForm(token.Morphology),
        Upos.Noun or Upos.Propn => (token.Morphology & Morphology.Plural) != 0 ? InflectedForm.Plural : InflectedForm.Base,
        Upos.Adj or Upos.Adv => (token.Morphology & Morphology.Comparative) != 0 ? InflectedForm.Comparative
            : (token.Morphology & Morphology.Superlative) != 0 ? InflectedForm.Superlative : InflectedForm.Base,
        _ => InflectedForm.Any,
    };

    private static InflectedForm VerbForm(Morphology morphology)
    {
        if ((morphology & (Morphology.Past | Morphology.PastParticiple)) != 0)
            return InflectedForm.Past;
        if ((morphology & Morphology.PresentParticiple) != 0)
            return InflectedForm.Ing;
        const Morphology Third = Morphology.Present | Morphology.Third | Morphology.Singular;
        return (morphology & Third) == Third ? InflectedForm.Third : InflectedForm.Base;
    }

    private string Lemma(ReadOnlySpan<char> word, Upos part, InflectedForm form, bool first)
    {
        if (word.Length > LongestWord)
            return word.ToString();
        uint hash = ((uint)part * 16) + (uint)form + (first ? 512u : 0u);
        foreach (char c in word)
            hash = (hash ^ c) * 0x01000193u;
        ref Cached entry = ref _cache[(hash ^ (hash >> 15)) & (CacheSize - 1)];
        if (entry.Lemma is null || entry.Part != part || entry.Form != form || entry.First != first || !word.SequenceEqual(entry.Word))
            entry = new Cached(word.ToString(), part, form, first, Find(word, part, form, first));
        return entry.Lemma;
    }

    private string Find(ReadOnlySpan<char> word, Upos part, InflectedForm form, bool first)
    {
        Span<char> lower = stackalloc char[LongestWord + 1];
        int length = WordScanner.Fold(word, lower);
        if (length == 0)
            return word.ToString();
        bool capital = length > 0 && Characters.IsUpper(lower[0]), inner = length > 1 && HasUpper(lower[1..length]);
        Span<char> seen = stackalloc char[length];
        lower[..length].CopyTo(seen);
        for (int i = 0; i < length; i++)
            lower[i] = char.ToLowerInvariant(lower[i]);
        string? known = _lexicon.IrregularOf(lower, length, part, form);
        if (form == InflectedForm.Perfect)
            known ??= _lexicon.IrregularOf(lower, length, part, InflectedForm.Any);
        if (known is { } irregular)
            return part == Upos.Propn && form == InflectedForm.Plural ? Recased(seen, irregular) : irregular;
        if (part == Upos.Num)
            return WithoutCommas(capital && length < 5 && seen.IndexOfAnyExcept("IVXLC") < 0 ? seen : lower[..length]);
        Span<char> lemma = stackalloc char[LongestWord + 8];
        bool counted = length > 1 && Characters.IsDigit(lower[length - 2]);
        int regular = counted ? 0 : _lexicon.Regular(lower[..length], form, lemma);
        if (regular == 0)
        {
            regular = length;
            lower[..length].CopyTo(lemma);
        }

        bool asSeen = part is Upos.Propn or Upos.X or Upos.Sym || (part is Upos.Noun && (inner || (capital && length == 1)))
            || (part is Upos.Adj && capital && !first);
        return asSeen ? Recased(seen, lemma[..regular]) : lemma[..regular].ToString();
    }

    private static bool HasUpper(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (Characters.IsUpper(c))
                return true;
        }

        return false;
    }

    // The lemma in the capitals of the word as it is written, as far as the two agree.
    private static string Recased(ReadOnlySpan<char> word, ReadOnlySpan<char> lemma)
    {
        Span<char> recased = stackalloc char[lemma.Length];
        bool agree = true;
        for (int i = 0; i < lemma.Length; i++)
        {
            agree = agree && i < word.Length && char.ToLowerInvariant(word[i]) == lemma[i];
            recased[i] = agree || (i == 0 && Characters.IsUpper(word[0])) ? agree ? word[i] : char.ToUpperInvariant(lemma[i]) : lemma[i];
        }

        return recased.ToString();
    }

    private static string WithoutCommas(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[number.Length];
        int length = 0;
        for (int i = 0; i < number.Length; i++)
        {
            bool grouping = number[i] == ',' && i > 0 && i + 3 < number.Length && Characters.IsDigit(number[i + 1]) && Characters.IsDigit(number[i + 3]);
            if (!grouping)
                digits[length++] = number[i];
        }

        return digits[..length].ToString();
    }

    private readonly record struct Cached(string Word, Upos Part, InflectedForm Form, bool First, string Lemma);
}

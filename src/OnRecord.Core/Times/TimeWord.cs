namespace OnRecord.Times;

/// <summary>A word of the lexicon: its classes with their values, and the symbols that the rules know it by.</summary>
internal sealed class TimeWord(string text)
{
    private readonly List<(string Class, double Value, bool NeedsCapital)> _classes = [];
    private int[] _anyCase = [];
    private int[] _capital = [];

    /// <summary>The word, in lower case.</summary>
    public string Text { get; } = text;

    /// <summary>What the stage asks of a word outside the rules.</summary>
    public WordTraits Traits { get; private set; }

    /// <summary>Whether a rule begins with the word or one of its classes.</summary>
    public bool BeginsRule { get; private set; }

    /// <summary>Notes whether a rule begins with the word.</summary>
    public void NoteRules(RuleTrie trie) => BeginsRule = Array.Exists(_capital, symbol => trie.FromRoot(symbol) >= 0);

    /// <summary>Adds a class.</summary>
    public void Add(string name, double value, bool needsCapital)
    {
        if (WordTraitNames.Of(name) is { } trait)
            Traits |= trait;
        _classes.Add((name, value, needsCapital));
    }

    /// <summary>Looks up the symbols of the word and its classes.</summary>
    /// <param name="symbols">The symbols that each word and class belongs to.</param>
    public void Compile(Dictionary<string, List<int>> symbols)
    {
        var anyCase = new List<int>(symbols.GetValueOrDefault(Text) ?? []);
        var capital = new List<int>(anyCase);
        foreach ((string name, double _, bool needsCapital) in _classes)
        {
            if (!symbols.TryGetValue(name, out List<int>? known))
                continue;
            capital.AddRange(known);
            if (!needsCapital)
                anyCase.AddRange(known);
        }

        _anyCase = InOrder(anyCase);
        _capital = InOrder(capital);
    }

    private static int[] InOrder(List<int> symbols)
    {
        symbols.Sort();
        int kept = 0;
        for (int i = 0; i < symbols.Count; i++)
        {
            if (kept == 0 || symbols[i] != symbols[kept - 1])
                symbols[kept++] = symbols[i];
        }

        return symbols.GetRange(0, kept).ToArray();
    }

    /// <summary>The symbols that the rules know the word by.</summary>
    public ReadOnlySpan<int> Symbols(bool capital) => capital ? _capital : _anyCase;

    /// <summary>The word's value for a slot.</summary>
    public bool TryValue(Slot slot, out double value)
    {
        foreach ((string name, double known, bool _) in _classes)
        {
            if (TimeClasses.SlotOf(name) != slot)
                continue;
            value = known;
            return true;
        }

        value = 0;
        return false;
    }

    /// <summary>The word's value in a class, or <see langword="null"/>.</summary>
    public double? ValueIn(string name)
    {
        foreach ((string known, double value, bool _) in _classes)
        {
            if (known == name)
                return value;
        }

        return null;
    }
}

/// <summary>What the stage asks of a word outside the rules.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>It shows that its clause speaks of the future.</summary>
    Future = 1,

    /// <summary>It shows that its clause speaks of the past.</summary>
    Past = 2,

    /// <summary>It says that somebody spoke.</summary>
    Speech = 4,

    /// <summary>What stands beside it is an amount.</summary>
    Amount = 8,

    /// <summary>A cardinal number below a hundred.</summary>
    Cardinal = 16,

    /// <summary>A number that multiplies the one before it.</summary>
    Magnitude = 32,

    /// <summary>It ends a clause.</summary>
    Clause = 64,

    /// <summary>It joins the parts of a number: "a hundred and five".</summary>
    And = 128,

    /// <summary>An ordinal number.</summary>
    Ordinal = 256,

    /// <summary>It is one where a number could stand: "a hundred".</summary>
    One = 512,

    /// <summary>Half of one.</summary>
    Half = 1024,

    /// <summary>What is counted behind a number, in the plural.</summary>
    Counted = 2048,

    /// <summary>It is a name's beginning: "Mrs".</summary>
    Title = 4096,

    /// <summary>It speaks of an intention, and an infinitive behind it of the future: "agreed to meet".</summary>
    Plan = 8192,

    /// <summary>It marks an infinitive.</summary>
    To = 16384,

    /// <summary>It shows that what stands before it is complete: "the day before, they met".</summary>
    Closing = 32768,

    /// <summary>An auxiliary of the perfect: "has left".</summary>
    Perfect = 65536,

    /// <summary>A participle of what is set down for a day: "has been set for June 28".</summary>
    Schedule = 131072,

    /// <summary>A preposition that looks back from a verb in the present: "dates to January".</summary>
    Back = 262144,

    /// <summary>Inside a sentence it has a capital only in a name: "USA Today".</summary>
    Titled = 524288,

    /// <summary>A preposition behind which something is over: "after the call on Monday".</summary>
    After = 1048576,

    /// <summary>It leads in whose words a clause has: "according to".</summary>
    Source = 2097152,
}

/// <summary>The names of the traits in the word table.</summary>
internal static class WordTraitNames
{
    /// <summary>The trait of a class, or <see langword="null"/>.</summary>
    public static WordTraits? Of(string name) => name switch
    {
        "FUTURE" => WordTraits.Future,
        "PAST" => WordTraits.Past,
        "SPEECH" => WordTraits.Speech,
        "AMOUNT" => WordTraits.Amount,
        "NUM" => WordTraits.Cardinal,
        "MAGNITUDE" => WordTraits.Magnitude,
        "CLAUSE" => WordTraits.Clause,
        "AND" => WordTraits.And,
        "ONE" => WordTraits.One,
        "HALF" => WordTraits.Half,
        "COUNTED" => WordTraits.Counted,
        "TITLE" => WordTraits.Title,
        "PLAN" => WordTraits.Plan,
        "TO" => WordTraits.To,
        "CLOSING" => WordTraits.Closing,
        "PERFECT" => WordTraits.Perfect,
        "SCHEDULE" => WordTraits.Schedule,
        "BACK" => WordTraits.Back,
        "TITLED" => WordTraits.Titled,
        "AFTER" => WordTraits.After,
        "ORD" => WordTraits.Ordinal,
        "SOURCE" => WordTraits.Source,
        _ => null,
    };
}

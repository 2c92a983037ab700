using OnRecord.Packs;
using OnRecord.Stories;

namespace OnRecord.Comparison.Wording;

/// <summary>The words of one comparison, each with its weight, and how near any two are in meaning.</summary>
/// <remarks>Not safe for several threads: it belongs to one comparison.</remarks>
internal sealed class TermSpace
{
    private const double Heaviest = 5;
    private const double SynonymLikeness = 0.85;
    private const double LeastCosine = 0.46;
    private const float ContraryLikeness = 0.5f;
    private const float OtherNumberLikeness = 0.5f;
    private const float OrdinaryPerReport = 3f;
    private const float LeastOfTopic = 0.35f;

    private readonly WordWeights _weights;
    private readonly WordVectors _vectors;
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<Term> _terms = [];
    private readonly Dictionary<(int, int), float> _likeness = [];

    /// <summary>Makes the space of a story: words that its reports have in sentence after sentence are its topic and weigh less.</summary>
    public static TermSpace Of(IReadOnlyList<Record> records, LanguagePack pack)
    {
        var space = new TermSpace(pack);
        var counts = new Dictionary<int, (int Sentences, int Reports)>();
        var inReport = new Dictionary<int, int>();
        var inSentence = new HashSet<int>();
        foreach (Record record in records.OrderBy(record => record.Text, StringComparer.Ordinal))
        {
            // In an order that only the texts decide: the first word of a base stands for it.
            inReport.Clear();
            foreach (Span sentence in record.Sentences)
            {
                inSentence.Clear();
                foreach (PassageWord word in Passage.Read(record.Text, [sentence], space).Words)
                {
                    if (word.Weight > 0 && inSentence.Add(word.Term))
                        inReport[word.Term] = inReport.GetValueOrDefault(word.Term) + 1;
                }
            }

            foreach ((int term, int sentences) in inReport)
            {
                (int Sentences, int Reports) count = counts.GetValueOrDefault(term);
                counts[term] = (count.Sentences + sentences, count.Reports + 1);
            }
        }

        foreach ((int term, (int sentences, int reports)) in counts)
        {
            float perReport = (float)sentences / reports;
            if (perReport > OrdinaryPerReport)
                space._terms[term] = space._terms[term] with { Weight = space._terms[term].Weight * Math.Max(LeastOfTopic, OrdinaryPerReport / perReport) };
        }

        return space;
    }

    /// <summary>Makes an empty space.</summary>
    public TermSpace(LanguagePack pack)
    {
        Lexicon = TermLexicon.Of(pack);
        Prints = PrintLexicon.Of(pack);
        _weights = WordWeights.Of(pack);
        _vectors = WordVectors.Of(pack);
    }

    /// <summary>What the pack knows of the words.</summary>
    public TermLexicon Lexicon { get; }

    /// <summary>What the pack knows of printing one word in several ways.</summary>
    public PrintLexicon Prints { get; }

    /// <summary>How many different terms there are.</summary>
    public int Count => _terms.Count;

    /// <summary>Writes a word as it is looked up: see <see cref="WordWeights.Fold"/>.</summary>
    public ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer) => _weights.Fold(word, buffer);

    /// <summary>The number of a folded word's term; words of one base share it.</summary>
    public int Intern(string word)
    {
        string form = Lexicon.BaseOf(word);
        if (_ids.TryGetValue(form, out int id))
            return id;
        id = _terms.Count;
        _ids[form] = id;
        _terms.Add(new Term(word, form, WeightOf(word), _vectors.RowOf(word), Lexicon.GroupsOf(form), Lexicon.ContrastsOf(form),
            Lexicon.NumberOf(word) is not null || char.IsAsciiDigit(word[0])));
        return id;
    }

    /// <summary>How much a term weighs: the rarer in news, the more.</summary>
    public float Weight(int term) => _terms[term].Weight;

    /// <summary>Whether a term is a number.</summary>
    public bool IsNumber(int term) => _terms[term].IsNumber;

    /// <summary>The groups of like meaning that a term is in.</summary>
    public IReadOnlyList<int> GroupsOf(int term) => _terms[term].Groups;

    /// <summary>How near two terms are in meaning, from 0 to 1.</summary>
    public float Likeness(int first, int second)
    {
        if (first == second)
            return 1;
        (int, int) key = first < second ? (first, second) : (second, first);
        if (!_likeness.TryGetValue(key, out float likeness))
            _likeness[key] = likeness = Compare(_terms[first], _terms[second]);
        return likeness;
    }

    /// <summary>How far two terms stand in one place of two renderings, from 0 to 1: near in meaning, or contraries that the pack lists
    /// ("accepted" here and "refused" there say of one matter what cannot both be right).</summary>
    public float LikenessInPlace(int first, int second)
    {
        float likeness = Likeness(first, second);
        return likeness < ContraryLikeness && AreContrasts(first, second) ? ContraryLikeness : likeness;
    }

    /// <summary>Whether the pack lists two terms as used for one another.</summary>
    public bool AreSynonyms(int first, int second) => first == second || ShareOne(_terms[first].Groups, _terms[second].Groups);

    /// <summary>Whether the pack lists anything as contrary to a term.</summary>
    public bool HasContrasts(int term) => _terms[term].Contrasts.Count > 0;

    /// <summary>Whether the pack lists two terms as saying different things of one matter.</summary>
    public bool AreContrasts(int first, int second) => first != second && AreOnTwoSides(_terms[first].Contrasts, _terms[second].Contrasts);

    private float Compare(Term left, Term right)
    {
        if (left.IsNumber && right.IsNumber)
            return OtherNumberLikeness;
        if (ShareOne(left.Groups, right.Groups))
            return (float)SynonymLikeness;
        if (left.Row < 0 || right.Row < 0)
            return 0;
        double cosine = _vectors.Cosine(left.Row, right.Row);
        return cosine < LeastCosine ? 0 : (float)Math.Min(0.75, 0.25 + ((cosine - LeastCosine) * 1.3));
    }

    private static bool AreOnTwoSides(IReadOnlyList<(int Line, int Side)> left, IReadOnlyList<(int Line, int Side)> right)
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
            {
                if (left[i].Line == right[j].Line && left[i].Side != right[j].Side)
                    return true;
            }
        }

        return false;
    }

    private static bool ShareOne(IReadOnlyList<int> left, IReadOnlyList<int> right)
    {
        for (int i = 0; i < left.Count; i++)
        {
            for (int j = 0; j < right.Count; j++)
            {
                if (left[i] == right[j])
                    return true;
            }
        }

        return false;
    }

    private float WeightOf(string word)
    {
        if (Lexicon.IsParticle(word))
            return 0;
        double rarity = Math.Round(Math.Log(WordWeights.Whole / (double)_weights.ShareOf(word)) * 64) / 64;
        return (float)Math.Clamp(rarity - 0.25, 0.25, Heaviest);
    }

    private sealed record Term(string Word, string Base, float Weight, int Row, IReadOnlyList<int> Groups, IReadOnlyList<(int Line, int Side)> Contrasts, bool IsNumber);
}

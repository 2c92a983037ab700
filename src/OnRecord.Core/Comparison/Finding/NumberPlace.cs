using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>A number where it stands: the words of content around it in its sentence.</summary>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Number">The number.</param>
/// <param name="Before">The words before it, the nearest first.</param>
/// <param name="Behind">The words behind it, the nearest first.</param>
/// <param name="Rest">The terms of the other words of the sentence, each with what it weighs.</param>
/// <param name="IsOpening">Whether its sentence is among the first of the report.</param>
internal sealed record NumberPlace(ToldSentence Sentence, PassageNumber Number, PassageWord[] Before, PassageWord[] Behind, Dictionary<int, float> Rest, bool IsOpening)
{
    /// <summary>What the features of two places are called, in their order: see the model card.</summary>
    public static readonly string[] Features =
    [
        "bias", "before", "beside", "rest", "share", "opening", "dates-differ", "nearest-before", "nearest-behind", "second-behind", "both-behind", "behind-and-share",
    ];

    private const int MostBeside = 5;
    private const int MostNear = 3;
    private const int LeastNamed = 3;
    private const int LeastWithName = 2;
    private const float Scale = 0.1f;

    private float Weight { get; } = WeightOf(Before) + WeightOf(Behind) + Rest.Values.Sum();

    /// <summary>Reads the place of a number.</summary>
    public static NumberPlace Of(ToldSentence sentence, PassageNumber number, bool isOpening, TermSpace space)
    {
        PassageWord[] words = sentence.Words.Words;
        var before = new List<PassageWord>(MostBeside);
        var behind = new List<PassageWord>(MostBeside);
        var rest = new Dictionary<int, float>();
        for (int i = number.First - 1; i >= 0; i--)
            Add(words[i], before, rest, space);
        for (int i = number.Last + 1; i < words.Length; i++)
            Add(words[i], behind, rest, space);
        return new NumberPlace(sentence, number, [.. before], [.. behind], rest, isOpening);
    }

    private static void Add(PassageWord word, List<PassageWord> beside, Dictionary<int, float> rest, TermSpace space)
    {
        if (word.Weight == 0 || space.IsNumber(word.Term) || space.Lexicon.UnitOf(word.Form) is not null)
            return;
        if (beside.Count < MostBeside)
            beside.Add(word);
        else
            rest[word.Term] = word.Weight;
    }

    /// <summary>Writes what two places have in common, the same whichever comes first; neither number's value is looked at.</summary>
    /// <param name="other">The other report's.</param>
    /// <param name="space">The words of the comparison.</param>
    /// <param name="features">Takes them, in the order of <see cref="Features"/>.</param>
    public void Compare(NumberPlace other, TermSpace space, Span<float> features)
    {
        PassageWord[] beside = [.. Before, .. Behind], otherBeside = [.. other.Before, .. other.Behind];
        float matched = Matched(beside, otherBeside, space), rest = 0;
        foreach ((int term, float weight) in Rest)
            rest += other.Rest.ContainsKey(term) ? weight : 0;
        float share = (matched + rest) / Math.Max(1, Math.Min(Weight, other.Weight));
        float behind = Near(Behind, other.Behind, 0, space), second = Near(Behind, other.Behind, 1, space);
        features[0] = 1;
        features[1] = Matched(Before, other.Before, space) * Scale;
        features[2] = matched * Scale;
        features[3] = rest * Scale;
        features[4] = share;
        features[5] = IsOpening && other.IsOpening ? 1 : 0;
        features[6] = Sentence.DatesAgree(other.Sentence) ? 0 : 1;
        features[7] = Near(Before, other.Before, 0, space);
        features[8] = behind;
        features[9] = second;
        features[10] = behind * second;
        features[11] = behind * share;
    }

    /// <summary>Whether the names beside both may be of one matter: where each has names, the other's sentence has half of those of one.</summary>
    public bool MayBeOf(NumberPlace other) => HasNamesOf(other) || other.HasNamesOf(this);

    private bool HasNamesOf(NumberPlace other)
    {
        PassageWord[] names = [.. other.Beside.Where(other.IsNamed)];
        return 2 * names.Count(name => Array.Exists(Sentence.Words.Words, word => word.Term == name.Term)) >= names.Length;
    }

    /// <summary>Whether two sums or shares are led in alike, or are of what both name in several words: "$2 trillion in cuts" may be asked, offered or made.</summary>
    public bool MeasuresLike(NumberPlace other, TermSpace space) => Before.Any(word => other.Before.Any(same => space.AreSynonyms(word.Term, same.Term)))
        || Behind.Count(word => other.Behind.Any(same => space.AreSynonyms(word.Term, same.Term))) >= (SharesName(other) ? LeastWithName : LeastNamed);

    private IEnumerable<PassageWord> Beside => Before.Concat(Behind);

    private bool SharesName(NumberPlace other) => Beside.Where(IsNamed).Any(word => other.Beside.Any(same => same.Term == word.Term));

    // Days are no names.
    private bool IsNamed(PassageWord word) => word.IsName && Sentence.Names.Contains(word.Term);

    /// <summary>How near a word of each is to the nearest of the first few of the other, on average.</summary>
    private static float Near(PassageWord[] one, PassageWord[] other, int at, TermSpace space) => (Best(one, at, other, space) + Best(other, at, one, space)) / 2;

    private static float Best(PassageWord[] of, int at, PassageWord[] other, TermSpace space)
    {
        float most = 0;
        for (int j = 0; at < of.Length && j < Math.Min(MostNear, other.Length); j++)
            most = Math.Max(most, space.Likeness(of[at].Term, other[j].Term));
        return most;
    }

    private static float WeightOf(PassageWord[] words)
    {
        float weight = 0;
        foreach (PassageWord word in words)
            weight += word.Weight;
        return weight;
    }

    // What stands for one another of two rows of words: each of the one with the nearest that is left of the other.
    private static float Matched(PassageWord[] one, PassageWord[] other, TermSpace space)
    {
        float matched = 0;
        Span<bool> taken = stackalloc bool[2 * MostBeside];
        taken.Clear();
        foreach (PassageWord word in one)
        {
            int best = -1;
            float most = 0;
            for (int j = 0; j < other.Length; j++)
            {
                float likeness = taken[j] ? 0 : space.Likeness(word.Term, other[j].Term);
                if (likeness > most)
                    (best, most) = (j, likeness);
            }

            if (best >= 0)
            {
                taken[best] = true;
                matched += most * Math.Min(word.Weight, other[best].Weight);
            }
        }

        return matched;
    }
}

namespace OnRecord.Comparison.Wording;

/// <summary>Finds, of many passages, those that share words with one, or words that the pack lists as like in meaning: what is worth aligning.</summary>
/// <param name="space">The words of the comparison.</param>
/// <param name="most">How many passages, those added first, a word leads to at the most, so that ten thousand passages in the same few words cost no more for each.</param>
internal sealed class PassageIndex(TermSpace space, int most = int.MaxValue)
{
    private readonly Dictionary<int, List<int>> _byTerm = [];
    private readonly Dictionary<int, List<int>> _byGroup = [];
    private readonly List<float> _weights = [];
    private float[] _shared = [];
    private int[] _lastWord = [];

    /// <summary>Adds a passage.</summary>
    /// <returns>Its number, counted from 0.</returns>
    public int Add(Passage passage)
    {
        int number = _weights.Count;
        _weights.Add(passage.Weight);
        foreach (int term in passage.Words.Where(word => word.Weight > 0).Select(word => word.Term).Distinct())
        {
            Put(_byTerm, term, number);
            foreach (int group in space.GroupsOf(term))
                Put(_byGroup, group, number);
        }

        return number;
    }

    /// <summary>How many passages its words lead to together, the same one by several words counted several times: what finding those near it costs.</summary>
    public int CostOf(Passage passage)
    {
        int cost = 0;
        foreach (PassageWord word in passage.Words)
        {
            if (word.Weight == 0)
                continue;
            cost += CountOf(_byTerm, word.Term);
            foreach (int group in space.GroupsOf(word.Term))
                cost += CountOf(_byGroup, group);
        }

        return cost;
    }

    /// <summary>The passages that share at least a part of the weight of the lighter of the two.</summary>
    /// <param name="passage">The passage to find others for.</param>
    /// <param name="least">That part, from 0 to 1.</param>
    /// <param name="ofLighter">Whether the part is of the lighter of the two, and not of <paramref name="passage"/>.</param>
    /// <returns>Their numbers with the weight that is shared, by rising number.</returns>
    public List<(int Number, float Shared)> Near(Passage passage, float least, bool ofLighter = true)
    {
        if (_shared.Length < _weights.Count)
        {
            _shared = new float[_weights.Count * 2];
            _lastWord = new int[_shared.Length];
        }

        var met = new List<int>();
        for (int i = 0; i < passage.Words.Length; i++)
        {
            PassageWord word = passage.Words[i];
            if (word.Weight == 0)
                continue;
            Meet(_byTerm, word.Term, word.Weight, i + 1, met);
            foreach (int group in space.GroupsOf(word.Term))
                Meet(_byGroup, group, word.Weight, i + 1, met);
        }

        met.Sort();
        var near = new List<(int, float)>();
        foreach (int number in met)
        {
            float whole = ofLighter ? Math.Min(passage.Weight, _weights[number]) : passage.Weight;
            if (_shared[number] >= least * whole)
                near.Add((number, _shared[number]));
            _shared[number] = 0;
            _lastWord[number] = 0;
        }

        return near;
    }

    private void Meet(Dictionary<int, List<int>> index, int key, float weight, int word, List<int> met)
    {
        if (!index.TryGetValue(key, out List<int>? numbers))
            return;
        foreach (int number in numbers)
        {
            if (_lastWord[number] == word)
                continue;
            if (_shared[number] == 0)
                met.Add(number);
            _lastWord[number] = word;
            _shared[number] += weight;
        }
    }

    private static int CountOf(Dictionary<int, List<int>> index, int key) => index.TryGetValue(key, out List<int>? numbers) ? numbers.Count : 0;

    private void Put(Dictionary<int, List<int>> index, int key, int number)
    {
        if (!index.TryGetValue(key, out List<int>? numbers))
            index[key] = numbers = [];
        if (numbers.Count < most && (numbers.Count == 0 || numbers[^1] != number))
            numbers.Add(number);
    }
}

using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>A sum of small decision trees over numbers (Friedman 2001, gradient boosting), read from the pack.</summary>
/// <remarks>A row goes left where its feature is at most the threshold. The sum is taken in the trees' order: the same on every machine.</remarks>
internal sealed class TreeModel
{
    private readonly int[] _features;
    private readonly float[] _values;
    private readonly int[] _left;
    private readonly int[] _roots;
    private readonly float _start;

    /// <summary>Reads the model from tensors that share a prefix.</summary>
    /// <param name="model">The file.</param>
    /// <param name="prefix">What the tensors' names begin with.</param>
    /// <param name="features">How many features a row has.</param>
    /// <exception cref="PackException">The tensors do not fit one another.</exception>
    public TreeModel(ModelFile model, string prefix, int features)
    {
        _features = model.Integers(prefix + ".feature");
        _values = model.Floats(prefix + ".value");
        _left = model.Integers(prefix + ".left");
        _roots = model.Integers(prefix + ".root");
        _start = model.Floats(prefix + ".start")[0];
        int nodes = _features.Length;
        bool fits = _values.Length == nodes && _left.Length == nodes && Array.TrueForAll(_roots, root => root >= 0 && root < nodes);
        for (int i = 0; i < nodes && fits; i++)
            fits = _features[i] < features && (_features[i] < 0 || (_left[i] > i && _left[i] + 1 < nodes));
        if (!fits)
            throw new PackException($"The trees '{prefix}' of the model '{model.Name}' do not fit {features} features: train the model anew.");
    }

    /// <summary>The log-odds of a row: above 0 where yes is likelier than no.</summary>
    public float LogOdds(ReadOnlySpan<float> row)
    {
        float sum = _start;
        foreach (int root in _roots)
        {
            int at = root;
            for (int feature = _features[at]; feature >= 0; feature = _features[at])
                at = _left[at] + (row[feature] <= _values[at] ? 0 : 1);
            sum += _values[at];
        }

        return sum;
    }
}

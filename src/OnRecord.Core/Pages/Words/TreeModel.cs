using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>A sum of small decision trees over numbers (Friedman 2001, gradient boosting), read from the pack.</summary>
/// <remarks>A row goes left where its feature is at most the threshold. The sum is taken in the trees' order: the same on every machine.</remarks>
internal sealed class TreeModel
{
    private const int FirstLook = 40;
    private const int Looks = 10;
    private const float Sure = 3;
    private readonly Node[] _nodes;
    private readonly int[] _roots;
    private readonly float _start;

    /// <summary>Reads the model from tensors that share a prefix.</summary>
    /// <param name="model">The file.</param>
    /// <param name="prefix">What the tensors' names begin with.</param>
    /// <param name="features">How many features a row has.</param>
    /// <exception cref="PackException">The tensors do not fit one another.</exception>
    public TreeModel(ModelFile model, string prefix, int features)
    {
        int[] columns = model.Integers(prefix + ".feature"), left = model.Integers(prefix + ".left");
        float[] values = model.Floats(prefix + ".value");
        _roots = model.Integers(prefix + ".root");
        _start = model.Floats(prefix + ".start")[0];
        int nodes = columns.Length;
        bool fits = values.Length == nodes && left.Length == nodes && Array.TrueForAll(_roots, root => root >= 0 && root < nodes);
        for (int i = 0; i < nodes && fits; i++)
            fits = columns[i] < features && (columns[i] < 0 || (left[i] > i && left[i] + 1 < nodes));
        if (!fits)
            throw new PackException($"The trees '{prefix}' of the model '{model.Name}' do not fit {features} features: train the model anew.");
        _nodes = new Node[nodes];
        for (int i = 0; i < nodes; i++)
            _nodes[i] = new Node(columns[i], left[i], values[i]);
    }

    /// <summary>The log-odds of a row: above 0 where yes is likelier than no. Once they are far from 0, the later and smaller trees are not asked.</summary>
    public float LogOdds(ReadOnlySpan<float> row)
    {
        float sum = _start;
        for (int tree = 0; tree < _roots.Length; tree++)
        {
            if (tree >= FirstLook && tree % Looks == 0 && MathF.Abs(sum) > Sure)
                break;
            ref readonly Node node = ref _nodes[_roots[tree]];
            while (node.Feature >= 0)
                node = ref _nodes[node.Left + (row[node.Feature] <= node.Value ? 0 : 1)];
            sum += node.Value;
        }

        return sum;
    }

    private readonly record struct Node(int Feature, int Left, float Value);
}

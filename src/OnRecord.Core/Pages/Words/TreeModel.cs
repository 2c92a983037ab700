using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>A sum of small decision trees over numbers (Friedman 2001, gradient boosting), read from the pack.</summary>
/// <remarks>A row goes left where its feature is at most the threshold. The sum is taken in the trees' order: the same on every machine.</remarks>
internal sealed class TreeModel
{
    private const int FirstLook = 20;
    private const int Looks = 10;
    private const float Sure = 3;
    private readonly Node[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly int[] _depths;
    private readonly float _start;
    private readonly int _features;

    /// <summary>How many rows are asked at once.</summary>
    public const int Rows = 8;

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
            fits = columns[i] < features && (columns[i] < 0 || (left[i] > i && left[i] + 1 < nodes && left[i] - i <= ushort.MaxValue));
        if (!fits)
            throw new PackException($"The trees '{prefix}' of the model '{model.Name}' do not fit {features} features: train the model anew.");
        _values = values;
        _features = features;
        _nodes = new Node[nodes + 1];

        // A leaf leads to itself: rows that have come to theirs wait there for the others. One more node stands behind the last: no walk leaves the array.
        for (int i = 0; i < nodes; i++)
            _nodes[i] = columns[i] < 0 ? new Node(0, 0, float.PositiveInfinity) : new Node((ushort)columns[i], (ushort)(left[i] - i), values[i]);
        _depths = Array.ConvertAll(_roots, Depth);

        int Depth(int node) => columns[node] < 0 ? 0 : 1 + Math.Max(Depth(left[node]), Depth(left[node] + 1));
    }

    /// <summary>The log-odds of <see cref="Rows"/> rows: above 0 where yes is likelier than no. Once a row's are far from 0, the later and smaller trees are not asked.</summary>
    /// <param name="rows">The rows, one behind another.</param>
    /// <param name="odds">Receives a number for each row.</param>
    public void LogOdds(ReadOnlySpan<float> rows, Span<float> odds)
    {
        int width = rows.Length / Rows;
        if (width < _features)
            throw new ArgumentException($"A row has {width} features, and the trees ask for {_features}.", nameof(rows));
        ref Node nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref float first = ref MemoryMarshal.GetReference(rows);
        odds[..Rows].Fill(_start);
        int open = (1 << Rows) - 1;
        for (int tree = 0; tree < _roots.Length; tree++)
        {
            if (tree >= FirstLook && tree % Looks == 0)
            {
                for (int i = 0; i < Rows; i++)
                    open &= MathF.Abs(odds[i]) > Sure ? ~(1 << i) : -1;
                if (open == 0)
                    break;
            }

            // Eight walks at once: none waits for the other's memory. Features and nodes were looked over when the model was read.
            int a = _roots[tree], b = a, c = a, d = a, e = a, f = a, g = a, h = a;
            for (int step = _depths[tree]; step > 0; step--)
            {
                a = Next(ref nodes, a, ref first);
                b = Next(ref nodes, b, ref Unsafe.Add(ref first, width));
                c = Next(ref nodes, c, ref Unsafe.Add(ref first, 2 * width));
                d = Next(ref nodes, d, ref Unsafe.Add(ref first, 3 * width));
                e = Next(ref nodes, e, ref Unsafe.Add(ref first, 4 * width));
                f = Next(ref nodes, f, ref Unsafe.Add(ref first, 5 * width));
                g = Next(ref nodes, g, ref Unsafe.Add(ref first, 6 * width));
                h = Next(ref nodes, h, ref Unsafe.Add(ref first, 7 * width));
            }

            odds[0] += (open & 1) != 0 ? _values[a] : 0;
            odds[1] += (open & 2) != 0 ? _values[b] : 0;
            odds[2] += (open & 4) != 0 ? _values[c] : 0;
            odds[3] += (open & 8) != 0 ? _values[d] : 0;
            odds[4] += (open & 16) != 0 ? _values[e] : 0;
            odds[5] += (open & 32) != 0 ? _values[f] : 0;
            odds[6] += (open & 64) != 0 ? _values[g] : 0;
            odds[7] += (open & 128) != 0 ? _values[h] : 0;
        }
    }

    private static int Next(ref Node nodes, int at, ref float row)
    {
        ref Node node = ref Unsafe.Add(ref nodes, at);
        return at + node.Left + (Unsafe.Add(ref row, (nint)node.Feature) <= node.Value ? 0 : 1);
    }

    // How far the left node lies behind this one; the right one stands next to it.
    private readonly record struct Node(ushort Feature, ushort Left, float Value);
}

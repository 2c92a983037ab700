using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OnRecord.Networks;
using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>The network behind tags, names and heads: word inputs, a stack of recurrences, tags and names from the layer before the last,
/// heads and relations from the last (Kiperwasser and Goldberg 2016; Dozat and Manning 2017).</summary>
internal sealed class SyntaxNetwork
{
    /// <summary>The whole number that stands for 1 in a head's vector, and the bound of a query's: products of 128 fit 32 bits.</summary>
    private const int One = 4000;

    /// <summary>How much a query's numbers are worth at <see cref="One"/>.</summary>
    private const float QueryReach = 16f;

    /// <summary>What one is worth in a product of a query and a head.</summary>
    private const float Worth = QueryReach / One / One;

    private readonly WordInput _input;
    private readonly Recurrence[] _layers;
    private readonly QuantisedProduct _tags;
    private readonly QuantisedProduct _names;
    private readonly QuantisedProduct _projections;
    private readonly QuantisedProduct _bilinear;
    private readonly QuantisedProduct _relations;
    private readonly short[] _root;
    private readonly float[] _distance;
    private readonly float[] _relationRoot;

    /// <summary>Reads the network of a model.</summary>
    public SyntaxNetwork(ModelFile model)
    {
        int half = model.Number("half");
        _input = WordInput.Read(model, "words");
        _layers = new Recurrence[model.Number("depth")];
        for (int i = 0; i < _layers.Length; i++)
            _layers[i] = Recurrence.Read(model, $"layer{i}", half);
        _tags = QuantisedProduct.Read(model, "tags");
        _names = QuantisedProduct.Read(model, "names");
        _projections = QuantisedProduct.Read(model, "projections");
        _bilinear = QuantisedProduct.Read(model, "bilinear");
        _relations = QuantisedProduct.Read(model, "relations");
        _distance = model.Floats("arcs.distance");
        _relationRoot = model.Floats("relations.root");
        ArcWidth = _bilinear.Inputs;
        RelationWidth = _relations.Inputs;
        _root = new short[ArcWidth];
        ToShorts(model.Floats("arcs.root"), One, _root);
        if (_layers.Length < 2 || _layers[0].Inputs != _input.Width || _projections.Outputs != 2 * (ArcWidth + RelationWidth)
            || _bilinear.Outputs != ArcWidth || ArcWidth % 32 != 0 || ArcWidth > 128 || RelationWidth % 32 != 0
            || _relationRoot.Length != RelationWidth || _distance.Length % 2 != 1)
        {
            throw new PackException($"The layers of the model '{model.Name}' do not fit together: train it anew.");
        }
    }

    /// <summary>The width of a word's vector as head and as dependent.</summary>
    public int ArcWidth { get; }

    /// <summary>The width of the hidden layer of relations.</summary>
    public int RelationWidth { get; }

    /// <summary>Numbers from a word's scores of tags to the next word's.</summary>
    public int TagStride => _tags.PaddedOutputs;

    /// <summary>Tags there are.</summary>
    public int TagCount => _tags.Outputs;

    /// <summary>Numbers from a word's scores of name tags to the next word's.</summary>
    public int NameStride => _names.PaddedOutputs;

    /// <summary>Name tags there are.</summary>
    public int NameCount => _names.Outputs;

    /// <summary>Relations there are.</summary>
    public int RelationCount => _relations.Outputs;

    /// <summary>Bytes of a word's vector between layers.</summary>
    public int Width => _layers[^1].Outputs;

    /// <summary>The largest number of scores that a word has at once.</summary>
    public int Scratch => Math.Max(_projections.PaddedOutputs + _bilinear.PaddedOutputs, Math.Max(TagStride, Math.Max(NameStride, RelationStride)));

    /// <summary>The row of the word's static vector; 0 where it has none.</summary>
    public int VectorOf(uint key) => _input.VectorOf(key);

    /// <summary>Reads words through the recurrences; leaves the last two layers' outputs in <see cref="SyntaxWorkspace.Low"/> and
    /// <see cref="SyntaxWorkspace.High"/>.</summary>
    public void Encode(SyntaxWorkspace work, ReadOnlySpan<int> starts)
    {
        int words = starts[^1];
        Span<byte> from = work.Low, to = work.High;
        for (int i = 0; i < words; i++)
            _input.Apply(work.Rows.AsSpan(i * WordFeatures.Count, WordFeatures.Count), work.Vectors[i], from.Slice(i * _input.Width, _input.Width));
        foreach (Recurrence layer in _layers)
        {
            layer.Apply(from, starts, to);
            Span<byte> other = from;
            from = to;
            to = other;
        }

        if (_layers.Length % 2 == 0)
            work.SwapLayers();
    }

    /// <summary>Scores tags: <see cref="TagStride"/> numbers a word.</summary>
    public void ScoreTags(SyntaxWorkspace work, int words, Span<float> scores) => _tags.Apply(work.Low, words, scores);

    /// <summary>Scores name tags: <see cref="NameStride"/> numbers a word.</summary>
    public void ScoreNames(SyntaxWorkspace work, int words, Span<float> scores) => _names.Apply(work.Low, words, scores);

    /// <summary>Prepares the words of a batch for <see cref="ScoreHeads"/> and <see cref="Relate"/>.</summary>
    public void Project(SyntaxWorkspace work, int words)
    {
        int stride = _projections.PaddedOutputs, width = ArcWidth;
        _projections.Apply(work.High, words, work.Scratch);
        Span<float> queries = work.Scratch.AsSpan(words * stride);
        for (int i = 0; i < words; i++)
        {
            Span<float> row = work.Scratch.AsSpan(i * stride, stride);
            Activation.Tanh(row[..(2 * width)]);
            Activation.ToBytes(row[..width], work.Dependents.AsSpan(i * width, width));
            ToShorts(row[width..(2 * width)], One, work.Heads.AsSpan(i * width, width));
            row.Slice(2 * width, 2 * RelationWidth).CopyTo(work.Relations.AsSpan(i * 2 * RelationWidth));
        }

        _bilinear.Apply(work.Dependents, words, queries);
        for (int i = 0; i < words; i++)
            ToShorts(queries.Slice(i * _bilinear.PaddedOutputs, width), One / QueryReach, work.Queries.AsSpan(i * width, width));
    }

    /// <summary>Scores the root and every word of a sentence as head of each of its words.</summary>
    public void ScoreHeads(SyntaxWorkspace work, int first, int count, Span<float> scores)
    {
        for (int i = 0; i < count; i++)
        {
            Span<float> row = scores.Slice(i * (count + 1), count + 1);
            row[0] = Dot(work.Queries.AsSpan((first + i) * ArcWidth, ArcWidth), _root) * Worth;
            for (int j = 0; j < count; j++)
                row[j + 1] = ScoreArc(work, first + i, first + j);
        }
    }

    /// <summary>Scores one word of a batch as head of another.</summary>
    public float ScoreArc(SyntaxWorkspace work, int dependent, int head)
    {
        int reach = _distance.Length / 2;
        int dot = Dot(work.Queries.AsSpan(dependent * ArcWidth, ArcWidth), work.Heads.AsSpan(head * ArcWidth, ArcWidth));
        return (dot * Worth) + _distance[Math.Clamp(head - dependent, -reach, reach) + reach];
    }

    /// <summary>Scores the relations of words to their heads: rows of <see cref="RelationStride"/> numbers.</summary>
    /// <param name="work">Where <see cref="Project"/> left the words.</param>
    /// <param name="heads">Each word's head in the batch, or -1 for the root.</param>
    /// <param name="scores">Receives the scores.</param>
    public void Relate(SyntaxWorkspace work, ReadOnlySpan<int> heads, Span<float> scores)
    {
        int width = RelationWidth;
        Span<float> hidden = stackalloc float[width];
        for (int i = 0; i < heads.Length; i++)
        {
            ReadOnlySpan<float> dependent = work.Relations.AsSpan(i * 2 * width, width);
            ReadOnlySpan<float> head = heads[i] < 0 ? _relationRoot : work.Relations.AsSpan((heads[i] * 2 * width) + width, width);
            for (int k = 0; k < width; k += Vector<float>.Count)
                Activation.Tanh(new Vector<float>(dependent[k..]) + new Vector<float>(head[k..])).CopyTo(hidden[k..]);
            Activation.ToBytes(hidden, work.Low.AsSpan(i * width, width));
        }

        _relations.Apply(work.Low, heads.Length, scores);
    }

    /// <summary>Numbers from a word's scores of relations to the next word's.</summary>
    public int RelationStride => _relations.PaddedOutputs;

    // The lengths are multiples of 32.
    private static void ToShorts(ReadOnlySpan<float> values, float scale, Span<short> shorts)
    {
        int step = Vector<float>.Count;
        for (int i = 0; i < values.Length; i += 2 * step)
            Vector.Narrow(Whole(new Vector<float>(values[i..]), scale), Whole(new Vector<float>(values[(i + step)..]), scale)).CopyTo(shorts[i..]);
    }

    private static Vector<int> Whole(Vector<float> values, float scale)
    {
        Vector<float> scaled = Vector.Floor((values * new Vector<float>(scale)) + new Vector<float>(0.5f));
        return Vector.ConvertToInt32(Vector.Min(Vector.Max(scaled, new Vector<float>(-One)), new Vector<float>(One)));
    }

    private static int Dot(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        int sum = 0;
        if (Avx2.IsSupported)
        {
            Vector256<int> sums = Vector256<int>.Zero;
            ref short x = ref MemoryMarshal.GetReference(a);
            ref short y = ref MemoryMarshal.GetReference(b);
            for (nuint i = 0; i < (nuint)a.Length; i += 16)
                sums += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref x, i), Vector256.LoadUnsafe(ref y, i));
            return Vector256.Sum(sums);
        }

        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}

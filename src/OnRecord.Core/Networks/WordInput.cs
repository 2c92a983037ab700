using System.Numerics;
using System.Runtime.InteropServices;
using OnRecord.Packs;

namespace OnRecord.Networks;

/// <summary>A word's vector: the tanh of the sum of its rows in hashed tables, its static vector (projected ahead of time) and a bias.</summary>
internal sealed class WordInput
{
    private readonly ReadOnlyMemory<byte> _rows;
    private readonly ReadOnlyMemory<byte> _vectors;
    private readonly float _rowScale;
    private readonly float _vectorScale;
    private readonly float[] _bias;
    private readonly VectorIndex _index;

    private WordInput(ModelFile model, string name, int tableRows)
    {
        IReadOnlyList<int> rows = model.Shape(name + ".rows"), vectors = model.Shape(name + ".vectors");
        float[] scales = model.Floats(name + ".scales");
        ReadOnlyMemory<byte> keys = model.IntegersUncopied(name + ".keys");
        _rows = model.SignedBytes(name + ".rows");
        _vectors = model.SignedBytes(name + ".vectors");
        _bias = model.Floats(name + ".bias");
        Width = _bias.Length;
        if (rows.Count != 2 || vectors.Count != 2 || scales.Length != 2 || rows[1] != Width || vectors[1] != Width || Width % 32 != 0
            || vectors[0] != (keys.Length / sizeof(int)) + 1 || rows[0] != tableRows || _rows.Length != rows[0] * Width || _vectors.Length != vectors[0] * Width)
        {
            throw new PackException($"The word input '{name}' of the model '{model.Name}' has tensors that do not fit together: train it anew.");
        }

        _rowScale = scales[0];
        _vectorScale = scales[1];
        _index = new VectorIndex(keys);
    }

    /// <summary>Numbers a word's vector has.</summary>
    public int Width { get; }

    /// <summary>
    /// Reads a model's tensors <c>NAME.rows</c> and <c>NAME.vectors</c> (i8; the first vector is that of all words without one),
    /// <c>NAME.scales</c> (f32: of rows, of vectors), <c>NAME.keys</c> (i32: hashes of the words with vectors) and <c>NAME.bias</c> (f32).
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="name">What the tensors' names begin with.</param>
    /// <param name="tableRows">Rows of all tables together: what the caller's features index.</param>
    public static WordInput Read(ModelFile model, string name, int tableRows = WordFeatures.TotalRows) => new(model, name, tableRows);

    /// <summary>The row of the word's static vector; 0 where it has none.</summary>
    public int VectorOf(uint key) => _index.RowOf(key);

    /// <summary>Computes one word's vector.</summary>
    /// <param name="rows">The word's rows, see <see cref="WordFeatures"/>.</param>
    /// <param name="vector">The row of its static vector.</param>
    /// <param name="output">Receives <see cref="Width"/> bytes.</param>
    public void Apply(ReadOnlySpan<int> rows, int vector, Span<byte> output)
    {
        Span<float> sums = stackalloc float[Width];
        ReadOnlySpan<sbyte> table = MemoryMarshal.Cast<byte, sbyte>(_rows.Span);
        ReadOnlySpan<sbyte> known = MemoryMarshal.Cast<byte, sbyte>(_vectors.Span).Slice(vector * Width, Width);
        var rowScale = new Vector<float>(_rowScale);
        var vectorScale = new Vector<float>(_vectorScale);
        for (int i = 0; i < Width; i += Vector<sbyte>.Count)
        {
            Vector<short> low = Vector<short>.Zero, high = low;
            foreach (int row in rows)
            {
                Vector.Widen(new Vector<sbyte>(table[((row * Width) + i)..]), out Vector<short> a, out Vector<short> b);
                low += a;
                high += b;
            }

            Vector.Widen(new Vector<sbyte>(known[i..]), out Vector<short> knownLow, out Vector<short> knownHigh);
            Add(low, knownLow, i, sums);
            Add(high, knownHigh, i + Vector<short>.Count, sums);
        }

        Activation.ToBytes(sums, output);

        void Add(Vector<short> learned, Vector<short> still, int at, Span<float> to)
        {
            Vector.Widen(learned, out Vector<int> a, out Vector<int> b);
            Vector.Widen(still, out Vector<int> c, out Vector<int> d);
            Sum(a, c, at, to);
            Sum(b, d, at + Vector<int>.Count, to);
        }

        void Sum(Vector<int> learned, Vector<int> still, int at, Span<float> to)
        {
            Vector<float> sum = (Vector.ConvertToSingle(learned) * rowScale) + (Vector.ConvertToSingle(still) * vectorScale) + new Vector<float>(_bias, at);
            Activation.Tanh(sum).CopyTo(to[at..]);
        }
    }
}

/// <summary>Finds the rows of words by their hashes, which stay where they lie: open addressing, at most half full.</summary>
internal sealed class VectorIndex
{
    private readonly ReadOnlyMemory<byte> _keys;
    private readonly int[] _rows;
    private readonly uint _mask;

    /// <summary>Indexes keys; the key at <c>i</c> has row <c>i + 1</c>.</summary>
    /// <param name="keys">The keys, four bytes each, little-endian.</param>
    public VectorIndex(ReadOnlyMemory<byte> keys)
    {
        _keys = keys;
        ReadOnlySpan<uint> all = MemoryMarshal.Cast<byte, uint>(keys.Span);
        uint size = BitOperations.RoundUpToPowerOf2((uint)(2 * all.Length) + 2);
        _rows = new int[size];
        _mask = size - 1;
        for (int i = 0; i < all.Length; i++)
        {
            uint slot = all[i] & _mask;
            while (_rows[slot] != 0 && all[_rows[slot] - 1] != all[i])
                slot = (slot + 1) & _mask;
            if (_rows[slot] == 0)
                _rows[slot] = i + 1;
        }
    }

    /// <summary>The row of a key, or 0.</summary>
    public int RowOf(uint key)
    {
        ReadOnlySpan<uint> all = MemoryMarshal.Cast<byte, uint>(_keys.Span);
        uint slot = key & _mask;
        while (_rows[slot] != 0)
        {
            if (all[_rows[slot] - 1] == key)
                return _rows[slot];
            slot = (slot + 1) & _mask;
        }

        return 0;
    }
}

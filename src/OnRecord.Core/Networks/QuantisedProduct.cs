using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using OnRecord.Packs;

namespace OnRecord.Networks;

/// <summary>An affine map with weights of -64 to 64 and a scale for each output, over inputs of one byte (<see cref="Activation.Zero"/> is 0).</summary>
/// <remarks>
/// Sums are integers of 32 bits, so every path gives the same numbers. Weights need no more than 7 bits and a sign, so that a pair of
/// products (255 * 64 * 2 = 32,640) fits the 16 bits that machines without dot products of bytes sum pairs in.
/// </remarks>
internal sealed class QuantisedProduct
{
    /// <summary>Outputs computed together.</summary>
    private const int Tile = 16;

    // [tile][4 inputs][16 outputs][4 inputs]: what one step of the inner loop reads lies together.
    private readonly sbyte[] _weights;
    private readonly int[] _offsets;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <summary>Packs weights.</summary>
    /// <param name="weights">Row by row, a row for each output.</param>
    /// <param name="scales">For each output, what a weight of 1 times an input of 1 (byte 255) is worth.</param>
    /// <param name="bias">For each output, what is added.</param>
    /// <param name="inputs">Inputs, a multiple of 4.</param>
    public QuantisedProduct(ReadOnlySpan<sbyte> weights, ReadOnlySpan<float> scales, ReadOnlySpan<float> bias, int inputs)
    {
        Inputs = inputs;
        Outputs = scales.Length;
        int padded = PaddedOutputs;
        _weights = new sbyte[padded * inputs];
        _offsets = new int[padded];
        _scales = new float[padded];
        _bias = new float[padded];
        bias.CopyTo(_bias);
        for (int output = 0; output < Outputs; output++)
        {
            _scales[output] = scales[output] / 127f;
            int tile = output / Tile * Tile * inputs;
            for (int input = 0; input < inputs; input++)
            {
                sbyte weight = weights[(output * inputs) + input];
                _offsets[output] -= Activation.Zero * weight;
                _weights[tile + (input / 4 * Tile * 4) + (output % Tile * 4) + (input % 4)] = weight;
            }
        }
    }

    /// <summary>Inputs of the map.</summary>
    public int Inputs { get; }

    /// <summary>Outputs of the map.</summary>
    public int Outputs { get; }

    /// <summary>Numbers written for each row: outputs filled up to a multiple of 16; those beyond are 0.</summary>
    public int PaddedOutputs => (Outputs + Tile - 1) / Tile * Tile;

    /// <summary>Reads the tensors <c>NAME.weights</c> (i8), <c>NAME.scales</c> and <c>NAME.bias</c> (f32) of a model.</summary>
    /// <exception cref="PackException">A tensor is missing or its shape is not that of a map.</exception>
    public static QuantisedProduct Read(ModelFile model, string name)
    {
        IReadOnlyList<int> shape = model.Shape(name + ".weights");
        float[] scales = model.Floats(name + ".scales");
        float[] bias = model.Floats(name + ".bias");
        ReadOnlySpan<sbyte> weights = MemoryMarshal.Cast<byte, sbyte>(model.SignedBytes(name + ".weights").Span);
        if (shape.Count != 2 || shape[1] % 4 != 0 || scales.Length != shape[0] || bias.Length != shape[0] || weights.Length != shape[0] * shape[1])
            throw new PackException($"The map '{name}' of the model '{model.Name}' has tensors that do not fit together: train it anew.");
        if (!AreBounded(weights))
            throw new PackException($"The map '{name}' of the model '{model.Name}' has a weight beyond 64: train it anew.");
        return new QuantisedProduct(weights, scales, bias, shape[1]);
    }

    private static bool AreBounded(ReadOnlySpan<sbyte> weights)
    {
        int beyond = 0;
        foreach (sbyte weight in weights)
            beyond |= (weight + 64) | (64 - weight);
        return beyond >= 0;
    }

    /// <summary>Maps rows.</summary>
    /// <param name="rows">Rows of <see cref="Inputs"/> bytes.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="outputs">Receives rows of <see cref="PaddedOutputs"/> numbers.</param>
    public void Apply(ReadOnlySpan<byte> rows, int count, Span<float> outputs) => Apply(rows, count, outputs, ProductPath.Fastest);

    /// <summary>Maps rows by one of the ways that machines differ in; all give the same numbers.</summary>
    public void Apply(ReadOnlySpan<byte> rows, int count, Span<float> outputs, ProductPath path) => Apply(rows, count, 0, PaddedOutputs, outputs, path);

    /// <summary>Maps rows to some of the outputs.</summary>
    /// <param name="rows">Rows of <see cref="Inputs"/> bytes.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="from">The first output, a multiple of 16.</param>
    /// <param name="to">The output behind the last, a multiple of 16.</param>
    /// <param name="outputs">Receives rows of <paramref name="to"/> - <paramref name="from"/> numbers.</param>
    /// <param name="path">The way of summing; all give the same numbers.</param>
    public void Apply(ReadOnlySpan<byte> rows, int count, int from, int to, Span<float> outputs, ProductPath path = ProductPath.Fastest)
    {
        int stride = to - from;
        if (from < 0 || to > PaddedOutputs || stride < 0 || (from | to) % Tile != 0)
            throw new ArgumentOutOfRangeException(nameof(to));
        if (rows.Length < count * Inputs || outputs.Length < count * stride)
            throw new ArgumentException("There is not room for that many rows.", nameof(count));
        if (path == ProductPath.Fastest)
            path = AvxVnni.IsSupported ? ProductPath.ByteDots : Avx2.IsSupported ? ProductPath.BytePairs : ProductPath.Plain;
        ref byte input = ref MemoryMarshal.GetReference(rows);
        ref float output = ref MemoryMarshal.GetReference(outputs);
        for (int tile = from; tile < to; tile += Tile)
        {
            int row = 0;
            if (path == ProductPath.ByteDots)
            {
                for (; row + 6 <= count; row += 6)
                    SixDots(ref Unsafe.Add(ref input, row * Inputs), tile, ref Unsafe.Add(ref output, (row * stride) + tile - from), stride);
                for (; row + 4 <= count; row += 4)
                    Dots(ref Unsafe.Add(ref input, row * Inputs), tile, ref Unsafe.Add(ref output, (row * stride) + tile - from), stride);
            }
            else if (path == ProductPath.BytePairs)
            {
                for (; row + 4 <= count; row += 4)
                    Pairs(ref Unsafe.Add(ref input, row * Inputs), tile, ref Unsafe.Add(ref output, (row * stride) + tile - from), stride);
            }

            for (; row < count; row++)
                One(ref Unsafe.Add(ref input, row * Inputs), tile, ref Unsafe.Add(ref output, (row * stride) + tile - from), path);
        }
    }

    // Six rows by sixteen outputs: twelve sums keep both units busy while each waits for its last product, and fill the sixteen registers.
    private void SixDots(ref byte rows, int tile, ref float output, int stride)
    {
        Vector256<int> a0 = Vector256.LoadUnsafe(ref _offsets[tile]), a1 = Vector256.LoadUnsafe(ref _offsets[tile], 8);
        Vector256<int> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1, e0 = a0, e1 = a1, f0 = a0, f1 = a1;
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), tile * Inputs);
        ref byte fourth = ref Unsafe.Add(ref rows, 3 * Inputs);
        nuint inputs = (nuint)Inputs;
        for (nuint i = 0; i < inputs; i += 4)
        {
            Vector256<sbyte> w0 = Vector256.LoadUnsafe(ref weights, i * Tile), w1 = Vector256.LoadUnsafe(ref weights, (i * Tile) + 32);
            Vector256<byte> x = Four(ref rows, i);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
            x = Four(ref rows, i + inputs);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
            x = Four(ref rows, i + (2 * inputs));
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, w0);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, w1);
            x = Four(ref fourth, i);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, w0);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, w1);
            x = Four(ref fourth, i + inputs);
            e0 = AvxVnni.MultiplyWideningAndAdd(e0, x, w0);
            e1 = AvxVnni.MultiplyWideningAndAdd(e1, x, w1);
            x = Four(ref fourth, i + (2 * inputs));
            f0 = AvxVnni.MultiplyWideningAndAdd(f0, x, w0);
            f1 = AvxVnni.MultiplyWideningAndAdd(f1, x, w1);
        }

        Store(a0, a1, tile, ref output);
        Store(b0, b1, tile, ref Unsafe.Add(ref output, stride));
        Store(c0, c1, tile, ref Unsafe.Add(ref output, 2 * stride));
        Store(d0, d1, tile, ref Unsafe.Add(ref output, 3 * stride));
        Store(e0, e1, tile, ref Unsafe.Add(ref output, 4 * stride));
        Store(f0, f1, tile, ref Unsafe.Add(ref output, 5 * stride));
    }

    // Four rows by sixteen outputs: eight sums in registers, each step four inputs long.
    private void Dots(ref byte rows, int tile, ref float output, int stride)
    {
        Vector256<int> a0 = Vector256.LoadUnsafe(ref _offsets[tile]), a1 = Vector256.LoadUnsafe(ref _offsets[tile], 8);
        Vector256<int> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), tile * Inputs);
        ref byte second = ref Unsafe.Add(ref rows, Inputs), third = ref Unsafe.Add(ref rows, 2 * Inputs), fourth = ref Unsafe.Add(ref rows, 3 * Inputs);
        for (nuint i = 0; i < (nuint)Inputs; i += 4)
        {
            Vector256<sbyte> w0 = Vector256.LoadUnsafe(ref weights, i * Tile), w1 = Vector256.LoadUnsafe(ref weights, (i * Tile) + 32);
            Vector256<byte> x = Four(ref rows, i);
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, x, w0);
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, x, w1);
            x = Four(ref second, i);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, x, w0);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, x, w1);
            x = Four(ref third, i);
            c0 = AvxVnni.MultiplyWideningAndAdd(c0, x, w0);
            c1 = AvxVnni.MultiplyWideningAndAdd(c1, x, w1);
            x = Four(ref fourth, i);
            d0 = AvxVnni.MultiplyWideningAndAdd(d0, x, w0);
            d1 = AvxVnni.MultiplyWideningAndAdd(d1, x, w1);
        }

        Store(a0, a1, tile, ref output);
        Store(b0, b1, tile, ref Unsafe.Add(ref output, stride));
        Store(c0, c1, tile, ref Unsafe.Add(ref output, 2 * stride));
        Store(d0, d1, tile, ref Unsafe.Add(ref output, 3 * stride));
    }

    private void Pairs(ref byte rows, int tile, ref float output, int stride)
    {
        Vector256<int> a0 = Vector256.LoadUnsafe(ref _offsets[tile]), a1 = Vector256.LoadUnsafe(ref _offsets[tile], 8);
        Vector256<int> b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), tile * Inputs);
        ref byte second = ref Unsafe.Add(ref rows, Inputs), third = ref Unsafe.Add(ref rows, 2 * Inputs), fourth = ref Unsafe.Add(ref rows, 3 * Inputs);
        for (nuint i = 0; i < (nuint)Inputs; i += 4)
        {
            Vector256<sbyte> w0 = Vector256.LoadUnsafe(ref weights, i * Tile), w1 = Vector256.LoadUnsafe(ref weights, (i * Tile) + 32);
            Vector256<byte> x = Four(ref rows, i);
            a0 += Dot(x, w0);
            a1 += Dot(x, w1);
            x = Four(ref second, i);
            b0 += Dot(x, w0);
            b1 += Dot(x, w1);
            x = Four(ref third, i);
            c0 += Dot(x, w0);
            c1 += Dot(x, w1);
            x = Four(ref fourth, i);
            d0 += Dot(x, w0);
            d1 += Dot(x, w1);
        }

        Store(a0, a1, tile, ref output);
        Store(b0, b1, tile, ref Unsafe.Add(ref output, stride));
        Store(c0, c1, tile, ref Unsafe.Add(ref output, 2 * stride));
        Store(d0, d1, tile, ref Unsafe.Add(ref output, 3 * stride));
    }

    private void One(ref byte row, int tile, ref float output, ProductPath path)
    {
        ref sbyte weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), tile * Inputs);
        if (path == ProductPath.Plain)
        {
            for (int k = 0; k < Tile; k++)
            {
                int sum = _offsets[tile + k];
                for (int i = 0; i < Inputs; i++)
                    sum += Unsafe.Add(ref row, i) * Unsafe.Add(ref weights, ((i & ~3) * Tile) + (k * 4) + (i & 3));
                Unsafe.Add(ref output, k) = (sum * _scales[tile + k]) + _bias[tile + k];
            }

            return;
        }

        Vector256<int> a0 = Vector256.LoadUnsafe(ref _offsets[tile]), a1 = Vector256.LoadUnsafe(ref _offsets[tile], 8);
        for (nuint i = 0; i < (nuint)Inputs; i += 4)
        {
            Vector256<byte> x = Four(ref row, i);
            a0 += Dot(x, Vector256.LoadUnsafe(ref weights, i * Tile));
            a1 += Dot(x, Vector256.LoadUnsafe(ref weights, (i * Tile) + 32));
        }

        Store(a0, a1, tile, ref output);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Four(ref byte row, nuint at) => Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref row, at))).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Dot(Vector256<byte> x, Vector256<sbyte> weights) =>
        Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(x, weights), Vector256<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(Vector256<int> low, Vector256<int> high, int tile, ref float output)
    {
        Vector256<float> first = (Vector256.ConvertToSingle(low) * Vector256.LoadUnsafe(ref _scales[tile])) + Vector256.LoadUnsafe(ref _bias[tile]);
        Vector256<float> second = (Vector256.ConvertToSingle(high) * Vector256.LoadUnsafe(ref _scales[tile], 8)) + Vector256.LoadUnsafe(ref _bias[tile], 8);
        first.StoreUnsafe(ref output);
        second.StoreUnsafe(ref output, 8);
    }
}

/// <summary>The ways to sum products of bytes.</summary>
internal enum ProductPath : byte
{
    /// <summary>The fastest that the machine has.</summary>
    Fastest,

    /// <summary>Dot products of four bytes (AVX-VNNI).</summary>
    ByteDots,

    /// <summary>Sums of pairs of bytes (AVX2).</summary>
    BytePairs,

    /// <summary>One product after another.</summary>
    Plain,
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using OnRecord.Packs;

namespace OnRecord.Networks;

/// <summary>A simple recurrent unit in both directions (Lei, Zhang, Wang, Dai and Artzi, EMNLP 2018): all products run over whole
/// batches, only element-wise steps run in time.</summary>
/// <remarks>
/// For each direction: <c>[x, f, r] = W input + b; c[t] = s(f) c[t-1] + (1 - s(f)) x; h = s(r) tanh(c) + (1 - s(r)) skip</c>, where skip is the
/// direction's half of the input where that is as wide as the output, else the tanh of a fourth product.
/// </remarks>
internal sealed class Recurrence
{
    private readonly QuantisedProduct _product;
    private readonly int _parts;

    /// <summary>Makes a layer of its product: for each direction, <c>x</c>, <c>f</c>, <c>r</c> and where needed skip.</summary>
    /// <param name="product">The product of all parts of both directions.</param>
    /// <param name="half">The width of one direction, a multiple of 32.</param>
    public Recurrence(QuantisedProduct product, int half)
    {
        _product = product;
        Half = half;
        _parts = product.Outputs / (2 * half);
        if (half % 32 != 0 || product.Outputs != 2 * _parts * half || _parts != (product.Inputs == 2 * half ? 3 : 4))
            throw new PackException($"A recurrence of {product.Inputs} inputs and {half} outputs a direction cannot have {product.Outputs} products.");
    }

    /// <summary>The width of one direction.</summary>
    public int Half { get; }

    /// <summary>Bytes a word takes in.</summary>
    public int Inputs => _product.Inputs;

    /// <summary>Bytes a word gives.</summary>
    public int Outputs => 2 * Half;

    /// <summary>Numbers that <see cref="Apply"/> needs room for, for each word.</summary>
    public int Scratch => _product.PaddedOutputs;

    /// <summary>Reads the map <paramref name="name"/> of a model as a layer.</summary>
    public static Recurrence Read(ModelFile model, string name, int half) => new(QuantisedProduct.Read(model, name), half);

    /// <summary>Runs the layer over sentences.</summary>
    /// <param name="input">The words' bytes, one after another.</param>
    /// <param name="starts">Where each sentence begins, and behind the last where it ends: indexes of words, from 0.</param>
    /// <param name="output">Receives <see cref="Outputs"/> bytes for each word.</param>
    /// <param name="scratch">Room for <see cref="Scratch"/> numbers for each word.</param>
    public void Apply(ReadOnlySpan<byte> input, ReadOnlySpan<int> starts, Span<byte> output, Span<float> scratch)
    {
        int words = starts[^1];
        _product.Apply(input, words, scratch);
        Span<float> state = stackalloc float[Half];
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            state.Clear();
            for (int t = starts[s]; t < starts[s + 1]; t++)
                Step(t, 0, input, state, output, scratch);
            state.Clear();
            for (int t = starts[s + 1] - 1; t >= starts[s]; t--)
                Step(t, 1, input, state, output, scratch);
        }
    }

    private void Step(int word, int direction, ReadOnlySpan<byte> input, Span<float> state, Span<byte> output, Span<float> scratch)
    {
        Span<float> parts = scratch.Slice((word * Scratch) + (direction * _parts * Half), _parts * Half);
        Span<float> skips = parts[^Half..];
        ref float z = ref MemoryMarshal.GetReference(parts);
        ref float c = ref MemoryMarshal.GetReference(state);
        if (_parts == 4)
            Activation.Tanh(skips);
        ReadOnlySpan<byte> bytes = _parts == 3 ? input.Slice((word * Inputs) + (direction * Half), Half) : default;
        for (int i = 0; i < Half; i += Vector<byte>.Count)
        {
            if (_parts == 3)
            {
                Activation.FromBytes(bytes[i..], out Vector<float> s0, out Vector<float> s1, out Vector<float> s2, out Vector<float> s3);
                Mix(ref z, ref c, i, s0);
                Mix(ref z, ref c, i + Vector<float>.Count, s1);
                Mix(ref z, ref c, i + (2 * Vector<float>.Count), s2);
                Mix(ref z, ref c, i + (3 * Vector<float>.Count), s3);
            }
            else
            {
                for (int k = i; k < i + Vector<byte>.Count; k += Vector<float>.Count)
                    Mix(ref z, ref c, k, new Vector<float>(skips[k..]));
            }
        }

        Activation.ToBytes(parts[..Half], output.Slice((word * Outputs) + (direction * Half), Half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Mix(ref float z, ref float c, int at, Vector<float> skip)
    {
        nuint i = (nuint)at;
        Vector<float> x = Vector.LoadUnsafe(ref z, i);
        Vector<float> forget = Activation.Sigmoid(Vector.LoadUnsafe(ref z, i + (nuint)Half));
        Vector<float> show = Activation.Sigmoid(Vector.LoadUnsafe(ref z, i + (nuint)(2 * Half)));
        Vector<float> next = x + (forget * (Vector.LoadUnsafe(ref c, i) - x));
        next.StoreUnsafe(ref c, i);
        (skip + (show * (Activation.Tanh(next) - skip))).StoreUnsafe(ref z, i);
    }
}

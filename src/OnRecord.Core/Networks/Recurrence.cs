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
    /// <summary>Words whose products are taken together: few enough that they are still in the nearest cache when they are used.</summary>
    private const int Block = 18;

    private readonly QuantisedProduct _product;
    private readonly int _parts;

    private readonly bool _wide;

    /// <summary>Makes a layer of its product: for each direction, <c>x</c>, <c>f</c>, <c>r</c> and where needed skip.</summary>
    /// <param name="product">The product of all parts of both directions.</param>
    /// <param name="half">The width of one direction, a multiple of 32.</param>
    public Recurrence(QuantisedProduct product, int half)
        : this(product, half, WideStep.IsSupported)
    {
    }

    /// <summary>Makes a layer that steps by vectors of the machine's usual width, or by wide ones; both give the same numbers.</summary>
    public Recurrence(QuantisedProduct product, int half, bool wide)
    {
        _wide = wide;
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

    /// <summary>Reads the map <paramref name="name"/> of a model as a layer.</summary>
    public static Recurrence Read(ModelFile model, string name, int half) => new(QuantisedProduct.Read(model, name), half);

    /// <summary>Runs the layer over sentences.</summary>
    /// <param name="input">The words' bytes, one after another.</param>
    /// <param name="starts">Where each sentence begins, and behind the last where it ends: indexes of words, from 0.</param>
    /// <param name="output">Receives <see cref="Outputs"/> bytes for each word.</param>
    public void Apply(ReadOnlySpan<byte> input, ReadOnlySpan<int> starts, Span<byte> output)
    {
        int words = starts[^1], width = _parts * Half;
        using var scratch = new Scratch<float>(Block * width);
        Span<float> parts = scratch.Values, state = stackalloc float[Half];
        for (int first = 0, sentence = 0; first < words; first += Block)
        {
            int count = Math.Min(Block, words - first);
            _product.Apply(input[(first * Inputs)..], count, 0, width, parts);
            for (int t = first; t < first + count; t++)
            {
                if (t == starts[sentence])
                    state.Clear();
                for (; sentence < starts.Length && starts[sentence] <= t; sentence++)
                {
                }

                Step(parts.Slice((t - first) * width, width), t, 0, input, state, output);
            }
        }

        for (int end = words, sentence = starts.Length - 1; end > 0; end -= Block)
        {
            int first = Math.Max(0, end - Block);
            _product.Apply(input[(first * Inputs)..], end - first, width, 2 * width, parts);
            for (int t = end - 1; t >= first; t--)
            {
                if (t == starts[sentence] - 1)
                    state.Clear();
                for (; sentence >= 0 && starts[sentence] > t; sentence--)
                {
                }

                Step(parts.Slice((t - first) * width, width), t, 1, input, state, output);
            }
        }
    }

    private void Step(Span<float> parts, int word, int direction, ReadOnlySpan<byte> input, Span<float> state, Span<byte> output)
    {
        ref float z = ref MemoryMarshal.GetReference(parts);
        ref float c = ref MemoryMarshal.GetReference(state);
        ReadOnlySpan<byte> bytes = _parts == 3 ? input.Slice((word * Inputs) + (direction * Half), Half) : default;
        Span<byte> shown = output.Slice((word * Outputs) + (direction * Half), Half);
        if (_wide)
        {
            WideStep.Run(parts, bytes, state, shown);
            return;
        }

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
                    Mix(ref z, ref c, k, Activation.Tanh(Vector.LoadUnsafe(ref z, (nuint)(k + (3 * Half)))));
            }
        }

        Activation.ToBytes(parts[..Half], shown);
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

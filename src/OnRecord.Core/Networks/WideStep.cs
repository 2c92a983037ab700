using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace OnRecord.Networks;

/// <summary>One word's step of a <see cref="Recurrence"/> by vectors of 512 bits: the same operations on the same numbers, sixteen at a time.</summary>
internal static class WideStep
{
    /// <summary>Whether the machine has such vectors.</summary>
    public static bool IsSupported { get; } = Avx512F.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>Steps in one direction.</summary>
    /// <param name="parts">The word's products <c>x</c>, <c>f</c>, <c>r</c> and, where there are no <paramref name="bytes"/>, skip: each as wide as the state.</param>
    /// <param name="bytes">The direction's half of the input where that is what is skipped to the output, or nothing.</param>
    /// <param name="state">The state, changed in place.</param>
    /// <param name="shown">Receives what the layer shows of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(Span<float> parts, ReadOnlySpan<byte> bytes, Span<float> state, Span<byte> shown)
    {
        nuint half = (nuint)state.Length;
        ref float x = ref MemoryMarshal.GetReference(parts);
        ref float forget = ref Unsafe.Add(ref x, half);
        ref float show = ref Unsafe.Add(ref forget, half);
        ref float skips = ref Unsafe.Add(ref show, half);
        ref float c = ref MemoryMarshal.GetReference(state);
        ref byte input = ref MemoryMarshal.GetReference(bytes);
        ref byte output = ref MemoryMarshal.GetReference(shown);
        bool fromInput = !bytes.IsEmpty;
        for (nuint i = 0; i < half; i += 16)
        {
            Vector512<float> skip = fromInput
                ? Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref input, i)) - Vector512.Create(Activation.Zero)) * Vector512.Create(1f / 127f)
                : Tanh(Vector512.LoadUnsafe(ref skips, i));
            Vector512<float> fresh = Vector512.LoadUnsafe(ref x, i);
            Vector512<float> next = fresh + (Sigmoid(Vector512.LoadUnsafe(ref forget, i)) * (Vector512.LoadUnsafe(ref c, i) - fresh));
            next.StoreUnsafe(ref c, i);
            Vector512<float> mixed = skip + (Sigmoid(Vector512.LoadUnsafe(ref show, i)) * (Tanh(next) - skip));
            Vector512<int> whole = Avx512F.ConvertToVector512Int32WithTruncation((mixed * Vector512.Create(127f)) + Vector512.Create(Activation.Zero + 0.5f));
            Avx512F.ConvertToVector128Byte(whole).StoreUnsafe(ref output, i);
        }
    }

    // As Activation.Tanh: only additions, multiplications and divisions of single numbers, in the same order.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Tanh(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-4.97f)), Vector512.Create(4.97f));
        Vector512<float> square = x * x;
        Vector512<float> above = x * (Vector512.Create(135135f) + (square * (Vector512.Create(17325f) + (square * (Vector512.Create(378f) + square)))));
        Vector512<float> below = Vector512.Create(135135f)
            + (square * (Vector512.Create(62370f) + (square * (Vector512.Create(3150f) + (square * Vector512.Create(28f))))));
        return Vector512.Min(Vector512.Max(above / below, Vector512.Create(-1f)), Vector512<float>.One);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Sigmoid(Vector512<float> x)
    {
        Vector512<float> half = Vector512.Create(0.5f);
        return half + (half * Tanh(x * half));
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace OnRecord.Networks;

/// <summary>The bounded functions between layers, element by element: the same on every machine, whatever its vectors' width.</summary>
/// <remarks>Only additions, multiplications and divisions of single numbers, never fused, never summed over lanes.</remarks>
internal static class Activation
{
    /// <summary>The byte that stands for zero: numbers of -1 to 1 are kept as <c>128 + 127 x</c>.</summary>
    public const int Zero = 128;

    /// <summary>The hyperbolic tangent by Lambert's continued fraction, right to 1e-4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Tanh(Vector<float> x)
    {
        x = Vector.Min(Vector.Max(x, new Vector<float>(-4.97f)), new Vector<float>(4.97f));
        Vector<float> square = x * x;
        Vector<float> above = x * (new Vector<float>(135135f) + (square * (new Vector<float>(17325f) + (square * (new Vector<float>(378f) + square)))));
        Vector<float> below = new Vector<float>(135135f)
            + (square * (new Vector<float>(62370f) + (square * (new Vector<float>(3150f) + (square * new Vector<float>(28f))))));
        return Vector.Min(Vector.Max(above / below, new Vector<float>(-1f)), Vector<float>.One);
    }

    /// <summary>The logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Sigmoid(Vector<float> x)
    {
        var half = new Vector<float>(0.5f);
        return half + (half * Tanh(x * half));
    }

    /// <summary>The hyperbolic tangent of each number, in place. The length is a multiple of the vectors'.</summary>
    public static void Tanh(Span<float> values)
    {
        for (int i = 0; i < values.Length; i += Vector<float>.Count)
            Tanh(new Vector<float>(values[i..])).CopyTo(values[i..]);
    }

    /// <summary>Numbers of -1 to 1 to bytes, rounded half up.</summary>
    public static void ToBytes(ReadOnlySpan<float> values, Span<byte> bytes)
    {
        int step = Vector<float>.Count;
        var scale = new Vector<float>(127f);
        var zero = new Vector<float>(Zero + 0.5f);
        int i = 0;
        for (; i <= values.Length - (4 * step); i += 4 * step)
        {
            Vector<int> a = Vector.ConvertToInt32((new Vector<float>(values[i..]) * scale) + zero);
            Vector<int> b = Vector.ConvertToInt32((new Vector<float>(values[(i + step)..]) * scale) + zero);
            Vector<int> c = Vector.ConvertToInt32((new Vector<float>(values[(i + (2 * step))..]) * scale) + zero);
            Vector<int> d = Vector.ConvertToInt32((new Vector<float>(values[(i + (3 * step))..]) * scale) + zero);
            Vector.Narrow(Vector.Narrow(a, b).As<short, ushort>(), Vector.Narrow(c, d).As<short, ushort>()).CopyTo(bytes[i..]);
        }

        for (; i < values.Length; i++)
            bytes[i] = (byte)(int)((values[i] * 127f) + (Zero + 0.5f));
    }

    /// <summary>A vector's length of bytes to numbers of -1 to 1: the inverse of <see cref="ToBytes"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void FromBytes(ReadOnlySpan<byte> bytes, out Vector<float> a, out Vector<float> b, out Vector<float> c, out Vector<float> d)
    {
        Vector.Widen(new Vector<byte>(bytes), out Vector<ushort> low, out Vector<ushort> high);
        Vector.Widen(low, out Vector<uint> first, out Vector<uint> second);
        Vector.Widen(high, out Vector<uint> third, out Vector<uint> fourth);
        a = FromByte(first);
        b = FromByte(second);
        c = FromByte(third);
        d = FromByte(fourth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> FromByte(Vector<uint> bytes) =>
        Vector.ConvertToSingle(bytes.As<uint, int>() - new Vector<int>(Zero)) * new Vector<float>(1f / 127f);
}

using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OnRecord.Networks;

/// <summary>Room for numbers while something is computed, rented from the shared pool of bytes: pools of other types the runtime would compile at each start.</summary>
/// <typeparam name="T">The numbers' type.</typeparam>
internal readonly ref struct Scratch<T>
    where T : unmanaged
{
    private readonly byte[] _bytes;

    /// <summary>Rents room; what is in it is anything.</summary>
    /// <param name="count">How many numbers.</param>
    public Scratch(int count)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(checked(count * Unsafe.SizeOf<T>()));
        Values = MemoryMarshal.Cast<byte, T>(_bytes.AsSpan())[..count];
    }

    /// <summary>The numbers.</summary>
    public Span<T> Values { get; }

    /// <summary>Gives the room back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
}

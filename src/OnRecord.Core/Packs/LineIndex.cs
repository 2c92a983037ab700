using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace OnRecord.Packs;

/// <summary>Finds a line of a model's <c>utf8</c> tensor by its words, where the tensor lies: open addressing over the lines, at most half full.</summary>
/// <remarks>A list of many words is opened in a fraction of the time, and of the memory, that a string for each would take.</remarks>
public sealed class LineIndex
{
    private const int Bounded = 256;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly ReadOnlyMemory<byte> _lines;
    private readonly int[] _ends;
    private readonly int[] _slots;

    /// <summary>Indexes lines.</summary>
    /// <param name="lines">The lines, each ended by a line feed; of lines that are the same the first stands.</param>
    /// <param name="count">How many lines there are room for.</param>
    internal LineIndex(ReadOnlyMemory<byte> lines, int count)
    {
        _lines = lines;
        _ends = new int[count];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(2 * count) + 2)];
        ReadOnlySpan<byte> bytes = lines.Span;
        int start = 0;
        while (start < bytes.Length && Count < count)
        {
            int length = bytes[start..].IndexOf((byte)'\n');
            int end = length < 0 ? bytes.Length : start + length;
            int slot = SlotOf(bytes[start..end]);
            _ends[Count++] = end;
            if (_slots[slot] == 0)
                _slots[slot] = Count;
            start = end + 1;
        }
    }

    /// <summary>How many lines there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of the line that reads so, from 0, or -1.</summary>
    public int Find(ReadOnlySpan<char> line)
    {
        int most = Encoding.UTF8.GetMaxByteCount(line.Length);
        Span<byte> bytes = most <= Bounded ? stackalloc byte[Bounded] : new byte[most];
        return _slots[SlotOf(bytes[..Encoding.UTF8.GetBytes(line, bytes)])] - 1;
    }

    // Where the line is, or would be.
    private int SlotOf(ReadOnlySpan<byte> line)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(Hash(line) >> 32) & mask;
        while (_slots[slot] != 0 && !Line(_slots[slot] - 1).SequenceEqual(line))
            slot = (slot + 1) & mask;
        return slot;
    }

    private ReadOnlySpan<byte> Line(int number)
    {
        int start = number == 0 ? 0 : _ends[number - 1] + 1;
        return _lines.Span[start.._ends[number]];
    }

    private static ulong Hash(ReadOnlySpan<byte> line)
    {
        ulong hash = (ulong)line.Length;
        for (; line.Length >= 8; line = line[8..])
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(line)) * Multiplier, 29);
        ulong last = 0;
        foreach (byte b in line)
            last = (last << 8) | b;
        hash = (hash ^ last) * Multiplier;
        return hash ^ (hash >> 29);
    }
}

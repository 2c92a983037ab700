using System.Buffers;

namespace OnRecord.Cli.Lines;

/// <summary>What is written in a line's place, in pieces: what a long report gives is never moved to a larger place.</summary>
internal sealed class OutputBuffer : IBufferWriter<byte>
{
    private const int PieceSize = 1 << 16;

    // Pieces that one huge line made are not kept for the small ones behind it.
    private const int MostKept = 16;

    private readonly List<byte[]> _pieces = [];
    private readonly List<int> _written = [];
    private int _used;

    /// <inheritdoc/>
    public void Advance(int count) => _written[_used - 1] += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _pieces[_used - 1].AsMemory(_written[_used - 1]);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Forgets what is written.</summary>
    public void Clear()
    {
        for (int i = 0; i < _used; i++)
            _written[i] = 0;
        _used = 0;
        if (_pieces.Count > MostKept)
        {
            _pieces.RemoveRange(MostKept, _pieces.Count - MostKept);
            _written.RemoveRange(MostKept, _written.Count - MostKept);
        }
    }

    /// <summary>All of it.</summary>
    public byte[] ToArray()
    {
        using var all = new MemoryStream();
        CopyTo(all);
        return all.ToArray();
    }

    /// <summary>Writes all of it to a stream.</summary>
    public void CopyTo(Stream output)
    {
        for (int i = 0; i < _used; i++)
            output.Write(_pieces[i], 0, _written[i]);
    }

    private void MakeRoom(int size)
    {
        size = Math.Max(size, 1);
        while (_used == 0 || _pieces[_used - 1].Length - _written[_used - 1] < size)
        {
            if (_used == _pieces.Count || _pieces[_used].Length < size)
            {
                _pieces.Insert(_used, new byte[Math.Max(size, PieceSize)]);
                _written.Insert(_used, 0);
            }

            _used++;
        }
    }
}

using System.Buffers;

namespace OnRecord.Cli.Lines;

/// <summary>Cuts a stream of bytes into lines that end in LF or CR LF; a byte order mark at its start is no part of the first.</summary>
/// <param name="input">The stream.</param>
/// <param name="mostBytes">The longest line that is kept.</param>
internal sealed class LineReader(Stream input, int mostBytes)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private int _number;

    /// <summary>Reads the next line.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Read(Line line)
    {
        line.Begin(_number + 1);
        bool isAny = false;
        while (_start < _end || Fill())
        {
            isAny = true;
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_start.._end);
            int length = rest.IndexOf((byte)'\n');
            Keep(line, length < 0 ? rest : rest[..length]);
            _start += length < 0 ? rest.Length : length + 1;
            if (length >= 0)
                break;
        }

        if (isAny)
            _number++;
        return isAny;
    }

    private void Keep(Line line, ReadOnlySpan<byte> bytes)
    {
        if (line.Input.WrittenCount + bytes.Length > mostBytes)
            line.IsTooLong = true;
        else if (!line.IsTooLong)
            line.Input.Write(bytes);
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer);
        if (_number == 0 && _buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
            _start = 3;
        return _end > _start;
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;

namespace OnRecord.Cli.Lines;

/// <summary>Writes text as UTF-8; line ends are LF.</summary>
internal sealed class Utf8Writer : TextWriter
{
    private readonly IBufferWriter<byte> _output;
    private readonly char[] _held = new char[1024];
    private int _count;

    /// <summary>Makes a writer.</summary>
    /// <param name="output">Where the bytes go; the last ones once the writer is flushed.</param>
    public Utf8Writer(IBufferWriter<byte> output)
        : base(CultureInfo.InvariantCulture)
    {
        _output = output;
        NewLine = "\n";
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_count == _held.Length)
            Flush();
        _held[_count++] = value;
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_count == _held.Length)
                Flush();
            int length = Math.Min(buffer.Length, _held.Length - _count);
            buffer[..length].CopyTo(_held.AsSpan(_count));
            _count += length;
            buffer = buffer[length..];
        }
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // The first half of a pair waits for the second.
        bool halved = _count > 1 && char.IsHighSurrogate(_held[_count - 1]);
        int whole = halved ? _count - 1 : _count;
        Encoding.UTF8.GetBytes(_held.AsSpan(0, whole), _output);
        if (halved)
            _held[0] = _held[whole];
        _count -= whole;
    }
}

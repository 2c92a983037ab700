using System.Buffers;

namespace OnRecord.Cli.Lines;

/// <summary>One line on its way from the input to the output. Its buffers are used again for later lines.</summary>
internal sealed class Line : IDisposable
{
    // Buffers that one huge line made are not kept for the small ones behind it.
    private const int LargestKept = 1 << 20;
    private readonly ManualResetEventSlim _finished = new();
    private volatile Stream? _stream;

    /// <summary>Its number in the input, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>Its bytes, without the line end.</summary>
    public ArrayBufferWriter<byte> Input { get; private set; } = new();

    /// <summary>What is written in its place.</summary>
    public OutputBuffer Output { get; } = new();

    /// <summary>Whether it was longer than a line may be; then its bytes were not kept.</summary>
    public bool IsTooLong { get; set; }

    /// <summary>Whether it could not be read.</summary>
    public bool IsBad { get; set; }

    /// <summary>Takes the buffers for another line.</summary>
    public void Begin(int number)
    {
        Number = number;
        Input = Emptied(Input);
        Output.Clear();
        IsTooLong = IsBad = false;
        _stream = null;
        _finished.Reset();
    }

    /// <summary>
    /// Writes what there is of <see cref="Output"/> where all lines before are written already; else it waits for them. Whoever works on the line
    /// says so that way that this part of it stands, whatever comes behind.
    /// </summary>
    /// <exception cref="IOException">The output failed.</exception>
    public void Pass()
    {
        if (_stream is not { } stream)
            return;
        Output.CopyTo(stream);
        Output.Clear();
    }

    /// <summary>Forgets <see cref="Input"/>, whose buffer goes: what works on the line has read it and needs the room.</summary>
    public void DropInput() => Input = new();

    /// <summary>Says that <see cref="Output"/> is there.</summary>
    public void Finish() => _finished.Set();

    /// <summary>Writes <see cref="Output"/> as it comes, and waits until all of it is there. Nothing else writes to the stream meanwhile.</summary>
    /// <exception cref="IOException">The output failed.</exception>
    public void WriteTo(Stream stream, CancellationToken stop)
    {
        _stream = stream;
        _finished.Wait(stop);
        Output.CopyTo(stream);
    }

    public void Dispose() => _finished.Dispose();

    private static ArrayBufferWriter<byte> Emptied(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > LargestKept)
            return new();
        buffer.ResetWrittenCount();
        return buffer;
    }
}

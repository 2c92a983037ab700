using System.Buffers;

namespace OnRecord.Cli.Lines;

/// <summary>One line on its way from the input to the output. Its buffers are used again for later lines.</summary>
internal sealed class Line : IDisposable
{
    // Buffers that one huge line made are not kept for the small ones behind it.
    private const int LargestKept = 1 << 20;
    private readonly ManualResetEventSlim _finished = new();

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
        _finished.Reset();
    }

    /// <summary>Says that <see cref="Output"/> is there.</summary>
    public void Finish() => _finished.Set();

    /// <summary>Waits until <see cref="Output"/> is there.</summary>
    public void Wait(CancellationToken stop) => _finished.Wait(stop);

    public void Dispose() => _finished.Dispose();

    private static ArrayBufferWriter<byte> Emptied(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > LargestKept)
            return new();
        buffer.ResetWrittenCount();
        return buffer;
    }
}

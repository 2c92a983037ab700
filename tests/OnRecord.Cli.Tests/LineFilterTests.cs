using System.Buffers;
using System.Text;
using OnRecord.Cli.Lines;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class LineFilterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void What_is_passed_of_a_line_is_written_before_its_rest_is_there_and_in_the_order_of_the_lines(int threads)
    {
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(i => $"{i}\n"))));
        var output = new MemoryStream();
        using var filter = new LineFilter(() => new Passing(), threads, 1 << 16);
        Assert.True(filter.Run(input, output, () => { }));
        Assert.Equal(string.Concat(Enumerable.Range(0, 50).Select(i => $"<{i}>")), Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void An_output_that_fails_while_a_line_is_passed_ends_the_run_with_its_error()
    {
        using var filter = new LineFilter(() => new Passing(), 2, 1 << 16);
        Assert.Throws<IOException>(() => filter.Run(new MemoryStream("a\nb\n"u8.ToArray()), new Broken(), () => { }));
    }

    /// <summary>Writes half of what it has to write, and the other half once the first is out.</summary>
    private sealed class Passing : ILineWork
    {
        public void Do(Line line)
        {
            line.Output.Write([(byte)'<', .. line.Input.WrittenSpan]);
            bool isOut = SpinWait.SpinUntil(
                () =>
                {
                    line.Pass();
                    return line.Output.ToArray().Length == 0;
                },
                Patience);
            line.Output.Write(isOut ? ">"u8 : "never written"u8);
        }

        public void Dispose()
        {
            // It holds nothing.
        }
    }

    private sealed class Broken : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The reader has gone.");
    }
}

using System.Text;
using OnRecord.Cli.Lines;
using Xunit;

namespace OnRecord.Cli.Tests;

public sealed class OutputBufferTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Text_of_any_length_comes_out_as_it_went_in(int shift)
    {
        string text = new string('k', shift) + string.Concat(Enumerable.Repeat("ö😀, ", 60_000));
        var buffer = new OutputBuffer();
        Put(buffer, text);
        Assert.Equal(text, TextOf(buffer));
    }

    [Fact]
    public void A_cleared_buffer_holds_only_what_is_written_then()
    {
        var buffer = new OutputBuffer();
        Put(buffer, new string('k', 3_000_000));
        buffer.Clear();
        Assert.Equal("", TextOf(buffer));
        Put(buffer, "Kolm left.");
        Assert.Equal("Kolm left.", TextOf(buffer));
    }

    [Fact]
    public void More_room_than_a_piece_has_is_given()
    {
        var buffer = new OutputBuffer();
        Put(buffer, "Kolm ");
        Encoding.UTF8.GetBytes(new string('l', 200_000), buffer.GetSpan(200_000));
        buffer.Advance(200_000);
        Put(buffer, " left.");
        Assert.Equal("Kolm " + new string('l', 200_000) + " left.", TextOf(buffer));
    }

    private static void Put(OutputBuffer buffer, string text)
    {
        using var writer = new Utf8Writer(buffer);
        writer.Write(text);
        writer.Flush();
    }

    private static string TextOf(OutputBuffer buffer)
    {
        using var stream = new MemoryStream();
        buffer.CopyTo(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

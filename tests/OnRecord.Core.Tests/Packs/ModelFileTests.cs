using System.Buffers.Binary;
using System.Text;
using OnRecord.Packs;
using Xunit;

namespace OnRecord.Core.Tests.Packs;

public sealed class ModelFileTests
{
    // The checksum of no bytes.
    private const string Head = """{"name": "small", "version": 3, "checksum": "00000000000000000000000000000000", """;

    [Fact]
    public void A_model_says_its_numbers_and_where_its_tensors_lie()
    {
        ModelFile model = ModelFile.Open("small", 3, File(Head + """ "width": 7, "loss": 0.25, "notes": {"by": ["whom"]}, "tensors": {"none": {"bytes": 0, "shape": [0, 4], "offset": 0, "type": "f32"}}} """));
        Assert.Equal(7, model.Number("width"));
        Assert.True(model.Has("none"));
        Assert.False(model.Has("width"));
        Assert.Equal([0, 4], model.Shape("none"));
        Assert.Empty(model.Floats("none"));
        Assert.Contains("'loss'", Assert.Throws<PackException>(() => model.Number("loss")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"name\": ")]
    [InlineData("{\"name\": \"small\", \"version\": 3}")]
    [InlineData(Head + "\"tensors\": []}")]
    [InlineData(Head + "\"tensors\": {\"a\": 1}}")]
    [InlineData(Head + "\"tensors\": {\"a\": {\"type\": \"f32\", \"shape\": [1], \"bytes\": 0}}}")]
    [InlineData(Head + "\"tensors\": {\"a\": {\"type\": \"f32\", \"shape\": 1, \"offset\": 0, \"bytes\": 0}}}")]
    [InlineData(Head + "\"tensors\": {\"a\": {\"type\": \"f32\", \"shape\": [0.5], \"offset\": 0, \"bytes\": 0}}}")]
    [InlineData(Head + "\"tensors\": {\"a\": {\"type\": \"f32\", \"shape\": [1], \"offset\": 0, \"bytes\": 4}}}")]
    [InlineData(Head + "\"tensors\": {\"a\": {\"type\": \"f32\", \"shape\": [1], \"offset\": 99999999999, \"bytes\": 0}}}")]
    public void A_header_that_is_malformed_or_points_outside_the_file_is_an_error_of_the_pack(string header) =>
        Assert.Contains("'small'", Assert.Throws<PackException>(() => ModelFile.Open("small", 3, File(header))).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_name_version_or_checksum_is_an_error()
    {
        byte[] file = File(Head + "\"tensors\": {}}");
        Assert.Throws<PackException>(() => ModelFile.Open("other", 3, file));
        Assert.Throws<PackException>(() => ModelFile.Open("small", 4, file));
        Assert.Throws<PackException>(() => ModelFile.Open("small", 3, (byte[])[.. file, 1]));
        Assert.Throws<PackException>(() => ModelFile.Open("small", 3, file.AsMemory(0, file.Length - 1)));
        Assert.False(ModelFile.Open("small", 3, file).Has("a"));
    }

    private static byte[] File(string header)
    {
        byte[] json = Encoding.UTF8.GetBytes(header), length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        return [.. "ONRECORD"u8, .. length, .. json];
    }
}

using OnRecord.Networks;
using Xunit;

namespace OnRecord.Core.Tests.Networks;

public sealed class QuantisedProductTests
{
    [Theory]
    [InlineData(4, 1, 1)]
    [InlineData(32, 16, 4)]
    [InlineData(128, 50, 7)]
    [InlineData(256, 784, 13)]
    public void Every_way_of_summing_gives_the_same_numbers(int inputs, int outputs, int rows)
    {
        (QuantisedProduct product, byte[] input) = Sample(inputs, outputs, rows, 7);
        float[] plain = Run(product, input, rows, ProductPath.Plain);
        Assert.Equal(plain, Run(product, input, rows, ProductPath.Fastest));
        if (System.Runtime.Intrinsics.X86.Avx2.IsSupported)
            Assert.Equal(plain, Run(product, input, rows, ProductPath.BytePairs));
        if (System.Runtime.Intrinsics.X86.AvxVnni.IsSupported)
            Assert.Equal(plain, Run(product, input, rows, ProductPath.ByteDots));
    }

    [Fact]
    public void The_largest_weights_and_inputs_do_not_overflow()
    {
        sbyte[] weights = [.. Enumerable.Repeat((sbyte)64, 64)];
        var product = new QuantisedProduct(weights, [127f], [1f], 64);
        byte[] input = [.. Enumerable.Repeat((byte)255, 64)];
        foreach (ProductPath path in new[] { ProductPath.Plain, ProductPath.Fastest })
            Assert.Equal((64 * 64 * 127) + 1f, Run(product, input, 1, path)[0]);
    }

    [Fact]
    public void A_row_gives_the_same_numbers_alone_and_among_others()
    {
        (QuantisedProduct product, byte[] input) = Sample(64, 33, 9, 3);
        float[] together = Run(product, input, 9, ProductPath.Fastest);
        for (int row = 0; row < 9; row++)
        {
            float[] alone = Run(product, input[(row * 64)..((row + 1) * 64)], 1, ProductPath.Fastest);
            Assert.Equal(together[(row * product.PaddedOutputs)..((row + 1) * product.PaddedOutputs)], alone);
        }
    }

    internal static (QuantisedProduct Product, byte[] Input) Sample(int inputs, int outputs, int rows, int seed)
    {
        var chance = new Random(seed);
        var weights = new sbyte[inputs * outputs];
        for (int i = 0; i < weights.Length; i++)
            weights[i] = (sbyte)chance.Next(-64, 65);
        float[] scales = [.. Enumerable.Range(0, outputs).Select(_ => chance.NextSingle() / 64 / MathF.Sqrt(inputs))];
        float[] bias = [.. Enumerable.Range(0, outputs).Select(_ => chance.NextSingle() - 0.5f)];
        var input = new byte[rows * inputs];
        for (int i = 0; i < input.Length; i++)
            input[i] = (byte)chance.Next(1, 256);
        return (new QuantisedProduct(weights, scales, bias, inputs), input);
    }

    private static float[] Run(QuantisedProduct product, byte[] input, int rows, ProductPath path)
    {
        var output = new float[rows * product.PaddedOutputs];
        product.Apply(input, rows, output, path);
        return output;
    }
}

using System.Numerics;
using OnRecord.Networks;
using Xunit;

namespace OnRecord.Core.Tests.Networks;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData(64, 32)]
    [InlineData(32, 64)]
    public void A_sentence_reads_the_same_alone_and_in_a_batch(int inputs, int half)
    {
        int parts = inputs == 2 * half ? 3 : 4;
        (QuantisedProduct product, byte[] input) = QuantisedProductTests.Sample(inputs, 2 * parts * half, 90, 5);
        var layer = new Recurrence(product, half);
        byte[] batch = Run(layer, input, [0, 5, 6, 47, 90]);
        Assert.Equal(batch[..(5 * layer.Outputs)], Run(layer, input[..(5 * inputs)], [0, 5]));
        Assert.Equal(batch[(6 * layer.Outputs)..(47 * layer.Outputs)], Run(layer, input[(6 * inputs)..(47 * inputs)], [0, 41]));
        Assert.Equal(batch[(47 * layer.Outputs)..], Run(layer, input[(47 * inputs)..], [0, 43]));
    }

    [Theory]
    [InlineData(64, 32)]
    [InlineData(32, 64)]
    public void Wide_vectors_give_the_same_numbers(int inputs, int half)
    {
        Assert.SkipUnless(WideStep.IsSupported, "This machine has no wide vectors.");
        int parts = inputs == 2 * half ? 3 : 4;
        (QuantisedProduct product, byte[] input) = QuantisedProductTests.Sample(inputs, 2 * parts * half, 40, 13);
        Assert.Equal(Run(new Recurrence(product, half, wide: false), input, [0, 40]), Run(new Recurrence(product, half, wide: true), input, [0, 40]));
    }

    [Fact]
    public void A_later_word_changes_what_an_earlier_one_gives()
    {
        (QuantisedProduct product, byte[] input) = QuantisedProductTests.Sample(64, 192, 3, 11);
        var layer = new Recurrence(product, 32);
        byte[] before = Run(layer, input, [0, 3]);
        input.AsSpan(128).Fill(Activation.Zero);
        Assert.NotEqual(before[..64], Run(layer, input, [0, 3])[..64]);
    }

    [Fact]
    public void Tanh_is_right_to_four_digits_and_bounded()
    {
        for (float x = -12; x <= 12; x += 0.01f)
        {
            float y = Activation.Tanh(new Vector<float>(x))[0];
            Assert.InRange(y, MathF.Tanh(x) - 2e-4f, MathF.Tanh(x) + 2e-4f);
            Assert.InRange(y, -1f, 1f);
        }
    }

    [Fact]
    public void Bytes_hold_numbers_of_minus_one_to_one()
    {
        float[] values = [.. Enumerable.Range(0, 256).Select(i => (i - 127.5f) / 127.5f)];
        var bytes = new byte[256];
        Activation.ToBytes(values, bytes);
        for (int i = 0; i < bytes.Length; i++)
            Assert.InRange((bytes[i] - Activation.Zero) / 127f, values[i] - 0.004f, values[i] + 0.004f);
    }

    private static byte[] Run(Recurrence layer, byte[] input, int[] starts)
    {
        var output = new byte[starts[^1] * layer.Outputs];
        layer.Apply(input, starts, output);
        return output;
    }
}

using OnRecord.Rendering.Views;
using Xunit;

namespace OnRecord.Rendering.Tests;

public sealed class SpanIndexTests
{
    [Fact]
    public void It_finds_what_shares_a_stretch_as_looking_at_all_does()
    {
        // Spans of all lengths, one over everything, several the same.
        (Span Span, int Value)[] items = [.. Enumerable.Range(0, 400).Select(i => (new Span(i * 7 % 300, (i * 7 % 300) + 1 + (i * i % 23)), i)), (new Span(0, 400), 400), (new Span(50, 60), 401), (new Span(50, 60), 402)];
        var index = new SpanIndex<int>(items);
        for (int start = 0; start < 330; start++)
        {
            var span = new Span(start, start + 1 + (start % 9));
            Assert.Equal(items.Where(item => item.Span.Overlaps(span)).OrderBy(item => item.Span), index.Overlapping(span));
        }
    }
}

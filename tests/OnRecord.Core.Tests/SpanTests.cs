using Xunit;

namespace OnRecord.Core.Tests;

public sealed class SpanTests
{
    [Fact]
    public void Half_open_spans_that_touch_do_not_overlap() => Assert.False(new Span(0, 3).Overlaps(new Span(3, 5)));

    [Fact]
    public void A_span_does_not_contain_its_end() => Assert.False(new Span(0, 3).Contains(3));
}

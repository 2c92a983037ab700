namespace OnRecord.Rendering.Views;

/// <summary>What stands at stretches of a text, found by a stretch that it shares: a long text costs no more for each paragraph than a short one.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (Span Span, T Value)[] _items;
    private readonly int[] _farthest;

    /// <summary>Orders items by where they stand; those of one stretch stay in the order given.</summary>
    public SpanIndex(IEnumerable<(Span Span, T Value)> items)
    {
        _items = [.. items.OrderBy(item => item.Span)];
        _farthest = new int[_items.Length];
        for (int i = 0; i < _items.Length; i++)
            _farthest[i] = Math.Max(_items[i].Span.End, i > 0 ? _farthest[i - 1] : 0);
    }

    /// <summary>The items that share a code unit with a stretch, by where they stand.</summary>
    public List<(Span Span, T Value)> Overlapping(Span span)
    {
        int low = 0, high = _items.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_farthest[middle] <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        var found = new List<(Span, T)>();
        for (int i = low; i < _items.Length && _items[i].Span.Start < span.End; i++)
        {
            if (_items[i].Span.Overlaps(span))
                found.Add(_items[i]);
        }

        return found;
    }
}

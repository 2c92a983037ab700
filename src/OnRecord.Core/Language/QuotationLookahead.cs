namespace OnRecord.Language;

/// <summary>What follows the marks of a paragraph, by which marks that could be several things are told.</summary>
internal sealed class QuotationLookahead
{
    /// <summary>The most code units up to a closing mark that may be a possessive's apostrophe.</summary>
    private const int LongestScare = 60;

    private List<QuotationMark> _marks = [];

    // For each mark, the lowest depth of double marks that the paragraph comes to from there on, its own step included.
    private int[] _lowest = [];

    /// <summary>Looks over the marks of a paragraph.</summary>
    public void Enter(List<QuotationMark> marks)
    {
        _marks = marks;
        if (_lowest.Length < _marks.Count)
            _lowest = new int[_marks.Count * 2];
        int lowest = 0;
        for (int i = _marks.Count - 1; i >= 0; i--)
        {
            int step = _marks[i].Family == MarkFamily.Single ? 0 : _marks[i].Role switch { MarkRole.Opens => 1, MarkRole.Closes => -1, _ => 0 };
            lowest = step + Math.Min(0, lowest);
            _lowest[i] = lowest;
        }
    }

    /// <summary>Whether enough closing marks follow for what is open and one more.</summary>
    public bool ClosesAllLater(int index) => index + 1 < _marks.Count && _marks[index].Family != MarkFamily.Single && 1 + Math.Min(0, _lowest[index + 1]) < 0;

    /// <summary>Whether no straight mark of the family follows, and the next one closes.</summary>
    public bool OnlyCurlyLater(int index)
    {
        MarkRole? next = null;
        for (int i = index + 1; i < _marks.Count; i++)
        {
            if (_marks[i].Family != _marks[index].Family)
                continue;
            next ??= _marks[i].Role;
            if (_marks[i].IsStraight)
                return false;
        }

        return next == MarkRole.Closes;
    }

    /// <summary>Whether a single mark opens: one that closes follows before the next that opens, or a directed one starts the paragraph.</summary>
    public bool SingleOpens(int index, int paragraphStart)
    {
        QuotationMark mark = _marks[index];
        if (mark.Directed && mark.Start == paragraphStart)
            return true;
        for (int i = index + 1; i < _marks.Count; i++)
        {
            if (_marks[i].Family == MarkFamily.Single)
                return _marks[i].Role == MarkRole.Closes || (_marks[i].Role == MarkRole.ClosesOrPossessive && _marks[i].Start - mark.Start < LongestScare);
        }

        return false;
    }

    /// <summary>Whether no single mark that opens or closes follows.</summary>
    public bool IsLastSingle(int index)
    {
        for (int i = index + 1; i < _marks.Count; i++)
        {
            if (_marks[i].Family == MarkFamily.Single && _marks[i].Role != MarkRole.ClosesOrPossessive)
                return false;
        }

        return true;
    }

    /// <summary>Whether the next single mark can only close: then one behind a plural's s is an apostrophe.</summary>
    public bool ClosesLater(int index)
    {
        for (int i = index + 1; i < _marks.Count; i++)
        {
            if (_marks[i].Family == MarkFamily.Single)
                return _marks[i].Role == MarkRole.Closes;
        }

        return false;
    }
}

using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Language;

/// <summary>Finds quotations by their marks, paragraph by paragraph, in linear time.</summary>
/// <remarks>
/// A mark that is missing costs its own paragraph at most. A quotation that is left open at the end of its paragraph goes on in the
/// next one where that one opens with a mark of the same family, as typesetters do, or closes with one; at most three paragraphs without any
/// mark may lie between the opening and such a closing one, as in letters and posts that are quoted whole.
/// </remarks>
internal sealed class QuotationScanner
{
    private const int DeepestNesting = 6;

    /// <summary>The most paragraphs without a mark inside a quotation.</summary>
    private const int MostBare = 3;

    private readonly string _text;
    private readonly IReadOnlyList<Sentence> _sentences;
    private readonly QuotationMarkReader _reader;
    private readonly List<QuotationMark> _marks = [];
    private readonly QuotationLookahead _ahead = new();
    private readonly List<Draft> _drafts = [];
    private readonly List<int> _open = [];
    private readonly List<Span> _bare = [];
    private Span _paragraph;
    private int _outerEnd;
    private int _unclosed = -1;

    private QuotationScanner(string text, IReadOnlyList<Sentence> sentences, LanguagePack pack)
    {
        _text = text;
        _sentences = sentences;
        _reader = new QuotationMarkReader(text, pack.View(p => new TokenLexicon(p)));
    }

    /// <summary>Finds the quotations of a report's article blocks, by start.</summary>
    public static List<Quotation> Scan(Report report, IReadOnlyList<Sentence> sentences, LanguagePack pack)
    {
        var scanner = new QuotationScanner(report.Text, sentences, pack);
        foreach (Block block in report.Blocks)
        {
            if (block.IsFurniture)
                continue;
            if (block.Kind is BlockKind.Headline or BlockKind.Heading)
                scanner.Forget();
            foreach (Span paragraph in Paragraphs.In(report.Text, block.Span))
                scanner.ScanParagraph(paragraph);
        }

        return scanner.Finish();
    }

    private void Forget()
    {
        _unclosed = -1;
        _bare.Clear();
    }

    private void ScanParagraph(Span paragraph)
    {
        _marks.Clear();
        _reader.Read(paragraph, _marks);
        _paragraph = paragraph;
        _outerEnd = paragraph.Start;
        int before = _unclosed;
        if (_marks.Count == 0)
        {
            if (before >= 0 && _bare.Count < MostBare)
                _bare.Add(paragraph);
            else
                Forget();
            return;
        }

        _unclosed = -1;
        if (_bare.Count > 0)
            before = _marks[0].Role == MarkRole.Closes && before >= 0 && _drafts[before].Family == _marks[0].Family ? GoOnOver(before) : -1;
        _bare.Clear();
        _ahead.Enter(_marks);
        for (int i = 0; i < _marks.Count; i++)
            i += Take(i, i == 0 ? before : -1);
        LeaveOpen();
    }

    // Paragraphs without a mark between one that leaves a quotation open and one that closes it are quoted whole.
    private int GoOnOver(int before)
    {
        foreach (Span paragraph in _bare)
        {
            int start = paragraph.Start, end = Trimmed(paragraph.Start, paragraph.End);
            while (start < end && Characters.IsGap(_text[start]))
                start++;
            if (start == end)
                continue;
            _drafts.Add(new Draft { Span = new Span(start, end), InnerStart = start, InnerEnd = end, Parent = -1, Continues = before, Family = _drafts[before].Family });
            before = _drafts.Count - 1;
        }

        return before;
    }

    // Gives how many marks more than this one were taken.
    private int Take(int index, int before)
    {
        QuotationMark mark = _marks[index];
        int depth = DepthOf(mark.Family);
        switch (mark.Role)
        {
            case MarkRole.Opens when depth < 0:
                Open(index, before);
                return 0;
            case MarkRole.Opens:
                return Reopen(index, depth);
            case MarkRole.Closes or MarkRole.Either when depth >= 0:
                return Close(index, depth);
            case MarkRole.ClosesOrPossessive:
                if (depth >= 0 && !_ahead.ClosesLater(index))
                    Close(index, depth);
                return 0;
            case MarkRole.Either:
                Open(index, before);
                return 0;
            default:
                CloseUnopened(mark, before);
                return 0;
        }
    }

    private void Open(int index, int before)
    {
        QuotationMark mark = _marks[index];
        bool goesOn = before >= 0 && _drafts[before].Family == mark.Family && mark.Start == _paragraph.Start;
        if (_open.Count >= DeepestNesting
            || (mark.Family == MarkFamily.Single && !goesOn && !_ahead.SingleOpens(index, _paragraph.Start) && !(IsAnnounced(mark.Start) && _ahead.IsLastSingle(index))))
            return;
        _drafts.Add(new Draft
        {
            Span = new Span(mark.Start, mark.End),
            InnerStart = mark.End,
            InnerEnd = mark.End,
            Parent = _open.Count > 0 ? _open[^1] : -1,
            Continues = goesOn ? before : -1,
            Opened = true,
            Family = mark.Family,
            Directed = mark.Directed,
        });
        _open.Add(_drafts.Count - 1);
    }

    // An opening mark while one of its family is open: doubled, nested where enough closing ones follow or where a pair of curly ones
    // stands in a paragraph that a straight one at its start quotes whole, or the closing one is missing.
    private int Reopen(int index, int depth)
    {
        QuotationMark mark = _marks[index];
        Draft outer = _drafts[_open[depth]];
        if (mark.Start == outer.InnerStart)
        {
            _drafts[_open[depth]] = outer with { InnerStart = mark.End, InnerEnd = mark.End };
            return 0;
        }

        if (mark.Family == MarkFamily.Single)
            return 0;
        bool inParagraph = mark.Directed && !outer.Directed && outer.Span.Start == _paragraph.Start && _ahead.OnlyCurlyLater(index);
        if (!inParagraph && !_ahead.ClosesAllLater(index))
            CutOff(depth, mark.Start);
        Open(index, -1);
        return 0;
    }

    private int Close(int index, int depth)
    {
        QuotationMark mark = _marks[index];
        int end = mark.End;
        int taken = 0;
        bool doubled = index + 1 < _marks.Count && _marks[index + 1] is var next && next.Start == end && next.Family == mark.Family
            && next.Role != MarkRole.Opens && DepthAbove(mark.Family, depth) < 0;
        if (doubled)
        {
            end = _marks[index + 1].End;
            taken = 1;
        }

        if (depth + 1 < _open.Count)
            CutOff(depth + 1, mark.Start);
        Draft draft = _drafts[_open[depth]];
        _drafts[_open[depth]] = draft with { Span = new Span(draft.Span.Start, end), InnerEnd = mark.Start, Closed = true };
        _open.RemoveAt(depth);
        if (_open.Count == 0)
            _outerEnd = end;
        return taken;
    }

    // A closing mark whose opening one is missing: its sentence is quoted where a cue can follow (behind a full stop, the mark is
    // as often a stray one as not), or all since the paragraph's start where the one before is open.
    private void CloseUnopened(QuotationMark mark, int before)
    {
        bool goesOn = before >= 0 && _drafts[before].Family == mark.Family;
        char last = mark.Start > _paragraph.Start ? _text[mark.Start - 1] : ' ';
        if (_open.Count > 0 || mark.Family != MarkFamily.Double || !(goesOn || last is ',' or '!' or '?'))
            return;
        int start = goesOn ? _paragraph.Start : Math.Max(_outerEnd, SentenceStart(mark.Start - 1));
        while (start < mark.Start && Characters.IsGap(_text[start]))
            start++;
        if (start >= mark.Start)
            return;
        _drafts.Add(new Draft
        {
            Span = new Span(start, mark.End),
            InnerStart = start,
            InnerEnd = mark.Start,
            Parent = -1,
            Continues = goesOn ? before : -1,
            Closed = true,
            Family = mark.Family,
        });
        _outerEnd = mark.End;
    }

    private int SentenceStart(int offset)
    {
        int low = 0, high = _sentences.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_sentences[middle].Span.End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _sentences.Count && _sentences[low].Span.Start <= offset ? Math.Max(_paragraph.Start, _sentences[low].Span.Start) : _paragraph.Start;
    }

    // Ends what is open from a depth on, without a mark; what may as well be an apostrophe was none.
    private void CutOff(int depth, int end)
    {
        for (int i = _open.Count - 1; i >= depth; i--)
        {
            Draft draft = _drafts[_open[i]];
            int last = Trimmed(draft.InnerStart, end);
            bool dropped = draft.Family is MarkFamily.Single or MarkFamily.SingleGuillemet || last == draft.InnerStart;
            _drafts[_open[i]] = draft with { Span = new Span(draft.Span.Start, last), InnerEnd = last, Dropped = dropped };
        }

        _open.RemoveRange(depth, _open.Count - depth);
    }

    private void LeaveOpen()
    {
        if (_open.Count == 0)
            return;
        int outer = _open[0];
        bool paragraphLong = _drafts[outer].Family == MarkFamily.Single && _drafts[outer] is var first
            && ((first.Directed && first.Span.Start == _paragraph.Start) || first.Continues >= 0 || IsAnnounced(first.Span.Start));
        CutOff(0, _paragraph.End);
        if (paragraphLong)
            _drafts[outer] = _drafts[outer] with { Dropped = false };
        _unclosed = _drafts[outer].Dropped ? -1 : outer;
    }

    // "NAME said: 'We went in good faith. ": left open, and gone on with in the next paragraph.
    private bool IsAnnounced(int mark)
    {
        int before = mark - 1;
        while (before >= _paragraph.Start && Characters.IsGap(_text[before]))
            before--;
        return before >= _paragraph.Start && before < mark - 1 && _text[before] is ':' or ',';
    }

    private int Trimmed(int start, int end)
    {
        while (end > start && Characters.IsGap(_text[end - 1]))
            end--;
        return end;
    }

    private int DepthOf(MarkFamily family)
    {
        for (int i = _open.Count - 1; i >= 0; i--)
        {
            if (_drafts[_open[i]].Family == family)
                return i;
        }

        return -1;
    }

    private int DepthAbove(MarkFamily family, int depth)
    {
        for (int i = depth - 1; i >= 0; i--)
        {
            if (_drafts[_open[i]].Family == family)
                return i;
        }

        return -1;
    }

    private List<Quotation> Finish()
    {
        var order = new List<int>(_drafts.Count);
        for (int i = 0; i < _drafts.Count; i++)
        {
            if (!_drafts[i].Dropped)
                order.Add(i);
        }

        order.Sort(InOrder);
        var place = new int[_drafts.Count];
        Array.Fill(place, -1);
        for (int i = 0; i < order.Count; i++)
            place[order[i]] = i;
        var quotations = new List<Quotation>(order.Count);
        foreach (int i in order)
        {
            Draft draft = _drafts[i];
            int parent = draft.Parent;
            while (parent >= 0 && place[parent] < 0)
                parent = _drafts[parent].Parent;
            quotations.Add(new Quotation(
                draft.Span, Inner(draft), parent < 0 ? -1 : place[parent], draft.Continues < 0 ? -1 : place[draft.Continues],
                draft.Opened, draft.Closed, draft.Family is MarkFamily.Double or MarkFamily.Guillemet));
        }

        return quotations;
    }

    // By start; an inner one behind the one that holds it.
    private int InOrder(int one, int other)
    {
        (Span left, Span right) = (_drafts[one].Span, _drafts[other].Span);
        return left.Start != right.Start ? left.Start.CompareTo(right.Start) : left.End != right.End ? right.End.CompareTo(left.End) : one.CompareTo(other);
    }

    private Span Inner(Draft draft)
    {
        int start = draft.InnerStart, end = Trimmed(draft.InnerStart, Math.Max(draft.InnerStart, draft.InnerEnd));
        while (start < end && Characters.IsGap(_text[start]))
            start++;
        return new Span(start, end);
    }

    private readonly record struct Draft
    {
        public required Span Span { get; init; }

        public required int InnerStart { get; init; }

        public required int InnerEnd { get; init; }

        public required int Parent { get; init; }

        public required int Continues { get; init; }

        public bool Opened { get; init; }

        public bool Closed { get; init; }

        public bool Dropped { get; init; }

        public bool Directed { get; init; }

        public required MarkFamily Family { get; init; }
    }
}

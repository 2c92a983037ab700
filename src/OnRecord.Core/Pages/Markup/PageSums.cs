using System.Runtime.InteropServices;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>What is counted once over a whole page, so that each block can be seen in its place.</summary>
internal sealed class PageSums
{
    private const int Openers =
        1 << (int)FurnitureTopic.Related | 1 << (int)FurnitureTopic.Comment | 1 << (int)FurnitureTopic.Newsletter | 1 << (int)FurnitureTopic.Appeal;

    private const int LongestTitle = 40;
    private const int LongestSummary = 100;
    private const int FewestOfSummary = 8;
    private readonly PageOutline _page;
    private readonly Dictionary<uint, int> _kinds = [];
    private readonly List<(int Running, int Blocks)> _sumsOfKind = [];
    private readonly int[] _kind;
    private readonly BlockWords _words;
    private readonly WordOverlap _title;
    private readonly WordOverlap _summary;
    private readonly bool[] _isTitle;
    private readonly bool _hiddenCounts;
    private readonly int[] _bestChain;
    private readonly int[] _firstBlock;

    /// <summary>Counts a page.</summary>
    public PageSums(PageOutline page, PageWords words)
    {
        _page = page;
        int count = page.Blocks.Length;
        Signs = new BlockSigns[count];
        _kind = new int[count];
        _isTitle = new bool[count];
        _words = new BlockWords(page);
        var texts = new Dictionary<uint, int>();
        int hidden = 0;
        for (int i = 0; i < count; i++)
        {
            Signs[i] = BlockSigns.Read(page.TextOf(i), page.Blocks[i], words, _words.Next);
            _words.EndBlock();
            hidden += Signs[i].Running && page.Elements[page.Blocks[i].Element].Hidden ? page.Blocks[i].Length : 0;
            CountKind(i);
            CollectionsMarshal.GetValueRefOrAddDefault(texts, Signs[i].Hash, out _)++;
        }

        Repeats = Array.ConvertAll(Signs, signs => texts[signs.Hash]);

        // Where most of the text is hidden, the page shows it by a script: then being hidden says nothing.
        _hiddenCounts = count > 0 && hidden * 2 < page.Elements[0].RunningLength;
        Best = FindBest();
        _bestChain = Chain(Best);
        _title = new WordOverlap(page.Facts.MetaContent("og:title") ?? page.Facts.Title);
        _summary = new WordOverlap(page.Facts.MetaContent("og:description") ?? page.Facts.MetaContent("description"));
        FindTitle();
        (FirstRunning, LastRunning) = RunningEnds();
        SinceOpener = new int[count];
        SinceRunning = new int[count];
        UntilRunning = new int[count];
        RunningBefore = new int[count];
        HeadingAbove = new int[count];
        Echoes = Markup.Echoes.Find(_words, Signs);
        _firstBlock = new int[Math.Max(1, page.Elements.Length)];
        CountAlong();
        FindFirstBlocks();
    }

    /// <summary>Each block's signs.</summary>
    public BlockSigns[] Signs { get; }

    /// <summary>The row of the element that holds the most running text and the least else.</summary>
    public int Best { get; }

    /// <summary>The first and the last block of running text in <see cref="Best"/>.</summary>
    public int FirstRunning { get; }

    /// <summary>The last block of running text in <see cref="Best"/>.</summary>
    public int LastRunning { get; }

    /// <summary>The block that repeats the page's title, or 0.</summary>
    public int TitleBlock { get; private set; }

    /// <summary>For each block, how many blocks ago a heading of links, comments or a newsletter stood, at most 40.</summary>
    public int[] SinceOpener { get; }

    /// <summary>For each block, how many blocks ago running text stood, at most 40.</summary>
    public int[] SinceRunning { get; }

    /// <summary>For each block, in how many blocks running text comes, at most 40.</summary>
    public int[] UntilRunning { get; }

    /// <summary>For each block, how much running text stands before it.</summary>
    public int[] RunningBefore { get; }

    /// <summary>For each block, the nearest heading before it, or -1.</summary>
    public int[] HeadingAbove { get; }

    /// <summary>For each block, whether its first words stand in running text elsewhere on the page.</summary>
    public bool[] Echoes { get; }

    /// <summary>Whether the block is hidden from sight on a page that shows others.</summary>
    public bool IsHidden(int block) => _hiddenCounts && _page.Elements[_page.Blocks[block].Element].Hidden;

    /// <summary>For each block, how often its text stands on the page.</summary>
    public int[] Repeats { get; }

    /// <summary>Whether the block is the page's title.</summary>
    public bool IsTitle(int block) => _isTitle[block];

    /// <summary>How much running text blocks of the same make hold, of all.</summary>
    public float RunningOfKind(int block) =>
        _page.Elements[0].RunningLength == 0 ? 0 : (float)_sumsOfKind[_kind[block]].Running / _page.Elements[0].RunningLength;

    /// <summary>How many blocks are of the same make.</summary>
    public int BlocksOfKind(int block) => _sumsOfKind[_kind[block]].Blocks;

    /// <summary>How many elements up from the block the nearest one is that also holds <see cref="Best"/>.</summary>
    public int StepsToBest(int block)
    {
        int steps = 0;
        for (int row = _page.Blocks[block].Element; row >= 0 && _bestChain[row] == 0 && steps < 20; row = _page.Elements[row].Parent)
            steps++;
        return steps;
    }

    /// <summary>How many elements up from <see cref="Best"/> that one is; 1 where the block lies in <see cref="Best"/>.</summary>
    public int SharedWithBest(int block)
    {
        int row = _page.Blocks[block].Element;
        while (row >= 0 && _bestChain[row] == 0)
            row = _page.Elements[row].Parent;
        return row < 0 ? 20 : Math.Min(_bestChain[row], 20);
    }

    /// <summary>How many of the block's words are in the title, of all.</summary>
    public float TitleOverlap(int block) => Signs[block].Line.Words > LongestTitle ? 0 : Overlap(block, _title);

    /// <summary>How many of the block's words are in the summary that the page gives of itself, of all: much in the lines under a headline.</summary>
    public float SummaryOverlap(int block) => _summary.Count < FewestOfSummary || Signs[block].Line.Words > LongestSummary ? 0 : Overlap(block, _summary);

    /// <summary>How much running text of an element stands before a block that comes in it or after it.</summary>
    public int RunningSince(int element, int block) => _firstBlock[element] >= block ? 0 : RunningBefore[block] - RunningBefore[_firstBlock[element]];

    private float Overlap(int block, WordOverlap words) =>
        Signs[block].Line.Words == 0 ? 0 : (float)words.In(_words.Of(block)) / Signs[block].Line.Words;

    private void CountKind(int block)
    {
        PageElement element = _page.Elements[_page.Blocks[block].Element];
        uint around = element.Parent < 0 ? 0 : _page.Elements[element.Parent].Signature;
        ref int kind = ref CollectionsMarshal.GetValueRefOrAddDefault(_kinds, element.Signature * 31 + around, out bool isKnown);
        if (!isKnown)
        {
            kind = _sumsOfKind.Count;
            _sumsOfKind.Add(default);
        }

        _kind[block] = kind;
        ref (int Running, int Blocks) sums = ref CollectionsMarshal.AsSpan(_sumsOfKind)[kind];
        sums.Running += Signs[block].Running ? _page.Blocks[block].Length : 0;
        sums.Blocks++;
    }

    private int FindBest()
    {
        int best = 0;
        long most = long.MinValue;
        for (int i = 0; i < _page.Elements.Length; i++)
        {
            ref readonly PageElement element = ref _page.Elements[i];
            long value = 5L * element.RunningLength - 4L * (element.Length - element.RunningLength);
            if (value >= most)
            {
                most = value;
                best = i;
            }
        }

        return best;
    }

    private int[] Chain(int best)
    {
        var chain = new int[Math.Max(1, _page.Elements.Length)];
        int step = 1;
        for (int row = best; row >= 0 && _page.Elements.Length > 0; row = _page.Elements[row].Parent)
            chain[row] = step++;
        return chain;
    }

    private void FindTitle()
    {
        float most = 0.45f;
        for (int i = 0; i < Signs.Length; i++)
        {
            PageTag tag = _page.Elements[_page.Blocks[i].Element].Tag;
            if (!PageTags.IsHeading(tag))
                continue;
            float overlap = TitleOverlap(i);
            float shared = overlap * Signs[i].Line.Words;
            float weight = (2 * shared / (Signs[i].Line.Words + _title.Count)) + (tag == PageTag.Heading1 ? 0.2f : 0);
            _isTitle[i] = overlap > 0.7f && Signs[i].Line.Words * 2 > _title.Count;
            if (weight > most)
            {
                most = weight;
                TitleBlock = i;
            }
        }
    }

    private (int First, int Last) RunningEnds()
    {
        int first = 0, last = 0;
        for (int i = 0; i < Signs.Length; i++)
        {
            if (!Signs[i].Running || SharedWithBest(i) != 1)
                continue;
            first = last == 0 ? i : first;
            last = i;
        }

        return (first, last);
    }

    private void CountAlong()
    {
        int opener = 40, running = 40, before = 0, heading = -1;
        for (int i = 0; i < Signs.Length; i++)
        {
            HeadingAbove[i] = heading;
            heading = PageTags.IsHeading(_page.Elements[_page.Blocks[i].Element].Tag) ? i : heading;
            FurnitureSigns signs = Signs[i].Line.Furniture;
            bool opens = ((signs.AtStart | signs.Whole) & Openers) != 0 && Signs[i].Line.Words <= 12;
            SinceOpener[i] = opener = opens ? 0 : Math.Min(opener + 1, 40);
            SinceRunning[i] = running;
            running = Signs[i].Running ? 1 : Math.Min(running + 1, 40);
            RunningBefore[i] = before;
            before += Signs[i].Running ? _page.Blocks[i].Length : 0;
        }

        running = 40;
        for (int i = Signs.Length - 1; i >= 0; i--)
        {
            UntilRunning[i] = running;
            running = Signs[i].Running ? 1 : Math.Min(running + 1, 40);
        }
    }

    private void FindFirstBlocks()
    {
        Array.Fill(_firstBlock, Signs.Length);
        for (int i = Signs.Length - 1; i >= 0; i--)
            _firstBlock[_page.Blocks[i].Element] = i;
        for (int row = _page.Elements.Length - 1; row > 0; row--)
        {
            int parent = _page.Elements[row].Parent;
            _firstBlock[parent] = Math.Min(_firstBlock[parent], _firstBlock[row]);
        }
    }
}

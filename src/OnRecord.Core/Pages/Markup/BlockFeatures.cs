using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>Describes each block of a page in numbers, for the model that tells article from furniture. No number depends on a language.</summary>
internal sealed class BlockFeatures
{
    private const int Far = 14;
    private const int Beside = BlockLooks.Count + 2;
    private const int Topics = (int)FurnitureTopic.Contact + 1;
    private const int Marks = (int)PageMark.Live + 1;
    private static readonly PageTag[] Kin =
    [
        PageTag.Article, PageTag.Main, PageTag.Aside, PageTag.Footer, PageTag.Header, PageTag.Navigation, PageTag.Form, PageTag.Figure,
        PageTag.Table, PageTag.ListItem, PageTag.Blockquote, PageTag.Section,
    ];

    // Of each tag, where it stands among the kin, or -1.
    private static readonly int[] KinOf = Array.ConvertAll(Enum.GetValues<PageTag>(), tag => Array.IndexOf(Kin, tag));

    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly int[] _kin = new int[Kin.Length];
    private readonly int[] _marks = new int[Marks];
    private readonly BlockLooks _looks;
    private int _heading = -1;
    private (int SharedWithBest, int BlocksOfKind) _headingPlace = (-1, -1);

    /// <summary>Prepares a page.</summary>
    public BlockFeatures(PageOutline page, PageSums sums)
    {
        _page = page;
        _sums = sums;
        _looks = new BlockLooks(page, sums);
    }

    /// <summary>The number of features of a block.</summary>
    public static int Count { get; } = 33 + Topics + Kin.Length + Marks + 28 + 6 * Beside + 12 + 11;

    /// <summary>Describes one block.</summary>
    /// <param name="block">The block's number.</param>
    /// <param name="row">Receives <see cref="Count"/> numbers.</param>
    public void Describe(int block, Span<float> row)
    {
        Span<float> rest = row[AddWords(block, row)..];
        rest = rest[AddTopics(block, rest)..];
        rest = rest[AddKin(block, rest)..];
        rest = rest[AddContainers(block, rest)..];
        for (int offset = -3; offset <= 3; offset++)
        {
            if (offset != 0)
                rest = rest[AddNeighbour(block, block + offset, rest)..];
        }

        rest = rest[AddPlace(block, rest)..];
        rest = rest[AddRunningAround(block, rest)..];
        rest = rest[AddHeadingAbove(block, rest)..];
        rest.Clear();
    }

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private int AddWords(int index, Span<float> to)
    {
        int at = 0;
        ref readonly BlockSigns signs = ref _sums.Signs[index];
        ref readonly PageBlock block = ref _page.Blocks[index];
        int words = signs.Line.Words;
        to[at++] = words;
        to[at++] = block.Length;
        to[at++] = Share(signs.Letters, words);
        to[at++] = Share(signs.Commas, words);
        to[at++] = signs.Stops;
        to[at++] = signs.Line.EndsSentence ? 1 : 0;
        to[at++] = signs.StartsUpper ? 1 : 0;
        to[at++] = signs.StartsDigit ? 1 : 0;
        to[at++] = Share(signs.Digits, block.Length);
        to[at++] = Share(signs.Upper, signs.Letters);
        to[at++] = Share(block.LinkLength, block.Length);
        to[at++] = block.Links;
        to[at++] = Share(block.BoldLength, block.Length);
        to[at++] = Share(signs.Line.Quoted, words);
        to[at++] = signs.Line.Pronouns;
        to[at++] = Share(signs.Line.Pronouns, words);
        to[at++] = signs.Line.EndsInCredit ? 1 : 0;
        to[at++] = block.Breaks;
        to[at++] = signs.Running ? 1 : 0;
        to[at++] = signs.Line.Furniture.Hits;
        to[at++] = Share(signs.Line.Furniture.Hits, words);
        PageTag tag = _page.Elements[block.Element].Tag;
        to[at++] = PageTags.HeadingLevel(tag);
        to[at++] = tag == PageTag.Paragraph ? 1 : 0;
        to[at++] = tag == PageTag.ListItem ? 1 : 0;
        to[at++] = tag is PageTag.TableCell or PageTag.TableRow ? 1 : 0;
        to[at++] = tag == PageTag.FigureCaption ? 1 : 0;
        to[at++] = tag is PageTag.Division or PageTag.Section or PageTag.Article or PageTag.Main or PageTag.Body ? 1 : 0;
        to[at++] = tag is PageTag.Button or PageTag.Label or PageTag.Summary ? 1 : 0;
        to[at++] = tag is PageTag.DefinitionTerm or PageTag.DefinitionText or PageTag.Preformatted ? 1 : 0;
        to[at++] = _sums.IsHidden(index) ? 1 : 0;
        to[at++] = _sums.Repeats[index];
        to[at++] = _sums.IsTitle(index) ? 1 : 0;
        to[at++] = _sums.TitleOverlap(index);
        return at;
    }

    private int AddTopics(int index, Span<float> to)
    {
        int at = 0;
        FurnitureSigns signs = _sums.Signs[index].Line.Furniture;
        if (signs.Hits == 0)
        {
            to[..Topics].Clear();
            return Topics;
        }

        for (int topic = 0; topic < Topics; topic++)
            to[at++] = (signs.Anywhere >> topic & 1) + (signs.AtStart >> topic & 1) + (signs.Whole >> topic & 1);
        return at;
    }

    private int AddKin(int index, Span<float> to)
    {
        int at = 0;
        Array.Fill(_kin, Far);
        Array.Fill(_marks, Far);
        ref readonly PageBlock block = ref _page.Blocks[index];
        NoteMarks(block.Marks, 0);
        int distance = 0;
        for (int row = block.Element; row >= 0 && distance < Far; row = _page.Elements[row].Parent, distance++)
        {
            ref readonly PageElement element = ref _page.Elements[row];
            NoteMarks(element.Marks, distance);
            int kin = KinOf[(int)element.Tag];
            if (kin >= 0 && _kin[kin] == Far)
                _kin[kin] = distance;
        }

        foreach (int value in _kin)
            to[at++] = value;
        foreach (int value in _marks)
            to[at++] = value;
        return at;
    }

    private void NoteMarks(uint marks, int distance)
    {
        for (marks &= (1u << Marks) - 1; marks != 0; marks &= marks - 1)
        {
            int mark = System.Numerics.BitOperations.TrailingZeroCount(marks);
            if (_marks[mark] == Far)
                _marks[mark] = distance;
        }
    }

    private int AddContainers(int index, Span<float> to)
    {
        int at = 0;
        int row = _page.Blocks[index].Element;
        for (int level = 0; level < 4; level++)
        {
            int parent = row < 0 ? -1 : _page.Elements[row].Parent;
            if (level > 0)
                row = parent;
            if (row < 0)
            {
                for (int i = 0; i < 6; i++)
                    to[at++] = -1;
                continue;
            }

            ref readonly PageElement element = ref _page.Elements[row];
            to[at++] = element.Length;
            to[at++] = Share(element.RunningLength, element.Length);
            to[at++] = Share(element.LinkLength, element.Length);
            to[at++] = element.Blocks;
            to[at++] = Share(element.RunningLength, _page.Elements[0].RunningLength);
            to[at++] = Share(element.Length, Math.Max(1, element.Blocks));
        }

        to[at++] = _sums.StepsToBest(index);
        to[at++] = _sums.SharedWithBest(index);
        to[at++] = _sums.RunningOfKind(index);
        to[at++] = _sums.BlocksOfKind(index);
        return at;
    }

    private int AddNeighbour(int index, int other, Span<float> to)
    {
        int at = 0;
        if (other < 0 || other >= _page.Blocks.Length)
        {
            for (int i = 0; i < Beside; i++)
                to[at++] = -1;
            return at;
        }

        ReadOnlySpan<float> looks = _looks.Of(other);
        int row = _page.Blocks[other].Element, ownRow = _page.Blocks[index].Element;
        ref readonly PageElement element = ref _page.Elements[row];
        ref readonly PageElement own = ref _page.Elements[ownRow];
        to[at++] = looks[0];
        to[at++] = looks[1];
        to[at++] = looks[2];
        to[at++] = row == ownRow ? 2 : element.Parent == own.Parent ? 1 : 0;
        to[at++] = looks[3];
        to[at++] = element.Tag == own.Tag && element.Signature == own.Signature ? 1 : 0;
        to[at++] = looks[4];
        to[at++] = looks[5];
        to[at++] = looks[6];
        to[at++] = looks[7];
        return at;
    }

    // How much of the running text of the containers around stands before the block: what has some on both sides is inside an article.
    private int AddRunningAround(int index, Span<float> to)
    {
        int at = 0;
        int row = _page.Elements[_page.Blocks[index].Element].Parent;
        for (int level = 0; level < 2; level++)
        {
            int running = row < 0 ? 0 : _page.Elements[row].RunningLength;
            int before = running == 0 ? 0 : _sums.RunningSince(row, index);
            to[at++] = before;
            to[at++] = running - before;
            row = row < 0 ? -1 : _page.Elements[row].Parent;
        }

        to[at++] = _sums.RunningSince(_sums.Best, index);
        to[at++] = _sums.Echoes[index] ? 1 : 0;
        to[at++] = _sums.SummaryOverlap(index);
        return at;
    }

    private int AddHeadingAbove(int index, Span<float> to)
    {
        int at = 0;
        int heading = _sums.HeadingAbove[index];
        if (heading != _heading)
            _headingPlace = (_sums.SharedWithBest(heading), _sums.BlocksOfKind(heading));
        _heading = heading;
        to[at++] = heading < 0 ? -1 : index - heading;
        to[at++] = heading < 0 ? 0 : PageTags.HeadingLevel(_page.Elements[_page.Blocks[heading].Element].Tag);
        to[at++] = _headingPlace.SharedWithBest;
        to[at++] = _headingPlace.BlocksOfKind;
        return at;
    }

    private int AddPlace(int index, Span<float> to)
    {
        int at = 0;
        int blocks = _page.Blocks.Length;
        to[at++] = Share(index, blocks);
        to[at++] = Math.Clamp(index - _sums.FirstRunning, -20, 40);
        to[at++] = Math.Clamp(_sums.LastRunning - index, -20, 40);
        to[at++] = Math.Clamp(index - _sums.TitleBlock, -20, 60);
        to[at++] = _sums.SinceOpener[index];
        to[at++] = _sums.SinceRunning[index];
        to[at++] = _sums.UntilRunning[index];
        to[at++] = _sums.RunningBefore[index];
        to[at++] = Share(_sums.RunningBefore[index], _page.Elements[0].RunningLength);
        to[at++] = _page.Elements[0].RunningLength;
        to[at++] = blocks;
        to[at++] = Share(_page.Elements[0].LinkLength, _page.Elements[0].Length);
        return at;
    }
}

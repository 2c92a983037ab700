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

    private readonly PageOutline _page;
    private readonly PageSums _sums;
    private readonly int[] _kin = new int[Kin.Length];
    private readonly int[] _marks = new int[Marks];
    private readonly BlockLooks _looks;
    private float[] _row = [];
    private int _heading = -1;
    private (int SharedWithBest, int BlocksOfKind) _headingPlace = (-1, -1);
    private int _at;

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
    public void Describe(int block, float[] row)
    {
        _row = row;
        _at = 0;
        AddWords(block);
        AddTopics(block);
        AddKin(block);
        AddContainers(block);
        for (int offset = -3; offset <= 3; offset++)
        {
            if (offset != 0)
                AddNeighbour(block, block + offset);
        }

        AddPlace(block);
        AddRunningAround(block);
        AddHeadingAbove(block);
        Array.Clear(row, _at, row.Length - _at);
    }

    private void Add(float value) => _row[_at++] = value;

    private void Add(bool value) => _row[_at++] = value ? 1 : 0;

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;

    private void AddWords(int index)
    {
        ref readonly BlockSigns signs = ref _sums.Signs[index];
        ref readonly PageBlock block = ref _page.Blocks[index];
        int words = signs.Line.Words;
        Add(words);
        Add(block.Length);
        Add(Share(signs.Letters, words));
        Add(Share(signs.Commas, words));
        Add(signs.Stops);
        Add(signs.Line.EndsSentence);
        Add(signs.StartsUpper);
        Add(signs.StartsDigit);
        Add(Share(signs.Digits, block.Length));
        Add(Share(signs.Upper, signs.Letters));
        Add(Share(block.LinkLength, block.Length));
        Add(block.Links);
        Add(Share(block.BoldLength, block.Length));
        Add(Share(signs.Line.Quoted, words));
        Add(signs.Line.Pronouns);
        Add(Share(signs.Line.Pronouns, words));
        Add(signs.Line.EndsInCredit);
        Add(block.Breaks);
        Add(signs.Running);
        Add(signs.Line.Furniture.Hits);
        Add(Share(signs.Line.Furniture.Hits, words));
        PageTag tag = _page.Elements[block.Element].Tag;
        Add(PageTags.HeadingLevel(tag));
        Add(tag == PageTag.Paragraph);
        Add(tag == PageTag.ListItem);
        Add(tag is PageTag.TableCell or PageTag.TableRow);
        Add(tag == PageTag.FigureCaption);
        Add(tag is PageTag.Division or PageTag.Section or PageTag.Article or PageTag.Main or PageTag.Body);
        Add(tag is PageTag.Button or PageTag.Label or PageTag.Summary);
        Add(tag is PageTag.DefinitionTerm or PageTag.DefinitionText or PageTag.Preformatted);
        Add(_sums.IsHidden(index));
        Add(_sums.Repeats[index]);
        Add(_sums.IsTitle(index));
        Add(_sums.TitleOverlap(index));
    }

    private void AddTopics(int index)
    {
        FurnitureSigns signs = _sums.Signs[index].Line.Furniture;
        for (int topic = 0; topic < Topics; topic++)
            Add((signs.Anywhere >> topic & 1) + (signs.AtStart >> topic & 1) + (signs.Whole >> topic & 1));
    }

    private void AddKin(int index)
    {
        Array.Fill(_kin, Far);
        Array.Fill(_marks, Far);
        ref readonly PageBlock block = ref _page.Blocks[index];
        NoteMarks(block.Marks, 0);
        int distance = 0;
        for (int row = block.Element; row >= 0 && distance < Far; row = _page.Elements[row].Parent, distance++)
        {
            ref readonly PageElement element = ref _page.Elements[row];
            NoteMarks(element.Marks, distance);
            int kin = Array.IndexOf(Kin, element.Tag);
            if (kin >= 0 && _kin[kin] == Far)
                _kin[kin] = distance;
        }

        foreach (int value in _kin)
            Add(value);
        foreach (int value in _marks)
            Add(value);
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

    private void AddContainers(int index)
    {
        int row = _page.Blocks[index].Element;
        for (int level = 0; level < 4; level++)
        {
            int parent = row < 0 ? -1 : _page.Elements[row].Parent;
            if (level > 0)
                row = parent;
            if (row < 0)
            {
                for (int i = 0; i < 6; i++)
                    Add(-1);
                continue;
            }

            ref readonly PageElement element = ref _page.Elements[row];
            Add(element.Length);
            Add(Share(element.RunningLength, element.Length));
            Add(Share(element.LinkLength, element.Length));
            Add(element.Blocks);
            Add(Share(element.RunningLength, _page.Elements[0].RunningLength));
            Add(Share(element.Length, Math.Max(1, element.Blocks)));
        }

        Add(_sums.StepsToBest(index));
        Add(_sums.SharedWithBest(index));
        Add(_sums.RunningOfKind(index));
        Add(_sums.BlocksOfKind(index));
    }

    private void AddNeighbour(int index, int other)
    {
        if (other < 0 || other >= _page.Blocks.Length)
        {
            for (int i = 0; i < Beside; i++)
                Add(-1);
            return;
        }

        ReadOnlySpan<float> looks = _looks.Of(other);
        int row = _page.Blocks[other].Element, ownRow = _page.Blocks[index].Element;
        ref readonly PageElement element = ref _page.Elements[row];
        ref readonly PageElement own = ref _page.Elements[ownRow];
        Add(looks[0]);
        Add(looks[1]);
        Add(looks[2]);
        Add(row == ownRow ? 2 : element.Parent == own.Parent ? 1 : 0);
        Add(looks[3]);
        Add(element.Tag == own.Tag && element.Signature == own.Signature);
        Add(looks[4]);
        Add(looks[5]);
        Add(looks[6]);
        Add(looks[7]);
    }

    // How much of the running text of the containers around stands before the block: what has some on both sides is inside an article.
    private void AddRunningAround(int index)
    {
        int row = _page.Elements[_page.Blocks[index].Element].Parent;
        for (int level = 0; level < 2; level++)
        {
            int running = row < 0 ? 0 : _page.Elements[row].RunningLength;
            int before = running == 0 ? 0 : _sums.RunningSince(row, index);
            Add(before);
            Add(running - before);
            row = row < 0 ? -1 : _page.Elements[row].Parent;
        }

        Add(_sums.RunningSince(_sums.Best, index));
        Add(_sums.Echoes[index]);
        Add(_sums.SummaryOverlap(index));
    }

    private void AddHeadingAbove(int index)
    {
        int heading = _sums.HeadingAbove[index];
        if (heading != _heading)
            _headingPlace = (_sums.SharedWithBest(heading), _sums.BlocksOfKind(heading));
        _heading = heading;
        Add(heading < 0 ? -1 : index - heading);
        Add(heading < 0 ? 0 : PageTags.HeadingLevel(_page.Elements[_page.Blocks[heading].Element].Tag));
        Add(_headingPlace.SharedWithBest);
        Add(_headingPlace.BlocksOfKind);
    }

    private void AddPlace(int index)
    {
        int blocks = _page.Blocks.Length;
        Add(Share(index, blocks));
        Add(Math.Clamp(index - _sums.FirstRunning, -20, 40));
        Add(Math.Clamp(_sums.LastRunning - index, -20, 40));
        Add(Math.Clamp(index - _sums.TitleBlock, -20, 60));
        Add(_sums.SinceOpener[index]);
        Add(_sums.SinceRunning[index]);
        Add(_sums.UntilRunning[index]);
        Add(_sums.RunningBefore[index]);
        Add(Share(_sums.RunningBefore[index], _page.Elements[0].RunningLength));
        Add(_page.Elements[0].RunningLength);
        Add(blocks);
        Add(Share(_page.Elements[0].LinkLength, _page.Elements[0].Length));
    }
}

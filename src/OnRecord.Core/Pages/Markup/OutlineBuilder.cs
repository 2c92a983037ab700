using System.Runtime.InteropServices;
using OnRecord.Pages.Markup.Tree;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>Lays a page flat. Walks its tree once, without recursion.</summary>
internal sealed class OutlineBuilder
{
    private readonly NameMarks _marks;
    private readonly OutlineText _text = new();
    private readonly List<PageElement> _elements = [];
    private readonly List<PageBlock> _blocks = [];
    private readonly List<(uint Marks, int Length)> _inner = [];
    private readonly PageFacts _facts = new();
    private OpenElement[] _open = new OpenElement[64];
    private int _depth;
    private PageBlock _block;
    private int _row = -1;
    private int _links;
    private int _bolds;
    private int _breaks;
    private int _capital = -1;

    private OutlineBuilder(MarkWords marks) => _marks = new NameMarks(marks);

    /// <summary>Lays the page flat.</summary>
    /// <param name="page">The page, as parsed.</param>
    /// <param name="words">What the pack knows of pages.</param>
    public static PageOutline Build(MarkupDocument page, PageWords words)
    {
        var builder = new OutlineBuilder(words.Marks);
        if (page.Root is { } root)
        {
            builder._facts.Language = root.Value("lang") ?? root.Value("xml:lang");
            builder.Walk(root);
        }

        string text = builder._text.ToString();
        builder.SumUp(text);
        return new PageOutline(text, [.. builder._elements], [.. builder._blocks], builder._facts);
    }

    private void Walk(MarkupElement root)
    {
        Enter(root, PageTag.Division);
        while (_depth > 0)
        {
            ref OpenElement open = ref _open[_depth - 1];
            if (open.Next >= open.Element.Count)
            {
                _depth--;
                Leave(open);
                continue;
            }

            MarkupNode child = open.Element.Child(open.Next++);
            if (child is MarkupElement element)
                Visit(element);
            else if (child is MarkupText text)
                Append(text.Data);
        }

        Flush();
    }

    private void Visit(MarkupElement element)
    {
        PageTag tag = element.Tag;
        switch (tag)
        {
            case PageTag.Skipped:
                return;
            case PageTag.Title or PageTag.Meta or PageTag.Link or PageTag.Script or PageTag.Base:
                FactReader.Read(element, tag, _facts);
                ReadMicrodata(element, tag);
                return;
            case PageTag.Break:
                Break();
                return;
            default:
                Enter(element, tag);
                return;
        }
    }

    private void ReadMicrodata(MarkupElement element, PageTag tag)
    {
        if (tag is PageTag.Meta or PageTag.Link && element.Value("itemprop") is { } property)
            _facts.Named.Add(new NamedElement(property, element.Value("content") ?? element.Value("href"), new Span(_text.Length, _text.Length), _row, 0));
    }

    private void Enter(MarkupElement element, PageTag tag)
    {
        var names = ElementNames.Read(element, _marks);
        bool block = PageTags.IsBlock(tag);
        if (block)
        {
            if (tag != PageTag.Paragraph || !HoldsCapital())
                Flush();
            _elements.Add(new PageElement
            {
                Parent = _row,
                Tag = tag,
                Marks = names.Marks,
                Hidden = names.Hidden || (_row >= 0 && _elements[_row].Hidden),
                Signature = names.Signature ^ (uint)tag * 0x9E3779B1u,
            });
            _row = _elements.Count - 1;
        }

        if (tag == PageTag.Anchor)
        {
            _links++;
            _block.Links++;
        }
        else if (tag == PageTag.Bold)
        {
            _bolds++;
        }

        if (_depth == _open.Length)
            Array.Resize(ref _open, 2 * _depth);
        _open[_depth++] = new OpenElement { Element = element, Tag = tag, Names = names, Start = _text.Length, Row = _row, Block = block };
    }

    private void Leave(in OpenElement open)
    {
        if (open.Names.Property is { } property)
            _facts.Named.Add(new NamedElement(property, open.Names.Value, new Span(open.Start, _text.Length), open.Row, open.Names.Marks));
        if (!open.Block && open.Names.IsHeadingPart && open.Row >= 0 && PageTags.IsHeading(_elements[open.Row].Tag))
            _facts.Named.Add(new NamedElement(ElementNames.InHeading, null, new Span(open.Start, _text.Length), open.Row, open.Names.Marks));
        if (open.Tag == PageTag.Anchor)
            _links--;
        else if (open.Tag == PageTag.Bold)
            _bolds--;
        if (open.Block)
        {
            if (!HoldsCapital())
                Flush();
            _row = _elements[_row].Parent;
        }
        else if (open.Names.Marks != 0 && open.Start >= _block.Start)
        {
            _inner.Add((open.Names.Marks, _text.Length - open.Start));
        }
    }

    private void Append(ReadOnlySpan<char> data)
    {
        if (_capital >= 0 && !TakesUpCapital(data))
            return;
        int added = _text.Append(data);
        _breaks = added > 0 ? 0 : _breaks;
        _block.LinkLength += _links > 0 ? added : 0;
        _block.BoldLength += _bolds > 0 ? added : 0;
    }

    // A letter in an element of its own waits for the word that it begins.
    private bool HoldsCapital()
    {
        if (_capital < 0 && _text.Length - _block.Start is > 0 and <= DropCap.Longest && DropCap.MayBe(_text.From(_block.Start), _elements[_row].Tag))
            _capital = _row;
        return _capital >= 0;
    }

    private bool TakesUpCapital(ReadOnlySpan<char> data)
    {
        if (data.IsWhiteSpace())
            return false;
        _text.TrimEnd(_block.Start);
        if (DropCap.GoesOn(_text.From(_block.Start)[^1], data))
            _capital = -1;
        else
            Flush();
        return true;
    }

    // Two line breaks in a row part paragraphs, as authors of old pages mean them.
    private void Break()
    {
        if (++_breaks >= 2 || _capital >= 0)
        {
            Flush();
            return;
        }

        _text.Break();
        _block.Breaks++;
    }

    private void Flush()
    {
        _text.TrimEnd(_block.Start);
        _block.End = _text.Length;
        if (_block.Length > 0)
        {
            _block.Element = _capital < 0 ? _row : _capital;
            foreach ((uint marks, int length) in _inner)
                _block.Marks |= length * 5 >= _block.Length * 3 ? marks : 0;
            _blocks.Add(_block);
            _text.EndBlock();
        }

        _inner.Clear();
        _breaks = 0;
        _capital = -1;
        _block = new PageBlock { Start = _text.Length, Links = _links > 0 ? 1 : 0 };
    }

    private void SumUp(string text)
    {
        Span<PageElement> elements = CollectionsMarshal.AsSpan(_elements);
        foreach (ref readonly PageBlock block in CollectionsMarshal.AsSpan(_blocks))
        {
            ref PageElement element = ref elements[block.Element];
            element.Length += block.Length;
            element.LinkLength += block.LinkLength;
            element.Blocks++;
            element.RunningLength += RunningText.Is(text.AsSpan(block.Start, block.Length), block) ? block.Length : 0;
        }

        for (int i = elements.Length - 1; i > 0; i--)
        {
            ref PageElement parent = ref elements[elements[i].Parent];
            parent.Length += elements[i].Length;
            parent.LinkLength += elements[i].LinkLength;
            parent.Blocks += elements[i].Blocks;
            parent.RunningLength += elements[i].RunningLength;
        }
    }

    private struct OpenElement
    {
        public MarkupElement Element;
        public int Next;
        public PageTag Tag;
        public ElementNames Names;
        public int Start;
        public int Row;
        public bool Block;
    }
}

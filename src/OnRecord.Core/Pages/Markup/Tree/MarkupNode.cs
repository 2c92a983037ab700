using System.Collections;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>A node of the tree that AngleSharp's parser builds of a page: no more than what is read of it. It is its own list of children.</summary>
internal abstract class MarkupNode(NodeFlags flags) : IConstructableNode, IConstructableNodeList
{
    private const int FirstRoom = 4;
    private MarkupNode[] _children = [];
    private MarkupNode? _parent;

    /// <summary>How many children it has.</summary>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public NodeFlags Flags => flags;

    /// <inheritdoc/>
    public IConstructableNode? Parent
    {
        get => _parent;
        set => _parent = (MarkupNode?)value ?? _parent;
    }

    /// <inheritdoc/>
    public abstract StringOrMemory NodeName { get; }

    /// <inheritdoc/>
    public IConstructableNodeList ChildNodes => this;

    int IConstructableNodeList.Length => Count;

    IConstructableNode IConstructableNodeList.this[int index] => Child(index);

    /// <summary>A child by its number.</summary>
    public MarkupNode Child(int index) => _children.AsSpan(0, Count)[index];

    /// <summary>The first element among the children that has the name, or <see langword="null"/>.</summary>
    public MarkupElement? Find(string name)
    {
        foreach (MarkupNode child in _children.AsSpan(0, Count))
        {
            if (child is MarkupElement element && element.LocalName == name)
                return element;
        }

        return null;
    }

    /// <inheritdoc/>
    public void RemoveFromParent()
    {
        if (_parent is { } parent)
            parent.RemoveChild(this);
    }

    /// <inheritdoc/>
    public void RemoveChild(IConstructableNode childNode)
    {
        int index = Array.LastIndexOf(_children, (MarkupNode)childNode, Count - 1, Count);
        if (index >= 0)
            RemoveNode(index, childNode);
    }

    /// <inheritdoc/>
    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        ((MarkupNode)childNode)._parent = null;
        Array.Copy(_children, idx + 1, _children, idx, --Count - idx);
        _children[Count] = null!;
    }

    /// <inheritdoc/>
    public void InsertNode(int idx, IConstructableNode childNode)
    {
        AddNode(childNode);
        Array.Copy(_children, idx, _children, idx + 1, Count - 1 - idx);
        _children[idx] = (MarkupNode)childNode;
    }

    /// <inheritdoc/>
    public void AddNode(IConstructableNode node)
    {
        var child = (MarkupNode)node;
        child._parent = this;
        if (Count == _children.Length)
            Array.Resize(ref _children, Math.Max(FirstRoom, Count * 2));
        _children[Count++] = child;
    }

    /// <inheritdoc/>
    /// <remarks>Blank text is kept, whatever is asked: it parts words.</remarks>
    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => AddNode(new MarkupText(text));

    /// <inheritdoc/>
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertNode(idx, new MarkupText(text));

    /// <inheritdoc/>
    public void Clear()
    {
        Array.Clear(_children, 0, Count);
        Count = 0;
    }

    /// <inheritdoc/>
    public IEnumerator<IConstructableNode> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return _children[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A stretch of a page's text. Neighbours are not joined.</summary>
internal sealed class MarkupText(StringOrMemory data) : MarkupNode(NodeFlags.None)
{
    /// <summary>The text, with its character references resolved.</summary>
    public ReadOnlySpan<char> Data => data.Memory.Span;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#text";
}

/// <summary>The declaration of a document's type: nothing of it is read.</summary>
internal sealed class MarkupType() : MarkupNode(NodeFlags.None)
{
    /// <inheritdoc/>
    public override StringOrMemory NodeName => "#doctype";
}

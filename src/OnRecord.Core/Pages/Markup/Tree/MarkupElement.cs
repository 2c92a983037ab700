using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>An element of a page: its name, and the attributes that are read. It runs, loads and fetches nothing.</summary>
internal abstract class MarkupElement(StringOrMemory name, MarkupKind kind) : MarkupNode(kind.Flags), IConstructableElement, IConstructableNamedNodeMap
{
    private MarkupAttribute[] _attributes = [];

    /// <summary>What the element is for telling an article from its page.</summary>
    public PageTag Tag => kind.Tag;

    /// <summary>The attributes, in the page's order.</summary>
    public ReadOnlySpan<MarkupAttribute> Attributes => _attributes;

    /// <inheritdoc/>
    public StringOrMemory LocalName => name;

    /// <inheritdoc/>
    public override StringOrMemory NodeName => name;

    /// <inheritdoc/>
    public StringOrMemory NamespaceUri => kind.Namespace;

    /// <inheritdoc/>
    public StringOrMemory Prefix => StringOrMemory.Empty;

    /// <inheritdoc/>
    public ISourceReference? SourceReference { get; set; }

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => Find(name) is var index and >= 0 ? _attributes[index] : null;

    /// <summary>The value of an attribute, or <see langword="null"/>.</summary>
    public string? Value(string attribute) => Find(attribute) is var index and >= 0 ? _attributes[index].Value.ToString() : null;

    /// <summary>All text inside the element.</summary>
    public string TextInside()
    {
        if (Count == 1 && Child(0) is MarkupText only)
            return only.Data.ToString();
        var text = new StringBuilder();
        var open = new Stack<MarkupNode>();
        open.Push(this);
        while (open.TryPop(out MarkupNode? node))
        {
            if (node is MarkupText data)
                text.Append(data.Data);
            for (int i = node.Count - 1; i >= 0; i--)
                open.Push(node.Child(i));
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public void SetAttribute(string? ns, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    /// <inheritdoc/>
    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        int index = Find(name);
        if (index < 0)
            Array.Resize(ref _attributes, (index = _attributes.Length) + 1);
        _attributes[index] = new MarkupAttribute(name, value);
    }

    /// <inheritdoc/>
    public StringOrMemory GetAttribute(StringOrMemory ns, StringOrMemory name) => Find(name) is var index and >= 0 ? _attributes[index].Value : StringOrMemory.Empty;

    /// <inheritdoc/>
    public void SetAttributes(StructAttributes tagAttributes)
    {
        int before = _attributes.Length;
        if (tagAttributes.Count > 0)
            Array.Resize(ref _attributes, before + tagAttributes.Count);
        for (int i = before; i < _attributes.Length; i++)
        {
            MemoryHtmlAttributeToken attribute = tagAttributes[i - before];
            _attributes[i] = new MarkupAttribute(attribute.Name, attribute.Value);
        }
    }

    /// <inheritdoc/>
    public bool HasAttribute(StringOrMemory name) => Find(name) >= 0;

    /// <inheritdoc/>
    public void SetupElement()
    {
        // There is nothing to load.
    }

    /// <inheritdoc/>
    public void AddComment(ref StructHtmlToken token)
    {
        // Comments are not read.
    }

    /// <inheritdoc/>
    public IConstructableNode ShallowCopy() => new MarkupPlain(name, kind) { _attributes = [.. _attributes] };

    /// <inheritdoc/>
    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not MarkupElement other || other._attributes.Length != _attributes.Length)
            return false;
        foreach (MarkupAttribute attribute in _attributes)
        {
            if (other.Find(attribute.Name) is var index && (index < 0 || other._attributes[index].Value != attribute.Value))
                return false;
        }

        return true;
    }

    private int Find(StringOrMemory name)
    {
        for (int i = 0; i < _attributes.Length; i++)
        {
            if (_attributes[i].Name == name)
                return i;
        }

        return -1;
    }
}

/// <summary>An attribute of an element.</summary>
internal readonly struct MarkupAttribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
{
    /// <inheritdoc/>
    public StringOrMemory Name => name;

    /// <inheritdoc/>
    public StringOrMemory Value
    {
        get => value;
        set => throw new NotSupportedException("An attribute of a page is not changed.");
    }
}

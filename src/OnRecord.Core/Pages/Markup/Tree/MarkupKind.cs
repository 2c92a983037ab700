using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>What all elements of one name share. How the parser has to treat them is asked of AngleSharp's own elements, once.</summary>
/// <param name="Tag">What the element is for telling an article from its page.</param>
/// <param name="Flags">How the parser treats it.</param>
/// <param name="Namespace">The address of its namespace.</param>
internal sealed record MarkupKind(PageTag Tag, NodeFlags Flags, StringOrMemory Namespace)
{
    /// <summary>The names of HTML's elements, those that are no more among them.</summary>
    public static readonly string[] HtmlNames =
    [
        "a", "abbr", "acronym", "address", "annotation-xml", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi", "bdo", "bgsound", "big", "blink",
        "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "command", "content", "data", "datalist", "dd", "del", "desc",
        "details", "dfn", "dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "image", "img", "input", "ins", "isindex", "kbd", "keygen", "label", "legend", "li",
        "link", "listing", "main", "map", "mark", "marquee", "math", "menu", "menuitem", "meta", "meter", "multicol", "nav", "nextid", "nobr", "noembed", "noframes", "noscript",
        "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script",
        "search", "section", "select", "slot", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
        "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "xml", "xmp",
    ];

    /// <summary>The names of elements of MathML and SVG that the parser treats in a way of their own; all others are treated alike.</summary>
    public static readonly string[] ForeignNames = [AnyForeign, "circle", "foreignObject", "mi", "mn", "mo", "ms", "mtext"];

    private const string AnyForeign = "g";
    private static readonly IHtmlDocument Empty = new HtmlParser().ParseDocument("");
    private static readonly MarkupKind Unknown = new(PageTag.Other, Empty.CreateElement("unknown-name").Flags, NamespaceNames.HtmlUri);
    private static readonly Dictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>> Html =
        Table(NamespaceNames.HtmlUri, HtmlNames, name => Empty.CreateElement(name).Flags);

    private static readonly Lazy<Dictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>>> Math = Foreign(NamespaceNames.MathMlUri), Svg = Foreign(NamespaceNames.SvgUri);

    /// <summary>The kind of an element of HTML.</summary>
    /// <param name="name">Its name in small letters.</param>
    /// <param name="flags">How the parser wants an element treated that HTML does not know.</param>
    public static MarkupKind Of(StringOrMemory name, NodeFlags flags) =>
        Html.TryGetValue(name.Memory.Span, out MarkupKind? kind) ? kind : (flags & ~Unknown.Flags) == 0 ? Unknown : Unknown with { Flags = Unknown.Flags | flags };

    /// <summary>The kind of an element of MathML.</summary>
    public static MarkupKind OfMath(StringOrMemory name) => Math.Value.TryGetValue(name.Memory.Span, out MarkupKind? kind) ? kind : Math.Value[AnyForeign];

    /// <summary>The kind of an element of SVG.</summary>
    public static MarkupKind OfSvg(StringOrMemory name) => Svg.Value.TryGetValue(name.Memory.Span, out MarkupKind? kind) ? kind : Svg.Value[AnyForeign];

    private static Lazy<Dictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>>> Foreign(string ns) =>
        new(() => Table(ns, HtmlNames.Concat(ForeignNames), name => Flagged(ns, name)));

    // A document is not safe for several threads.
    private static NodeFlags Flagged(string ns, string name)
    {
        lock (Empty)
            return Empty.CreateElement(ns, name).Flags;
    }

    private static Dictionary<string, MarkupKind>.AlternateLookup<ReadOnlySpan<char>> Table(string ns, IEnumerable<string> names, Func<string, NodeFlags> flags) =>
        names.ToDictionary(name => name, name => new MarkupKind(PageTags.Of(name), flags(name), ns), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}

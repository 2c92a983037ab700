using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace OnRecord.Pages.Markup.Tree;

/// <summary>Copies a page that AngleSharp's parser built of its own elements.</summary>
internal static class MarkupCopy
{
    /// <summary>Parses and copies a page.</summary>
    public static MarkupDocument Of(string html, HtmlParserOptions options)
    {
        using IHtmlDocument page = new HtmlParser(options).ParseDocument(html);
        var copy = new MarkupDocument(new TextSource(""));
        var open = new Stack<(INode Node, MarkupNode Copy)>();
        open.Push((page, copy));
        while (open.TryPop(out (INode Node, MarkupNode Copy) one))
        {
            foreach (INode child in one.Node.ChildNodes)
            {
                if (child is IElement element)
                {
                    MarkupElement inner = Of(element);
                    one.Copy.AddNode(inner);
                    open.Push((element, inner));
                }
                else if (child is IText text)
                {
                    one.Copy.AddNode(new MarkupText(text.Data));
                }
            }
        }

        return copy;
    }

    private static MarkupElement Of(IElement element)
    {
        MarkupElement copy = element.NamespaceUri == NamespaceNames.SvgUri ? new MarkupSvg(element.LocalName)
            : element.NamespaceUri == NamespaceNames.MathMlUri ? new MarkupMath(element.LocalName)
            : new MarkupPlain(element.LocalName, MarkupKind.Of(element.LocalName, NodeFlags.None));
        foreach (IAttr attribute in element.Attributes)
            copy.SetOwnAttribute(attribute.Name, attribute.Value);
        return copy;
    }
}

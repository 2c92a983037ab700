using System.Reflection;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Pages.Markup.Tree;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

/// <summary>The elements that pages are built of are treated by AngleSharp's parser as its own are.</summary>
public sealed class MarkupKindTests
{
    private static readonly string[] Names =
        [.. typeof(TagNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(string)).Select(field => (string)field.GetValue(null)!).Distinct()];

    [Fact]
    public void Every_element_of_html_is_treated_as_the_parser_s_own()
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument("");
        Assert.All(Names.Where(name => name.All(char.IsAsciiLetterOrDigit)).Append("my-own").Append("annotation-xml"), name => Assert.Equal((name, page.CreateElement(name).Flags), (name, MarkupKind.Of(name.ToLowerInvariant(), NodeFlags.None).Flags)));
    }

    [Fact]
    public void Every_foreign_element_is_treated_as_the_parser_s_own()
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument("");
        Assert.All(Names.Where(name => name.All(char.IsAsciiLetterOrDigit)).Append("path").Append("foreignObject").Append("annotation-xml"), name =>
        {
            Assert.Equal((name, page.CreateElement(NamespaceNames.SvgUri, name).Flags), (name, MarkupKind.OfSvg(name).Flags));
            Assert.Equal((name, page.CreateElement(NamespaceNames.MathMlUri, name).Flags), (name, MarkupKind.OfMath(name).Flags));
        });
    }

    [Theory]
    [InlineData("<p>one<p>two<b>three<p>four</b>five")]
    [InlineData("<table><tr><td>one<p>two</table>three<table>four<tr>five</table>")]
    [InlineData("<noscript><style></style><svg ></r>")]
    [InlineData("<html lang=en><html class=a><body class=b><body id=c><p>one")]
    [InlineData("<svg><title>one</title><foreignObject><p>two</foreignObject></svg><math><mi>x<p>three</math>four")]
    [InlineData("<template><td>one</template><select><option>two<option>three</select><form><form><input></form>four")]
    [InlineData("<a href=1>one<a href=2>two<div>three</a>four</div><nobr>five<nobr>six")]
    [InlineData("<frameset><frame></frameset><noframes>one</noframes>")]
    [InlineData("<li>one<li>two<dd>three<dt>four<option>five<button>six<button>seven &amp; &notin; &#x41;")]
    public void A_page_is_built_as_the_parser_builds_it(string html)
    {
        using IHtmlDocument page = new HtmlParser(new HtmlParserOptions { IsNotSupportingFrames = true }).ParseDocument(html);
        using MarkupDocument built = MarkupFactory.Parse(html, new HtmlParserOptions { IsNotSupportingFrames = true });
        Assert.Equal(Dump(page.DocumentElement), Dump(built.Root!));
    }

    [Fact]
    public void Pages_of_random_pieces_are_built_as_the_parser_builds_them()
    {
        string[] pieces = [.. MarkupKind.HtmlNames.SelectMany(name => new[] { $"<{name}>", $"<{name} class={name[0]}>", $"</{name}>" }), "one ", " ", "&amp;two", "<my-own>", "<circle/>", "<mi>", "</mi>"];
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            A_page_is_built_as_the_parser_builds_it(string.Concat(Enumerable.Range(0, random.Next(3, 40)).Select(_ => pieces[random.Next(pieces.Length)])));
        }
    }

    private static string Dump(IElement element) =>
        $"<{element.LocalName}{string.Concat(element.Attributes.Select(attribute => $" {attribute.Name}={attribute.Value}"))}>"
        + string.Concat(element.ChildNodes.Select(node => node is IElement inner ? Dump(inner) : node is IText text ? text.Data : "")) + "</>";

    private static string Dump(MarkupElement element) =>
        $"<{element.LocalName}{string.Concat(element.Attributes.ToArray().Select(attribute => $" {attribute.Name}={attribute.Value}"))}>"
        + string.Concat(Enumerable.Range(0, element.Count).Select(element.Child).Select(node => node is MarkupElement inner ? Dump(inner) : node is MarkupText text ? text.Data.ToString() : "")) + "</>";
}

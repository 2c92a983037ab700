using OnRecord.Pages.Markup.Tree;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>What an element's attributes say of it.</summary>
/// <param name="Marks">Its marks, a bit for each <see cref="PageMark"/>.</param>
/// <param name="Signature">A hash of its class.</param>
/// <param name="Hidden">Whether it is hidden from sight.</param>
/// <param name="Property">What it says it holds: a microdata property, or one of this type's constants; or <see langword="null"/>.</param>
/// <param name="Value">The value in a form for machines, or <see langword="null"/>.</param>
internal readonly record struct ElementNames(uint Marks, uint Signature, bool Hidden, string? Property, string? Value)
{
    /// <summary>The property of a time element.</summary>
    public const string Time = "time";

    /// <summary>The property of a link to an author.</summary>
    public const string Author = "rel-author";

    /// <summary>The property of a link whose address is of an author's page.</summary>
    public const string AuthorLink = "author-link";

    /// <summary>The property of a link whose address is of the page of anybody who has an account.</summary>
    public const string UserLink = "user-link";

    /// <summary>The property of an element whose class is of a byline.</summary>
    public const string BylineMark = "mark-byline";

    /// <summary>The property of an element whose class is of a date.</summary>
    public const string DateMark = "mark-date";

    /// <summary>The property of an element inside a heading whose class is of a headline, a line beside it, or hides it.</summary>
    public const string InHeading = "in-heading";

    private const uint InHeadingBits = 1u << (int)PageMark.Headline | 1u << (int)PageMark.Kicker | 1u << (int)PageMark.Hidden;
    private const uint BylineBit = 1u << (int)PageMark.Byline;
    private const uint DateBit = 1u << (int)PageMark.Date;

    /// <summary>Whether the element, inside a heading, is a part of it that says what it is.</summary>
    public bool IsHeadingPart => (Marks & InHeadingBits) != 0;

    /// <summary>Reads an element's attributes once.</summary>
    public static ElementNames Read(MarkupElement element, NameMarks words)
    {
        uint marks = 0, signature = 0;
        bool hidden = false;
        string? property = element.Tag == PageTag.Time ? Time : null, value = null;
        foreach (MarkupAttribute attribute in element.Attributes)
        {
            ReadOnlySpan<char> content = attribute.Value.Memory.Span;
            switch (attribute.Name.Memory.Span)
            {
                case "class":
                    (signature, uint named) = words.OfClass(content);
                    marks |= named;
                    break;
                case "id" or "role" or "data-component" or "data-testid":
                    marks |= words.Of(content);
                    break;
                case "itemprop":
                    property = property == Author ? property : content.ToString();
                    marks |= words.Of(content);
                    break;
                case "rel" when content.Contains("author", StringComparison.OrdinalIgnoreCase):
                    property = property is "author" ? property : Author;
                    break;
                case "href" when words.IsPersonPage(content):
                    property ??= words.IsAuthorPage(content) ? AuthorLink : UserLink;
                    break;
                case "datetime" or "content":
                    value = content.ToString();
                    break;
                case "title" when element.LocalName == "abbr":
                    value ??= content.ToString();
                    break;
                case "hidden":
                    hidden = true;
                    break;
                case "style":
                    hidden |= IsHiding(content);
                    break;
            }
        }

        property ??= (marks & BylineBit) != 0 ? BylineMark : (marks & DateBit) != 0 ? DateMark : null;
        return new ElementNames(marks, signature, hidden, property, value);
    }

    private static bool IsHiding(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && Setting(style, at + 7).StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;
        at = style.IndexOf("visibility", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && Setting(style, at + 10).StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static ReadOnlySpan<char> Setting(ReadOnlySpan<char> style, int from) => style[from..].TrimStart(" :\t\n");
}

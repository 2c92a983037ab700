using OnRecord.Rendering.Html;

namespace OnRecord.Web.Layout;

/// <summary>Links to the pages of a long list.</summary>
internal static class Paging
{
    /// <summary>Writes the links; nothing where all fits one page.</summary>
    /// <param name="page">Where they are written.</param>
    /// <param name="number">The page that is shown, from 1.</param>
    /// <param name="hasMore">Whether another comes behind it.</param>
    /// <param name="address">The list's address, without a page.</param>
    public static void Write(HtmlText page, int number, bool hasMore, string address)
    {
        if (number == 1 && !hasMore)
            return;
        page.Raw($"<nav class=\"paging\" aria-label=\"Pages\">");
        if (number > 1)
            page.Raw($"<a href=\"{Addresses.With(address, "page", $"{number - 1}")}\" rel=\"prev\">Earlier in the list</a>");
        page.Raw($" <span>Page {number}</span> ");
        if (hasMore)
            page.Raw($"<a href=\"{Addresses.With(address, "page", $"{number + 1}")}\" rel=\"next\">Further in the list</a>");
        page.Line($"</nav>");
    }
}

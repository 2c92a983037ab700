using OnRecord.Rendering.Html;

namespace OnRecord.Web.Layout;

/// <summary>What is the same on every page: head, menu, search, what was read, foot.</summary>
internal static class PageLayout
{
    private static readonly (DeskPart Part, string Address, string Title)[] Menu =
    [
        (DeskPart.Stories, "/", "Stories"),
        (DeskPart.Speakers, "/speakers", "Speakers"),
        (DeskPart.Timeline, "/timeline", "Timeline"),
        (DeskPart.Dossiers, "/dossiers", "Dossiers"),
        (DeskPart.Corrections, "/corrections", "Corrections"),
        (DeskPart.Add, "/add", "Add reports"),
    ];

    /// <summary>A page as a whole document.</summary>
    /// <param name="content">What it shows.</param>
    /// <param name="theme">The colours.</param>
    /// <param name="address">Its own address, to come back to.</param>
    /// <param name="reading">What was read, refused and is unsure; nothing where that cannot be told.</param>
    /// <param name="notice">What was just done; nothing where nothing was.</param>
    public static string Of(DeskPage content, Theme theme, string address, HtmlText? reading, HtmlText? notice = null)
    {
        var page = new HtmlText();
        page.Line($"<!DOCTYPE html>").Line($"<html lang=\"en\" data-theme=\"{Themes.NameOf(theme)}\">").Line($"<head>").Line($"<meta charset=\"utf-8\">");
        page.Line($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">").Line($"<meta name=\"referrer\" content=\"same-origin\">");
        page.Line($"<meta name=\"color-scheme\" content=\"light dark\">");
        page.Line($"<title>{content.Title} · OnRecord</title>");
        page.Line($"<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/icon.svg?v={Assets.Version}\">");
        page.Line($"<link rel=\"stylesheet\" href=\"/assets/desk.css?v={Assets.Version}\">");
        page.Line($"<script src=\"/assets/desk.js?v={Assets.Version}\" defer></script>");
        page.Line($"</head>").Line($"<body class=\"desk\">");
        page.Line($"<a class=\"skip\" href=\"#main\">Skip to the page</a>");
        Bar(page, content, address);
        page.Line($"<main id=\"main\" tabindex=\"-1\">");
        if (notice is not null)
            page.Line($"{notice}");
        content.Write(page);
        page.Line($"</main>");
        if (reading is not null)
            page.Line($"{reading}");
        page.Line($"<footer class=\"foot\"><p>OnRecord says who said what and who reported it; it does not say what is true. Nothing leaves this machine. <a href=\"{JsonAddress(address)}\">This page as JSON</a> · <a href=\"/openapi.json\">API</a></p></footer>");
        page.Line($"</body>").Line($"</html>");
        return page.ToString();
    }

    /// <summary>The address of a page's JSON.</summary>
    public static string JsonAddress(string address)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        string path = query < 0 ? address : address[..query];
        return (path == "/" ? "/index" : path) + ".json" + (query < 0 ? "" : address[query..]);
    }

    private static void Bar(HtmlText page, DeskPage content, string address)
    {
        page.Line($"<header class=\"bar\">");
        page.Line($"<a class=\"brand\" href=\"/\">OnRecord</a>");
        page.Raw($"<nav aria-label=\"Desk\"><ul>");
        foreach ((DeskPart part, string to, string title) in Menu)
        {
            page.Raw($"<li><a href=\"{to}\"");
            if (part == content.Part)
                page.Raw($" aria-current=\"page\"");
            page.Raw($">{title}</a></li>");
        }

        page.Line($"</ul></nav>");
        page.Line($"<form class=\"find\" action=\"/search\" role=\"search\"><input type=\"search\" name=\"q\" maxlength=\"400\" aria-label=\"Search what was said\" placeholder=\"Search what was said\"><button>Search</button></form>");
        page.Line($"<form class=\"theme\" method=\"post\" action=\"/theme\"><input type=\"hidden\" name=\"back\" value=\"{address}\"><button name=\"theme\" value=\"light\">Light</button><button name=\"theme\" value=\"dark\">Dark</button></form>");
        page.Line($"</header>");
    }
}

using OnRecord.Rendering.Html;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Hosting;

/// <summary>A page that says what went wrong.</summary>
internal sealed class ErrorPage(int status, string sentence) : DeskPage
{
    public override string Title => TitleOf(status);

    public override object Data => new Problem("about:blank", Title, status, sentence);

    public override void Write(HtmlText page)
    {
        page.Line($"<header class=\"masthead\"><p class=\"kicker\">{status}</p><h1>{Title}</h1></header>");
        page.Line($"<p class=\"lead\">{sentence}</p>");
        page.Line($"<p><a class=\"button\" href=\"/\">To the stories</a></p>");
    }

    /// <summary>What a status is called.</summary>
    public static string TitleOf(int status) => status switch
    {
        404 => "Not here",
        403 or 421 => "Not let in",
        405 => "Not in this way",
        409 => "Not done",
        413 => "Too large",
        503 => "Busy",
        >= 500 => "A fault of the desk",
        _ => "Not understood",
    };
}

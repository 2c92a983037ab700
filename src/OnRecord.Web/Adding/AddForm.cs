using OnRecord.Rendering.Html;

namespace OnRecord.Web.Adding;

/// <summary>The form that adds reports: files dropped or chosen, or a text pasted.</summary>
internal static class AddForm
{
    /// <summary>Writes the form.</summary>
    public static void Write(HtmlText page)
    {
        page.Line($"<form class=\"add\" method=\"post\" action=\"/add\" enctype=\"multipart/form-data\">");
        page.Line($"<div class=\"drop\"><label for=\"files\"><b>Drop saved pages or texts here</b><span>or choose them: HTML, plain text, feeds, e-mails, MHTML; several at once</span></label>");
        page.Line($"<input id=\"files\" type=\"file\" name=\"files\" multiple><p class=\"chosen\" aria-live=\"polite\"></p></div>");
        page.Line($"<div class=\"paste\"><label for=\"text\">Or paste a report’s text or HTML</label>");
        page.Line($"<textarea id=\"text\" name=\"text\" rows=\"8\" spellcheck=\"false\"></textarea></div>");
        page.Line($"<fieldset class=\"given\"><legend>What the report itself may not say</legend>");
        page.Line($"<label>Outlet <input name=\"outlet\" maxlength=\"200\" autocomplete=\"off\"></label>");
        page.Line($"<label>Published <input name=\"published\" maxlength=\"40\" placeholder=\"2031-03-12\" autocomplete=\"off\"></label>");
        page.Line($"<label>Story, by its name <input name=\"story\" maxlength=\"200\" autocomplete=\"off\"></label>");
        page.Line($"<p class=\"meta\">All three may stay empty. The day of publication makes dates of words such as “on Monday”. What is given here holds for all that is added with it.</p></fieldset>");
        page.Line($"<button class=\"main\">Add to the ledger</button></form>");
    }
}

using Microsoft.AspNetCore.Http;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Hosting;

/// <summary>Takes the choice of colours.</summary>
internal static class ThemePosts
{
    /// <summary>Keeps the choice and goes back.</summary>
    public static async Task Make(HttpContext context, Answers answers)
    {
        IFormCollection form = await Forms.Read(context, answers.Options).ConfigureAwait(false);
        Themes.Keep(context.Response, Themes.Of(form["theme"].ToString()));
        Answers.SeeOther(context, Addresses.Back(form["back"]));
    }
}

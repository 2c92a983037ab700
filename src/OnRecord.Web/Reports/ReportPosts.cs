using Microsoft.AspNetCore.Http;
using OnRecord.Web.Hosting;

namespace OnRecord.Web.Reports;

/// <summary>Removes reports.</summary>
internal static class ReportPosts
{
    /// <summary>Removes a report and everything taken from it.</summary>
    public static async Task Remove(HttpContext context, Answers answers)
    {
        await Forms.Read(context, answers.Options).ConfigureAwait(false);
        answers.Ledger.Remove((string)context.Request.RouteValues["report"]!);
        if (Answers.WantsJson(context.Request))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            Answers.SeeOther(context, "/");
    }
}

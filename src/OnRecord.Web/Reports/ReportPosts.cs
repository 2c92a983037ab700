using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;

namespace OnRecord.Web.Reports;

/// <summary>Removes reports, and gives their bytes back.</summary>
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

    /// <summary>Sends a report's bytes as they were captured, to be kept as a file: never shown, whatever they are.</summary>
    public static Task Captured(HttpContext context, Answers answers)
    {
        using LedgerSnapshot snapshot = answers.Ledger.Read();
        CapturedBytes captured = snapshot.Captured((string)context.Request.RouteValues["report"]!)
            ?? throw RefusedException.Missing("This report is not in the ledger: it was removed, or the address is not whole.");
        string name = string.Concat(captured.Name[(captured.Name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'));
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{(name.Length == 0 ? "report" : name)}\"";
        return Answers.Write(context, captured.Bytes.ToArray(), "application/octet-stream");
    }
}

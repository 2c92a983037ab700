using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;

namespace OnRecord.Web.Correcting;

/// <summary>Carries corrections from one ledger to another, as JSON Lines.</summary>
internal static class CorrectionExchange
{
    /// <summary>Sends all corrections that hold.</summary>
    public static Task Export(HttpContext context, Answers answers)
    {
        using var lines = new MemoryStream();
        using (LedgerSnapshot snapshot = answers.Ledger.Read())
            snapshot.ExportCorrections(lines);
        context.Response.Headers.ContentDisposition = "attachment; filename=\"corrections.jsonl\"";
        return Answers.Write(context, lines.ToArray(), "application/jsonl");
    }

    /// <summary>Takes those of another ledger.</summary>
    public static async Task Import(HttpContext context, Answers answers)
    {
        IFormCollection form = await Forms.Read(context, answers.Options).ConfigureAwait(false);
        if (form.Files.Count != 1)
            throw new RefusedException(StatusCodes.Status400BadRequest, "One file of corrections is taken at a time: choose the file that another desk exported.");
        using Stream lines = form.Files[0].OpenReadStream();
        ImportSummary summary = answers.Ledger.ImportCorrections(lines);
        await answers.Once(context, StatusCodes.Status200OK, ask => new ImportedPage(ask, summary)).ConfigureAwait(false);
    }
}

using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;

namespace OnRecord.Web.Hosting;

/// <summary>Says whatever went wrong in one shape: a page with a sentence, or problem details (RFC 9457) where JSON is asked for.</summary>
internal sealed class ErrorAnswers(RequestDelegate next, DeskOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (!context.Response.HasStarted && context.Response.StatusCode >= 400)
                await Answers.Error(context, context.Response.StatusCode, Sentence(context.Response.StatusCode)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked has gone.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await Answers.Error(context, Status(e), Sentence(e, options)).ConfigureAwait(false);
        }
    }

    private static int Status(Exception e) => e switch
    {
        RefusedException refused => refused.Status,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status413PayloadTooLarge,
        LedgerException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static string Sentence(Exception e, DeskOptions options)
    {
        switch (e)
        {
            case RefusedException or LedgerException:
                return e.Message;
            case BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } or InvalidDataException:
                return $"This is more than the desk takes at once ({options.LargestUpload / (1024 * 1024)} MB): add fewer files at a time, or use 'onrecord add'.";
            case BadHttpRequestException bad:
                return Sentence(bad.StatusCode);
            default:
                options.Say($"A page could not be made: {e}");
                return "The desk could not make this page. Where it was started, the reason stands in its output.";
        }
    }

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such page on the desk: start from the list of stories.",
        StatusCodes.Status405MethodNotAllowed => "This address cannot be asked in this way: see the desk's OpenAPI document at /openapi.json.",
        StatusCodes.Status415UnsupportedMediaType => "This kind of content is not taken here: send a form, as the desk's pages do.",
        StatusCodes.Status503ServiceUnavailable => "The desk is busy: ask again in a moment.",
        _ => "The request is not one that the desk understands: see the desk's OpenAPI document at /openapi.json.",
    };
}

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OnRecord.Web.Hosting;

/// <summary>Reads what a form sends, within limits.</summary>
internal static class Forms
{
    private const int MostFields = 5_000;

    /// <summary>Reads a form.</summary>
    /// <exception cref="RefusedException">It is none.</exception>
    public static async Task<IFormCollection> Read(HttpContext context, DeskOptions options)
    {
        if (!context.Request.HasFormContentType)
        {
            // A program may undo without sending anything.
            if (context.Request.ContentLength is null or 0)
                return FormCollection.Empty;
            throw new RefusedException(StatusCodes.Status415UnsupportedMediaType, "This kind of content is not taken here: send a form, as the desk's pages do.");
        }

        var limits = new FormOptions
        {
            MultipartBodyLengthLimit = options.LargestUpload,
            BufferBodyLengthLimit = options.LargestUpload,
            ValueLengthLimit = (int)Math.Min(options.LargestUpload, int.MaxValue),
            ValueCountLimit = MostFields,
            KeyLengthLimit = 100,
            MultipartHeadersCountLimit = 8,
            MultipartHeadersLengthLimit = 4096,
        };
        using var arrival = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        arrival.CancelAfter(options.LongestArrival);
        try
        {
            return await new FormFeature(context.Request, limits).ReadFormAsync(arrival.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            throw new RefusedException(StatusCodes.Status408RequestTimeout, $"The form took longer than {options.LongestArrival.TotalSeconds:N0} seconds to arrive: send fewer files at a time.");
        }
        catch (IOException e) when (e is not BadHttpRequestException)
        {
            // The body came whole, but the form in it ends without its last boundary.
            throw new RefusedException(StatusCodes.Status400BadRequest, "The form breaks off before its end: send it again.");
        }
    }
}

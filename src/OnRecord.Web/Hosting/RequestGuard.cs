using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace OnRecord.Web.Hosting;

/// <summary>Turns away what another site makes a browser ask, and what comes under a foreign name (DNS rebinding).</summary>
internal sealed class RequestGuard
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];
    private readonly RequestDelegate _next;

    public RequestGuard(RequestDelegate next)
    {
        _next = next;
    }

    /// <summary>Sets the headers of every answer and hands on what may pass.</summary>
    /// <exception cref="RefusedException">The request may not pass.</exception>
    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-cache, private";
        if (!IsOwnName(context.Request.Host))
            throw new RefusedException(StatusCodes.Status421MisdirectedRequest, "The desk answers under localhost and 127.0.0.1 only: open it under the address that 'onrecord serve' says.");
        if (IsCrossSite(context.Request))
            throw new RefusedException(StatusCodes.Status403Forbidden, "Another site asked for this, and the desk answers its own pages only: open the desk and do it there.");
        return _next(context);
    }

    private static bool IsOwnName(HostString host) =>
        host.HasValue && Names.Contains(host.Host, StringComparer.OrdinalIgnoreCase);

    // A link on another site may lead here; nothing else of another site may ask, and nothing of it may change anything.
    private static bool IsCrossSite(HttpRequest request)
    {
        bool isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        StringValues site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
        {
            bool isFollowedLink = isReading && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document";
            return site != "same-origin" && site != "none" && !isFollowedLink;
        }

        StringValues origin = request.Headers.Origin;
        return origin.Count > 0 && origin != $"{request.Scheme}://{request.Host}";
    }
}

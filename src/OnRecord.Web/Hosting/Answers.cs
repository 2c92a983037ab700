using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Adding;
using OnRecord.Web.Correcting;
using OnRecord.Web.Layout;
using OnRecord.Web.Reading;

namespace OnRecord.Web.Hosting;

/// <summary>Makes pages and their JSON out of a ledger's state, and keeps what was made until the ledger changes.</summary>
internal sealed class Answers(LedgerFile ledger, DeskOptions options) : IAsyncDisposable
{
    private const int MostAtOnce = 8;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);
    private readonly PageCache _cache = new();
    private readonly SemaphoreSlim _making = new(MostAtOnce);

    /// <summary>What is being added.</summary>
    public Uploads Uploads { get; } = new(ledger, options);

    /// <summary>The ledger.</summary>
    public LedgerFile Ledger => ledger;

    /// <summary>How the desk is set up.</summary>
    public DeskOptions Options => options;

    /// <summary>Answers with a page, or with its JSON.</summary>
    public async Task Page(HttpContext context, bool asJson, Func<Ask, DeskPage> make)
    {
        Theme theme = Themes.Of(context.Request);
        long revision = ledger.Revision;
        string address = context.Request.Path + context.Request.QueryString;
        string key = asJson ? address : $"{address}\n{theme}";
        string tag = string.Create(CultureInfo.InvariantCulture, $"\"{Assets.Version}-{revision}-{(asJson ? "" : theme)}\"");
        context.Response.Headers.Vary = "Cookie";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        byte[] bytes = _cache.Find(key, revision) ?? await Make(context, asJson, theme, make, bytes => _cache.Keep(key, revision, bytes)).ConfigureAwait(false);
        context.Response.Headers.ETag = tag;
        await Write(context, bytes, asJson ? "application/json" : "text/html; charset=utf-8").ConfigureAwait(false);
    }

    /// <summary>Answers once with a page that is made for this request alone.</summary>
    public async Task Once(HttpContext context, int status, Func<Ask, DeskPage> make)
    {
        bool asJson = WantsJson(context.Request);
        context.Response.StatusCode = status;
        byte[] bytes = await Make(context, asJson, Themes.Of(context.Request), make, _ => { }).ConfigureAwait(false);
        await Write(context, bytes, asJson ? "application/json" : "text/html; charset=utf-8").ConfigureAwait(false);
    }

    /// <summary>Answers a program that changed something.</summary>
    public static Task Data(HttpContext context, int status, object data)
    {
        context.Response.StatusCode = status;
        return Write(context, DeskJson.Of(data), "application/json");
    }

    /// <summary>Sends a browser that changed something on to a page.</summary>
    public static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    /// <summary>Says what went wrong.</summary>
    public static Task Error(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        if (WantsJson(context.Request))
            return Write(context, DeskJson.Problem(status, sentence), "application/problem+json");
        string page = PageLayout.Of(new ErrorPage(status, sentence), Themes.Of(context.Request), "/", null);
        return Write(context, Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");
    }

    /// <summary>Whether a program asks, and not a browser for a page.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) || request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    public async ValueTask DisposeAsync()
    {
        await Uploads.DisposeAsync().ConfigureAwait(false);
        _making.Dispose();
    }

    private async Task<byte[]> Make(HttpContext context, bool asJson, Theme theme, Func<Ask, DeskPage> make, Action<byte[]> keep)
    {
        if (!await _making.WaitAsync(LongestWait, context.RequestAborted).ConfigureAwait(false))
            throw new RefusedException(StatusCodes.Status503ServiceUnavailable, "The desk is busy with other pages: ask again in a moment.");
        try
        {
            using LedgerSnapshot snapshot = ledger.Read();
            var ask = new Ask(context.Request, snapshot);
            DeskPage page = make(ask);
            byte[] bytes;
            if (asJson)
            {
                bytes = DeskJson.Of(page.Data);
            }
            else
            {
                string back = HttpMethods.IsPost(context.Request.Method) ? "/" : context.Request.Path + context.Request.QueryString;
                bytes = Encoding.UTF8.GetBytes(PageLayout.Of(page, theme, back, ReadingStrip.Of(snapshot, page), CorrectionNotice.Of(ask, back)));
            }

            if (page.IsKept)
                keep(bytes);
            return bytes;
        }
        finally
        {
            _making.Release();
        }
    }

    internal static Task Write(HttpContext context, byte[] bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }
}

using Microsoft.Playwright;
using Xunit;

namespace OnRecord.Web.Tests;

/// <summary>The machine's own Chromium, driven; where it is missing, tests that need it are skipped and say so.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // A busy machine is no fault of a page.
    private const int LongestWait = 60_000;
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Program { get; } = Places.FirstOrDefault(File.Exists);

    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(LongestWait);
        return ValueTask.CompletedTask;
    }

    /// <summary>Opens a page that notes what must not happen: an error on its console, a request to another host.</summary>
    public async Task<Visit> Open(Uri desk, ViewportSize? size = null, ColorScheme scheme = ColorScheme.Light, bool withScript = true, bool bypassPolicy = false)
    {
        Assert.SkipWhen(Program is null, "Chromium is not on this machine: as root, eng/test.sh installs it.");
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox", "--disable-gpu"] });
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = desk.AbsoluteUri,
            ViewportSize = size ?? new ViewportSize { Width = 1280, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
            BypassCSP = bypassPolicy,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(LongestWait);
        return new Visit(context, await context.NewPageAsync(), desk);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>A visit to the desk with a browser. What went wrong unseen fails the test at its end.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    internal Visit(IBrowserContext context, IPage page, Uri desk)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _faults.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme is "http" or "https" or "ws" or "wss" && address.Authority != desk.Authority)
                _faults.Add($"request: {request.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>Says what must not have happened.</summary>
    public void AssertNothingWentWrong() => Assert.Empty(_faults);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

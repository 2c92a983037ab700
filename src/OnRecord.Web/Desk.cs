using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OnRecord.English;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;

namespace OnRecord.Web;

/// <summary>The desk: a ledger's pages and HTTP API, on the loopback address of this machine alone.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly LedgerFile _ledger;
    private readonly Answers _answers;

    private Desk(WebApplication app, LedgerFile ledger, Answers answers)
    {
        _app = app;
        _ledger = ledger;
        _answers = answers;
    }

    /// <summary>Where the desk is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Whether the ledger's file was made by this start.</summary>
    public bool IsNewLedger => _ledger.IsNew;

    /// <summary>What the desk answers, as method and route.</summary>
    internal IEnumerable<(string Method, string Route)> Routes =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods
        select (method, endpoint.RoutePattern.RawText!);

    /// <summary>Opens the ledger and starts to answer.</summary>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Desk> StartAsync(DeskOptions options, CancellationToken cancel = default)
    {
        LedgerFile ledger = LedgerFile.Open(options.Ledger, new LedgerSettings { Pack = EnglishPack.Instance, Clock = options.Clock, Limits = new() { Text = options.LongestText } });
        WebApplication? app = null;
        Answers? answers = null;
        try
        {
            answers = new Answers(ledger, options);
            app = Build(options, answers);
            await app.StartAsync(cancel).ConfigureAwait(false);
            string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return new Desk(app, ledger, answers) { Address = new Uri(address + "/") };
        }
        catch (Exception e)
        {
            if (app is not null)
                await app.DisposeAsync().ConfigureAwait(false);
            if (answers is not null)
                await answers.DisposeAsync().ConfigureAwait(false);
            ledger.Dispose();
            if (e is IOException { InnerException: AddressInUseException })
                throw new IOException($"Port {options.Port} is taken, perhaps by another desk: give another with --port, or 0 for any that is free.", e);
            throw;
        }
    }

    /// <summary>Waits until the process is told to end.</summary>
    public Task WaitAsync(CancellationToken cancel = default) => _app.WaitForShutdownAsync(cancel);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        await _answers.DisposeAsync().ConfigureAwait(false);
        _ledger.Dispose();
    }

    // The empty builder reads no file and no environment: nothing but these lines decides where the desk listens.
    private static WebApplication Build(DeskOptions options, Answers answers)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, options.Port);
            Limit(server.Limits, options);
        });
        builder.Services.AddRouting();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
        WebApplication app = builder.Build();
        app.UseMiddleware<ErrorAnswers>(options);
        app.UseMiddleware<RequestGuard>();
        app.UseRouting();
        Hosting.Routes.Map(app, answers);
        return app;
    }

    private static void Limit(KestrelServerLimits limits, DeskOptions options)
    {
        limits.MaxRequestBodySize = options.LargestUpload;
        limits.MaxConcurrentConnections = options.MostConnections;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = options.LongestHeaders;
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
        limits.MinRequestBodyDataRate = new MinDataRate(options.SlowestSender, options.Grace);
        limits.MinResponseDataRate = new MinDataRate(options.SlowestSender, options.Grace);
    }
}

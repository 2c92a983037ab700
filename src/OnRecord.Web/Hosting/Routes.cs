using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OnRecord.Web.Adding;
using OnRecord.Web.Correcting;
using OnRecord.Web.Dossiers;
using OnRecord.Web.Layout;
using OnRecord.Web.Reading;
using OnRecord.Web.Reports;
using OnRecord.Web.Searching;
using OnRecord.Web.Speakers;
using OnRecord.Web.Stories;
using OnRecord.Web.Timeline;

namespace OnRecord.Web.Hosting;

/// <summary>The addresses of the desk, each with what answers it.</summary>
internal static class Routes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder routes, Answers answers)
    {
        Page(routes, answers, "/", "/index.json", ask => new FrontPage(ask));
        Page(routes, answers, "/stories/{story}", ask => new StoryPage(ask));
        Page(routes, answers, "/reports/{report}", ask => new ReportPage(ask));
        Page(routes, answers, "/reports/{report}/statements/{statement}", ask => new StatementPage(ask));
        Page(routes, answers, "/reports/{report}/actors/{actor}", ask => new ActorPage(ask));
        Page(routes, answers, "/speakers", ask => new SpeakersPage(ask));
        Page(routes, answers, "/speakers/{speaker}", ask => new SpeakerPage(ask));
        Page(routes, answers, "/timeline", ask => new TimelinePage(ask));
        Page(routes, answers, "/search", ask => new SearchPage(ask));
        Page(routes, answers, "/reading", ask => new ReadingPage(ask));
        Page(routes, answers, "/dossiers", ask => new DossiersPage(ask));
        Page(routes, answers, "/dossiers/new", ask => new DossierFormPage(ask));
        Page(routes, answers, "/dossiers/{dossier}", ask => new DossierPage(ask));
        Page(routes, answers, "/dossiers/{dossier}/edit", ask => new DossierFormPage(ask));
        Page(routes, answers, "/corrections", ask => new CorrectionsPage(ask));
        Page(routes, answers, "/add", _ => new AddPage(null, []));
        routes.MapMethods("/add/{upload}", Reading, (RequestDelegate)(context => AddPosts.Show(context, answers)));
        routes.MapMethods("/add/{upload}.json", Reading, (RequestDelegate)(context => AddPosts.Show(context, answers)));
        routes.MapPost("/add", (RequestDelegate)(context => AddPosts.Make(context, answers)));
        routes.MapPost("/corrections", (RequestDelegate)(context => CorrectionPosts.Make(context, answers)));
        routes.MapMethods("/corrections.jsonl", Reading, (RequestDelegate)(context => CorrectionExchange.Export(context, answers)));
        routes.MapPost("/corrections/import", (RequestDelegate)(context => CorrectionExchange.Import(context, answers)));
        routes.MapMethods("/reports/{report}/captured", Reading, (RequestDelegate)(context => ReportPosts.Captured(context, answers)));
        routes.MapPost("/speakers/{speaker}/join", (RequestDelegate)(context => SpeakerPosts.Join(context, answers)));
        routes.MapPost("/corrections/{correction}/undo", (RequestDelegate)(context => CorrectionPosts.Undo(context, answers)));
        routes.MapPost("/reports/{report}/remove", (RequestDelegate)(context => ReportPosts.Remove(context, answers)));
        routes.MapPost("/dossiers", (RequestDelegate)(context => DossierPosts.Save(context, answers)));
        routes.MapPost("/dossiers/{dossier}/seen", (RequestDelegate)(context => DossierPosts.See(context, answers)));
        routes.MapPost("/dossiers/{dossier}/remove", (RequestDelegate)(context => DossierPosts.Remove(context, answers)));
        routes.MapPost("/theme", (RequestDelegate)(context => ThemePosts.Make(context, answers)));
        Asset(routes, "/assets/desk.css", Assets.Style, "text/css; charset=utf-8");
        Asset(routes, "/assets/desk.js", Assets.Script, "text/javascript; charset=utf-8");
        Asset(routes, "/assets/icon.svg", Assets.Icon, "image/svg+xml");
        Asset(routes, "/openapi.json", Assets.OpenApi, "application/json");
    }

    private static void Page(IEndpointRouteBuilder routes, Answers answers, string address, Func<Ask, DeskPage> make) =>
        Page(routes, answers, address, address + ".json", make);

    private static void Page(IEndpointRouteBuilder routes, Answers answers, string address, string json, Func<Ask, DeskPage> make)
    {
        routes.MapMethods(address, Reading, (RequestDelegate)(context => answers.Page(context, asJson: false, make)));
        routes.MapMethods(json, Reading, (RequestDelegate)(context => answers.Page(context, asJson: true, make)));
    }

    // What a page refers to has its version in the address, so that it never has to be asked for again.
    private static void Asset(IEndpointRouteBuilder routes, string address, byte[] bytes, string type) =>
        routes.MapMethods(address, Reading, (RequestDelegate)(context =>
        {
            if (context.Request.Query.ContainsKey("v"))
                context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Answers.Write(context, bytes, type);
        }));
}

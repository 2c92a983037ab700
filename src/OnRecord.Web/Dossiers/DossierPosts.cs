using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Dossiers;

/// <summary>Makes, changes and removes dossiers.</summary>
internal static class DossierPosts
{
    /// <summary>Makes a dossier, or changes one.</summary>
    public static async Task Save(HttpContext context, Answers answers)
    {
        var form = new FormValues(await Forms.Read(context, answers.Options).ConfigureAwait(false));
        string? id = form.Value("id");
        var draft = new DossierDraft(form.Needed("name"))
        {
            Id = id,
            Stories = form.Values("story"),
            Actors = form.Values("actor"),
            Words = [.. (form.Value("words") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        if (draft.Stories.Count + draft.Actors.Count + draft.Words.Count == 0)
            throw new RefusedException(StatusCodes.Status400BadRequest, "The dossier follows nothing yet: choose a story or an actor, or give a word.");
        Dossier dossier = answers.Ledger.SaveDossier(draft);

        // Whoever makes it sees what is there.
        if (id is null)
            answers.Ledger.VisitDossier(dossier.Id);
        if (Answers.WantsJson(context.Request))
            await Answers.Data(context, id is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, dossier).ConfigureAwait(false);
        else
            Answers.SeeOther(context, Addresses.Dossier(dossier.Id));
    }

    /// <summary>Notes that somebody has seen what is new.</summary>
    public static Task See(HttpContext context, Answers answers) => Do(context, answers, answers.Ledger.VisitDossier, "/dossiers/" + IdOf(context));

    /// <summary>Removes a dossier; what it follows stays.</summary>
    public static Task Remove(HttpContext context, Answers answers) => Do(context, answers, answers.Ledger.RemoveDossier, "/dossiers");

    private static async Task Do(HttpContext context, Answers answers, Action<string> act, string next)
    {
        await Forms.Read(context, answers.Options).ConfigureAwait(false);
        act(IdOf(context));
        if (Answers.WantsJson(context.Request))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            Answers.SeeOther(context, next);
    }

    private static string IdOf(HttpContext context) => (string)context.Request.RouteValues["dossier"]!;
}

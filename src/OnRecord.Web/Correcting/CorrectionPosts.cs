using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Correcting;

/// <summary>Takes corrections from the desk's forms and from programs.</summary>
internal static class CorrectionPosts
{
    public const string WrongSpeaker = "wrong-speaker";
    public const string NotAStatement = "not-a-statement";
    public const string WrongEnd = "wrong-end";
    public const string SameActor = "same-actor";
    public const string DifferentActors = "different-actors";
    public const string SplitActor = "split-actor";
    public const string SameUtterance = "same-utterance";
    public const string DifferentUtterances = "different-utterances";
    public const string BelongsToStory = "belongs-to-story";

    /// <summary>All kinds, as the field <c>kind</c> names them.</summary>
    public static readonly IReadOnlyList<string> Kinds =
        [WrongSpeaker, NotAStatement, WrongEnd, SameActor, DifferentActors, SplitActor, SameUtterance, DifferentUtterances, BelongsToStory];

    /// <summary>Keeps a correction.</summary>
    public static async Task Make(HttpContext context, Answers answers)
    {
        IFormCollection form = await Forms.Read(context, answers.Options).ConfigureAwait(false);
        Correction correction = answers.Ledger.Correct(DraftOf(new FormValues(form)));
        if (Answers.WantsJson(context.Request))
            await Answers.Data(context, StatusCodes.Status201Created, correction).ConfigureAwait(false);
        else
            Answers.SeeOther(context, Addresses.With(Addresses.Back(form["back"]), "kept", correction.Id));
    }

    /// <summary>Undoes a correction.</summary>
    public static async Task Undo(HttpContext context, Answers answers)
    {
        IFormCollection form = await Forms.Read(context, answers.Options).ConfigureAwait(false);
        string id = (string)context.Request.RouteValues["correction"]!;
        answers.Ledger.Undo(id);
        if (Answers.WantsJson(context.Request))
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        else
            Answers.SeeOther(context, Addresses.With(Addresses.Back(form["back"]), "undone", id));
    }

    private static CorrectionDraft DraftOf(FormValues form)
    {
        string report = form.Needed("report");
        CorrectionDraft draft = form.Needed("kind") switch
        {
            WrongSpeaker => new WrongSpeaker(report, form.Needed("statement"), form.Value("actor")),
            NotAStatement => new NotAStatement(report, form.Needed("statement")),
            WrongEnd => new WrongEnd(report, form.Needed("statement"), form.Number("end")),
            SameActor => new SameActor(report, form.Needed("actor"), form.First("other"), form.Second("other")),
            DifferentActors => new DifferentActors(report, form.Needed("actor"), form.First("other"), form.Second("other")),
            SplitActor => new SplitActor(report, form.Needed("actor"), form.Spans("mention"), form.Needed("name")),
            SameUtterance => new SameUtterance(report, form.Needed("statement"), form.First("other"), form.Second("other")),
            DifferentUtterances => new DifferentUtterances(report, form.Needed("statement"), form.First("other"), form.Second("other")),
            BelongsToStory => new BelongsToStory(report, form.Value("story") ?? form.Needed("name")),
            string kind => throw new RefusedException(StatusCodes.Status400BadRequest, $"There is no correction of the kind '{kind}': give one of {string.Join(", ", Kinds)}."),
        };
        return draft with { Why = form.Value("why") };
    }
}

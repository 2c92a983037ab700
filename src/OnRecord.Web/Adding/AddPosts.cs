using System.Text;
using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;
using OnRecord.Web.Layout;

namespace OnRecord.Web.Adding;

/// <summary>Takes reports from the desk's form and from programs.</summary>
internal static class AddPosts
{
    /// <summary>Adds what was sent and answers with what became of it.</summary>
    public static async Task Make(HttpContext context, Answers answers)
    {
        IFormCollection form = await Forms.Read(context, answers.Options).ConfigureAwait(false);
        List<Capture> captures = await CapturesOf(form, context.RequestAborted).ConfigureAwait(false);
        if (captures.Count == 0)
            throw new RefusedException(StatusCodes.Status400BadRequest, "Nothing was sent: drop or choose files, or paste a text.");

        Upload upload = answers.Uploads.Take(captures);
        await Task.WhenAny(upload.Ended, Task.Delay(answers.Options.WaitForReading, context.RequestAborted)).ConfigureAwait(false);
        if (!upload.Ended.IsCompleted)
        {
            // A browser goes to the page that tells how far it is; a program is told where that is.
            context.Response.Headers.Location = Addresses.Upload(upload.Id) + (Answers.WantsJson(context.Request) ? ".json" : "");
            if (!Answers.WantsJson(context.Request))
            {
                Answers.SeeOther(context, Addresses.Upload(upload.Id));
                return;
            }
        }

        await Answer(context, answers, upload).ConfigureAwait(false);
    }

    /// <summary>Says what became of an upload, or how far it is.</summary>
    /// <exception cref="RefusedException">There is none of that id, or it could not be added.</exception>
    public static Task Show(HttpContext context, Answers answers)
    {
        string id = (string)context.Request.RouteValues["upload"]!;
        Upload upload = answers.Uploads.Find(id)
            ?? throw new RefusedException(StatusCodes.Status404NotFound, "The desk knows nothing of this upload any more: see what was read among the stories.");
        return Answer(context, answers, upload);
    }

    private static Task Answer(HttpContext context, Answers answers, Upload upload)
    {
        if (upload.Ended.IsCompleted && upload.Error is { } error)
            throw new RefusedException(StatusCodes.Status409Conflict, error);
        if (!upload.Ended.IsCompleted || upload.Summary is not { } summary)
        {
            context.Response.Headers["Refresh"] = "2";
            return answers.Once(context, StatusCodes.Status202Accepted, _ => new UploadPage(upload));
        }

        var data = new AddData(summary.Added, summary.NewVersions, summary.Known, summary.Refused, summary.Stories);
        return answers.Once(context, StatusCodes.Status200OK, ask => new AddPage(data, [.. summary.Stories.Select(ask.Ledger.Story).OfType<StorySummary>()]));
    }

    private static async Task<List<Capture>> CapturesOf(IFormCollection form, CancellationToken cancel)
    {
        var given = new FormValues(form);
        string? outlet = given.Value("outlet"), published = given.Value("published"), story = given.Value("story");
        var captures = new List<Capture>();
        foreach (IFormFile file in form.Files)
        {
            if (file.Length == 0 && file.FileName.Length == 0)
                continue;
            byte[] bytes = new byte[file.Length];
            using Stream stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, cancel).ConfigureAwait(false);
            captures.Add(new Capture(NameOf(file.FileName), bytes) { From = "the desk", Outlet = outlet, Published = published, Story = story });
        }

        string text = form["text"].ToString();
        if (!string.IsNullOrWhiteSpace(text))
            captures.Add(new Capture("pasted", Encoding.UTF8.GetBytes(text)) { From = "the desk, pasted", Outlet = outlet, Published = published, Story = story });
        return captures;
    }

    // Browsers of old sent whole paths.
    private static string NameOf(string file) => file[(file.LastIndexOfAny(['/', '\\']) + 1)..];
}

using System.Text;
using Microsoft.AspNetCore.Http;
using OnRecord.Ledger;
using OnRecord.Web.Hosting;

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

        // Reading is work of seconds where files are many; the server's threads stay free for pages.
        AddSummary summary = await Task.Run(() => answers.Ledger.Add(captures), context.RequestAborted).ConfigureAwait(false);
        var data = new AddData(summary.Added, summary.NewVersions, summary.Known, summary.Refused, summary.Stories);
        await answers.Once(context, StatusCodes.Status200OK, ask => new AddPage(data, [.. summary.Stories.Select(ask.Ledger.Story).OfType<StorySummary>()])).ConfigureAwait(false);
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

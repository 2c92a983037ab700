using OnRecord.Names;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;
using OnRecord.Web.Correcting;

namespace OnRecord.Web.Reports;

/// <summary>The forms that correct a statement.</summary>
internal sealed class StatementForms(HtmlText page, Record record, Statement statement, string address)
{
    private const int FarthestEnd = 600;
    private const int MostOthers = 200;
    private const int Snippet = 110;

    /// <summary>Writes the forms.</summary>
    /// <param name="utterance">The utterance that the statement renders, where it has a story.</param>
    /// <param name="story">The story.</param>
    public void Write(UtteranceView? utterance, StoryView? story)
    {
        Speaker();
        End();
        if (utterance is not null && story is not null)
        {
            Different(utterance);
            Same(utterance, story);
        }

        Open("It is not a statement at all");
        Begin(CorrectionPosts.NotAStatement);
        CorrectionForms.End(page, "Take it off the record");
        Close();
    }

    private void Speaker()
    {
        Open("Somebody else said it");
        Begin(CorrectionPosts.WrongSpeaker);
        page.Line($"<label>Speaker <select name=\"actor\"><option value=\"\">Nobody can be named</option>");
        foreach (Actor actor in record.Actors.Where(actor => actor.Kind != ActorKind.Place).OrderBy(actor => actor.Name, StringComparer.Ordinal))
        {
            page.Raw($"<option value=\"{actor.Id}\"");
            if (actor.Id == statement.Speaker)
                page.Raw($" selected");
            page.Line($">{Plain.Words(actor.Name)}</option>");
        }

        page.Line($"</select></label>");
        CorrectionForms.End(page, "Correct the speaker");
        Close();
    }

    // Every end of a word in the statement's last piece and behind it, to the end of the paragraph.
    private void End()
    {
        Span last = statement.Content[^1];
        Span paragraph = record.Body.FirstOrDefault(span => span.Contains(last.Start));
        int limit = Math.Min(paragraph.IsEmpty ? last.End : paragraph.End, last.End + FarthestEnd);
        Open("It ends elsewhere");
        Begin(CorrectionPosts.WrongEnd);
        page.Line($"<label>It ends with <select name=\"end\">");
        for (int at = last.Start + 1; at <= limit; at++)
        {
            if (at < limit && !(char.IsWhiteSpace(record.Text[at]) && !char.IsWhiteSpace(record.Text[at - 1])))
                continue;
            int from = record.Text.LastIndexOf(' ', Math.Max(last.Start, at - 28), Math.Max(0, at - 28 - last.Start));
            page.Raw($"<option value=\"{at}\"");
            if (at == last.End)
                page.Raw($" selected");
            page.Line($">… {Plain.Words(record.Text.AsSpan(Math.Max(from, last.Start), at - Math.Max(from, last.Start)))}</option>");
        }

        page.Line($"</select></label>");
        CorrectionForms.End(page, "Correct the end");
        Close();
    }

    private void Different(UtteranceView utterance)
    {
        RenderingView[] others = [.. utterance.Renderings.Where(one => !IsOwn(one))];
        Choose("It is not what the other report carries", CorrectionPosts.DifferentUtterances, others, "Keep them apart");
    }

    private void Same(UtteranceView utterance, StoryView story)
    {
        RenderingView[] others =
        [
            .. story.Utterances.Where(view => view != utterance)
                .OrderByDescending(view => view.Speaker.Id is not null && view.Speaker.Id == utterance.Speaker.Id)
                .SelectMany(view => view.Renderings)
                .Where(one => one.Report.Record.Id != record.Id)
                .Take(MostOthers),
        ];
        Choose("Another report has the same in other words", CorrectionPosts.SameUtterance, others, "Join them");
    }

    // The form that chooses one of other renderings; none where there are no others.
    private void Choose(string title, string post, RenderingView[] others, string end)
    {
        if (others.Length == 0)
            return;
        Open(title);
        Begin(post);
        page.Line($"<label>The other <select name=\"other\">");
        foreach (RenderingView other in others)
            page.Line($"<option value=\"{other.Report.Record.Id}/{other.Statement.Id}\">{other.Reference}: {Plain.Clipped(other.Words, Snippet)}</option>");
        page.Line($"</select></label>");
        CorrectionForms.End(page, end);
        Close();
    }

    private bool IsOwn(RenderingView one) => one.Report.Record.Id == record.Id && one.Statement.Id == statement.Id;

    private void Begin(string kind)
    {
        CorrectionForms.Begin(page, kind, record.Id, kind == CorrectionPosts.NotAStatement ? Layout.Addresses.Report(record.Id) : address);
        CorrectionForms.Hidden(page, "statement", statement.Id);
    }

    private void Open(string title) => page.Line($"<details class=\"correct\"><summary>{title}</summary>");

    private void Close() => page.Line($"</details>");
}

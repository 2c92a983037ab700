using OnRecord.Ledger;
using OnRecord.Rendering.Html;
using OnRecord.Rendering.Views;
using OnRecord.Statements;

namespace OnRecord.Web.Layout;

/// <summary>A statement in a list: who, what, where and when; with ways to its passage and to its correction.</summary>
internal static class StatementItem
{
    /// <summary>Writes it.</summary>
    /// <param name="page">Where it is written.</param>
    /// <param name="row">The statement.</param>
    /// <param name="cues">The words before it.</param>
    /// <param name="words">Its words, marked perhaps; as they are where <see langword="null"/>.</param>
    /// <param name="withSpeaker">Whether the speaker is named.</param>
    /// <param name="withWhy">Whether the reason for the speaker, or for there being none, is told.</param>
    /// <param name="isNew">Whether it is marked as new.</param>
    /// <param name="others">Other renderings of the same utterance, of which the places are named.</param>
    public static void Write(HtmlText page, StatementRow row, Cues cues, HtmlText? words = null, bool withSpeaker = true, bool withWhy = false, bool isNew = false, IReadOnlyList<StatementRow>? others = null)
    {
        string form = row.Form == StatementForm.Indirect ? "indirect" : "quoted";
        page.Line($"<article class=\"said {form}\">");
        if (withSpeaker)
        {
            page.Raw($"<h3>");
            if (row.Speaker is { } speaker && row.SpeakerName is { } name)
                page.Raw($"<a class=\"name\" href=\"{Addresses.Speaker(speaker)}\">{Plain.Words(name)}</a>");
            else
                page.Raw($"{(row.Source is { } source ? $"“{Plain.Words(source)}”" : "Speaker not named")}");
            if (isNew)
                page.Raw($" <span class=\"new\">new</span>");
            page.Line($"</h3>");
        }

        page.Raw($"<blockquote>");
        string cue = cues.Of(row);
        if (cue.Length > 0)
            page.Raw($"<span class=\"cue\">{cue}</span> ");
        page.Line($"{words ?? new HtmlText().Raw($"{Plain.Words(row.Place.Words)}")}</blockquote>");
        page.Raw($"<p class=\"meta\">");
        if (row.Negated)
            page.Raw($"{Labels.Capital(cue.Length > 0 ? Labels.Negated : Labels.NotSaid)} · ");
        if (withWhy)
            page.Raw($"{Labels.Capital(Plain.Words(row.Why))} · ");
        if (row.When is { } when)
            page.Raw($"said {TimeWords.Of(when)} · ");
        page.Raw($"<a href=\"{Addresses.Passage(row.Place.Report, new Span(row.Place.Start, row.Place.End))}\">{Plain.Words(row.Place.Outlet ?? "the report")}, {Moments.Day(row.Place.Published)}</a>");
        if (row.Place.Story is { } story)
            page.Raw($" · <a href=\"{Addresses.Story(story)}\">Story</a>");
        page.Raw($"<a class=\"open\" href=\"{Addresses.Statement(row.Place.Report, row.Id)}\">Correct</a>");
        if (others is { Count: > 0 })
            page.Raw($"<br>Also in ");
        for (int i = 0; i < (others?.Count ?? 0); i++)
            page.Raw($"{(i > 0 ? ", " : "")}<a href=\"{Addresses.Passage(others![i].Place.Report, new Span(others[i].Place.Start, others[i].Place.End))}\">{Plain.Words(others[i].Place.Outlet ?? "a report")}</a>");
        page.Line($"</p></article>");
    }
}

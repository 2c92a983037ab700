using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Html;

/// <summary>What happened, or is to happen.</summary>
internal sealed class HappeningsHtml(HtmlText page, StoryView story, Anchors anchors)
{
    /// <summary>Writes the section; nothing where nothing happened.</summary>
    public void Write()
    {
        if (story.Happenings.Count == 0)
            return;
        page.Line($"<section aria-labelledby=\"{anchors.Of("happened")}\">").Line($"<h2 id=\"{anchors.Of("happened")}\">Happened, or to happen</h2>");
        page.Line($"<ul class=\"happenings\">");
        foreach (HappeningView view in story.Happenings)
        {
            string status = Labels.Of(view.Happening.Status);
            page.Raw($"<li id=\"{anchors.Of(view)}\"><span class=\"when\">{view.When}</span> ");
            page.Raw($"<span class=\"what\"><b>{Labels.Capital(Plain.Words(view.Happening.Type).Replace('-', ' '))}</b>");
            if (status.Length > 0)
                page.Raw($" <span class=\"kind\">{status}</span>");
            page.Raw($" {Labels.Listed(view.Participants)}");
            if (view.Place is { } place)
                page.Raw($"{(view.Participants.Count > 0 ? "; " : "")}{place}");
            page.Line($"</span> <span class=\"where\">{anchors.References(view.Evidence)}</span></li>");
        }

        page.Line($"</ul>").Line($"</section>");
    }
}

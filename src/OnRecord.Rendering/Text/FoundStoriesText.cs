using System.Globalization;
using OnRecord.Rendering.Views;
using OnRecord.Stories;

namespace OnRecord.Rendering.Text;

/// <summary>Stories as a list on a terminal: each with its reports, and why they are together.</summary>
internal sealed class FoundStoriesText(TextCanvas canvas, IReadOnlyList<FoundStory> stories)
{
    private const int Indent = 4;
    private const int Detail = 6;

    /// <summary>Writes the list: stories of several reports first, the largest before the others.</summary>
    public void Write()
    {
        FoundStory[] told = [.. stories.Where(story => story.Reports.Count > 1).OrderByDescending(story => story.Reports.Count)];
        FoundStory[] alone = [.. stories.Where(story => story.Reports.Count == 1)];
        string several = told.Length == 0 ? "no two of one event" : $"{Labels.Count(told.Length, "event", "events")} in more than one of them";
        canvas.Line(0, 0, new Piece($"{Labels.Capital(Labels.Count(stories.Sum(story => story.Reports.Count), "report", "reports"))}, {several}", Look.Strong));
        for (int i = 0; i < told.Length; i++)
            Write(told[i], i + 1);
        if (alone.Length == 0)
            return;
        canvas.Gap();
        canvas.Line(0, 0, new Piece("Alone", Look.Strong));
        foreach (FoundStory story in alone)
            Write(new ReportView(story.Reports[0], 0, ""));
    }

    private void Write(FoundStory story, int number)
    {
        canvas.Gap();
        ReportView[] reports = [.. story.Reports.Select((record, at) => new ReportView(record, at, ""))];
        int origins = Origins(story);
        string counts = $"{Labels.Count(reports.Length, "report", "reports")}{(origins < reports.Length ? $", {Labels.Count(origins, "origin", "origins")}" : "")}";
        string title = reports.Select(report => report.Headline).FirstOrDefault(headline => headline is not null) ?? reports[0].Name;
        canvas.Labelled(0, new Piece($"{number}.", Look.Strong), Indent, new Piece(title, Look.Strong), new Piece($" · {counts}", Look.Faint));
        for (int at = 0; at < reports.Length; at++)
        {
            Write(reports[at]);
            StoryReason reason = story.Reasons[at];
            canvas.Line(
                Detail, Detail, $"like {NameOf(reports[reason.Nearest])} ({Share(reason.Likeness)}): {string.Join(", ", reason.Words.Select(word => Plain.Words(word)))}");
            if (reason.CopyOf is { } copied)
                canvas.Line(Detail, Detail, $"{Share(reason.Copied)} of the shorter text is the same as in {NameOf(reports[copied])}");
        }
    }

    private void Write(ReportView report)
    {
        string notes = string.Concat(Sentences.Notes(report).Select(note => ", " + note));
        canvas.Line(Indent, Detail, new Piece(NameOf(report), Look.Strong), new Piece($" · {Sentences.Published(report)}{notes}", Look.Faint));
    }

    /// <summary>How many of the reports stand for themselves: those with one agency's text, or with most of each other's, are one.</summary>
    private static int Origins(FoundStory story)
    {
        int[] origins = [.. Enumerable.Range(0, story.Reports.Count)];
        for (int at = 0; at < origins.Length; at++)
        {
            if (story.Reasons[at].CopyOf is { } copied)
                Join(origins, at, copied);
            for (int other = 0; other < at; other++)
            {
                if (story.Reports[at].Origin is { } origin && string.Equals(origin.Agency, story.Reports[other].Origin?.Agency, StringComparison.OrdinalIgnoreCase))
                    Join(origins, at, other);
            }
        }

        return origins.Distinct().Count();
    }

    private static void Join(int[] origins, int one, int other)
    {
        (int kept, int joined) = (origins[other], origins[one]);
        for (int i = 0; i < origins.Length; i++)
            origins[i] = origins[i] == joined ? kept : origins[i];
    }

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(share * 100):0} %");

    /// <summary>The name of the report's file, and its outlet where that is known.</summary>
    private static string NameOf(ReportView report)
    {
        string id = Plain.Words(report.Record.Id.AsSpan((report.Record.Id.LastIndexOf('/') + 1)));
        return string.IsNullOrWhiteSpace(report.Record.Outlet) ? id : $"{id} ({report.Name})";
    }
}

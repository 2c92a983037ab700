namespace OnRecord.Rendering.Views;

/// <summary>A run of a rendering's words, marked or not.</summary>
/// <param name="Words">The words; white space at their ends is one space, as it stands there.</param>
/// <param name="IsMarked">Whether another report has other words.</param>
internal readonly record struct MarkedRun(string Words, bool IsMarked)
{
    private const string Gap = " … ";

    /// <summary>A rendering's words as runs, its pieces joined by an ellipsis.</summary>
    public static IReadOnlyList<MarkedRun> Of(RenderingView view)
    {
        var runs = new List<MarkedRun>();
        string text = view.Report.Record.Text;
        foreach (Span content in view.Statement.Content)
        {
            if (runs.Count > 0)
                runs.Add(new MarkedRun(Gap, false));
            int from = content.Start;
            foreach (Span mark in view.Marks)
            {
                if (mark.IsEmpty || !content.Contains(mark))
                    continue;
                Add(runs, text, new Span(from, mark.Start), false);
                Add(runs, text, mark, true);
                from = mark.End;
            }

            Add(runs, text, new Span(from, content.End), false);
        }

        return runs;
    }

    private static void Add(List<MarkedRun> runs, string text, Span span, bool isMarked)
    {
        if (span.IsEmpty)
            return;
        string before = char.IsWhiteSpace(text[span.Start]) ? " " : "";
        string words = Plain.Words(span.In(text));
        string behind = words.Length > 0 && char.IsWhiteSpace(text[span.End - 1]) ? " " : "";
        runs.Add(new MarkedRun(before + words + behind, isMarked));
    }
}

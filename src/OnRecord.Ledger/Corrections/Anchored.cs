using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Ledger.Corrections;

/// <summary>Finds in a record what a correction was tied to.</summary>
internal static class Anchored
{
    /// <summary>The spans of anchors, or <see langword="null"/> where one passage is not there any more.</summary>
    public static IReadOnlyList<Span>? Spans(Record record, IReadOnlyList<TextAnchor> anchors)
    {
        Span?[] found = [.. anchors.Select(anchor => anchor.In(record.Text))];
        return Array.TrueForAll(found, span => span is not null) ? [.. found.Select(span => span!.Value)] : null;
    }

    /// <summary>The statement whose content stands there, or a sentence that says why there is none.</summary>
    public static (Statement? Statement, string? Trouble) Statement(Record record, IReadOnlyList<TextAnchor> anchors)
    {
        if (Spans(record, anchors) is not { } spans)
            return (null, Gone(record, anchors[0]));
        Statement? statement = record.Statements.FirstOrDefault(one => one.Content.SequenceEqual(spans));
        return (statement, statement is null ? $"No statement is read from \"{Short(anchors[0].Words)}\" in the report '{record.Id}' any more." : null);
    }

    /// <summary>The actor that is mentioned there, or a sentence that says why there is none.</summary>
    public static (Actor? Actor, string? Trouble) Actor(Record record, TextAnchor anchor)
    {
        if (anchor.In(record.Text) is not { } span)
            return (null, Gone(record, anchor));
        string? id = record.Mentions.FirstOrDefault(mention => mention.Span == span)?.Actor;
        Actor? actor = record.Actors.FirstOrDefault(one => one.Id == id);
        return (actor, actor is null ? $"No actor is read from \"{Short(anchor.Words)}\" in the report '{record.Id}' any more." : null);
    }

    /// <summary>That a passage is gone.</summary>
    public static string Gone(Record record, TextAnchor anchor) => $"The passage \"{Short(anchor.Words)}\" is not in the report '{record.Id}' any more.";

    /// <summary>The beginning of words, for sentences.</summary>
    public static string Short(string words)
    {
        const int Most = 60;
        string line = words.ReplaceLineEndings(" ");
        if (line.Length <= Most)
            return line;
        int cut = line.LastIndexOf(' ', Most);
        return line[..(cut > Most / 2 ? cut : Most)] + " …";
    }
}

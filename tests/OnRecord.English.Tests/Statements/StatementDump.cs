using OnRecord.Pages;
using OnRecord.Statements;

namespace OnRecord.English.Tests.Statements;

/// <summary>Reads the statements of a short report and shows them, a line each: <c>speaker [source] (cue) content</c>, and what else is known.</summary>
internal static class StatementDump
{
    /// <summary>A headline and a first paragraph without statements: reports do not begin with their quotations.</summary>
    private const string Before = "Harbour Talks Go On in Kestria\n\nThe harbour was closed for repairs on Monday, and the ferries did not run.\n\n";

    /// <summary>Reads a text behind a headline and a first paragraph, published on Wednesday 11 March 2026.</summary>
    public static Record Read(string text)
    {
        var reader = new RecordReader(EnglishPack.Instance);
        return reader.Read(new ReportInput { Id = "r", Text = Before + text, Published = "2026-03-11" }).Value!;
    }

    /// <summary>The text's statements, a line each.</summary>
    public static string Of(string text)
    {
        Record record = Read(text);
        return string.Join('\n', record.Statements.Select(statement => Line(record, statement)));
    }

    /// <summary>Who says what, without the words that say so.</summary>
    public static string Speakers(string text)
    {
        Record record = Read(text);
        return string.Join('\n', record.Statements.Select(statement => $"{Who(record, statement)}: {Content(record, statement)}"));
    }

    /// <summary>Who speaks, or what is known of them.</summary>
    public static string Who(Record record, Statement statement) => NameOf(record, statement.Speaker) ?? statement.SpeakerState.ToString().ToLowerInvariant();

    /// <summary>The name of an actor.</summary>
    public static string? NameOf(Record record, string? actor) => record.Actors.FirstOrDefault(other => other.Id == actor)?.Name;

    private static string Content(Record record, Statement statement) => string.Join(" / ", statement.Content.Select(span => span.TextIn(record.Text)));

    private static string Line(Record record, Statement statement)
    {
        string source = statement.Source?.TextIn(record.Text) ?? "-", cue = statement.Cue?.TextIn(record.Text) ?? "-";
        string line = $"{Who(record, statement)} [{source}] ({cue}) {Content(record, statement)}";
        if (statement.When is not null)
            line += $" @{statement.When}";
        if (statement.Addressee is not null)
            line += $" to {NameOf(record, statement.Addressee)}";
        if (statement.Principal is not null)
            line += $" for {NameOf(record, statement.Principal)}";
        return statement.Negated ? line + " negated" : line;
    }
}

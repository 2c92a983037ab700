using OnRecord.Pages;
using OnRecord.Positions;

namespace OnRecord.English.Tests.Positions;

/// <summary>Reads a sentence as a report's text, and writes its positions a line each: "NAME stance: topic".</summary>
internal static class PositionLines
{
    public static Record All(string text) =>
        new RecordReader(EnglishPack.Instance).Read(new ReportInput { Id = "r", Text = "Ferries Stay in Port\n\n" + text, Published = "2031-03-12" }).Value!;

    public static string Read(string text)
    {
        Record record = All(text);
        return string.Join('\n', record.Positions.Select(position => Line(record, position)));
    }

    private static string Line(Record record, Position position) =>
        $"{record.Actors.First(actor => actor.Id == position.Actor).Name} {position.Stance.ToString().ToLowerInvariant()}: {position.Topic.TextIn(record.Text)}";
}

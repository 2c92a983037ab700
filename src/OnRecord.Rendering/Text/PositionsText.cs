using OnRecord.Rendering.Views;

namespace OnRecord.Rendering.Text;

/// <summary>Who stands where: a table of topics and actors.</summary>
internal sealed class PositionsText(TextCanvas canvas, StoryView story)
{
    private const int Indent = 2;
    private const int MostName = 24;
    private const int Topic = 76;
    private const int Narrowest = 24;

    /// <summary>Writes the table; nothing where nobody stands anywhere.</summary>
    public void Write()
    {
        if (story.Positions.Count == 0)
            return;
        canvas.Heading("Who stands where");
        int name = Indent + 4 + story.Positions.Max(position => Math.Min(MostName, DisplayWidth.Of(position.Actor)));
        int stance = name + 16;
        foreach (IGrouping<string, PositionView> topic in story.Positions.GroupBy(position => position.Topic, StringComparer.Ordinal))
        {
            canvas.Line(Indent, Indent + 2, new Piece(Labels.Capital(Plain.Clipped(topic.Key, Topic)), Look.Strong));
            foreach (PositionView position in topic)
            {
                if (stance + Narrowest > canvas.Columns)
                {
                    canvas.Line(Indent + 2, Indent + 4, [$"{position.Actor}, {Labels.Of(position.Position.Stance)}: ", .. Behind(position)]);
                    continue;
                }

                string who = Plain.Clipped(position.Actor, MostName);
                string stands = Labels.Of(position.Position.Stance).PadRight(stance - name - 1);
                canvas.Labelled(Indent + 2, who + new string(' ', Math.Max(1, name - Indent - 2 - DisplayWidth.Of(who))) + stands, stance, [.. Behind(position)]);
            }
        }
    }

    private IEnumerable<Piece> Behind(PositionView position)
    {
        if (position.Condition is { } condition)
            yield return condition + " ";
        if (position.Position.When is { } when)
            yield return TimeWords.Of(when) + " ";
        foreach (string mark in Labels.Marks(story, position))
            yield return new Piece($"({mark}) ", Look.Strong);
        yield return new Piece(string.Join(' ', position.Evidence.Select(passage => TextCanvas.Reference(passage.Reference))), Look.Faint);
    }
}

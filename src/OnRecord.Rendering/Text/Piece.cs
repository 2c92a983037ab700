namespace OnRecord.Rendering.Text;

/// <summary>A run of text in one look.</summary>
internal readonly record struct Piece(string Text, Look Look = Look.Plain)
{
    public static implicit operator Piece(string text) => new(text);
}

/// <summary>How a run looks on a terminal with colours.</summary>
internal enum Look
{
    Plain,
    Strong,
    Faint,

    /// <summary>What differs: underlined, or between underscores where there are no colours.</summary>
    Mark,
}

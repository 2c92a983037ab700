namespace OnRecord.Rendering;

/// <summary>What a text is made for.</summary>
public sealed record TextStyle
{
    /// <summary>How many columns a line may have; 40 at the least.</summary>
    public int Columns { get; init; } = 80;

    /// <summary>Whether the terminal understands ANSI colours. Without them nothing is lost: marks are written as <c>_words_</c>.</summary>
    public bool HasColours { get; init; }
}

namespace OnRecord.Rendering;

/// <summary>Where the facts of a section lead, on a site that has pages for them. Without it they lead to places of the section itself.</summary>
public sealed record SectionLinks
{
    /// <summary>The address that shows a passage, from the report's id and where the passage stands; <see langword="null"/> where there is none.</summary>
    public Func<string, Span, string?> Passage { get; init; } = (_, _) => null;

    /// <summary>The address of a report's page, from its id.</summary>
    public Func<string, string?> Report { get; init; } = _ => null;

    /// <summary>The address of a statement's page, from the report's id and the statement's.</summary>
    public Func<string, string, string?> Statement { get; init; } = (_, _) => null;

    /// <summary>The address of a joined actor's page, from the actor's id.</summary>
    public Func<string, string?> Actor { get; init; } = _ => null;

    /// <summary>The title of the section where the site has one of its own.</summary>
    public string? Title { get; init; }
}

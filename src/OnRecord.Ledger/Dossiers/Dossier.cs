namespace OnRecord.Ledger;

/// <summary>A matter that somebody follows over many stories.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Stories">The ids of the stories chosen for it.</param>
/// <param name="Actors">The ids of the actors chosen for it.</param>
/// <param name="Words">The words chosen for it.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="LastVisit">When somebody looked at it last, UTC, or <see langword="null"/>.</param>
public sealed record Dossier(
    string Id, string Name, IReadOnlyList<string> Stories, IReadOnlyList<string> Actors, IReadOnlyList<string> Words, string Made, string? LastVisit)
{
    /// <summary>What belongs to it.</summary>
    public FactFilter Filter => new() { Stories = Stories, Actors = Actors, Words = Words };
}

/// <summary>A dossier as it is to be.</summary>
/// <param name="Name">Its name.</param>
public sealed record DossierDraft(string Name)
{
    /// <summary>The id of the dossier that is changed; <see langword="null"/> for a new one.</summary>
    public string? Id { get; init; }

    /// <summary>The ids of its stories.</summary>
    public IReadOnlyList<string> Stories { get; init; } = [];

    /// <summary>The ids of its actors.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Its words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}

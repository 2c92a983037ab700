namespace OnRecord.Names;

/// <summary>A name in the text, before it is joined to an actor.</summary>
internal struct NameDraft
{
    /// <summary>The index of its first token.</summary>
    public int First;

    /// <summary>The index behind its last token.</summary>
    public int End;

    /// <summary>What it names, or <see langword="null"/> where the name itself does not show it.</summary>
    public ActorKind? Kind;

    /// <summary>Whether the kind was seen in the name or beside it and not guessed.</summary>
    public bool Sure;

    /// <summary>The index of the first token of the title before the name, or -1.</summary>
    public int Title;

    /// <summary>What is known of the whole name, of its given name and of its title.</summary>
    public WordFacts Facts;

    /// <summary>The country, place or fuller name that the name means, or <see langword="null"/>.</summary>
    public string? Meaning;

    /// <summary>What it shows of the gender of whom it names.</summary>
    public readonly WordFacts Gender => Facts & WordFacts.Gender;

    /// <summary>The number of its tokens.</summary>
    public readonly int Length => End - First;
}

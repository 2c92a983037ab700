namespace OnRecord.Names;

/// <summary>An actor while its report is read: what is known of it so far.</summary>
internal sealed class ActorDraft
{
    /// <summary>Its place in the list of drafts.</summary>
    public required int Number { get; init; }

    /// <summary>The fullest form of its name so far.</summary>
    public required string Name { get; set; }

    /// <summary>What it is.</summary>
    public ActorKind? Kind { get; set; }

    /// <summary>What the titles, pronouns and given names show of its gender: <see cref="WordFacts.Male"/>, <see cref="WordFacts.Female"/>, or neither.</summary>
    public WordFacts Gender { get; set; }

    /// <summary>The given name, for a person named in full.</summary>
    public string? Given { get; set; }

    /// <summary>Whether the report has the person's office before the name.</summary>
    public bool Titled { get; set; }

    /// <summary>Whether a first name joined by "and" stands before the full name, so that two people of the surname are named together.</summary>
    public bool Paired { get; set; }

    /// <summary>Whether the name ends in a suffix that tells a son from his father.</summary>
    public bool Suffixed { get; set; }

    /// <summary>The stretches that say what it is.</summary>
    public List<Span> Roles { get; } = [];

    /// <summary>The same, as facts that nominals are compared with.</summary>
    public List<RoleFact> Facts { get; } = [];

    /// <summary>The number of its mentions by surname alone.</summary>
    public int ShortMentions { get; set; }

    /// <summary>The token of its first mention, or -1.</summary>
    public int FirstToken { get; set; } = -1;

    /// <summary>Whether the actor is known by its role alone.</summary>
    public bool Unnamed { get; init; }

    /// <summary>Whether it is somebody that a pronoun may mean but that is no actor of the report: "a spokesman".</summary>
    public bool Unseen { get; init; }

    /// <summary>Whether people of <paramref name="gender"/> may be this actor.</summary>
    public bool MayBe(WordFacts gender) => Gender == WordFacts.None || gender == WordFacts.None || (Gender & gender) != 0;

    /// <summary>Takes a person's gender from a name, unless it is known already or the name shows both.</summary>
    public void TakeGender(NameDraft name)
    {
        if (Kind == ActorKind.Person && Gender == WordFacts.None && name.Gender is WordFacts.Male or WordFacts.Female)
            Gender = name.Gender;
    }
}

/// <summary>What an actor is, to whom: the foreign minister of a country.</summary>
/// <param name="Noun">The role's noun, as the pack's table has it; empty where only the owner is known.</param>
/// <param name="Owner">The country, place or organization that the actor is it of, or <see langword="null"/>.</param>
/// <param name="Past">Whether the actor was it once.</param>
internal readonly record struct RoleFact(string Noun, string? Owner, bool Past);

/// <summary>A mention while its report is read.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index behind its last token.</param>
/// <param name="Head">The index of its head word.</param>
/// <param name="Actor">The number of its actor.</param>
/// <param name="Form">How it refers.</param>
internal readonly record struct MentionDraft(int First, int End, int Head, int Actor, MentionForm Form);

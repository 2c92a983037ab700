namespace OnRecord.Happenings;

/// <summary>A happening while it is being read: one passage, or several that were joined.</summary>
internal sealed class HappeningDraft
{
    /// <summary>The type, of the pack's table.</summary>
    public required string Type { get; set; }

    /// <summary>Whether it took place.</summary>
    public required HappeningStatus Status { get; set; }

    /// <summary>The word that tells of it: an index of the report's tokens.</summary>
    public required int Trigger { get; init; }

    /// <summary>Whether the trigger is a noun with the definite article or a demonstrative: it may refer to a happening told before.</summary>
    public bool Definite { get; init; }

    /// <summary>Whether the trigger is a noun with the indefinite article: it brings in a happening of its own.</summary>
    public bool Indefinite { get; init; }

    /// <summary>Whether nothing says that it took place, and a word that refers to one is all there is: "her speech is a stunt".</summary>
    public bool IsAssumed { get; init; }

    /// <summary>Whether the trigger says that it was another one than the one told of: "his last arrest", "a previous meeting".</summary>
    public bool IsAnother { get; init; }

    /// <summary>Whether the words around the trigger tell which happening it is, without a name.</summary>
    public bool IsFramed { get; init; }

    /// <summary>The participants' ids, in order of mention.</summary>
    public List<string> Participants { get; } = [];

    /// <summary>The nouns of those who took part and whom the report names nowhere: the reporters, a lawyer.</summary>
    public HashSet<string> Unnamed { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts that are more than taking part.</summary>
    public List<Participation> Parts { get; } = [];

    /// <summary>The id of the actor where it took place.</summary>
    public string? Place { get; set; }

    /// <summary>The TIMEX3 value of when.</summary>
    public string? When { get; set; }

    /// <summary>The passages.</summary>
    public List<Span> Evidence { get; } = [];

    /// <summary>The statements at whose cue the trigger stands.</summary>
    public List<string> Venues { get; } = [];

    /// <summary>Whether anything beside the word itself tells which happening it is.</summary>
    public bool IsTold => IsFramed || Status is HappeningStatus.Denied or HappeningStatus.Cancelled || Participants.Count > 0 || When is not null || Place is not null;
}

using System.Text.Json.Serialization;

namespace OnRecord.Names;

/// <summary>The actors of a report and where it mentions them: what the third stage makes.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Actor> _byId;
    private readonly Mention[] _mentions;

    /// <summary>Joins actors and their mentions.</summary>
    public Cast(IReadOnlyList<Actor> actors, IEnumerable<Mention> mentions)
    {
        Actors = actors;
        _mentions = [.. mentions.OrderBy(mention => mention.Span)];
        _byId = actors.ToDictionary(actor => actor.Id, StringComparer.Ordinal);
    }

    /// <summary>The actors, by first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The mentions, by start.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The actor of an id.</summary>
    public Actor this[string id] => _byId[id];

    /// <summary>The index of the first mention that starts at <paramref name="offset"/> or behind it.</summary>
    public int MentionFrom(int offset)
    {
        int low = 0, high = _mentions.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_mentions[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The longest mention whose head word is <paramref name="token"/>, or <see langword="null"/>.</summary>
    public Mention? MentionHeadedBy(int token)
    {
        Mention? found = null;
        foreach (Mention mention in _mentions)
        {
            if (mention.HeadToken == token && (found is null || mention.Span.Length > found.Span.Length))
                found = mention;
        }

        return found;
    }
}

/// <summary>A person, organization, place or group that acts or speaks in a report.</summary>
public sealed record Actor
{
    /// <summary>The actor's id inside the record.</summary>
    public required string Id { get; init; }

    /// <summary>The fullest form of the name in the report.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, or <see langword="null"/> where the report does not show it.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>Its titles and roles, as the report words them.</summary>
    public IReadOnlyList<Span> Roles { get; init; } = [];

    /// <summary>The gender that the report itself shows, by pronoun or title; used for joining pronouns, never written out.</summary>
    [JsonIgnore]
    public Language.Morphology Gender { get; init; }
}

/// <summary>What an actor is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ActorKind>))]
public enum ActorKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization: a government, a company, an agency, a party, a paper.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A group of people: a people, a delegation, officials.</summary>
    Group,
}

/// <summary>A stretch that refers to an actor.</summary>
public sealed record Mention
{
    /// <summary>The first UTF-16 code unit of the stretch.</summary>
    public required int Start { get; init; }

    /// <summary>The offset behind its last UTF-16 code unit.</summary>
    public required int End { get; init; }

    /// <summary>The actor's id.</summary>
    public required string Actor { get; init; }

    /// <summary>How it refers.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>The index of the stretch's head word among the report's tokens.</summary>
    [JsonIgnore]
    public int HeadToken { get; init; } = -1;

    /// <summary>Where the stretch stands.</summary>
    [JsonIgnore]
    public Span Span => new(Start, End);
}

/// <summary>How a mention refers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MentionForm>))]
public enum MentionForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By a noun: "the president".</summary>
    Nominal,

    /// <summary>By a pronoun.</summary>
    Pronoun,
}

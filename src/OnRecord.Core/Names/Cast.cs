using System.Text.Json.Serialization;

namespace OnRecord.Names;

/// <summary>The actors of a report and where it mentions them: what the third stage makes.</summary>
public sealed class Cast
{
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<int, Mention> _byHead;
    private readonly Mention[] _mentions;
    private readonly int _longest;

    /// <summary>Joins actors and their mentions.</summary>
    public Cast(IReadOnlyList<Actor> actors, IEnumerable<Mention> mentions)
    {
        Actors = actors;
        _mentions = [.. mentions];
        Array.Sort(_mentions, static (a, b) => a.Span.CompareTo(b.Span));
        _byId = new Dictionary<string, Actor>(actors.Count, StringComparer.Ordinal);
        foreach (Actor actor in actors)
            _byId.Add(actor.Id, actor);
        _byHead = new Dictionary<int, Mention>(_mentions.Length);
        foreach (Mention mention in _mentions)
        {
            _longest = Math.Max(_longest, mention.Span.Length);
            if (mention.HeadToken >= 0 && (!_byHead.TryGetValue(mention.HeadToken, out Mention? other) || other.Span.Length < mention.Span.Length))
                _byHead[mention.HeadToken] = mention;
        }
    }

    /// <summary>The actors, by first mention.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The mentions, by start, then the shorter first. One may hold another: "Varn's foreign minister" holds "Varn".</summary>
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

    /// <summary>The longest mention whose head word is <paramref name="token"/>, or <see langword="null"/>. Takes constant time.</summary>
    public Mention? MentionHeadedBy(int token) => _byHead.GetValueOrDefault(token);

    /// <summary>The longest mention that holds all of <paramref name="span"/>, or <see langword="null"/>.</summary>
    public Mention? MentionHolding(Span span)
    {
        Mention? found = null;
        for (int i = MentionFrom(span.Start + 1) - 1; i >= 0 && _mentions[i].Start >= span.End - _longest; i--)
        {
            if (_mentions[i].Span.Contains(span) && (found is null || found.Span.Length < _mentions[i].Span.Length))
                found = _mentions[i];
        }

        return found;
    }

    /// <summary>The longest mention that lies inside <paramref name="span"/>, the first of several, or <see langword="null"/>.</summary>
    public Mention? MentionIn(Span span)
    {
        Mention? found = null;
        for (int i = MentionFrom(span.Start); i < _mentions.Length && _mentions[i].Start < span.End; i++)
        {
            if (span.Contains(_mentions[i].Span) && (found is null || found.Span.Length < _mentions[i].Span.Length))
                found = _mentions[i];
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

    /// <summary>Whether it may be no person, whatever its name was taken for: a name of one word that has no role, title or gender in the report.</summary>
    internal bool MayBeImpersonal => Kind is not ActorKind.Person
        || (Roles.Count == 0 && Gender == Language.Morphology.None && !Name.Contains(' ', StringComparison.Ordinal));
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

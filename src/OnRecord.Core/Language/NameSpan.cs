namespace OnRecord.Language;

/// <summary>A stretch of words that the name tagger takes for a name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FirstToken">The index of its first word.</param>
/// <param name="EndToken">The index behind its last word.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(Span Span, int FirstToken, int EndToken, NameKind Kind);

/// <summary>What a name names.</summary>
public enum NameKind : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A place.</summary>
    Place,

    /// <summary>A group of people, such as a nation.</summary>
    Group,
}

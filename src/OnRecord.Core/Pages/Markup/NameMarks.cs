using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>The marks of the names on one page. Most classes stand on a page many times: what was read last of each is kept.</summary>
internal sealed class NameMarks(MarkWords words)
{
    private const int Slots = 512;
    private readonly (string? Name, uint Hash, uint Marks)[] _kept = new (string?, uint, uint)[Slots];

    /// <summary>A hash of the value of a class, and its marks.</summary>
    public (uint Hash, uint Marks) OfClass(ReadOnlySpan<char> names)
    {
        uint hash = 2166136261;
        foreach (char c in names)
            hash = (hash ^ c) * 16777619;
        ref (string? Name, uint Hash, uint Marks) kept = ref _kept[(hash ^ hash >> 16) % Slots];
        if (kept.Hash != hash || kept.Name is null || !names.SequenceEqual(kept.Name))
            kept = (names.ToString(), hash, words.Of(names));
        return (hash, kept.Marks);
    }

    /// <summary>The marks of an id, a role, a property.</summary>
    public uint Of(ReadOnlySpan<char> names) => words.Of(names);

    /// <inheritdoc cref="MarkWords.IsPersonPage"/>
    public bool IsPersonPage(ReadOnlySpan<char> address) => words.IsPersonPage(address);

    /// <inheritdoc cref="MarkWords.IsAuthorPage"/>
    public bool IsAuthorPage(ReadOnlySpan<char> address) => words.IsAuthorPage(address);
}

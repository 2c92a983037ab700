namespace OnRecord.Packs;

/// <summary>A language pack lacks a table or model that a stage needs, or holds a malformed one.</summary>
public sealed class PackException : Exception
{
    /// <summary>Says what is missing or malformed, and where.</summary>
    public PackException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is missing or malformed, and where, and what it came from.</summary>
    public PackException(string message, Exception inner)
        : base(message, inner)
    {
    }
}

namespace OnRecord.Ledger;

/// <summary>A ledger cannot do what it was asked to: its file is full, read-only, held by others, damaged, or something named is not in it.</summary>
/// <remarks>The message is a sentence for the user: what is wrong, where, and what to do.</remarks>
public sealed class LedgerException : Exception
{
    /// <summary>Makes it of a sentence.</summary>
    public LedgerException(string sentence)
        : base(sentence)
    {
    }

    /// <summary>Makes it of a sentence and what caused it.</summary>
    public LedgerException(string sentence, Exception cause)
        : base(sentence, cause)
    {
    }
}

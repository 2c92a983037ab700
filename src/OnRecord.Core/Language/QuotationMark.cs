namespace OnRecord.Language;

/// <summary>Marks of one family close each other, whatever their shapes: one kind may open and another close.</summary>
internal enum MarkFamily : byte
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>Double marks, and two single ones side by side.</summary>
    Double,

    /// <summary>Single marks.</summary>
    Single,

    /// <summary>Guillemets.</summary>
    Guillemet,

    /// <summary>Single guillemets.</summary>
    SingleGuillemet,
}

/// <summary>What a mark can do where it stands.</summary>
internal enum MarkRole : byte
{
    /// <summary>It opens.</summary>
    Opens,

    /// <summary>It closes.</summary>
    Closes,

    /// <summary>It closes, or is the apostrophe of a plural possessive.</summary>
    ClosesOrPossessive,

    /// <summary>It closes what is open, and else opens.</summary>
    Either,
}

/// <summary>A quotation mark as it stands in a text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The offset behind its last one.</param>
/// <param name="Family">Which marks close it, or are closed by it.</param>
/// <param name="Role">What it can do.</param>
/// <param name="Directed">Whether its shape says that it opens.</param>
/// <param name="IsStraight">Whether its shape says nothing.</param>
internal readonly record struct QuotationMark(int Start, int End, MarkFamily Family, MarkRole Role, bool Directed, bool IsStraight);

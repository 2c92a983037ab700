using OnRecord.Packs;
using OnRecord.Pages;

namespace OnRecord.Ledger;

/// <summary>What a ledger works with.</summary>
public sealed record LedgerSettings
{
    /// <summary>The language pack that reports are read with.</summary>
    public required LanguagePack Pack { get; init; }

    /// <summary>The clock that says when a report was captured and a correction made; nothing else asks it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>What a reading must not exceed.</summary>
    public ReadingLimits Limits { get; init; } = new();

    /// <summary>How many threads read reports; one more writes. What is stored is the same for any number.</summary>
    public int Threads { get; init; } = 2;
}

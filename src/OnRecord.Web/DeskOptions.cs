namespace OnRecord.Web;

/// <summary>How a desk is set up.</summary>
public sealed record DeskOptions
{
    /// <summary>The port that is used where none is given.</summary>
    public const int DefaultPort = 5188;

    /// <summary>The ledger's file; made where it is missing.</summary>
    public required string Ledger { get; init; }

    /// <summary>The port on the loopback address; 0 takes any free one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The most bytes of one upload. The default is 64 MiB.</summary>
    public long LargestUpload { get; init; } = 64L * 1024 * 1024;

    /// <summary>Where a sentence goes that is for whoever runs the desk: a fault that a page could not tell.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The clock that says when a page was last seen.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

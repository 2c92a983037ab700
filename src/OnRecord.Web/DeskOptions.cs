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

    /// <summary>The most UTF-16 code units that the text of one report may have. The default is 1,000,000, which is read and compared in seconds.</summary>
    public int LongestText { get; init; } = 1_000_000;

    /// <summary>How long the answer to an upload waits for the reading; then a page tells how far it is. The default is 4 seconds.</summary>
    public TimeSpan WaitForReading { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How long one request may take to arrive. The default is 5 minutes.</summary>
    public TimeSpan LongestArrival { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a client may take to send the headers of a request. The default is 10 seconds.</summary>
    public TimeSpan LongestHeaders { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>After how long a request's body must arrive at <see cref="SlowestSender"/> at the least. The default is 5 seconds.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The fewest bytes a second at which a body may arrive, or an answer be taken. The default is 4,096.</summary>
    public double SlowestSender { get; init; } = 4096;

    /// <summary>The most connections at once. The default is 200.</summary>
    public int MostConnections { get; init; } = 200;

    /// <summary>Where a sentence goes that is for whoever runs the desk: a fault that a page could not tell.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>The clock that says when a page was last seen.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

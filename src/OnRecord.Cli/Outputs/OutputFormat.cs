namespace OnRecord.Cli.Outputs;

/// <summary>What a command writes.</summary>
internal enum OutputFormat
{
    /// <summary>For a terminal.</summary>
    Text,

    /// <summary>The record format.</summary>
    Json,

    /// <summary>One self-contained page.</summary>
    Html,

    /// <summary>For pasting into a memo.</summary>
    Markdown,
}

namespace OnRecord.Web.Hosting;

/// <summary>Ends a request with a status and a sentence.</summary>
internal sealed class RefusedException : Exception
{
    /// <summary>Ends a request.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="sentence">What is wrong, where, and what to do.</param>
    public RefusedException(int status, string sentence)
        : base(sentence)
    {
        Status = status;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>What is asked for is not in the ledger.</summary>
    public static RefusedException Missing(string what) => new(404, what);
}

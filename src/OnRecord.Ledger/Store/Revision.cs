namespace OnRecord.Ledger.Store;

/// <summary>A number that rises with every change, so that what was made of a ledger can be known to be of its present state.</summary>
internal static class Revision
{
    /// <summary>Raises it. Inside a transaction.</summary>
    public static void Raise(Session session) => session.Execute("UPDATE revision SET revision = revision + 1");

    /// <summary>The number.</summary>
    public static long Of(Session session) => session.Number("SELECT revision FROM revision");
}

using System.Globalization;

namespace OnRecord.Ledger.Store;

/// <summary>A moment of the clock as the ledger writes it: <c>2031-03-12T09:30:00Z</c>.</summary>
internal static class Moment
{
    /// <summary>Now.</summary>
    public static string Of(TimeProvider clock) => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

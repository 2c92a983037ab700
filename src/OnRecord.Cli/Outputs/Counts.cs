using System.Globalization;

namespace OnRecord.Cli.Outputs;

/// <summary>Numbers of things in sentences.</summary>
internal static class Counts
{
    /// <summary>A number and what it counts: <c>1 report</c>, <c>12 reports</c>.</summary>
    public static string Of(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");
}

namespace OnRecord.Ledger.Adding;

/// <summary>The form of an address that all links to one report share.</summary>
internal static class CanonicalAddress
{
    private static readonly string[] Tracking = ["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "yclid", "_ga"];

    /// <summary>The canonical form, or <see langword="null"/> where there is no address on the web.</summary>
    /// <remarks>Scheme, <c>www.</c>, default port, fragment, trailing slash and what only tracks readers do not tell reports apart.</remarks>
    public static string? Of(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;
        string host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        string port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        string path = uri.AbsolutePath.TrimEnd('/');
        string[] kept = [.. uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(part => !IsTracking(part))];
        return host + port + path + (kept.Length > 0 ? "?" + string.Join('&', kept) : "");
    }

    private static bool IsTracking(string part)
    {
        string name = part.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}

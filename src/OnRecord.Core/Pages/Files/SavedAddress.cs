namespace OnRecord.Pages.Files;

/// <summary>Finds the address that browsers and SingleFile leave in a page that they save.</summary>
internal static class SavedAddress
{
    private const int HeadLength = 2048;

    /// <summary>The address in <c>&lt;!-- saved from url=(0014)… --&gt;</c> or in SingleFile's comment, or <see langword="null"/>.</summary>
    public static string? Find(string html)
    {
        string head = html[..Math.Min(html.Length, HeadLength)];
        return After(head, "saved from url=(", ')') ?? After(head, " url: ", '\0');
    }

    private static string? After(string head, string mark, char skipTo)
    {
        int at = head.IndexOf("<!--", StringComparison.Ordinal) < 0 ? -1 : head.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        int start = skipTo == '\0' ? at + mark.Length : head.IndexOf(skipTo, at) + 1;
        int length = start <= 0 ? -1 : head.AsSpan(start).IndexOfAny(" \r\n\t>");
        string? address = length > 0 ? head.Substring(start, length).Trim() : null;
        return address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
    }
}

using System.Text;

namespace OnRecord.Pages.Files;

/// <summary>What a saved file is.</summary>
internal enum FileKind
{
    /// <summary>Plain text.</summary>
    Text,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>A page.</summary>
    Html,

    /// <summary>A letter, or a page saved as one (MHTML).</summary>
    Message,

    /// <summary>RSS or Atom.</summary>
    XmlFeed,

    /// <summary>JSON Feed.</summary>
    JsonFeed,
}

/// <summary>Tells what a saved file is by its bytes first and by its name second.</summary>
internal static class FileKinds
{
    private static readonly (byte[] Magic, string What)[] Refused =
    [
        ("%PDF"u8.ToArray(), "a PDF"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture (PNG)"),
        ([0xFF, 0xD8, 0xFF], "a picture (JPEG)"),
        ("GIF8"u8.ToArray(), "a picture (GIF)"),
        ("RIFF"u8.ToArray(), "a picture or a recording (RIFF)"),
        ("II*\0"u8.ToArray(), "a picture (TIFF)"),
        ("MM\0*"u8.ToArray(), "a picture (TIFF)"),
        ("PK\u0003\u0004"u8.ToArray(), "an archive or an office document (ZIP)"),
        ([0x1F, 0x8B], "a compressed file (gzip)"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ("{\\rtf"u8.ToArray(), "a rich text document"),
        ("bplist"u8.ToArray(), "a web archive of Safari"),
        ("\u007fELF"u8.ToArray(), "a program"),
        ("MZ\u0090"u8.ToArray(), "a program"),
        ("ID3"u8.ToArray(), "a recording (MP3)"),
        ("OggS"u8.ToArray(), "a recording (Ogg)"),
    ];

    /// <summary>What the bytes are, where they are something that holds no text to read; or <see langword="null"/>.</summary>
    public static string? Unreadable(ReadOnlySpan<byte> bytes)
    {
        foreach ((byte[] magic, string what) in Refused)
        {
            if (bytes.StartsWith(magic))
                return what;
        }

        return bytes.Length > 12 && bytes[4..].StartsWith("ftyp"u8) ? "a picture or a film (ISO media)" : null;
    }

    /// <summary>What a file is, by its first characters and its name.</summary>
    public static FileKind Of(string name, ReadOnlySpan<byte> bytes)
    {
        string ending = Path.GetExtension(name).ToLowerInvariant();
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2048)]).Replace("\0", "", StringComparison.Ordinal).TrimStart('ï', '»', '¿', 'ÿ', 'þ', ' ', '\t', '\r', '\n');
        if (IsFeed(head))
            return FileKind.XmlFeed;
        if (head.StartsWith('{') && head.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase))
            return FileKind.JsonFeed;
        if (ending is ".eml" or ".mht" or ".mhtml" || IsMessage(head))
            return FileKind.Message;
        if (ending is ".html" or ".htm" or ".xhtml" or ".xht" or ".shtml" or ".php" or ".asp" or ".aspx" || IsHtml(head))
            return FileKind.Html;
        return ending is ".md" or ".markdown" ? FileKind.Markdown : FileKind.Text;
    }

    private static bool IsFeed(string head)
    {
        if (!head.StartsWith('<') || head.Contains("<html", StringComparison.OrdinalIgnoreCase))
            return false;
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal);
    }

    private static bool IsHtml(string head) => head.StartsWith('<') &&
        (head.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<head", StringComparison.OrdinalIgnoreCase) || head.Contains("<body", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<div", StringComparison.OrdinalIgnoreCase) || head.Contains("<p>", StringComparison.OrdinalIgnoreCase)
        || head.Contains("<article", StringComparison.OrdinalIgnoreCase));

    // A letter begins with header lines, one of which every letter or saved page has.
    private static bool IsMessage(string head)
    {
        int end = head.IndexOf("\n\n", StringComparison.Ordinal), windows = head.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        end = end < 0 || (windows >= 0 && windows < end) ? windows : end;
        string headers = end < 0 ? head : head[..end];
        int colon = headers.IndexOf(':', StringComparison.Ordinal), blank = headers.AsSpan().IndexOfAny(" \n");
        return colon > 0 && (blank < 0 || colon < blank)
            && (headers.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) || headers.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            || headers.Contains("\nMessage-ID:", StringComparison.OrdinalIgnoreCase));
    }
}

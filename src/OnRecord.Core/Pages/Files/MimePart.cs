using System.Text;

namespace OnRecord.Pages.Files;

/// <summary>A part of a letter or of a saved page (RFC 2045, RFC 2046, RFC 2557): its headers and its bytes, decoded.</summary>
internal sealed class MimePart
{
    private const int DeepestPart = 8;
    private const int MostParts = 500;
    private readonly Dictionary<string, string> _headers;
    private readonly ReadOnlyMemory<byte> _body;

    private MimePart(Dictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        (_headers, _body) = (headers, body);
        (Type, Parameters) = MimeHeaders.ReadType(Header("content-type") ?? "text/plain");
    }

    /// <summary>The media type in lower case.</summary>
    public string Type { get; }

    /// <summary>The parameters of the media type.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>Reads a message.</summary>
    public static MimePart Read(ReadOnlyMemory<byte> bytes)
    {
        Dictionary<string, string> headers = MimeHeaders.Read(bytes.Span, out int body);
        return new MimePart(headers, bytes[body..]);
    }

    /// <summary>A header's value, unfolded, or <see langword="null"/>.</summary>
    public string? Header(string name) => _headers.GetValueOrDefault(name);

    /// <summary>All parts that are no container, in order.</summary>
    public IEnumerable<MimePart> Leaves()
    {
        var open = new Stack<(MimePart Part, int Depth)>();
        open.Push((this, 0));
        for (int count = 0; open.Count > 0 && count < MostParts; count++)
        {
            (MimePart part, int depth) = open.Pop();
            if (part.Type.StartsWith("multipart/", StringComparison.Ordinal) && depth < DeepestPart && part.Parameters.TryGetValue("boundary", out string? boundary))
            {
                List<MimePart> inner = part.Split(boundary);
                for (int i = inner.Count - 1; i >= 0; i--)
                    open.Push((inner[i], depth + 1));
            }
            else
            {
                yield return part;
            }
        }
    }

    /// <summary>The part's bytes with its transfer encoding taken off.</summary>
    public byte[] Bytes() => Header("content-transfer-encoding")?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(_body.Span),
        "quoted-printable" => QuotedPrintable.Decode(_body.Span),
        _ => _body.ToArray(),
    };

    private List<MimePart> Split(string boundary)
    {
        var parts = new List<MimePart>();
        byte[] mark = Encoding.Latin1.GetBytes("--" + boundary);
        int start = -1, at = 0;
        while (boundary.Length > 0 && at <= _body.Length && parts.Count < MostParts)
        {
            int found = _body.Span[at..].IndexOf(mark);
            int line = found < 0 ? _body.Length : at + found;
            bool begins = line == 0 || line == _body.Length || _body.Span[line - 1] == (byte)'\n';
            if (!begins)
            {
                at = line + mark.Length;
                continue;
            }

            if (start >= 0)
                parts.Add(Read(_body[start..line]));
            int end = line < _body.Length ? _body.Span[line..].IndexOf((byte)'\n') : -1;
            if (end < 0 || _body.Span[(line + mark.Length)..].StartsWith("--"u8))
                break;
            start = at = line + end + 1;
        }

        return parts;
    }

    private static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var clean = new char[body.Length + 3];
        int length = 0;
        foreach (byte b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
                clean[length++] = (char)b;
        }

        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
            clean[length++] = '=';
        var bytes = new byte[length / 4 * 3];
        return Convert.TryFromBase64Chars(clean.AsSpan(0, length), bytes, out int written) ? bytes[..written] : [];
    }
}

using System.Text;

namespace OnRecord.Pages.Files;

/// <summary>Reads the headers of letters: unfolds them, and decodes words in other encodings (RFC 2047).</summary>
internal static class MimeHeaders
{
    private const int MostHeaders = 500;

    /// <summary>Reads headers up to the blank line behind them.</summary>
    /// <param name="bytes">The message.</param>
    /// <param name="body">Where the body begins.</param>
    public static Dictionary<string, string> Read(ReadOnlySpan<byte> bytes, out int body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? name = null;
        body = 0;
        while (body < bytes.Length && headers.Count < MostHeaders)
        {
            int end = bytes[body..].IndexOf((byte)'\n');
            ReadOnlySpan<byte> raw = end < 0 ? bytes[body..] : bytes.Slice(body, end);
            body += end < 0 ? raw.Length : end + 1;
            string line = Encoding.Latin1.GetString(raw).TrimEnd('\r');
            if (line.Length == 0)
                break;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line[0] is ' ' or '\t' && name is not null && headers[name].Length < 10_000)
                headers[name] += " " + line.Trim();
            else if (colon > 0 && headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()))
                name = line[..colon].Trim();
            else
                name = null;
        }

        return headers;
    }

    /// <summary>Reads a media type and its parameters.</summary>
    public static (string Type, Dictionary<string, string> Parameters) ReadType(string value)
    {
        string[] parts = value.Split(';');
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in parts[1..])
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                parameters[part[..equals].Trim()] = part[(equals + 1)..].Trim().Trim('"');
        }

        return (parts[0].Trim().ToLowerInvariant(), parameters);
    }

    /// <summary>Decodes the encoded words of a header: <c>=?utf-8?B?…?=</c>.</summary>
    public static string Decode(string value)
    {
        var text = new StringBuilder();
        int at = 0;
        while (at < value.Length)
        {
            int start = value.IndexOf("=?", at, StringComparison.Ordinal);
            if (start < 0 || !TryWord(value, start, out string word, out int end))
            {
                int next = start < 0 ? value.Length : start + 2;
                text.Append(value, at, next - at);
                at = next;
                continue;
            }

            string between = value[at..start];
            if (!(string.IsNullOrWhiteSpace(between) && at > 0 && value[at - 1] == '='))
                text.Append(between);
            text.Append(word);
            at = end;
        }

        return text.ToString().Trim();
    }

    private static bool TryWord(string value, int start, out string word, out int end)
    {
        (word, end) = ("", start);
        string[] parts = value[(start + 2)..Math.Min(value.Length, start + 400)].Split('?', 4);
        if (parts.Length < 4 || !parts[3].StartsWith('=') || parts[1].Length != 1)
            return false;
        byte[]? bytes = parts[1] is "Q" or "q" ? QuotedPrintable.Decode(Encoding.Latin1.GetBytes(parts[2].Replace('_', ' '))) : Base64(parts[2]);
        if (bytes is null)
            return false;
        word = TextDecoder.Decode(bytes, parts[0]).Text;
        end = start + 2 + parts[0].Length + 1 + 1 + 1 + parts[2].Length + 2;
        return true;
    }

    private static byte[]? Base64(string word)
    {
        var bytes = new byte[word.Length];
        return Convert.TryFromBase64String(word, bytes, out int written) ? bytes[..written] : null;
    }
}

namespace OnRecord.Pages.Files;

/// <summary>Decodes quoted-printable (RFC 2045, section 6.7). What is malformed stays as it is.</summary>
internal static class QuotedPrintable
{
    /// <summary>Decodes a part's body.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> body)
    {
        var bytes = new byte[body.Length];
        int length = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] != (byte)'=')
            {
                bytes[length++] = body[i];
                continue;
            }

            int skip = SoftBreak(body[(i + 1)..]);
            if (skip > 0)
            {
                i += skip;
            }
            else if (i + 2 < body.Length && Hex(body[i + 1]) is var high and >= 0 && Hex(body[i + 2]) is var low and >= 0)
            {
                bytes[length++] = (byte)(high << 4 | low);
                i += 2;
            }
            else
            {
                bytes[length++] = body[i];
            }
        }

        return bytes[..length];
    }

    private static int SoftBreak(ReadOnlySpan<byte> rest) => rest switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [(byte)'\n', ..] => 1,
        _ => 0,
    };

    private static int Hex(byte b) => char.IsAsciiHexDigit((char)b) ? Convert.ToInt32(((char)b).ToString(), 16) : -1;
}

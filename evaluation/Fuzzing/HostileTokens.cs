namespace OnRecord.Evaluation.Fuzzing;

/// <summary>What readers stumble over, by kind of input.</summary>
internal static class HostileTokens
{
    private static readonly string[] Everywhere =
    [
        "\0", "\u0001", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u0301", "\u200B", "\u200D", "\u202E", "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFF",
        "\uD83D", "\uDE80", "😀", "👨‍👩‍👧", "İ", "ı", "ß", "ﬁ", "١٢٣", "１２", "٫", "العربية", "Ελλάδα", "日本語", "\r", "\r\n", "\n\n\n", "\t", " ",
        "0", "-1", "00", "99999999999999999999", "2147483648", "1e308", "NaN", "31/31/2031", "2031-13-45", "0000-00-00", "9999-12-31", "February 30, 2031",
    ];

    /// <summary>For running text.</summary>
    public static IReadOnlyList<string> Text { get; } =
    [
        .. Everywhere, "\"", "“", "”", "‘", "’", "«", "»", "„", "''", "``", "—", "…", "...", "(", ")", "[", "]", ".", "!", "?", ":", ";", ",", "'s", "n't",
        " said ", " he ", " according to ", " told ", " that ", " not ", " if ", "Mr. ", "U.S. ", "President ", "on Monday", "three weeks ago", "the next decade",
        "five hundred billion trillion ", "each other day", "midnight", "a.m.", "24:61", "GMT+99", "(AP)", "- ", "* ", "# ", "> ", "---\n", "published: ", "http://a.b/2031/03/12/", "@a", "#b",
    ];

    /// <summary>For pages.</summary>
    public static IReadOnlyList<string> Page { get; } =
    [
        .. Text, "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE", "<?", "&", "&#", "&#x110000;", "&#0;", "&amp", "&nbsp;", "&CounterClockwiseContourIntegral;",
        "<div>", "</div>", "<p>", "</p>", "<b>", "<i>", "<a href=\"", "<table>", "<tr><td>", "</table>", "<template>", "<svg>", "<math>", "<title>", "<script>", "</script>", "<style>", "<noscript>",
        "<textarea>", "<plaintext>", "<select><option>", "<frameset>", "<form>", "<li>", "<ul>", "<h1>", "<article>", "<header>", "<time datetime=\"2031-99-99\">", "<meta name=\"date\" content=\"",
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":", "{\"@graph\":[", " hidden", " style=\"display:none\"", " class=\"", "\" id='", "<base href=\"//[\">",
    ];

    /// <summary>For saved files of any kind; bytes as characters below 256.</summary>
    public static IReadOnlyList<string> File { get; } =
    [
        "\0", "\0\0", "\u00FF\u00FE", "\u00FE\u00FF", "\u00EF\u00BB\u00BF", "\u00C0\u0080", "\u00ED\u00A0\u0080", "\u00F4\u0090\u0080\u0080", "\u0080", "\u0093", "\r\n\r\n", "\n\n", "\n", "\r", "--", "----saved", "--part-7", "--part-7--",
        "Content-Type: ", "Content-Type: multipart/mixed; boundary=\"\"\r\n\r\n", "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", "Content-Transfer-Encoding: base64\r\n", "Content-Transfer-Encoding: quoted-printable\r\n",
        "charset=utf-7", "charset=\"", "charset=utf-16", "charset=shift_jis", "=?utf-8?B?", "=?utf-8?Q?=", "?=", "=", "=\r\n", "=ZZ", "Date: ", "Subject: ", "---\n", "---", "published: ", "outlet: ", ": ", "  ",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<rss>", "<channel>", "<item>", "</item>", "<feed>", "<entry>", "<![CDATA[", "]]>", "<?xml version=\"1.0\" encoding=\"utf-16\"?>", "{\"items\":[", "{", "}", "[", "]", ",", "\"", "\\u0000", "\\ud800", "null", "true", "<html>", "%PDF-", "PK\u0003\u0004",
    ];

    /// <summary>For HTTP requests; bytes as characters below 256.</summary>
    public static IReadOnlyList<string> Request { get; } =
    [
        "\0", "\r\n", "\r\n\r\n", "\n", "\t", "%", "%00", "%ff", "%2e%2e%2f", "../", "//", "?", "&", "=", "#", ";", "+", "%F0%9F%9A%80", "%ED%A0%80", "-1", "0", "99999999999999999999", "2147483648", "120-180", "2031-99-99",
        "GET ", "POST ", "PUT ", "HEAD ", "OPTIONS * ", " HTTP/1.0", " HTTP/9.9", "Host: evil.example", "Origin: http://evil.example\r\n", "Sec-Fetch-Site: cross-site\r\n", "Content-Length: 99999999999\r\n", "Content-Length: -1\r\n",
        "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "Expect: 100-continue\r\n", "Range: bytes=0-\r\n", "Cookie: theme=", "If-None-Match: *\r\n", "Accept: application/json\r\n", "Content-Type: text/plain\r\n", "--b\r\n", "--b--", "name=\"\"", "filename=\"../../x\"",
        "kind=", "report=", "statement=s999", "story=", "q=%22", "skip=-5", "' OR 1=1 --", "<script>", "\u00E9\u00FF",
    ];

    /// <summary>For JSON.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        .. Everywhere, "{", "}", "[", "]", "[[[[[[[[[[[[[[[[", "{\"a\":", ",", ":", "\"", "\\", "\\u", "\\ud800", "\\udc00", "\\u0000", "null", "true", "false", "1", "-", "1e", "\"id\":", "\"text\":", "\"html\":", "\"published\":", "\"url\":", "\"language\":", "\"completeness\":\"stub\"",
        "\"statements\":", "\"start\":", "\"end\":", "\"format\":\"onrecord/2\"", "/*", "//", "\n", "\r\n",
    ];
}

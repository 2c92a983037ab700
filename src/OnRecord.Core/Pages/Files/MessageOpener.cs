using System.Text;
using NodaTime.Text;

namespace OnRecord.Pages.Files;

/// <summary>Takes the report out of a letter (<c>.eml</c>) or of a page saved as one (<c>.mht</c>, <c>.mhtml</c>).</summary>
internal static class MessageOpener
{
    private static readonly OffsetDateTimePattern LetterDate = OffsetDateTimePattern.CreateWithInvariantCulture("d MMM uuuu HH:mm:ss o<+HHmm>");

    /// <summary>Opens the message.</summary>
    public static Outcome<OpenedFile> Open(SavedFile file)
    {
        MimePart message = MimePart.Read(file.Bytes);
        MimePart? html = null, text = null;
        int passed = 0;
        foreach (MimePart part in message.Leaves())
        {
            if (part.Type == "text/html" && html is null)
                html = part;
            else if (part.Type == "text/plain" && text is null)
                text = part;
            else if (part.Header("content-disposition")?.StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true)
                passed++;
        }

        if ((html ?? text) is not { } body)
            return Outcome<OpenedFile>.Refused($"{file.Name} is a letter or a saved page with no text in it: save the page or the letter anew.");
        string content = TextDecoder.Decode(body.Bytes(), body.Parameters.GetValueOrDefault("charset")).Text;
        IReadOnlyList<string> notices = passed == 0 ? [] : [$"{file.Name}: {passed} attachment(s) passed over."];
        return new OpenedFile([Report(file.Name, message, body, content, html is not null)], notices);
    }

    private static ReportInput Report(string name, MimePart message, MimePart body, string content, bool html)
    {
        string? address = message.Header("snapshot-content-location") ?? body.Header("content-location") ?? message.Header("content-location");
        bool page = message.Header("snapshot-content-location") is not null || (message.Type == "multipart/related" && body.Header("content-location") is not null);
        string? subject = message.Header("subject") is { } line ? MimeHeaders.Decode(line) : null;
        return new ReportInput
        {
            Id = name,
            Html = html ? content : null,
            Text = html ? null : content,
            Url = address is not null && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null,

            // A saved page's headers tell of the saving; a letter's of the letter.
            Headline = page || string.IsNullOrWhiteSpace(subject) ? null : subject,
            Outlet = page ? null : Sender(message.Header("from")),
            Published = page ? null : Date(message.Header("date")),
        };
    }

    private static string? Sender(string? from)
    {
        if (from is null)
            return null;
        string decoded = MimeHeaders.Decode(from);
        int bracket = decoded.IndexOf('<', StringComparison.Ordinal);
        string name = (bracket > 0 ? decoded[..bracket] : "").Trim(' ', '"', '\'');
        return name.Length is > 0 and <= 80 ? name : null;
    }

    // "Wed, 20 Aug 2025 09:30:00 +0200 (CEST)" (RFC 5322)
    internal static string? Date(string? header)
    {
        if (header is null)
            return null;
        int comma = header.IndexOf(',', StringComparison.Ordinal), comment = header.IndexOf('(', StringComparison.Ordinal);
        var date = new StringBuilder(header[(comma + 1)..(comment > comma ? comment : header.Length)].Trim());
        date.Replace("GMT", "+0000").Replace("UTC", "+0000");
        ParseResult<NodaTime.OffsetDateTime> time = LetterDate.Parse(date.ToString());
        return time.Success ? new PublicationTime(time.Value.Date, time.Value).ToString() : null;
    }
}

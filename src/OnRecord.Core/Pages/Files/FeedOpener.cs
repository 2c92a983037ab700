using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Pages.Files;

/// <summary>Takes the items out of a feed: RSS 1.0 and 2.0, Atom (RFC 4287), JSON Feed 1.1. An item's summary is a summary, no article.</summary>
internal static class FeedOpener
{
    private const int MostItems = 10_000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 1 << 28 };

    /// <summary>Opens RSS or Atom.</summary>
    public static Outcome<OpenedFile> OpenXml(string name, string text)
    {
        XElement root;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), Settings);
            root = XDocument.Load(reader).Root!;
        }
        catch (XmlException e)
        {
            return Outcome<OpenedFile>.Refused($"{name} is a feed that cannot be read (line {e.LineNumber}): {e.Message} Save the feed anew.");
        }

        string? outlet = Text(root, "title") ?? Text(root.Elements().FirstOrDefault(child => child.Name.LocalName == "channel"), "title");
        var reports = new List<ReportInput>();
        foreach (XElement item in root.Descendants().Where(element => element.Name.LocalName is "item" or "entry").Take(MostItems))
        {
            string? whole = Text(item, "encoded") ?? (Text(item, "summary") is null ? null : Text(item, "content"));
            string? summary = Text(item, "description") ?? Text(item, "summary") ?? Text(item, "content");
            reports.Add(Item($"{name}#{reports.Count + 1}", outlet, Text(item, "title"), Link(item), Date(item), whole, summary));
        }

        return Opened(name, reports);
    }

    /// <summary>Opens JSON Feed.</summary>
    public static Outcome<OpenedFile> OpenJson(string name, string text)
    {
        try
        {
            using JsonDocument feed = JsonDocument.Parse(text);
            string? outlet = Text(feed.RootElement, "title");
            var reports = new List<ReportInput>();
            if (feed.RootElement.TryGetProperty("items", out JsonElement items) && items.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in items.EnumerateArray().Take(MostItems))
                {
                    string? whole = Text(item, "content_html") ?? Text(item, "content_text");
                    reports.Add(Item($"{name}#{reports.Count + 1}", outlet, Text(item, "title"), Text(item, "url"), Iso(Text(item, "date_published")), whole, Text(item, "summary")));
                }
            }

            return Opened(name, reports);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            return Outcome<OpenedFile>.Refused($"{name} is a feed that cannot be read: {e.Message} Save the feed anew.");
        }
    }

    private static Outcome<OpenedFile> Opened(string name, List<ReportInput> reports) =>
        reports.Count == 0 ? Outcome<OpenedFile>.Refused($"{name} is a feed without items: save the feed anew.") : new OpenedFile(reports, []);

    private static ReportInput Item(string id, string? outlet, string? title, string? url, string? published, string? whole, string? summary) => new()
    {
        Id = id,
        Outlet = outlet,
        Headline = title is null ? null : Plain(title),
        Url = url,
        Published = published,
        Text = Plain(whole ?? summary ?? title ?? ""),
        Completeness = whole is null ? Completeness.Summary : Completeness.Full,
    };

    // The paragraphs of a piece of HTML, a blank line between them.
    private static string Plain(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal) && !html.Contains('&', StringComparison.Ordinal))
            return html.Trim();
        using AngleSharp.Html.Dom.IHtmlDocument page = new HtmlParser().ParseDocument(html);
        foreach (IElement element in page.QuerySelectorAll("script, style, template"))
            element.Remove();
        foreach (IElement element in page.QuerySelectorAll("p, div, li, h1, h2, h3, h4, blockquote, br, tr"))
            element.AppendChild(page.CreateTextNode("\n\n"));
        string[] lines = (page.Body?.TextContent ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("\n\n", lines);
    }

    private static string? Text(XElement? parent, string name)
    {
        XElement? element = parent?.Elements().FirstOrDefault(child => child.Name.LocalName == name && child.Name.NamespaceName is not "http://search.yahoo.com/mrss/");
        return element is null || string.IsNullOrWhiteSpace(element.Value) ? null : element.Value.Trim();
    }

    private static string? Link(XElement item)
    {
        XElement? link = item.Elements().FirstOrDefault(child => child.Name.LocalName == "link" && child.Attribute("rel")?.Value is null or "alternate");
        return link is null ? null : link.Attribute("href")?.Value ?? (link.Value.Length > 0 ? link.Value.Trim() : null);
    }

    private static string? Date(XElement item) => Iso(Text(item, "pubDate") ?? Text(item, "published") ?? Text(item, "date") ?? Text(item, "issued"));

    private static string? Iso(string? date)
    {
        if (date is null)
            return null;
        return PublicationTime.Parse(date).Value?.ToString() ?? MessageOpener.Date(date);
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

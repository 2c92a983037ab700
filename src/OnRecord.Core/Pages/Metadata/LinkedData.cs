using System.Text;
using System.Text.Json;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads the articles out of a page's JSON-LD scripts. What is malformed is passed over: it costs itself alone.</summary>
internal static class LinkedData
{
    private const int MostNodes = 2000;
    private const int MostNames = 20;
    private static readonly JsonReaderOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 48 };

    /// <summary>The articles, those first that say they are articles.</summary>
    public static List<LinkedArticle> Read(IReadOnlyList<string> scripts)
    {
        var articles = new List<LinkedArticle>();
        var documents = new List<JsonDocument>();
        var nodes = new List<JsonElement>();
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (string script in scripts)
        {
            if (Parse(script) is { } document)
            {
                documents.Add(document);
                Gather(document.RootElement, nodes, byId);
            }
        }

        foreach (JsonElement node in nodes)
        {
            if (TypeOf(node) is { } type && IsOfInterest(type))
                articles.Add(ReadArticle(node, type, byId));
        }

        foreach (JsonDocument document in documents)
            document.Dispose();
        return [.. articles.OrderBy(article => article.IsArticle ? 0 : IsOfPart(article.Type) ? 2 : 1)];
    }

    private static JsonDocument? Parse(string script)
    {
        string json = Cleaned(script);
        if (json.Length == 0)
            return null;
        try
        {
            // What stands behind the first value is passed over.
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Lenient);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (ArgumentException)
        {
            return null; // half a surrogate pair
        }
    }

    // Pages write raw line breaks into strings and comment marks around scripts.
    private static string Cleaned(string script)
    {
        int start = script.AsSpan().IndexOfAny('{', '['), end = script.AsSpan().LastIndexOfAny('}', ']');
        if (script.StartsWith("//", StringComparison.Ordinal) && script.IndexOf('\n', StringComparison.Ordinal) is var line and > 0 && line > start)
            start = script.AsSpan(line).IndexOfAny('{', '[') + line;
        if (start < 0 || end <= start)
            return "";
        var json = new StringBuilder(end - start + 1);
        foreach (char c in script.AsSpan(start, end - start + 1))
            json.Append(c < ' ' ? ' ' : c);
        return json.ToString();
    }

    private static void Gather(JsonElement root, List<JsonElement> nodes, Dictionary<string, JsonElement> byId)
    {
        var open = new Stack<JsonElement>();
        open.Push(root);
        while (open.Count > 0 && nodes.Count < MostNodes)
        {
            JsonElement element = open.Pop();
            if (element.ValueKind == JsonValueKind.Array)
            {
                JsonElement[] inner = [.. element.EnumerateArray().Take(MostNodes)];
                for (int i = inner.Length - 1; i >= 0; i--)
                    open.Push(inner[i]);
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                nodes.Add(element);
                if (Text(element, "@id") is { } id && element.TryGetProperty("@type", out _))
                    byId[id] = element;
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                        open.Push(property.Value);
                }
            }
        }
    }

    private static string? TypeOf(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
            return null;
        if (type.ValueKind == JsonValueKind.Array && type.GetArrayLength() > 0)
            type = type[0];
        return type.ValueKind == JsonValueKind.String ? Safe(type) : null;
    }

    private static bool IsOfInterest(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal) || type.EndsWith("Page", StringComparison.Ordinal)
        || type is "Report" or "CreativeWork" or "Recipe" or "HowTo" or "Product" || IsOfPart(type);

    // What may be only a part of the page.
    private static bool IsOfPart(string type) => type is "Review" or "VideoObject" or "PodcastEpisode";

    private static LinkedArticle ReadArticle(JsonElement node, string type, Dictionary<string, JsonElement> byId) => new()
    {
        Type = type,
        Headline = Text(node, "headline") ?? (type.EndsWith("Page", StringComparison.Ordinal) ? null : Text(node, "name")),
        Body = Text(node, "articleBody"),
        Published = Text(node, "datePublished"),
        Created = Text(node, "dateCreated"),
        Modified = Text(node, "dateModified"),
        Url = Text(node, "url") ?? Text(node, "mainEntityOfPage"),
        Language = Text(node, "inLanguage"),
        Publisher = Names(node, "publisher", byId, true) is [var publisher, ..] ? publisher : null,
        IsFree = Flag(node, "isAccessibleForFree"),
        Authors = Names(node, "author", byId, false),
    };

    private static List<string> Names(JsonElement node, string property, Dictionary<string, JsonElement> byId, bool organizations)
    {
        var names = new List<string>();
        if (!node.TryGetProperty(property, out JsonElement value))
            return names;
        JsonElement[] values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Take(MostNames)] : [value];
        foreach (JsonElement each in values)
        {
            JsonElement one = each;
            if (one.ValueKind == JsonValueKind.Object && Text(one, "name") is null && Text(one, "@id") is { } id && byId.TryGetValue(id, out JsonElement named))
                one = named;
            bool organization = one.ValueKind == JsonValueKind.Object && TypeOf(one) is { } type && type.Contains("Organization", StringComparison.Ordinal);
            string? name = one.ValueKind == JsonValueKind.String ? Safe(one) : Text(one, "name");
            if (!string.IsNullOrWhiteSpace(name) && (organizations || !organization))
                names.Add(Fuller(Plain(name), Text(one, "description")));
        }

        return names;
    }

    // "Nora", and of her: "Nora Vale writes on rivers."
    private static string Fuller(string name, string? description)
    {
        if (name.Contains(' ', StringComparison.Ordinal) || description is null || !description.StartsWith(name + " ", StringComparison.Ordinal))
            return name;
        ReadOnlySpan<char> rest = description.AsSpan(name.Length + 1);
        int end = rest.IndexOfAny(" ,.:;");
        return end > 1 && char.IsUpper(rest[0]) && char.IsLower(rest[1]) && !rest[..end].ContainsAny("-()") ? $"{name} {rest[..end]}" : name;
    }

    private static bool? Flag(JsonElement node, string property) => !node.TryGetProperty(property, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => string.Equals(Safe(value), "true", StringComparison.OrdinalIgnoreCase),
        _ => null,
    };

    private static string? Text(JsonElement node, string property)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(property, out JsonElement value))
            return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
            value = value[0];
        if (value.ValueKind == JsonValueKind.Object)
            return value.TryGetProperty("@id", out JsonElement id) && id.ValueKind == JsonValueKind.String ? Safe(id) : null;
        return value.ValueKind == JsonValueKind.String && Safe(value) is { Length: > 0 } text ? text : null;
    }

    // A string with half a surrogate pair in it cannot be had.
    private static string? Safe(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Plain(string name) => name.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(name).Trim() : name.Trim();
}

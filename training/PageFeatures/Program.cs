using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Texts;

// PageFeatures FEATURES BLOCKS < PAGES
// Reads {id, html} or {id, text} a line; writes to FEATURES a row of float32 for each block of each page, and to BLOCKS {id, count, texts} a line.
// PageFeatures --choose THRESHOLD ODDS CHOSEN < PAGES
// Reads {id, html} a line and from ODDS a float32 for each block, its log-odds of being article; writes to CHOSEN a byte for each: whether the product takes it.
var words = PageWords.Of(EnglishPack.Instance);
var limits = new ReadingLimits();
if (args[0] == "--choose")
{
    Choose(float.Parse(args[1], CultureInfo.InvariantCulture), args[2], args[3]);
    return;
}

using var features = new BufferedStream(File.Create(args[0]), 1 << 20);
using var blocks = new StreamWriter(args[1], false, new UTF8Encoding(false));
string? line;
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
while ((line = input.ReadLine()) is not null)
{
    using JsonDocument page = JsonDocument.Parse(line);
    string[] texts = page.RootElement.TryGetProperty("html", out JsonElement html) ? Page(html.GetString()!) : PlainText(page.RootElement.GetProperty("text").GetString()!);
    using var record = new MemoryStream();
    using (var writer = new Utf8JsonWriter(record))
    {
        writer.WriteStartObject();
        writer.WriteString("id", page.RootElement.GetProperty("id").GetString());
        writer.WriteNumber("features", html.ValueKind == JsonValueKind.String ? BlockFeatures.Count : LineFeatures.Count);
        writer.WriteStartArray("texts");
        foreach (string text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    blocks.WriteLine(Encoding.UTF8.GetString(record.ToArray()));
}

void Choose(float threshold, string odds, string chosen)
{
    using FileStream values = File.OpenRead(odds);
    using FileStream answers = File.Create(chosen);
    using var pages = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
    while (pages.ReadLine() is { } text)
    {
        using JsonDocument page = JsonDocument.Parse(text);
        PageOutline outline = HtmlReader.Outline(page.RootElement.GetProperty("html").GetString()!, words, limits);
        var row = new float[outline.Blocks.Length];
        values.ReadExactly(MemoryMarshal.AsBytes(row.AsSpan()));
        foreach (bool taken in ArticleChooser.Choose(outline, new PageSums(outline, words), row, threshold))
            answers.WriteByte(taken ? (byte)1 : (byte)0);
    }
}

string[] Page(string html)
{
    PageOutline outline = HtmlReader.Outline(html, words, limits);
    var describer = new BlockFeatures(outline, new PageSums(outline, words));
    return Write(outline.Blocks.Length, BlockFeatures.Count, (i, row) => describer.Describe(i, row), i => outline.TextOf(i).ToString());
}

string[] PlainText(string text)
{
    List<TextLine> lines = LineSplitter.Split(text);
    LineSigns[] signs = [.. lines.Select(line => LineSigns.Read(line.Span.In(text), words))];
    return Write(lines.Count, LineFeatures.Count, new LineFeatures(text, lines, signs).Describe, i => lines[i].Span.TextIn(text));
}

string[] Write(int count, int width, Action<int, float[]> describe, Func<int, string> text)
{
    var row = new float[width];
    for (int i = 0; i < count; i++)
    {
        describe(i, row);
        features.Write(MemoryMarshal.AsBytes<float>(row));
    }

    return [.. Enumerable.Range(0, count).Select(text)];
}

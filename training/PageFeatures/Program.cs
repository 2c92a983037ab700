using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using OnRecord.English;
using OnRecord.Pages;
using OnRecord.Pages.Markup;

// PageFeatures FEATURES BLOCKS < PAGES
// Reads {id, html} a line; writes to FEATURES a row of float32 for each block of each page, and to BLOCKS {id, count, texts} a line.
var words = PageWords.Of(EnglishPack.Instance);
var limits = new ReadingLimits();
using var features = new BufferedStream(File.Create(args[0]), 1 << 20);
using var blocks = new StreamWriter(args[1], false, new UTF8Encoding(false));
var row = new float[BlockFeatures.Count];
string? line;
using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
while ((line = input.ReadLine()) is not null)
{
    using JsonDocument page = JsonDocument.Parse(line);
    PageOutline outline = HtmlReader.Outline(page.RootElement.GetProperty("html").GetString()!, words, limits);
    var describer = new BlockFeatures(outline, new PageSums(outline, words));
    for (int i = 0; i < outline.Blocks.Length; i++)
    {
        describer.Describe(i, row);
        features.Write(MemoryMarshal.AsBytes<float>(row));
    }

    using var record = new MemoryStream();
    using (var writer = new Utf8JsonWriter(record))
    {
        writer.WriteStartObject();
        writer.WriteString("id", page.RootElement.GetProperty("id").GetString());
        writer.WriteNumber("features", BlockFeatures.Count);
        writer.WriteStartArray("texts");
        for (int i = 0; i < outline.Blocks.Length; i++)
            writer.WriteStringValue(outline.TextOf(i));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    blocks.WriteLine(Encoding.UTF8.GetString(record.ToArray()));
}

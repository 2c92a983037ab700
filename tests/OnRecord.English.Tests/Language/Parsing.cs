using System.Globalization;
using System.Text;
using OnRecord.Language;
using OnRecord.Pages;

namespace OnRecord.English.Tests.Language;

/// <summary>Parses texts of paragraphs divided by blank lines, and dumps what was found a line each.</summary>
internal static class Parsing
{
    public static ParsedText Parse(string text) => LanguageReader.Read(ReportOf(text), EnglishPack.Instance);

    public static Report ReportOf(string text) =>
        new() { Id = "1", Text = text, Blocks = [new Block(new Span(0, text.Length), BlockKind.Paragraph)] };

    /// <summary>The words of a text, divided by spaces.</summary>
    public static string Words(string text)
    {
        ParsedText parsed = Parse(text);
        var words = new List<string>();
        for (int i = 0; i < parsed.Tokens.Length; i++)
            words.Add(parsed.WordOf(i).ToString());
        return string.Join(' ', words);
    }

    /// <summary>The sentences of a text.</summary>
    public static string[] Sentences(string text)
    {
        ParsedText parsed = Parse(text);
        return [.. parsed.Sentences.Select(sentence => sentence.Span.TextIn(text))];
    }

    /// <summary>The quotations of a text, a line each: what it lacks or goes on from, its words, indented by depth.</summary>
    public static string Quotations(string text)
    {
        ParsedText parsed = Parse(text);
        var dump = new StringBuilder();
        for (int i = 0; i < parsed.Quotations.Count; i++)
        {
            Quotation quotation = parsed.Quotations[i];
            for (int parent = quotation.Parent; parent >= 0; parent = parsed.Quotations[parent].Parent)
                dump.Append("  ");
            if (quotation.Continues >= 0)
                dump.Append(CultureInfo.InvariantCulture, $"from {quotation.Continues}: ");
            if (!quotation.Opened)
                dump.Append("not opened: ");
            if (!quotation.Closed)
                dump.Append("not closed: ");
            dump.Append(quotation.Span.TextIn(text)).Append('\n');
        }

        return dump.ToString().TrimEnd('\n');
    }
}

using System.Text;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Pages;

namespace OnRecord.English.Tests.Names;

/// <summary>Reads the cast of a text and shows it: mentions in brackets, each with its actor's number; actors with kind and roles.</summary>
internal static class CastDump
{
    public static (Report Report, Cast Cast) Read(string text)
    {
        var report = new Report { Id = "r", Text = text, Blocks = Blocks(text) };
        return (report, NameReader.Read(LanguageReader.Read(report, EnglishPack.Instance), EnglishPack.Instance));
    }

    /// <summary>The text with each mention as <c>[1 words]</c>; 1 is the actor that comes first.</summary>
    public static string Marked(string text)
    {
        Cast cast = Read(text).Cast;
        var marked = new StringBuilder();
        for (int i = 0; i <= text.Length; i++)
        {
            foreach (Mention mention in cast.Mentions)
            {
                if (mention.End == i)
                    marked.Append(']');
            }

            foreach (Mention mention in cast.Mentions.Where(mention => mention.Start == i).OrderByDescending(mention => mention.End))
                marked.Append('[').Append(mention.Actor[1..]).Append(' ');
            if (i < text.Length)
                marked.Append(text[i]);
        }

        return marked.ToString();
    }

    /// <summary>A line for each actor: name, kind, roles.</summary>
    public static string Actors(string text)
    {
        Cast cast = Read(text).Cast;
        return string.Join('\n', cast.Actors.Select(actor =>
            $"{actor.Name} ({actor.Kind?.ToString().ToLowerInvariant()}) {string.Join("; ", actor.Roles.Select(role => role.TextIn(text)))}".TrimEnd()));
    }

    private static List<Block> Blocks(string text)
    {
        var blocks = new List<Block>();
        int start = 0;
        foreach (string paragraph in text.Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(paragraph))
                blocks.Add(new Block(new Span(start, start + paragraph.Length), BlockKind.Paragraph));
            start += paragraph.Length + 1;
        }

        return blocks;
    }
}

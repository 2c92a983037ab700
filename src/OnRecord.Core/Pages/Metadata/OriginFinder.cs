using System.Buffers;
using OnRecord.Packs;

namespace OnRecord.Pages.Metadata;

/// <summary>Finds the agency whose text a report is, where the text says so: in its dateline, at its end, or in its byline. A picture's credit says nothing.</summary>
internal sealed class OriginFinder
{
    private const int LongestDateline = 90;
    private static readonly SearchValues<char> Capitals = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ ,.-'’");
    private readonly List<(string Name, string Sign)> _agencies = [];

    /// <summary>Reads the table <c>pages/agencies</c>.</summary>
    public OriginFinder(LanguagePack pack)
    {
        foreach (PackRow row in pack.Table("pages/agencies").Rows)
            _agencies.Add((row["name"], row["sign"]));
    }

    /// <summary>The agency and the words that say so, or <see langword="null"/>.</summary>
    public Origin? Find(string text, IReadOnlyList<Block> blocks)
    {
        int seen = 0, last = -1;
        for (int i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Byline && Named(text, blocks[i].Span) is { } byline)
                return byline;
            if (blocks[i].Kind != BlockKind.Paragraph)
                continue;
            last = i;
            if (seen++ < 2 && Signed(text, new Span(blocks[i].Span.Start, Math.Min(blocks[i].Span.End, blocks[i].Span.Start + LongestDateline)), false) is { } dateline)
                return dateline;
        }

        return last < 0 ? null : Signed(text, new Span(Math.Max(blocks[last].Span.Start, blocks[last].Span.End - 24), blocks[last].Span.End), true);
    }

    // "CITY (AP) —", "/TASS/", and "(dpa)" at the very end.
    private Origin? Signed(string text, Span span, bool atEnd)
    {
        ReadOnlySpan<char> words = span.In(text);
        foreach ((_, string sign) in _agencies)
        {
            int at = sign.Length == 0 ? -1 : words.IndexOf(sign, StringComparison.Ordinal);
            if (at < 1 || at + sign.Length >= words.Length)
                continue;
            (char before, char after) = (words[at - 1], words[at + sign.Length]);
            bool enclosed = (before == '(' && after == ')') || (before == '/' && after == '/') || (before == '[' && after == ']');
            if (!enclosed || (atEnd && at + sign.Length + 2 < words.Length) || (!atEnd && !IsDateline(words, at, at + sign.Length + 1)))
                continue;
            return new Origin(sign, new Span(span.Start + at, span.Start + at + sign.Length));
        }

        return atEnd ? null : ByForm(words, span.Start);
    }

    // "CITY (XYZ) —": what stands so is an agency, in the table or not.
    private static Origin? ByForm(ReadOnlySpan<char> words, int start)
    {
        int open = words.IndexOf('('), close = words.IndexOf(')');
        if (open < 3 || close - open is < 3 or > 7 || words[..open].ContainsAnyExcept(Capitals) || words[(open + 1)..close].ContainsAnyExceptInRange('A', 'Z'))
            return null;
        ReadOnlySpan<char> after = words[(close + 1)..].TrimStart();
        return after.Length > 0 && after[0] is '-' or '–' or '—' ? new Origin(words[(open + 1)..close].ToString(), new Span(start + open + 1, start + close)) : null;
    }

    // Nothing but a place and a day stands before the sign, and a dash, a stop or the text behind it.
    private static bool IsDateline(ReadOnlySpan<char> words, int at, int end)
    {
        ReadOnlySpan<char> before = words[..(at - 1)].Trim();
        ReadOnlySpan<char> after = end < words.Length ? words[end..].TrimStart() : "";
        bool dash = after.Length > 0 && after[0] is '-' or '–' or '—' or '.' or ':';
        return before.Count(' ') <= 6 && (dash || before.IsEmpty || before[^1] is '.' or ',');
    }

    private Origin? Named(string text, Span span)
    {
        ReadOnlySpan<char> words = span.In(text);
        foreach ((string name, string sign) in _agencies)
        {
            foreach (string one in (ReadOnlySpan<string>)[name, sign])
            {
                int at = one.Length < 2 ? -1 : words.IndexOf(one, StringComparison.Ordinal);
                if (at < 0 || (at > 0 && char.IsLetter(words[at - 1])) || (at + one.Length < words.Length && char.IsLetter(words[at + one.Length])))
                    continue;
                return new Origin(one, new Span(span.Start + at, span.Start + at + one.Length));
            }
        }

        return null;
    }
}

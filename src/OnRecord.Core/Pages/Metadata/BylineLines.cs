using System.Buffers;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;

namespace OnRecord.Pages.Metadata;

/// <summary>Reads names off the lines of a page: behind a label, behind the words that bylines begin with, beside the date, under the article.</summary>
internal sealed class BylineLines(PageOutline page, PageSums sums, BylinePlace place, PageWords words, OutletNames outlet)
{
    /// <summary>The longest words that stand before a name.</summary>
    public const int LongestPrefix = 24;

    private const int LongestLine = 14;
    private const int Beside = 3;
    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·");

    /// <summary>A line that names its author behind a label, "Author: Nora Vale": from the headline to behind the article.</summary>
    public List<string> FromLabels()
    {
        for (int i = Math.Max(0, place.Headline - 3); i < place.End; i++)
        {
            ReadOnlySpan<char> block = page.TextOf(i);
            if (sums.Signs[i].Line.Words > 2 * LongestLine || !block.Contains(':') || place.IsElsewhere(i) || TellsOfWork(i))
                continue;
            foreach (Range range in block.Split('\n'))
            {
                ReadOnlySpan<char> line = block[range].Trim();
                if (words.Bylines.TakeLabel(line, out ReadOnlySpan<char> rest) && outlet.Read(rest.ToString(), NameForm.Full) is { Count: > 0 } names)
                    return names;
            }
        }

        return [];
    }

    // "Author:" beside "Publisher:" is the author of the book that the article is about.
    private bool TellsOfWork(int block)
    {
        for (int i = Math.Max(0, block - Beside); i < Math.Min(page.Blocks.Length, block + Beside + 1); i++)
        {
            foreach (Range range in page.TextOf(i).Split('\n'))
            {
                if (words.Bylines.IsWorkLabel(page.TextOf(i)[range]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A short line that begins as bylines do, near the headline, or at the article's beginning or end.</summary>
    public List<string> FromLines()
    {
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(place.Headline - 3, place.Headline + 12), (place.First - 6, place.First + 3), (place.Close - 1, place.Close + 4), (place.Last - 1, place.Last + 4)])
        {
            for (int i = Math.Max(0, from); i < Math.Min(page.Blocks.Length, to); i++)
            {
                if (sums.Signs[i].Line.Words > LongestLine || place.IsElsewhere(i) || (page.TextOf(i).Contains(':') && TellsOfWork(i)))
                    continue;
                List<string> names = words.Bylines.IsPrefix(page.TextOf(i)) && i + 1 < page.Blocks.Length && sums.Signs[i + 1].Line.Words <= LongestLine
                    ? outlet.Read(page.TextOf(i + 1).ToString(), NameForm.Full) : FromLine(page.TextOf(i));
                if (names.Count > 0)
                    return names;
            }
        }

        return [];
    }

    /// <summary>A line that is nothing but a name, by the headline or under the article, or a name in brackets behind its last sentence: a given name says that it is one.</summary>
    public List<string> FromSignatures()
    {
        foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(place.Headline + 1, Math.Min(place.First + 1, place.Headline + 8)), (place.Close, place.Close + 3), (place.Last, place.Last + 3)])
        {
            for (int i = Math.Max(0, from); i < Math.Min(page.Blocks.Length, to); i++)
            {
                if (PageTags.IsHeading(page.Elements[page.Blocks[i].Element].Tag) || place.IsElsewhere(i))
                    continue;
                ReadOnlySpan<char> block = page.TextOf(i).TrimEnd();
                if (FromSignature(sums.Signs[i].Line.Words is >= 2 and <= 4 ? block : LastWords(block)) is { } name)
                    return [name];
            }
        }

        for (int i = place.First; i < place.Last; i++)
        {
            if (sums.Signs[i].Line.Words is >= 2 and <= 4 && ClosesText(i) && FromSignature(page.TextOf(i)) is { } name)
                return [name];
        }

        return [];
    }

    // Whether the block is the last of an element that holds most of the running text: what follows is something else.
    private bool ClosesText(int block)
    {
        int around = page.Elements[page.Blocks[block].Element].Parent;
        return around >= 0 && page.Elements[page.Blocks[block + 1].Element].Parent != around && page.Elements[around].RunningLength * 2 > page.Elements[0].RunningLength
            && !PageTags.IsHeading(page.Elements[page.Blocks[block].Element].Tag);
    }

    private string? FromSignature(ReadOnlySpan<char> line)
    {
        string bare = line.Trim(" ()/*+—–-").ToString();
        return words.Bylines.IsGivenName(bare.Split(' ')[0]) && outlet.Read(bare, NameForm.Full) is [var name] && name.Length == bare.TrimEnd('.').Length ? name : null;
    }

    // What stands in brackets behind a sentence that is no quotation, or on a line of its own, at a block's end.
    private static ReadOnlySpan<char> LastWords(ReadOnlySpan<char> block)
    {
        ReadOnlySpan<char> bare = block.TrimEnd(" +*");
        int bracket = bare.LastIndexOf('(');
        if (bare.Length > 0 && bare[^1] == ')' && bracket > 0 && bare[..bracket].TrimEnd() is [.., '.' or '!' or '?'])
            return bare[bracket..];
        int line = bare.LastIndexOf('\n');
        return line > 0 ? bare[(line + 1)..] : default;
    }

    private List<string> FromLine(ReadOnlySpan<char> line)
    {
        line = line.TrimStart(" \u00A0-–—|•·");
        if (words.Bylines.TakePrefix(line, out ReadOnlySpan<char> names))
            return outlet.Read(line.ToString(), line[..^names.Length].Trim().Contains(' ') ? NameForm.Declared : NameForm.Full);

        // "News | By Nora Vale | 4 March 2031"
        foreach (Range range in line.SplitAny(Bars))
        {
            ReadOnlySpan<char> part = line[range].Trim();
            if (part.Length < line.Length && words.Bylines.TakePrefix(part, out _) && outlet.Read(part.ToString(), NameForm.Full) is { Count: > 0 } found)
                return found;
        }

        return BehindDate(line);
    }

    // "4 March 2031 - Nora Vale", "Posted on 4 March 2031, 13:30 by Nora Vale"
    private List<string> BehindDate(ReadOnlySpan<char> line)
    {
        var date = new DateScanner(line, words.Dates, DateOrder.DayFirst);
        if (!date.Next() || date.Start > LongestPrefix)
            return [];
        foreach (Range range in line[date.End..].SplitAny("|-–—·•,"))
        {
            ReadOnlySpan<char> part = line[date.End..][range].TrimStart(" :0123456789\n");
            bool isBehindPrefix = words.Bylines.TakePrefix(part, out _);
            List<string> found = outlet.Read(part.ToString(), isBehindPrefix ? NameForm.Declared : NameForm.Full);
            if (found.Count > 0 && (isBehindPrefix || words.Bylines.IsGivenName(found[0].Split(' ')[0])))
                return found;
        }

        return [];
    }
}

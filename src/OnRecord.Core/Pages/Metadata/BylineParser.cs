using System.Globalization;

namespace OnRecord.Pages.Metadata;

/// <summary>What will do as a name.</summary>
internal enum NameForm
{
    /// <summary>Two words or more.</summary>
    Full,

    /// <summary>One word too, and a name as people choose them on the web: a page's own field says that it is the author.</summary>
    Declared,
}

/// <summary>Reads names out of a byline. A byline must look like a name, or it is none.</summary>
internal static class BylineParser
{
    private const int LongestLine = 160;
    private const int MostWords = 5;

    /// <summary>The names in a byline, in its order.</summary>
    /// <param name="line">The byline, with or without words such as "by".</param>
    /// <param name="words">The pack's words.</param>
    /// <param name="form">What will do as a name.</param>
    public static List<string> Read(string line, BylineWords words, NameForm form)
    {
        var names = new List<string>();
        if (line.Length > LongestLine || line.Contains("http", StringComparison.OrdinalIgnoreCase))
            return names;
        ReadOnlySpan<char> rest = WithoutPrefix(line.AsSpan().Trim(), words);
        bool interview = words.IsOfInterview(line.AsSpan().Trim());
        if (interview && rest.IndexOf(' ') is var space and > 0 && words.IsBeforeGuest(rest[..space].ToString()))
            return names;
        foreach (Range range in rest.SplitAny(",;|/•·\n()–—"))
        {
            ReadOnlySpan<char> part = rest[range].Trim();
            if (!words.NamesAnother(part) && !part.StartsWith('©') && !ReadPart(WithoutPrefix(part, words).ToString(), interview, words, form, names))
                break;
        }

        return names;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> line, BylineWords words)
    {
        while (words.TakePrefix(line, out ReadOnlySpan<char> shorter))
            line = shorter;
        return line;
    }

    // Returns false where the names have ended.
    private static bool ReadPart(string part, bool interview, BylineWords words, NameForm form, List<string> names)
    {
        var name = new List<string>();
        foreach (string word in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            bool ends = (name.Count > 1 && words.NamesAnother(word)) || (interview && words.IsBeforeGuest(word)) || (words.EndsNames(word) && (char.IsLower(word[0]) || name.Count > 1 || words.StopsNames(word)));
            if (name.Count > 0 && (ends || word is "-" || (words.IsJoint(word) && (word.Length > 1 || word == "&" || char.IsLower(word[0])))))
            {
                Keep(name, words, form, names);
                name.Clear();
                if (ends || !words.IsJoint(word))
                    return false;
            }
            else if (word[0] != '@' || word.Length < 2 || name.Count == 0)
            {
                name.Add(word);
            }
        }

        bool any = name.Count > 0;
        return Keep(name, words, form, names) || !any;
    }

    private static bool Keep(List<string> name, BylineWords words, NameForm form, List<string> names)
    {
        string joined = string.Join(' ', name).Trim(' ', ':', '.', '-', '@', '*', '"', '„', '“', '”');
        if (words.IsDegree(joined) && names.Count > 0)
            return true;
        if (words.NamesOrganization(joined))
            return false;
        if (!LooksLikeName(name, words, form) || names.Contains(joined))
            return names.Contains(joined);
        names.Add(joined);
        return true;
    }

    private static bool LooksLikeName(List<string> name, BylineWords words, NameForm form)
    {
        if (name.Count > MostWords || name.Count < (form == NameForm.Full ? 2 : 1) || words.EndsNames(name[0]))
            return false;
        if (form == NameForm.Declared && name.Count == 1)
            return IsChosenName(name[0], words);
        int upper = 0;
        if (NamesOffice(name))
            return false;
        if (words.IsPrefix(name[^1]) || (form == NameForm.Full && words.IsArticle(name[0])))
            return false;
        foreach (string word in name)
        {
            if (words.IsNever(word.TrimEnd(':', '.')) || word.Any(char.IsDigit) || word.AsSpan().ContainsAny('@', '+') || !word.Any(char.IsLetter))
                return false;
            char first = word.First(char.IsLetter);
            bool begins = char.IsUpper(first) || char.GetUnicodeCategory(first) == UnicodeCategory.OtherLetter;
            bool isSecond = form == NameForm.Declared && name.Count == 2 && ReferenceEquals(word, name[1]) && word.All(char.IsLower); // "Nora vale", as people sign on the web
            if ((!begins && !isSecond && !words.IsParticle(word.TrimEnd('.'))) || word[..^1].Contains(':', StringComparison.Ordinal) || word[^1] == ':' || (upper > 0 && words.EndsNames(word) && !words.IsParticle(word)))
                return false;
            upper += begins ? 1 : 0;
        }

        return upper > (form == NameForm.Full ? 1 : 0);
    }

    // "NHK Marketing", "Sprecher des NHK": people who write a surname in capitals have no letters for a first name.
    private static bool NamesOffice(List<string> name) =>
        (IsCapitals(name[0]) && name[0].Length > 2 && name.Exists(word => word.Any(char.IsLower) && char.IsUpper(word[0])))
        || (name.Count > 2 && char.IsLower(name[^2][0]) && IsCapitals(name[^1]) && name[^1].Length < 5 && name[0].Any(char.IsLower));

    private static bool IsCapitals(string word) => word.All(char.IsUpper);

    // "nora", "nora.vale", "c1ph4": letters and digits, and no sentence's word.
    private static bool IsChosenName(string word, BylineWords words) =>
        word.Length is >= 2 and < 25 && (word.Length > 5 || word.Any(char.IsLower) || !word.Any(char.IsUpper)) && !words.IsNever(word.TrimEnd(':', '.')) && word.Any(char.IsLetter)
        && word.LastIndexOf('.') is var stop && (stop < 0 || stop == word.Length - 1 || word.Length - stop > 4) && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '\'' or '’') && !word.Contains("www.", StringComparison.OrdinalIgnoreCase);
}

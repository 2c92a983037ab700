using System.Globalization;
using System.Text;

namespace OnRecord.Rendering.Views;

/// <summary>Short names of outlets for references: initials, each unlike the others.</summary>
internal static class Abbreviations
{
    private const int MostLetters = 4;

    /// <summary>The short names of reports, in their order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Record> reports)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (Record report in reports)
        {
            string name = Of(string.IsNullOrWhiteSpace(report.Outlet) ? FileName(report.Id) : report.Outlet);
            string unique = name;
            for (int number = 2; !taken.Add(unique); number++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{name}{number}");
            names.Add(unique);
        }

        return names;
    }

    private static string Of(string outlet)
    {
        List<string> words = Words(outlet);
        if (words.Count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase))
            words.RemoveAt(0);
        if (words.Count == 0)
            return "R";
        if (words.Count == 1)
            return words[0][..Math.Min(words[0].Length, 3)].ToUpperInvariant();
        var initials = new StringBuilder();
        foreach (string word in words.Take(MostLetters))
            initials.Append(char.ToUpperInvariant(word[0]));
        return initials.ToString();
    }

    // A surrogate pair is no letter here: what is left of such a name is its report's number.
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0)
            {
                start = i;
            }
            else if (!isWord && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    private static string FileName(string id)
    {
        string name = id[(id.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }
}

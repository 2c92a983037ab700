using System.Net;
using System.Text;

namespace OnRecord.Pages.Metadata;

/// <summary>A title that a page gives itself, and how well a heading agrees with it.</summary>
internal sealed class PageTitle
{
    /// <summary>How well a heading agrees with a title that is the same: no heading agrees better.</summary>
    public const float Same = 1.1f;

    private const int ShortestPart = 8;
    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " ‹ ", " ~ ", "│", "_", "｜", "|"];
    private readonly string _letters;
    private readonly HashSet<string> _words;

    /// <summary>Takes a title as the page writes it.</summary>
    public PageTitle(string given)
    {
        Text = HeadingText.Clean(WebUtility.HtmlDecode(given));
        _letters = Letters(Text);
        _words = new HashSet<string>(Words(Text), StringComparer.Ordinal);
    }

    /// <summary>The title, white space in it folded.</summary>
    public string Text { get; }

    /// <summary>How well a heading agrees with the title: <see cref="Same"/> where they are the same, less where one holds the other, 0 where they share no word.</summary>
    /// <param name="letters">The heading's letters and digits.</param>
    /// <param name="words">The heading's words, each by its letters and digits.</param>
    public float Agreement(string letters, string[] words)
    {
        if (letters.Length == 0 || _letters.Length == 0)
            return 0;
        if (letters == _letters)
            return Same;
        if (_letters.StartsWith(letters, StringComparison.Ordinal) || _letters.EndsWith(letters, StringComparison.Ordinal))
            return letters.Length * 3 >= _letters.Length ? 0.9f : letters.Length >= ShortestPart ? 0.6f : 0.2f;
        if (_letters.Length >= ShortestPart && (letters.EndsWith(_letters, StringComparison.Ordinal) || letters.StartsWith(_letters, StringComparison.Ordinal)))
            return 0.85f;
        return 0.8f * SharedWords(words);
    }

    /// <summary>Whether the title holds a heading word for word, dashes of any length being one.</summary>
    public bool Holds(string heading) => Dashes(Text).Contains(Dashes(heading), StringComparison.OrdinalIgnoreCase);

    /// <summary>The title without the outlet's name at its end or its beginning.</summary>
    /// <param name="outlet">The outlet's name, where known.</param>
    /// <param name="host">The host of the page's address in letters, where known.</param>
    public string WithoutOutlet(string? outlet, string? host)
    {
        string title = Text;
        for (int rounds = 0; rounds < 4; rounds++)
        {
            string shorter = Shorten(title, outlet, host);
            if (shorter.Length == title.Length)
                break;
            title = shorter;
        }

        return title;
    }

    /// <summary>A text's letters and digits, in lower case.</summary>
    public static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }

    private static string Dashes(string text) => text.Replace('–', '-').Replace('—', '-');

    private static string Shorten(string title, string? outlet, string? host)
    {
        foreach (string joint in Joints)
        {
            int last = title.LastIndexOf(joint, StringComparison.Ordinal), first = title.IndexOf(joint, StringComparison.Ordinal);
            if (last <= 0)
                continue;
            string head = title[..last].Trim(), tail = title[(last + joint.Length)..].Trim(), opening = title[..first].Trim(), rest = title[(first + joint.Length)..].Trim();
            if (rest.Length > 0 && IsOutlet(opening, outlet, host) && !IsOutlet(rest, outlet, host))
                return rest;
            bool bar = joint is " | " or " » " or " :: " or "│" or "｜" && head.Contains(' ', StringComparison.Ordinal);
            if (head.Length > 0 && (IsOutlet(tail, outlet, host) || bar || (outlet is null && tail.Length * 2 < head.Length && tail.Count(' ') <= 4)))
                return head;
        }

        int colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && IsOutlet(title[..colon], outlet, host) ? title[(colon + 2)..].Trim() : title;
    }

    private static bool IsOutlet(string part, string? outlet, string? host)
    {
        string letters = Letters(part);
        if (letters.Length < 2)
            return false;
        string name = outlet is null ? "" : Letters(outlet);
        if (name.Length > 1 && (letters.Contains(name, StringComparison.Ordinal) || (letters.Length > 3 && name.Contains(letters, StringComparison.Ordinal))) && letters.Length < name.Length * 2 + 8)
            return true;
        return host is { Length: > 3 } && letters.Length > 3 && (host.Contains(letters, StringComparison.Ordinal) || (letters.Contains(host, StringComparison.Ordinal) && letters.Length < host.Length + 12));
    }

    // How many words the two have in common, of both (Dice).
    private float SharedWords(string[] words)
    {
        int shared = 0;
        for (int i = 0; i < words.Length; i++)
            shared += _words.Contains(words[i]) && Array.IndexOf(words, words[i]) == i ? 1 : 0;
        return words.Length == 0 ? 0 : 2f * shared / (_words.Count + words.Length);
    }

    /// <summary>A text's words, each by its letters and digits.</summary>
    public static IEnumerable<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Letters).Where(word => word.Length > 0);
}

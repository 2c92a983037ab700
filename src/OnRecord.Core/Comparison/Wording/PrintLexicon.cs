using System.Globalization;
using System.Text;
using OnRecord.Packs;

namespace OnRecord.Comparison.Wording;

/// <summary>What the pack knows of printing one spoken word in more than one way: "we'll" and "we will", "colour" and "color", "&amp;" and "and".</summary>
internal sealed class PrintLexicon
{
    private readonly Dictionary<string, string[]> _words = new(StringComparer.Ordinal);
    private readonly List<(string Form, string Word)> _clitics = [];
    private readonly List<(string Form, string Becomes, int Least)> _ends = [];
    private readonly List<(string Form, string Becomes, int Least)> _parts = [];
    private readonly Dictionary<char, string> _signs = [];
    private readonly Dictionary<char, char> _letters = [];

    private PrintLexicon(LanguagePack pack)
    {
        var either = new List<(string, string)>();
        foreach (PackRow row in pack.Table("comparison/prints").Rows)
        {
            (string form, string printed) = (row["form"], row["printed"]);
            switch (row["kind"])
            {
                case "word":
                    _words[form] = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    break;
                case "clitic":
                    _clitics.Add((form, printed));
                    break;
                case "sign":
                    _signs[form[0]] = printed;
                    break;
                case "letter":
                    foreach (char letter in form)
                        _letters[letter] = printed[0];
                    break;
                case "either":
                    either.Add((form, printed));
                    break;
                default:
                    (row["kind"] == "end" ? _ends : _parts).Add((form, printed, int.Parse(row["least"], CultureInfo.InvariantCulture)));
                    break;
            }
        }

        Either = either;
    }

    /// <summary>What a clitic may stand for: "'s" is "is" and "has".</summary>
    public IReadOnlyList<(string Clitic, string Word)> Either { get; }

    /// <summary>The lexicon of a pack.</summary>
    /// <exception cref="PackException">A table is missing or malformed.</exception>
    public static PrintLexicon Of(LanguagePack pack) => pack.View(static pack => new PrintLexicon(pack));

    /// <summary>The word that a sign is read as, or <see langword="null"/>.</summary>
    public string? WordOf(char sign) => _signs.GetValueOrDefault(sign);

    /// <summary>The words that a printed word is compared as: in lower case, without marks and accents, in one spelling.</summary>
    public List<string> Read(ReadOnlySpan<char> printed)
    {
        var words = new List<string>();
        Add(Folded(printed), words);
        return words;
    }

    private void Add(string word, List<string> words)
    {
        if (_words.TryGetValue(word, out string[]? known))
        {
            words.AddRange(known);
            return;
        }

        foreach ((string clitic, string says) in _clitics)
        {
            if (word.Length > clitic.Length && word.EndsWith(clitic, StringComparison.Ordinal))
            {
                Add(word[..^clitic.Length], words);
                words.Add(says);
                return;
            }
        }

        if (word.Contains('-', StringComparison.Ordinal))
        {
            foreach (string part in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
                Add(part, words);
            return;
        }

        words.Add(Spelled(word.Replace(".", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)));
    }

    private string Spelled(string word)
    {
        foreach ((string form, string becomes, int least) in _parts)
        {
            int at = word.Length > least ? word.IndexOf(form, least, StringComparison.Ordinal) : -1;
            if (at >= 0)
                word = word[..at] + becomes + word[(at + form.Length)..];
        }

        foreach ((string form, string becomes, int least) in _ends)
        {
            if (word.Length >= form.Length + least && word.EndsWith(form, StringComparison.Ordinal))
                return word[..^form.Length] + becomes;
        }

        return word;
    }

    private string Folded(ReadOnlySpan<char> printed)
    {
        var folded = new StringBuilder(printed.Length);
        foreach (char c in printed)
        {
            if (c is '’' or '‘' or '\'')
                folded.Append('\'');
            else if (c is '-' or '\u2010' or '\u2011')
                folded.Append('-');
            else if (c == '.' || char.IsLetterOrDigit(c))
                folded.Append(_letters.GetValueOrDefault(char.ToLowerInvariant(c), char.ToLowerInvariant(c)));
        }

        return folded.ToString();
    }
}

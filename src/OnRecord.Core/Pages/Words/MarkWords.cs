using System.Buffers;
using OnRecord.Packs;

namespace OnRecord.Pages.Words;

/// <summary>The pack's words in the names of elements, compiled.</summary>
internal sealed class MarkWords
{
    private const int LongestName = 96;
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _marks;
    private const int Slots = 8192;

    // Whether any word has a slot: says no of most words before they are looked up.
    private readonly bool[] _may = new bool[Slots];
    private readonly Lazy<SearchValues<string>> _personPages;
    private readonly Lazy<SearchValues<string>> _authorPages;

    /// <summary>Compiles the tables <c>pages/marks</c> and <c>pages/author-pages</c>.</summary>
    /// <exception cref="PackException">A row names a mark that does not exist.</exception>
    public MarkWords(LanguagePack pack)
    {
        var marks = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (PackRow row in pack.Table("pages/marks").Rows)
        {
            if (!PackNames.TryParse(row["mark"], out PageMark mark))
                throw new PackException($"pages/marks.tsv, line {row.Line}: unknown mark '{row["mark"]}'.");
            marks[row["token"]] = marks.GetValueOrDefault(row["token"]) | 1u << (int)mark;
        }

        _marks = marks.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in marks.Keys)
        {
            uint hash = 0;
            foreach (char c in word)
                hash = WordHash.Mix(hash, c);
            _may[hash % Slots] = true;
        }

        // A text has no addresses.
        _personPages = new(() => Parts(pack, authorsAlone: false));
        _authorPages = new(() => Parts(pack, authorsAlone: true));
    }

    /// <summary>Whether an address looks like that of a person's own page: an author's, or anybody's who has an account.</summary>
    public bool IsPersonPage(ReadOnlySpan<char> address) => address.ContainsAny(_personPages.Value);

    /// <summary>Whether an address looks like that of an author's own page.</summary>
    public bool IsAuthorPage(ReadOnlySpan<char> address) => address.ContainsAny(_authorPages.Value);

    /// <summary>The marks of an element's names, a bit for each <see cref="PageMark"/>.</summary>
    /// <param name="names">The value of a class, an id, a role: names, white space between them.</param>
    public uint Of(ReadOnlySpan<char> names)
    {
        uint marks = 0;
        foreach (Range range in names.Split(' '))
        {
            if (!names[range].IsEmpty)
                marks |= OfName(names[range]);
        }

        return marks;
    }

    private static SearchValues<string> Parts(LanguagePack pack, bool authorsAlone) => SearchValues.Create(
        [.. pack.Table("pages/author-pages").Rows.Where(row => !authorsAlone || row["of"] == "author").Select(row => row["part"])], StringComparison.OrdinalIgnoreCase);

    private uint OfName(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[LongestName];
        uint marks = 0, hash = 0, ofBoth = 0;
        int length = 0, word = 0, before = 0;
        bool wasLower = false;
        for (int i = 0; i <= name.Length && length < LongestName; i++)
        {
            char c = i < name.Length ? name[i] : '-';
            bool isSmall = char.IsAsciiLetterLower(c), isLetter = isSmall || char.IsLetter(c), joins = isSmall || (isLetter && !(wasLower && char.IsUpper(c)));
            if (!joins && length > word)
            {
                // Each word, and each with the one before it: "storyBody" is "story", "body" and "storybody".
                marks |= Look(lower[word..length], hash) | (before < word ? Look(lower[before..length], ofBoth) : 0);
                (before, word, ofBoth, hash) = (word, length, hash, 0);
            }

            if (isLetter)
            {
                char small = isSmall ? c : char.ToLowerInvariant(c);
                lower[length++] = small;
                (hash, ofBoth) = (WordHash.Mix(hash, small), WordHash.Mix(ofBoth, small));
            }

            wasLower = isSmall || char.IsLower(c);
        }

        return marks;
    }

    private uint Look(ReadOnlySpan<char> word, uint hash) => _may[hash % Slots] && _marks.TryGetValue(word, out uint marks) ? marks : 0;
}

namespace OnRecord.Pages.Metadata;

/// <summary>Tells the names of a page's outlet from those of people: many sites give their own name as the author of everything.</summary>
internal sealed class OutletNames
{
    private const int ShortestHost = 4;
    private readonly BylineWords _words;
    private readonly string _outlet;
    private readonly string _host;

    /// <summary>Prepares a page.</summary>
    /// <param name="words">The pack's words around names in bylines.</param>
    /// <param name="outlet">The outlet's name, where known.</param>
    /// <param name="host">The host of the page's address in letters, where known.</param>
    public OutletNames(BylineWords words, string? outlet, string? host)
    {
        _words = words;
        _outlet = outlet is null ? "" : PageTitle.Letters(outlet);
        _host = host is { Length: >= ShortestHost } ? host : "";
    }

    /// <summary>The names in a line that the page shows, without the outlet's.</summary>
    public List<string> Read(string line, NameForm form) =>
        Is(line) ? [] : [.. BylineParser.Read(line, _words, form).Where(name => !Is(name))];

    /// <summary>Whether a shown byline is the outlet's name.</summary>
    public bool Is(string author)
    {
        string letters = PageTitle.Letters(author);
        return letters.Length == 0 || (letters == _outlet && !IsPerson(author));
    }

    /// <summary>Whether what a field gives as the author is the outlet's name, its host's, or either with an article.</summary>
    public bool IsInField(string author)
    {
        string letters = PageTitle.Letters(author);
        string[] parts = author.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string bare = parts.Length > 1 && _words.IsArticle(parts[0]) ? PageTitle.Letters(string.Join(' ', parts[1..])) : letters;
        bool same = letters == _outlet || letters == _host || bare == _host || bare == _outlet
            || (letters.Length >= ShortestHost && _host.Length > 0 && (_host.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(_host, StringComparison.Ordinal)));
        return letters.Length == 0 || (same && !IsPerson(author));
    }

    // A site may be called after the person who writes it.
    private bool IsPerson(string author)
    {
        string[] parts = author.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && _words.IsGivenName(parts[0]);
    }
}

namespace OnRecord.Pages.Words;

/// <summary>The different words of a text, to tell how many of them another text has.</summary>
internal sealed class WordOverlap
{
    private readonly HashSet<uint> _words = [];

    /// <summary>Takes the words of a text, letter case aside.</summary>
    public WordOverlap(string? text)
    {
        var scanner = new WordScanner(text);
        while (scanner.Next())
            _words.Add(WordHash.Of(scanner.Word));
    }

    /// <summary>How many different words there are.</summary>
    public int Count => _words.Count;

    /// <summary>How many of a text's words are among them.</summary>
    /// <param name="hashes">The words' hashes (<see cref="WordHash"/>).</param>
    public int In(ReadOnlySpan<uint> hashes)
    {
        int shared = 0;
        foreach (uint hash in hashes)
            shared += _words.Contains(hash) ? 1 : 0;
        return shared;
    }
}

namespace OnRecord.Pages.Words;

/// <summary>Says of most words at a glance that they are not among some few: by their ends and their length.</summary>
internal sealed class WordFilter
{
    private const int Slots = 2048;
    private readonly bool[] _may = new bool[Slots];

    /// <summary>Takes the words in lower case.</summary>
    public WordFilter(IEnumerable<string> words)
    {
        foreach (string word in words)
            _may[Slot(word)] = true;
    }

    /// <summary>Whether the word may be among them, whatever its letter case.</summary>
    public bool May(ReadOnlySpan<char> word) => !word.IsEmpty && _may[Slot(word)];

    // Letters of other alphabets share a slot with either letter case, as far as both are in it.
    private static int Slot(ReadOnlySpan<char> word) => ((Lower(word[0]) * 37) + (Lower(word[^1]) * 5) + word.Length) % Slots;

    private static int Lower(char c) => c < 0x80 ? c | 0x20 : 1;
}

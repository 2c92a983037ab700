using OnRecord.Stories;

namespace OnRecord.Comparison.Wording;

/// <summary>The words of a stretch of a report, ready to be compared with those of another.</summary>
internal sealed class Passage
{
    /// <summary>Words beyond this many are left out, so that a whole text without an end costs no more than a long speech.</summary>
    private const int MostWords = 400;

    /// <summary>Takes words.</summary>
    public Passage(PassageWord[] words)
    {
        Words = words;
        // Summed as doubles and rounded once.
        double weight = 0;
        foreach (PassageWord word in words)
        {
            weight += word.Weight;
            Content += word.Weight > 0 ? 1 : 0;
            Negates ^= word.Negates;
        }

        Weight = (float)weight;
    }

    /// <summary>Its words, in order, particles included.</summary>
    public PassageWord[] Words { get; }

    /// <summary>What its words weigh together.</summary>
    public float Weight { get; }

    /// <summary>How many of its words carry content.</summary>
    public int Content { get; }

    /// <summary>Whether an odd number of its words turn it into its contrary.</summary>
    public bool Negates { get; }

    /// <summary>Reads the words of stretches of a text.</summary>
    public static Passage Read(string text, IReadOnlyList<Span> spans, TermSpace space)
    {
        var words = new List<PassageWord>();
        Span<char> buffer = stackalloc char[64];
        foreach (Span span in spans)
        {
            var scanner = new WordScanner(span.In(text));
            while (words.Count < MostWords && scanner.MoveNext())
            {
                int hyphen = space.Lexicon.NumberEnd(scanner.Word);
                for (int start = 0; start < scanner.Word.Length; start = hyphen < 0 || start > 0 ? scanner.Word.Length : hyphen + 1)
                {
                    ReadOnlySpan<char> word = hyphen < 0 ? scanner.Word : start == 0 ? scanner.Word[..hyphen] : scanner.Word[start..];
                    string folded = space.Fold(word, buffer).ToString();
                    int term = space.Intern(folded);
                    int at = span.Start + scanner.Start + start;
                    var stands = new Span(at, at + word.Length);
                    words.Add(new PassageWord(stands, folded, term, space.Weight(term), space.Lexicon.IsNegation(folded), IsName(text, span, stands)));
                }
            }
        }

        return new Passage(space.Lexicon.HasPhrases ? Phrased(words, space) : [.. words]);
    }

    /// <summary>The same without the words that reach into any of some stretches.</summary>
    public Passage Without(params ReadOnlySpan<Span> stretches)
    {
        var rest = new List<PassageWord>(Words.Length);
        foreach (PassageWord word in Words)
        {
            bool isIn = false;
            foreach (Span stretch in stretches)
                isIn |= stretch.Overlaps(word.Span);
            if (!isIn)
                rest.Add(word);
        }

        return new Passage([.. rest]);
    }

    // A capital behind another word of the stretch; one that opens a sentence says nothing.
    private static bool IsName(string text, Span stretch, Span word) =>
        char.IsUpper(text[word.Start]) && word.Start - stretch.Start >= 2 && text[word.Start - 1] == ' ' && (char.IsLetterOrDigit(text[word.Start - 2]) || text[word.Start - 2] == ',');

    /// <summary>Puts one word in place of each phrase that stands for it.</summary>
    private static PassageWord[] Phrased(List<PassageWord> words, TermSpace space)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (space.Lexicon.PhraseAt(words, i) is not { } phrase)
                continue;
            int term = space.Intern(phrase.Word);
            var span = new Span(words[i].Span.Start, words[i + phrase.Length - 1].Span.End);
            words[i] = new PassageWord(span, phrase.Word, term, space.Weight(term), Negates: false, IsName: false);
            words.RemoveRange(i + 1, phrase.Length - 1);
        }

        return [.. words];
    }
}

/// <summary>A word of a passage.</summary>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Form">The word, folded.</param>
/// <param name="Term">The number of its term.</param>
/// <param name="Weight">What it weighs; 0 for particles.</param>
/// <param name="Negates">Whether it turns the sentence into its contrary.</param>
/// <param name="IsName">Whether it is written as a name is.</param>
internal readonly record struct PassageWord(Span Span, string Form, int Term, float Weight, bool Negates, bool IsName);

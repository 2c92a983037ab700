using System.Text;

namespace OnRecord.English.Tests.Invariants;

/// <summary>Texts that no outlet would print, from a seed: what a reader must bear.</summary>
internal static class RandomText
{
    private static readonly string[] Pieces =
    [
        "\"", "\u201C", "\u201D", "'", "\u2018", "\u2019", "''", "``", "\u00AB", "\u00BB", "\u201E", "`", ".", ".", ",", "...", "?!", "--", "\u2014", "-", " ", " ", " ", " ",
        "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00A0", "\u00AD", "\u200B", "\u200D", "\uFEFF", "\u0301", "\0", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uD83D\uDC68\u200D\uD83D\uDC69",
        "(", ")", "[", "]", "$", "5", "2,000", "1/2", "5'11", "3:30", "p.m.", "U.S.", "Mr.", "No.", "J.", "said", "says", "told", "she", "he", "they", "I", "Anna Kolm", "Kolm",
        "the president", "Vessen", "on Monday", "yesterday", "that", "met", "met with", "according to", "doesn't", "it's", "boys'", "www.outlet.example/a?b=c", "a@b.example", "#tag",
        "@name", "and", "supports", "ruled out", "of", "the", "a", "minister", "Minister", "will", "not", "if", "war", ":)", "*", "=", "\uD801\uDC37", "\u4E2D", "\u0416", "\u0915\u094D",
        "one", "two", "2025", "August", "20", ";", ":", "in", "Orrel", "spokesman", "for", "by", "<", ">", "&amp;", "%", "/", "\\", "\u2026", "\u2028", "Reuters", "(AP)",
    ];

    /// <summary>Pieces of language, marks and rubbish in any order.</summary>
    public static string Of(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        int count = random.Next(0, 160);
        bool spaced = random.Next(3) > 0;
        for (int i = 0; i < count; i++)
        {
            if (random.Next(40) == 0)
                text.Append((char)random.Next(0, 65536));
            text.Append(Pieces[random.Next(Pieces.Length)]);
            if (spaced && random.Next(4) > 0)
                text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>A text with characters deleted, doubled and swapped.</summary>
    public static string Mutated(string text, int seed)
    {
        var random = new Random(seed);
        var mutated = new StringBuilder(text);
        for (int i = 0; i < 12; i++)
        {
            int at = random.Next(mutated.Length), other = random.Next(mutated.Length);
            switch (random.Next(4))
            {
                case 0:
                    mutated.Remove(at, 1);
                    break;
                case 1:
                    mutated.Insert(at, mutated[at]);
                    break;
                case 2:
                    (mutated[at], mutated[other]) = (mutated[other], mutated[at]);
                    break;
                default:
                    mutated.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return mutated.ToString();
    }
}

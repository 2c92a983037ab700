using System.Text;

namespace OnRecord.Evaluation.Fuzzing;

/// <summary>Changes well-formed input by chance, as damage and malice do: cut, doubled, spliced, filled with what readers stumble over.</summary>
/// <param name="seeds">What is changed, one of them an execution.</param>
/// <param name="tokens">What is put in.</param>
/// <param name="longest">How many characters of a seed are taken at most; a window of longer ones.</param>
internal sealed class Mutator(IReadOnlyList<string> seeds, IReadOnlyList<string> tokens, int longest)
{
    private const int MostChanges = 6;
    private const int LongRun = 2_000;

    /// <summary>One changed input; the same for the same random row.</summary>
    public string Next(SeededRandom random)
    {
        StringBuilder text = new(Window(random.Of(seeds), random));
        int changes = 1 + random.Below(MostChanges);
        for (int i = 0; i < changes; i++)
            Change(text, random);
        return text.ToString();
    }

    private string Window(string seed, SeededRandom random)
    {
        if (seed.Length <= longest || random.OneIn(50))
            return seed;
        // Beginnings count more: there stand the heads of files.
        int start = random.OneIn(2) ? 0 : random.Below(seed.Length - longest);
        return seed.Substring(start, longest);
    }

    private void Change(StringBuilder text, SeededRandom random)
    {
        int at = random.Below(text.Length + 1);
        int length = Math.Min(1 + random.Below(random.OneIn(4) ? 200 : 8), text.Length - at);
        switch (random.Below(10))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(at, text.ToString(at, length));
                break;
            case 2:
                text.Length = at;
                break;
            case 3:
                string other = random.Of(seeds);
                int from = random.Below(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Below(300))));
                break;
            case 4 when length > 0:
                text[at] = (char)random.Below(random.OneIn(2) ? 256 : 65_536);
                break;
            case 5 when length > 0:
                text[at] = (char)(text[at] ^ (1 << random.Below(8)));
                break;
            case 6:
                text.Insert(at, random.Of(tokens), random.OneIn(30) ? random.Below(LongRun) : 1 + random.Below(3));
                break;
            case 7 when length > 1:
                string moved = text.ToString(at, length);
                text.Remove(at, length).Insert(random.Below(text.Length + 1), moved);
                break;
            default:
                text.Insert(at, random.Of(tokens));
                break;
        }
    }
}

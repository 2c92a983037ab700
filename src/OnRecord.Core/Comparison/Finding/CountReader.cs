using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Reads what the numbers of a passage count: people whom something befell, things, votes that are set against others.</summary>
internal sealed class CountReader(IReadOnlyList<Record> records, NumberDifferences numbers, TermSpace space)
{
    private const float LeastWeightOfThing = 2f;
    private const int MostToWhole = 4;

    /// <summary>What a passage counts: whom something befell, and things that are not in every other sentence, each with its number.</summary>
    public IEnumerable<(Counted Counted, PassageNumber Number)> CountsOf(RenderedPassage rendering)
    {
        List<PassageNumber> all = numbers.NumbersOf(rendering.Report, rendering.Passage);
        List<(string Toll, PassageNumber Number)> tolls = TollReader.Read(records[rendering.Report].Text, rendering.Passage, all, space.Lexicon);
        foreach ((string toll, PassageNumber number) in tolls)
            yield return (new Counted(toll, -1, -1), number);
        for (int i = 0; i < all.Count; i++)
        {
            PassageNumber number = all[i];
            if (NumberDifferences.TermsBefore(number, rendering.Passage) is [var unit, var first] && space.IsNumber(first) && !space.IsNumber(unit))
                yield return (new Counted("", unit, first), number);
            else if (!tolls.Exists(toll => toll.Number == number) && number.Unit.Length == 0 && !IsWhole(number, rendering)
                && CountedBehind(i + 1 < all.Count && IsPartOf(number, all[i + 1], rendering) ? all[i + 1] : number, rendering.Passage) is { } counted)
                yield return (new Counted("", counted.Term, -1, TollReader.IsAnybody(counted.Form, space.Lexicon)), number);
        }
    }

    private PassageWord? CountedBehind(PassageNumber number, Passage passage) => number.Last + 1 < passage.Words.Length
        && passage.Words[number.Last + 1] is { } counted && counted.Weight >= LeastWeightOfThing && !space.IsNumber(counted.Term) ? counted : null;

    /// <summary>"The town's 19 schools": all that there are, and not those of which something is told.</summary>
    private bool IsWhole(PassageNumber number, RenderedPassage rendering) =>
        number.First > 0 && TollReader.IsOfWhole(rendering.Passage.Words[number.First - 1], records[rendering.Report].Text, space.Lexicon);

    /// <summary>"Eleven of the town's 19 schools".</summary>
    private bool IsPartOf(PassageNumber number, PassageNumber whole, RenderedPassage rendering) => IsWhole(whole, rendering)
        && whole.First - number.Last - 1 <= MostToWhole && rendering.Passage.Words[number.Last + 1].Weight == 0;

    /// <summary>Whether two reports count the same.</summary>
    public bool AreSame(Counted one, Counted other) => one.Toll == other.Toll && one.Against == other.Against
        && (one.Thing == other.Thing || (one.Thing >= 0 && other.Thing >= 0 && space.AreSynonyms(one.Thing, other.Thing)));
}

/// <summary>What a number counts.</summary>
/// <param name="Toll">What befell those whom it counts, or empty.</param>
/// <param name="Thing">The term of what it counts, or -1.</param>
/// <param name="Against">The term of the number that it is set against ("112 votes to 98"), or -1.</param>
/// <param name="IsAnybody">Whether it is people, whoever they are.</param>
internal readonly record struct Counted(string Toll, int Thing, int Against, bool IsAnybody = false);

using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>Reads of a sentence how many people something befell: "nine people were killed", "killing nine", "the number of dead was put at nine".</summary>
internal static class TollReader
{
    private const string Passive = "passive";
    private const string Added = "added";
    private const string Part = "part";
    private const string Reaching = "reaching";
    private const string Known = "known";
    private const string Leaving = "leaving";
    private const string Whole = "whole";
    private const string Anybody = "anybody";
    private const string Repeated = "repeated";
    private const string Growing = "growing";
    private const string Kind = "toll:";
    private const string Attended = "attended";
    private const string Active = "active";
    private const string Noun = "noun";
    private const string Losing = "losing";
    private const string Lost = "lost";

    // Words of content between the number and the verb: whom it counts.
    private const int MostCounted = 2;
    private const int MostFromLeaving = 3;
    private const int LeastCrowd = 100;
    private const int MostFromPart = 8;
    private const int MostFromLosing = 6;

    /// <summary>The numbers of a passage that say how many something befell, each with what it was; one that says it twice is left out.</summary>
    /// <param name="text">The text that the passage stands in.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="numbers">Its numbers, in order.</param>
    /// <param name="lexicon">The words of the pack.</param>
    public static List<(string Toll, PassageNumber Number)> Read(string text, Passage passage, List<PassageNumber> numbers, TermLexicon lexicon)
    {
        var tolls = new List<(string Toll, PassageNumber Number)>();
        for (int at = 0; at < passage.Words.Length; at++)
        {
            if (Of(passage.Words[at].Form, lexicon) is not { } toll)
                continue;
            if (lexicon.TollWayOf(passage.Words[at].Form) == Lost)
            {
                if (IsLost(passage, at, lexicon) && numbers.Find(number => number.Last == at - 1 && number.Unit.Length == 0) is { } lost && !IsAdded(passage, lost, lexicon) && !IsPart(passage, lost, lexicon))
                    tolls.Add((toll, lost));
                continue;
            }

            if ((Before(passage, numbers, at, lexicon) ?? Behind(passage, numbers, at, lexicon) ?? AtEnd(text, passage, numbers, at)) is { } number
                && number.Unit.Length == 0 && (!IsOfCrowd(toll) || number.Value >= LeastCrowd) && !IsAdded(passage, number, lexicon) && !IsPart(passage, number, lexicon))
                tolls.Add((toll, number));
        }

        tolls.RemoveAll(one => tolls.Exists(other => other.Toll == one.Toll && !PassageNumber.AreCompatible(other.Number, one.Number)));
        return tolls;
    }

    /// <summary>What a folded word says befell people, or <see langword="null"/>; of words that only stand near such words it is nothing.</summary>
    public static string? Of(string word, TermLexicon lexicon) =>
        lexicon.TollOf(word) is { } toll and not (Passive or Added or Reaching or Part or Known or Leaving or Whole or Anybody or Repeated or Growing or Losing or PassageNumber.Member) ? toll : null;

    /// <summary>Whether a folded word beside a number says that it comes on top of another.</summary>
    public static bool IsAdded(string word, TermLexicon lexicon) => lexicon.TollOf(word) == Added;

    /// <summary>Whether the word before a number says that it is the number of all there are: "the 19 schools", "the town's 19 schools".</summary>
    public static bool IsOfWhole(PassageWord word, string text, TermLexicon lexicon)
    {
        if (lexicon.TollOf(word.Form) == Whole)
            return true;
        ReadOnlySpan<char> written = word.Span.In(text);
        int mark = written.LastIndexOfAny('\'', '’');
        return mark > 0 && lexicon.TollOf("'" + written[(mark + 1)..].ToString()) == Whole;
    }

    /// <summary>Whether a toll is of those who came: sides count them otherwise.</summary>
    public static bool IsOfCrowd(string toll) => toll == Attended;

    /// <summary>Whether a toll is told on the days after, too, and rises.</summary>
    public static bool Grows(string toll, TermLexicon lexicon) => lexicon.TollOf(Kind + toll) == Growing;

    /// <summary>Whether a passage tells of another such happening: "freed six more", "were shut on Wednesday, too".</summary>
    public static bool TellsOfAnother(Passage passage, TermLexicon lexicon) => Array.Exists(passage.Words, word => lexicon.TollOf(word.Form) == Repeated)
        || Enumerable.Range(1, Math.Max(0, passage.Words.Length - 1)).Any(at => IsAdded(passage.Words[at].Form, lexicon) && char.IsAsciiLetterOrDigit(passage.Words[at - 1].Form[0])
            && (char.IsAsciiDigit(passage.Words[at - 1].Form[0]) || lexicon.NumberOf(passage.Words[at - 1].Form) is not null));

    /// <summary>Whether a folded word makes the verb behind it one of what befell its subject.</summary>
    public static bool IsPassive(string word, TermLexicon lexicon) => lexicon.TollOf(word) == Passive;

    /// <summary>Whether a folded word behind a number says no more than that it counts people.</summary>
    public static bool IsAnybody(string word, TermLexicon lexicon) => lexicon.TollOf(word) == Anybody;

    /// <summary>"Three more people died": the number comes on top of another.</summary>
    private static bool IsAdded(Passage passage, PassageNumber number, TermLexicon lexicon) =>
        (number.First > 0 && IsAdded(passage.Words[number.First - 1].Form, lexicon))
        || (number.Last + 1 < passage.Words.Length && IsAdded(passage.Words[number.Last + 1].Form, lexicon));

    /// <summary>"In Sorrel alone three people died": the number is of a part of those whom the others count.</summary>
    public static bool IsPart(Passage passage, PassageNumber number, TermLexicon lexicon)
    {
        for (int i = Math.Max(0, number.First - MostFromPart); i < Math.Min(passage.Words.Length, number.Last + 1 + MostFromPart); i++)
        {
            if (lexicon.TollOf(passage.Words[i].Form) == Part)
                return true;
        }

        return false;
    }

    /// <summary>"Killing at least nine": the number is the next thing of content; "the toll rose to nine": what a toll came to.</summary>
    private static PassageNumber? Behind(Passage passage, List<PassageNumber> numbers, int at, TermLexicon lexicon)
    {
        bool isNoun = lexicon.TollWayOf(passage.Words[at].Form) == Noun;
        foreach (PassageNumber number in numbers)
        {
            if (number.First > at && (ContentBetween(passage, at, number.First, lexicon) == 0
                || (isNoun && lexicon.TollOf(passage.Words[number.First - 1].Form) == Reaching)))
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>"Nine dead", "nine people were killed".</summary>
    private static PassageNumber? Before(Passage passage, List<PassageNumber> numbers, int at, TermLexicon lexicon)
    {
        int before = at - 1;
        // "Were confirmed dead", "are now known to have died".
        while (before > 0 && lexicon.TollOf(passage.Words[before].Form) == Known)
            before--;
        bool isBehind = (before >= 0 && lexicon.TollOf(passage.Words[before].Form) == Passive) || lexicon.TollWayOf(passage.Words[at].Form) == Active;
        for (int i = numbers.Count - 1; i >= 0; i--)
        {
            if (numbers[i].Last >= at)
                continue;
            bool isOf = numbers[i].Last == at - 1 || ((isBehind || IsLeft(passage, numbers[i], lexicon)) && ContentBetween(passage, numbers[i].Last, at, lexicon) <= MostCounted);
            return !isOf ? null : i > 0 && IsPartOf(passage, numbers[i - 1], numbers[i]) ? numbers[i - 1] : numbers[i];
        }

        return null;
    }

    /// <summary>"Three of the five accused were acquitted": particles alone stand between.</summary>
    private static bool IsPartOf(Passage passage, PassageNumber part, PassageNumber whole)
    {
        bool isPart = whole.First > part.Last + 1 && whole.First - part.Last - 1 <= MostFromLeaving && part.Value < whole.Value;
        for (int i = part.Last + 1; isPart && i < whole.First; i++)
            isPart = passage.Words[i].Weight == 0;
        return isPart;
    }

    // "Will cut 2,400 jobs", "2,900 jobs are to go".
    private static bool IsLost(Passage passage, int counted, TermLexicon lexicon)
    {
        for (int i = Math.Max(0, counted - MostFromLosing); i < Math.Min(passage.Words.Length, counted + MostFromLosing); i++)
        {
            if (lexicon.TollOf(passage.Words[i].Form) == Losing)
                return true;
        }

        return false;
    }

    /// <summary>"Left at least nine people dead".</summary>
    private static bool IsLeft(Passage passage, PassageNumber number, TermLexicon lexicon)
    {
        for (int i = number.First - 1; i >= Math.Max(0, number.First - MostFromLeaving); i--)
        {
            if (lexicon.TollOf(passage.Words[i].Form) == Leaving)
                return true;
            if (passage.Words[i].Weight > 0 && lexicon.ApproximationOf(passage.Words[i].Form) is null)
                return false;
        }

        return false;
    }

    /// <summary>"The number of dead … has been put at nine": the only number, and nothing follows that it could count.</summary>
    private static PassageNumber? AtEnd(string text, Passage passage, List<PassageNumber> numbers, int at)
    {
        if (numbers.Count != 1 || numbers[0].First < at)
            return null;
        int end = passage.Words[numbers[0].Last].Span.End;
        return numbers[0].Last == passage.Words.Length - 1 || (end < text.Length && text[end] is '.' or ',' or ';') ? numbers[0] : null;
    }

    private static int ContentBetween(Passage passage, int first, int end, TermLexicon lexicon)
    {
        int content = 0;
        for (int i = first + 1; i < end; i++)
            content += passage.Words[i].Weight > 0 && lexicon.TollOf(passage.Words[i].Form) != Known ? 1 : 0;
        return content;
    }
}

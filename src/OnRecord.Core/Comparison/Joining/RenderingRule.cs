using OnRecord.Comparison.Wording;
using OnRecord.Statements;

namespace OnRecord.Comparison.Joining;

/// <summary>When two statements are renderings of one utterance, and of which kind.</summary>
internal static class RenderingRule
{
    private const float LeastCovered = 0.5f;
    private const float LeastCoveredUndated = 0.55f;
    private const float LeastCoveredThin = 0.6f;
    private const float LeastOfSummary = 0.9f;
    private const float LeastOfThin = 0.3f;
    private const int MostSameOfThin = 3;
    private const float LeastCoveredRepresented = 0.7f;
    private const float LeastCoveredDescribed = 0.65f;
    private const float LeastCoveredInOneReport = 0.85f;
    private const float LeastCoveredOfStrong = 0.65f;
    private const float LeastOfStrong = 0.5f;
    private const float LeastMatchedOfStrong = 9;
    private const int MostOfPhrase = 2;
    private const int MostWordsOfPhrase = 5;
    private const float LeastCoveredBeside = 0.6f;
    private const float LeastOfBeside = 0.38f;
    private const float LeastMatchedBeside = 4.5f;
    private const float LeastCoveredOfMuch = 0.5f;
    private const float LeastOfWholeBeside = 0.45f;
    private const float LeastCoveredAlone = 0.38f;
    private const float LeastCoveredCounted = 0.28f;
    private const float LeastOfAlone = 0.2f;
    private const float LeastMatchedAlone = 3;
    private const float LeastCoveredAloneUndated = 0.45f;
    private const float LeastOfAloneUndated = 0.3f;
    private const float LeastMatchedAloneUndated = 6;
    private const float LeastCoveredTranslated = 0.45f;
    private const float LeastOfTranslated = 0.4f;
    private const float LeastMatchedTranslated = 4.5f;
    private const float LeastCoveredScarce = 0.3f;
    private const float LeastCoveredScarceUndated = 0.4f;
    private const float LeastOfScarceUndated = 0.25f;
    private const float LeastQuotedAlone = 0.3f;
    private const float MostOfRival = 0.5f;
    private const float LeastOfBare = 0.5f;
    private const int LeastWords = 2;
    private const float LeastMatched = 4.5f;
    private const float LeastMatchedOfAll = 3.5f;
    private const float LeastMatchedOfTwoWords = 5.5f;
    private const float LeastMatchedOnOneDay = 1.5f;
    private const float LeastMatchedOfTwoWordsOnOneDay = 2.8f;
    private const float LeastTelling = 5;
    private const int LeastTellingWords = 3;
    private const float LeastCoveredOfTwoWords = 0.65f;
    private const float LeastFragment = 2;
    private const float LeastRun = 6;
    private const int LeastRunWords = 4;
    private const float Verbatim = 0.9f;
    private const int VerbatimRun = 6;
    private const int WholeRun = 4;
    private const int LongRun = 9;
    private const float LeastOfLong = 0.95f;
    private const float LeastOfWhole = 5;
    private const int MostDaysApart = 2;
    private const float SummaryToWhole = 0.5f;
    private const float PartToWhole = 0.75f;

    /// <summary>Whether two statements may be one as far as speakers and reports tell: where not, their words need not be looked at.</summary>
    public static bool MayBeOne(StatementSign head, StatementSign other)
    {
        SpeakerFit fit = SpeakersOf(head, other);
        return head.Report == other.Report ? fit is SpeakerFit.Same or SpeakerFit.Represents : fit != SpeakerFit.Other || head.IsDirect == other.IsDirect;
    }

    /// <summary>Whether two statements render one thing said once.</summary>
    /// <param name="head">The fuller one.</param>
    /// <param name="other">The other.</param>
    /// <param name="likeness">How alike they are.</param>
    /// <param name="space">The words of the comparison.</param>
    public static bool IsOne(StatementSign head, StatementSign other, Likeness likeness, TermSpace space)
    {
        if (head.Statement.Negated != other.Statement.Negated)
            return Contraries.AreOne(head, other, likeness, space);
        if (IsBare(head, other) && likeness.Least < LeastOfBare)
            return false;
        bool isVerbatim = likeness.Least >= Verbatim && likeness.SameRun >= VerbatimRun;
        bool isLongRun = likeness.RunWords >= LeastRunWords && likeness.Run >= LeastRun;
        bool agree = TimeFit.Agree(head.Statement.When, other.Statement.When);
        if (!agree)
            return isVerbatim && head.Report != other.Report && TimeFit.DaysBetween(head.Statement.When, other.Statement.When) <= MostDaysApart
                && SpeakersOf(head, other) == SpeakerFit.Same;
        if (head.Report == other.Report && SpeakersOf(head, other) == SpeakerFit.Represents)
            return likeness.IsFragment && likeness.Run >= LeastFragment * 2;
        if (head.Report == other.Report)
            return SpeakersOf(head, other) == SpeakerFit.Same && (isVerbatim || (likeness.IsFragment && likeness.Run >= LeastFragment)
                || (likeness.Covered >= LeastCoveredInOneReport && likeness.Words >= 3 && !IsInside(head, other)));
        switch (SpeakersOf(head, other))
        {
            case SpeakerFit.Same:
                bool isFragment = likeness.IsFragment && likeness.Run >= LeastFragment;
                bool areDated = TimeFit.AreDays(head.Statement.When, other.Statement.When);
                return isFragment || isLongRun || IsWholeRun(head, other, likeness) || (areDated
                    ? likeness.Covered >= LeastCovered && IsMuchOnOneDay(likeness)
                    : likeness.Covered >= LeastCoveredUndated && IsMuch(likeness) && (!IsThin(likeness) || IsSummary(likeness)) && !IsBareUndated(head, other, likeness));
            case SpeakerFit.Represents:
                return isLongRun || (likeness.IsFragment && likeness.Run >= LeastFragment * 2)
                    || (likeness.Covered >= LeastCoveredRepresented && likeness.Words > LeastWords);
            case SpeakerFit.Described:
                return isLongRun || (likeness.Covered >= LeastCoveredDescribed && likeness.Words >= LeastWords);
            case SpeakerFit.Unknown:
                return (isLongRun && likeness.Covered >= LeastCoveredUndated) || (isVerbatim && likeness.Run > 0)
                    || (likeness.RunWords >= VerbatimRun && likeness.Covered >= Verbatim)
                    || (head.IsDirect && other.IsDirect && likeness.Covered >= LeastCoveredInOneReport && likeness.SameWords > LeastWords)
                    || (head.IsDirect && other.IsDirect && likeness.SameWords > LeastWords && IsStrong(likeness))
                    || (IsBeside(head, other) && IsMuchBeside(head, other, likeness));
            default:
                return head.IsDirect && other.IsDirect ? isVerbatim || IsWhole(head, other, likeness) : isVerbatim && IsLong(likeness);
        }
    }

    // "What we do not have any more is time": small words in a row are as telling as others.
    private static bool IsWholeRun(StatementSign head, StatementSign other, Likeness likeness) =>
        likeness.SameRun >= (head.IsDirect && other.IsDirect ? WholeRun : VerbatimRun) && likeness.SameRun >= Math.Min(head.Content.Words.Length, other.Content.Words.Length)
        && (head.IsDirect || other.IsDirect);

    // A reporter's words for what two people said are seldom the same for long by chance.
    private static bool IsLong(Likeness likeness) => likeness.SameRun >= LongRun && likeness.Least >= LeastOfLong;

    // "I counted the tickets myself": a short quotation that both have wholly, and that not anybody might say.
    private static bool IsWhole(StatementSign head, StatementSign other, Likeness likeness) =>
        likeness.SameRun >= WholeRun && likeness.SameRun == head.Content.Words.Length && likeness.SameRun == other.Content.Words.Length
        && head.Content.Content >= LeastWords && head.Content.Weight >= LeastOfWhole;

    /// <summary>Whether the one has the other's words, or nearly: a rendering of what the other renders, whatever a third has made of it.</summary>
    public static bool AreSameWords(StatementSign first, StatementSign second, Likeness likeness, TermSpace space) =>
        IsOne(first, second, likeness, space) && SpeakersOf(first, second) == SpeakerFit.Same && likeness.Covered >= LeastCoveredInOneReport
        && likeness.SameWords > LeastWords && likeness.SameRun >= LeastRunWords;

    /// <summary>Whether one is a bare phrase, none of it quoted ("same-sex marriage"): much else that is said of the matter has it, too.</summary>
    private static bool IsBare(StatementSign head, StatementSign other) => (IsPhrase(head) || IsPhrase(other)) && head.Report != other.Report;

    // Where no day tells that the two belong together, three words are no more than a matter.
    private static bool IsBareUndated(StatementSign head, StatementSign other, Likeness likeness) =>
        (IsShort(head) || IsShort(other)) && likeness.Least < LeastOfBare && head.Report != other.Report;

    private static bool IsShort(StatementSign sign) => sign.Statement.Form == StatementForm.Indirect
        && sign.Content.Content <= MostOfPhrase + 1 && sign.Content.Words.Length <= MostWordsOfPhrase;

    private static bool IsPhrase(StatementSign sign) => sign.Content.Content <= MostOfPhrase
        && sign.Content.Words.Length <= MostWordsOfPhrase && sign.Statement.Form == StatementForm.Indirect;

    /// <summary>Whether a short statement that has little of a long one is nearly all in it, or has what is quoted of it.</summary>
    private static bool IsSummary(Likeness likeness) =>
        likeness.Covered >= LeastCoveredThin && (likeness.Covered + likeness.Least >= LeastOfSummary || likeness.Quoted is >= Verbatim and < 1);

    /// <summary>Whether little of a long statement is in a short one, in few of its words and none of them quoted: another remark on the matter has as much of it.</summary>
    private static bool IsThin(Likeness likeness) => likeness.Least < LeastOfThin && likeness.SameWords <= MostSameOfThin && likeness.RunWords < LeastTellingWords;

    /// <summary>Whether two statements of one person may be one with less in common, where neither report has another that comes near.</summary>
    /// <param name="head">The fuller one.</param>
    /// <param name="other">The other.</param>
    /// <param name="likeness">How alike they are.</param>
    /// <param name="isScarce">Whether one of the two reports has hardly anything else of that person: then less has to tell what it is.</param>
    public static bool MayBeOneAlone(StatementSign head, StatementSign other, Likeness likeness, bool isScarce)
    {
        if (head.Report == other.Report || head.Speaker is null || head.Speaker != other.Speaker || head.Statement.Negated != other.Statement.Negated
            || !TimeFit.Agree(head.Statement.When, other.Statement.When) || IsBare(head, other) || likeness.Quoted < LeastQuotedAlone)
        {
            return false;
        }

        int words = likeness.Words - likeness.OtherNumbers;
        // Of speech that goes on without a day of its own, figures are compared as if it had one.
        return TimeFit.AreDays(head.Statement.When, other.Statement.When) || (likeness.OtherNumbers > 0 && AreOfOneDay(head, other))
            ? words >= LeastWords && ((likeness.Covered >= (isScarce ? LeastCoveredScarce : LeastCoveredAlone) && likeness is { Least: >= LeastOfAlone, Matched: >= LeastMatchedAlone })
                || likeness is { CountsSame: true, Covered: >= LeastCoveredCounted, Matched: >= LeastMatchedAlone })
            : (words > LeastWords && likeness is { Covered: >= LeastCoveredAloneUndated, Least: >= LeastOfAloneUndated, Matched: >= LeastMatchedAloneUndated })
                || (isScarce && words >= LeastWords && likeness is { Covered: >= LeastCoveredScarceUndated, Least: >= LeastOfScarceUndated, Matched: >= LeastMatchedAlone })
                || (words >= LeastWords && AreTwoTranslations(head, other, likeness));
    }

    // Two quotations of about one length that say much of the same are seldom two remarks: who quotes a second one quotes other words.
    private static bool AreTwoTranslations(StatementSign head, StatementSign other, Likeness likeness) => head.IsDirect && other.IsDirect
        && likeness is { Covered: >= LeastCoveredTranslated, Least: >= LeastOfTranslated, Matched: >= LeastMatchedTranslated };

    private static bool AreOfOneDay(StatementSign head, StatementSign other) => TimeFit.AreDays(head.Day, other.Day) && TimeFit.Agree(head.Day, other.Day);

    /// <summary>Whether another pair of the same two reports has too much in common for the one to stand alone.</summary>
    public static bool IsRival(Likeness of, Likeness one) => of.Matched > one.Matched * MostOfRival;

    // Whoever said the one is named where the other stands.
    private static bool IsBeside(StatementSign head, StatementSign other) =>
        (head.Speaker is { } speaker && other.Beside.Contains(speaker)) || (other.Speaker is { } said && head.Beside.Contains(said));

    private static bool IsMuchBeside(StatementSign head, StatementSign other, Likeness likeness) =>
        (likeness is { IsFragment: true, RunWords: >= LeastRunWords, Run: >= LeastRun })
        || ((head.IsDirect || other.IsDirect || TimeFit.AreDays(head.Statement.When, other.Statement.When)) && likeness.Words >= LeastWords
            && (likeness is { Covered: >= LeastCoveredBeside, Least: >= LeastOfBeside, Matched: >= LeastMatchedBeside, Quoted: >= LeastOfBare }
                || likeness is { Covered: >= LeastCoveredInOneReport, Least: >= LeastOfWholeBeside, Matched: >= LeastMatchedBeside }))
        || (head.IsDirect && other.IsDirect && likeness.Words >= LeastWords && (AreTwoTranslations(head, other, likeness) || likeness is { Covered: >= LeastCoveredInOneReport, Least: >= LeastOfBare }))
        || ((head.IsDirect || other.IsDirect) && likeness is { Covered: >= LeastCoveredOfMuch, Least: >= LeastOfBeside, Matched: >= LeastMatchedOfStrong, Quoted: >= LeastOfBare } && likeness.SameWords > LeastTellingWords);

    private static bool IsMuchOnOneDay(Likeness likeness) =>
        likeness.Words >= LeastWords && likeness.Matched >= (likeness.Words > LeastWords ? LeastMatchedOnOneDay : LeastMatchedOfTwoWordsOnOneDay);

    /// <summary>Whether what two statements have in common is more than a passing mention of the same matter.</summary>
    private static bool IsMuch(Likeness likeness) =>
        likeness.Words > LeastWords ? likeness.Matched >= (likeness.Covered >= LeastCoveredInOneReport || AreTheSame(likeness) ? LeastMatchedOfAll : LeastMatched)
            : likeness.Matched >= LeastMatchedOfTwoWords && likeness.Covered >= LeastCoveredOfTwoWords;

    // The same words in both tell more than words that are alike.
    private static bool AreTheSame(Likeness likeness) => likeness.SameWords >= likeness.Words && likeness.Least >= LeastOfThin;

    /// <summary>Whether most of either is in the other, and much of it: whoever said the one said the other.</summary>
    private static bool IsStrong(Likeness likeness) =>
        likeness.Covered >= LeastCoveredOfStrong && likeness.Least >= LeastOfStrong && likeness.Matched >= LeastMatchedOfStrong && likeness.SameWords >= LeastWords;

    /// <summary>Whether two statements have so much in common that they make one of all that has it: most of either, or a telling fragment.</summary>
    public static bool IsTelling(Likeness likeness) => (IsStrong(likeness) && likeness.SameWords > LeastTellingWords) || IsFragmentTelling(likeness);

    private static bool IsFragmentTelling(Likeness likeness) => likeness.IsFragment && likeness.RunWords >= LeastTellingWords && likeness.Run >= LeastTelling;

    /// <summary>How a rendering stands to the fullest one.</summary>
    public static RenderingKind KindOf(StatementSign head, StatementSign other, Likeness likeness)
    {
        float share = head.Content.Weight > 0 ? other.Content.Weight / head.Content.Weight : 1;
        if (other.Statement.Form == StatementForm.Indirect)
            return share < SummaryToWhole ? RenderingKind.Summary : RenderingKind.Paraphrase;
        if (likeness.Least >= Verbatim && likeness.SameRun >= Math.Min(VerbatimRun, other.Content.Words.Length))
            return RenderingKind.Verbatim;
        if (other.Statement.Form == StatementForm.Mixed)
            return likeness.IsFragment && share < PartToWhole && other.Content.Words.Length <= likeness.RunWords + 2 ? RenderingKind.Part : RenderingKind.Paraphrase;
        bool isInside = likeness.Covered >= LeastCoveredInOneReport && SameWordsInOrder(head.Content.Words, other.Content.Words) >= other.Content.Words.Length * LeastCoveredInOneReport;
        return isInside ? share < PartToWhole ? RenderingKind.Part : RenderingKind.Verbatim : RenderingKind.OtherTranslation;
    }

    // The longest common subsequence, particles included: a mark or a word left out does not make another translation, other small words do.
    private static int SameWordsInOrder(PassageWord[] first, PassageWord[] second)
    {
        var lengths = new int[second.Length + 1];
        foreach (PassageWord word in first)
        {
            int diagonal = 0;
            for (int j = 1; j <= second.Length; j++)
            {
                int above = lengths[j];
                lengths[j] = string.Equals(word.Form, second[j - 1].Form, StringComparison.Ordinal) ? diagonal + 1 : Math.Max(above, lengths[j - 1]);
                diagonal = above;
            }
        }

        return lengths[^1];
    }

    /// <summary>The kind of a rendering that stands alone or is the fullest.</summary>
    public static RenderingKind KindOf(StatementSign head) =>
        head.Statement.Form == StatementForm.Indirect ? RenderingKind.Paraphrase : RenderingKind.Verbatim;

    /// <summary>How the speakers of two statements stand to each other.</summary>
    public static SpeakerFit SpeakersOf(StatementSign first, StatementSign second)
    {
        if (first.Speaker is null || second.Speaker is null)
        {
            if ((first.Described ?? second.Described) is not null && (first.Speaker ?? first.Described) is { } one && (second.Speaker ?? second.Described) is { } other)
                return one == other ? SpeakerFit.Described : SpeakerFit.Other;
            if (first.Names.Count == 0 || second.Names.Count == 0)
                return SpeakerFit.Unknown;
            return first.Names.Overlaps(second.Names) ? SpeakerFit.Same : SpeakerFit.Other;
        }

        if (first.Speaker == second.Speaker || first.Speaker == second.Principal || first.Principal == second.Speaker)
            return SpeakerFit.Same;
        if ((first.IsOneOfNamesakes || second.IsOneOfNamesakes) && first.Names.Overlaps(second.Names))
            return SpeakerFit.Unknown;
        return first.Represents.Contains(second.Speaker) || second.Represents.Contains(first.Speaker) ? SpeakerFit.Represents : SpeakerFit.Other;
    }

    private static bool IsInside(StatementSign head, StatementSign other) =>
        head.Statement.Content.Any(span => other.Statement.Content.Any(span.Overlaps));
}

/// <summary>How the speakers of two statements stand to each other.</summary>
internal enum SpeakerFit
{
    /// <summary>One of them is not known.</summary>
    Unknown,

    /// <summary>They are one, or one speaks for the other.</summary>
    Same,

    /// <summary>One is a country or organization, and the other's role names it.</summary>
    Represents,

    /// <summary>One is known, and the other's report describes the like without a name.</summary>
    Described,

    /// <summary>They are two.</summary>
    Other,
}

using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Wording;
using OnRecord.Happenings;
using OnRecord.Packs;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Comparison.Joining;

/// <summary>One report's happening as the joining sees it.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Happening">The happening.</param>
/// <param name="Participants">The joined actors who took part.</param>
/// <param name="Place">The joined actor where it took place, or <see langword="null"/>.</param>
/// <param name="Evidence">The words that it was read from.</param>
/// <param name="Sentence">The words of the sentences that have them.</param>
/// <param name="DayBeside">The day that stands beside these words, or <see langword="null"/>.</param>
internal sealed record HappeningSign(
    int Report, Happening Happening, HashSet<string> Participants, string? Place, Passage Evidence, Passage Sentence, string? DayBeside);

/// <summary>Joins the reports' happenings that are one: by type, participants, day and place.</summary>
internal sealed class HappeningJoiner
{
    private const float LeastCovered = 0.4f;
    private const float LeastCoveredBare = 0.5f;
    private const float LeastCoveredOtherDay = 0.5f;
    private const int MostDaysApart = 10;
    private const int LeastContent = 3;
    private const int MostBetween = 30;
    private const int MostWordsBetween = 4;

    private static readonly System.Buffers.SearchValues<char> LettersAndSpaces =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz ");

    private readonly HappeningKin _kin;
    private readonly TermSpace _space;
    private readonly List<HappeningSign> _signs;

    private HappeningJoiner(List<HappeningSign> signs, TermSpace space, LanguagePack pack)
    {
        _signs = signs;
        _space = space;
        _kin = HappeningKin.Of(pack);
    }

    /// <summary>Reads the happenings of records.</summary>
    public static List<HappeningSign> Read(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space)
    {
        var signs = new List<HappeningSign>();
        for (int report = 0; report < records.Count; report++)
        {
            if (records[report].Happenings.Count == 0)
                continue;
            var contents = new SentenceContents(records[report]);
            foreach (Happening happening in records[report].Happenings)
            {
                var participants = new HashSet<string>();
                foreach (string participant in happening.Participants)
                {
                    if (cast.Of(report, participant) is { } actor)
                        participants.Add(actor);
                }

                int[] sentences = [.. happening.Evidence.SelectMany(span => SpanSearch.Reached(records[report].Sentences, span)).Distinct().Order()];
                signs.Add(new HappeningSign(
                    report, happening, participants, cast.Of(report, happening.Place), Passage.Read(records[report].Text, happening.Evidence, space),
                    Passage.Read(records[report].Text, [.. sentences.Select(at => records[report].Sentences[at])], space),
                    DayBeside(records[report], contents, happening, sentences)));
            }
        }

        return signs;
    }

    /// <summary>The day that follows the words of a happening ("a meeting of the two is set for 14 September"), or the only one of a sentence that
    /// tells of the happening alone, as it was said or as the report has it.</summary>
    private static string? DayBeside(Record record, SentenceContents contents, Happening happening, int[] sentences)
    {
        int end = happening.Evidence.Max(span => span.End);
        TimeExpression[] days = [.. sentences.SelectMany(at => contents.TimesIn(at).Where(time => record.Sentences[at].Contains(time.Span) && TimeFit.AreDays(time.Value, time.Value)))];
        TimeExpression[] behind = [.. days.Where(time => time.Start > end && IsBeside(record.Text.AsSpan(end, time.Start - end)))];
        if (behind.Length == 1)
            return behind[0].Value;
        return days.Length == 1 && sentences.Length == 1 && contents.HappeningsIn(sentences[0]) == 1
            && contents.StatementsIn(sentences[0]).All(statement => Holds(statement, days[0].Span, happening)) ? days[0].Value : null;
    }

    /// <summary>Whether the day and the happening are both what was said.</summary>
    private static bool Holds(Statement statement, Span day, Happening happening) =>
        statement.Content.Any(content => content.Contains(day)) && happening.Evidence.All(span => statement.Content.Any(content => content.Contains(span)));

    private static bool IsBeside(ReadOnlySpan<char> between) =>
        between.Length <= MostBetween && between.Count(' ') <= MostWordsBetween && between.IndexOfAnyExcept(LettersAndSpaces) < 0;

    /// <summary>Joins happenings.</summary>
    /// <returns>The groups, each by rising number.</returns>
    public static List<List<int>> Join(List<HappeningSign> signs, IReadOnlyList<Record> records, TermSpace space, LanguagePack pack)
    {
        var joiner = new HappeningJoiner(signs, space, pack);
        int[] order = [.. Enumerable.Range(0, signs.Count)];
        Array.Sort(order, (left, right) => Fuller(signs[left], signs[right], records));
        var groups = new List<List<int>>();
        var open = new OpenHappenings();
        foreach (int at in order)
        {
            List<int>? best = open.For(signs[at]).Select(number => groups[number]).Where(group => group.All(member => joiner.AreOne(signs[member], signs[at])))
                .OrderByDescending(group => group.Max(member => joiner.Closeness(signs[member], signs[at]))).FirstOrDefault();
            if (best is null)
            {
                open.Add(signs[at], groups.Count);
                groups.Add([at]);
            }
            else
            {
                best.Add(at);
            }
        }

        foreach (List<int> group in groups)
            group.Sort();
        return groups;
    }

    private static int Fuller(HappeningSign left, HappeningSign right, IReadOnlyList<Record> records)
    {
        int byParticipants = right.Participants.Count.CompareTo(left.Participants.Count);
        if (byParticipants != 0)
            return byParticipants;
        int byTime = (left.Happening.When is null).CompareTo(right.Happening.When is null);
        if (byTime != 0)
            return byTime;
        int byText = string.CompareOrdinal(records[left.Report].Text, records[right.Report].Text);
        return byText != 0 ? byText : left.Happening.Evidence[0].CompareTo(right.Happening.Evidence[0]);
    }

    private bool AreOne(HappeningSign first, HappeningSign second)
    {
        if (!_kin.AreKin(first.Happening.Type, second.Happening.Type) || first.Report == second.Report)
            return false;
        if (first.Place is { } place && second.Place is { } other && place != other)
            return false;
        // What one report tells as held and another as wanted are two, unless it is of the same day.
        if (first.Happening.Status != second.Happening.Status && (IsHeldAndWanted(first, second) || IsHeldAndWanted(second, first))
            && !(TimeFit.AreDays(first.Happening.When, second.Happening.When) && TimeFit.Agree(first.Happening.When, second.Happening.When)))
        {
            return false;
        }

        int shared = first.Participants.Count(second.Participants.Contains);
        int fewer = Math.Min(first.Participants.Count, second.Participants.Count);
        bool agree = TimeFit.Agree(first.Happening.When, second.Happening.When);
        if (shared < Math.Min(2, fewer) || (fewer > 2 && shared * 2 < fewer))
            return false;
        float covered = Covered(first, second);
        if (!agree)
        {
            // A call that is denied of Sunday is not the one of Monday.
            // Nor is one that is still to come the one that has been.
            return !IsDeniedAndTold(first, second) && !IsDeniedAndTold(second, first) && !IsBeforeAndAhead(first, second) && !IsBeforeAndAhead(second, first) && (TimeFit.DaysBetween(first.Happening.When, second.Happening.When) <= MostDaysApart || ArePlannedForMonths(first, second)) && !HasTwin(first, second) && !HasTwin(second, first)
                && (shared >= 2 || (first.Happening.Type == second.Happening.Type && covered >= LeastCoveredOtherDay));
        }

        if ((IsCalledOff(first, second) || IsCalledOff(second, first)) && first.Happening.Type == second.Happening.Type && shared > 0
            && CoveredBySentence(first, second) >= LeastCovered)
        {
            return true;
        }

        // Of one person's visits one may be called off and another take place.
        if (shared < 2 && (first.Happening.Status == HappeningStatus.Cancelled) != (second.Happening.Status == HappeningStatus.Cancelled)
            && (first.Happening.Status == HappeningStatus.Happened || second.Happening.Status == HappeningStatus.Happened))
        {
            return false;
        }

        if (IsDeniedAndTold(first, second) || IsDeniedAndTold(second, first))
            return first.Happening.Type == second.Happening.Type && (shared > 0 || CoveredBySentence(first, second) >= LeastCoveredBare
                || (IsOnlyOne(first) && IsOnlyOne(second)) || IsBareDenialOf(first, second) || IsBareDenialOf(second, first));
        bool areDated = TimeFit.AreDays(first.Happening.When, second.Happening.When);
        if (IsOfOnePerson(first, second))
            return true;
        if (!areDated && Math.Min(first.Evidence.Content, second.Evidence.Content) < LeastContent)
            return false;
        if (shared >= 2)
            return areDated || first.Place is not null && second.Place is not null || covered >= LeastCovered * 0.5f;
        return shared == 1 && areDated && first.Happening.Type == second.Happening.Type ? covered >= LeastCovered * 0.75f
            : covered >= (areDated ? LeastCovered : LeastCoveredBare);
    }

    // One person's resignation, in whatever words.
    private bool IsOfOnePerson(HappeningSign first, HappeningSign second) =>
        first.Happening.Type == second.Happening.Type && first.Happening.Status == second.Happening.Status && _kin.IsOnce(first.Happening.Type)
        && first.Participants.Count == 1 && second.Participants.Count == 1 && first.Participants.SetEquals(second.Participants) && IsOnlyOfType(first) && IsOnlyOfType(second);

    // What is yet to come, and one report has for March and the other for April.
    private static bool ArePlannedForMonths(HappeningSign first, HappeningSign second) =>
        first.Happening.Status == HappeningStatus.Planned && second.Happening.Status == HappeningStatus.Planned
        && TimeFit.DaysBetween(first.Happening.When, second.Happening.When) is null && TimeFit.AreNearMonths(first.Happening.When, second.Happening.When);

    // What is denied is told in a few words, and whom it is of often stands elsewhere in the sentence.
    private static bool IsDeniedAndTold(HappeningSign denied, HappeningSign told) =>
        denied.Happening.Status == HappeningStatus.Denied && (told.Happening.Status == HappeningStatus.Happened
            || (told.Happening.Status == HappeningStatus.Planned && TimeFit.AreDays(denied.Happening.When, told.Happening.When)));

    private static bool IsBeforeAndAhead(HappeningSign before, HappeningSign ahead) =>
        before.Happening.Status == HappeningStatus.Happened && ahead.Happening.Status == HappeningStatus.Planned;

    // The visit that one report tells of and another has called off, where both name its day.
    private static bool IsCalledOff(HappeningSign off, HappeningSign told) =>
        off.Happening.Status == HappeningStatus.Cancelled && told.Happening.Status is HappeningStatus.Happened or HappeningStatus.Planned
        && (off.Happening.When ?? off.DayBeside) is { } day && (told.Happening.When ?? told.DayBeside) is { } other && TimeFit.AreDays(day, other) && TimeFit.Agree(day, other);

    // The one arrest of which a report tells, of nobody in particular, and the one that another denies.
    private bool IsOnlyOne(HappeningSign sign) => sign.Participants.Count == 0 && IsOnlyOfType(sign);

    private bool IsOnlyOfType(HappeningSign sign) =>
        _signs.TrueForAll(other => other == sign || other.Report != sign.Report || other.Happening.Type != sign.Happening.Type);

    // "No telephone call took place on Wednesday": of nobody in particular, and the only one of that day that the other tells of.
    private bool IsBareDenialOf(HappeningSign denied, HappeningSign told) => denied.Happening.Status == HappeningStatus.Denied && denied.Participants.Count == 0
        && TimeFit.AreDays(denied.Happening.When, told.Happening.When) && IsOnlyOfType(denied) && IsOnlyOfType(told);

    private float CoveredBySentence(HappeningSign first, HappeningSign second)
    {
        var alignment = Alignment.Of(first.Sentence, second.Sentence, _space);
        return alignment.SameWords < 2 ? 0 : Math.Max(alignment.LeftCovered, alignment.RightCovered);
    }

    private static bool IsHeldAndWanted(HappeningSign held, HappeningSign wanted) =>
        held.Happening.Status == HappeningStatus.Happened && wanted.Happening.Status == HappeningStatus.Proposed;

    /// <summary>Whether the report of <paramref name="other"/> tells of another happening that fits <paramref name="sign"/> and its day.</summary>
    private bool HasTwin(HappeningSign sign, HappeningSign other) =>
        _signs.Any(twin => twin.Report == other.Report && twin != other && _kin.AreKin(twin.Happening.Type, sign.Happening.Type)
            && twin.Happening.When is not null && TimeFit.Agree(twin.Happening.When, sign.Happening.When));

    private float Closeness(HappeningSign first, HappeningSign second) =>
        first.Participants.Count(second.Participants.Contains) + Covered(first, second)
        + (TimeFit.AreDays(first.Happening.When, second.Happening.When) && TimeFit.Agree(first.Happening.When, second.Happening.When) ? 1 : 0);

    private float Covered(HappeningSign first, HappeningSign second)
    {
        var alignment = Alignment.Of(first.Evidence, second.Evidence, _space);
        return Math.Max(alignment.LeftCovered, alignment.RightCovered);
    }
}

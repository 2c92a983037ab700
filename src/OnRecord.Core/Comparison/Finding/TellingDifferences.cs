using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Packs;

namespace OnRecord.Comparison.Finding;

/// <summary>Finds numbers and days that reports give differently where they tell one thing in their own words, read as a happening or not.</summary>
/// <remarks>Two sentences count as telling one thing when most of their words stand for one another. Strict: what may be two things is no difference.</remarks>
internal sealed class TellingDifferences(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space, LanguagePack pack)
{
    private const float LeastShared = 0.35f;
    private const float LeastCovered = 0.3f;
    private const float LeastCoveredMost = 0.5f;
    private const float LeastCoveredOfLonger = 0.2f;
    private const float LeastCoveredOfShorter = 0.65f;
    private const float LeastCoveredOfDays = 0.55f;
    private const float LeastCoveredMostAhead = 0.45f;
    private const int LeastContent = 4;
    private const int DayLength = 10;
    private const float LeastCoveredOfTwin = 0.35f;
    private const int MostDaysApart = 10;

    // Of ten thousand sentences in the same few words none tells what another tells: those with too many like them are left out.
    private const int MostMet = 400_000_000;
    private const int FewestMet = 20_000;
    private const int MostPairs = 4_000_000;
    private const int FewestNear = 200;

    private readonly NumberDifferences _numbers = new(records, space);
    private readonly WordingDifferences _wording = new(records, space);
    private readonly Dictionary<Place, string> _values = [];
    private readonly Dictionary<Place, Place> _sameAs = [];

    /// <summary>Finds the differences.</summary>
    /// <param name="signs">The statements of the reports.</param>
    /// <param name="happenings">Their happenings.</param>
    /// <param name="told">The differences that are told already: their passages are left out.</param>
    public IEnumerable<Difference> Find(List<StatementSign> signs, List<HappeningSign> happenings, IReadOnlyList<Difference> told)
    {
        if (records.Count < 2)
            yield break;
        List<ToldSentence> all = ToldSentence.Read(records, signs, space), sentences = all.FindAll(sentence => !sentence.Quotes);
        List<(ToldSentence One, ToldSentence Other)> pairs = [.. Pairs(sentences.FindAll(sentence => sentence.Words.Content >= LeastContent))];
        foreach (DifferenceKind kind in (DifferenceKind[])[DifferenceKind.Number, DifferenceKind.Date, DifferenceKind.Status, DifferenceKind.Wording])
        {
            _values.Clear();
            _sameAs.Clear();
            foreach ((ToldSentence one, ToldSentence other) in pairs)
            {
                if (kind == DifferenceKind.Number)
                    AddNumbers(one, other);
                else if (kind == DifferenceKind.Date)
                    AddDays(one, other, sentences);
                else if (kind == DifferenceKind.Wording)
                    AddWords(one, other);
            }

            foreach (List<DifferingValue> values in kind switch
            {
                DifferenceKind.Number => new CountedOnce(records, _numbers, space).Find(sentences).Concat(new DurationDifferences(records, space).Find(sentences))
                    .Concat(new TallyDifferences(records, _numbers, space).Find(sentences)).Concat(new MeasuredOnce(records, _numbers, space).Find(sentences))
                    .Concat(new PlacedNumbers(records, _numbers, space).Find(all)).Concat(new AgeDifferences(records, cast).Find().SelectMany(InPairs)),
                DifferenceKind.Date => new PlannedOnce(records, space).Find(sentences.FindAll(sentence => sentence.DayOrMonth is { Value: { } day } && IsAhead(sentence.Report, day)))
                    .Concat(new HappenedOnce(records, space).Find(sentences)).Concat(new YearDifferences(records, space).Find(all)).Concat(new LongPastDays(records, space).Find(all)),
                DifferenceKind.Status => new DeniedAndTold(records, space).Find(sentences, signs).Concat(new RivalHappenings(records, cast, pack).Find(happenings)),
                _ => [],
            })
            {
                Add(PlaceOf(values[0]), values[0].Value, PlaceOf(values[1]), values[1].Value);
            }

            foreach (IGrouping<Place, Place> slot in _values.Keys.GroupBy(RootOf))
            {
                // A headline has it as the text below it has: one passage of a report stands for all that say the same.
                Place[] places = [.. slot.GroupBy(place => (place.Report, Value: _values[place].ToUpperInvariant())).Select(same => same.MaxBy(place => place.Span)!)
                    .OrderBy(place => place.Report).ThenBy(place => place.Span)];
                if (places.Select(place => place.Report).Distinct().Count() == places.Length
                    && !places.Any(place => told.Any(difference => difference.Values.Any(value => value.Report == records[place.Report].Id && value.Evidence.Overlaps(place.Span)))))
                {
                    yield return new Difference(kind, null, [.. places.Select(place => new DifferingValue(records[place.Report].Id, _values[place], place.Span))]);
                }
            }
        }
    }

    private static IEnumerable<List<DifferingValue>> InPairs(List<DifferingValue> values) => values.Skip(1).Select(value => new List<DifferingValue> { values[0], value });

    private IEnumerable<(ToldSentence One, ToldSentence Other)> Pairs(List<ToldSentence> sentences)
    {
        var index = new PassageIndex(space);
        foreach (ToldSentence sentence in sentences)
            index.Add(sentence.Words);
        int mostMet = Math.Max(FewestMet, MostMet / Math.Max(1, sentences.Count)), mostNear = Math.Max(FewestNear, MostPairs / Math.Max(1, sentences.Count));
        List<(int Number, float Shared)>[] near =
            [.. sentences.Select(sentence => index.CostOf(sentence.Words) > mostMet ? [] : index.Near(sentence.Words, LeastShared))];
        for (int at = 0; at < sentences.Count; at++)
        {
            if (near[at].Count > mostNear)
                continue;
            foreach ((int other, _) in near[at])
            {
                if (other < at && near[other].Count > 0 && near[other].Count <= mostNear && sentences[other].Report != sentences[at].Report
                    && sentences[other].MayTellWhat(sentences[at]))
                {
                    yield return (sentences[other], sentences[at]);
                }
            }
        }
    }

    private bool HasNumbers(ToldSentence sentence) => _numbers.HasNumbers(new RenderedPassage(sentence.Report, sentence.Words));

    private void AddNumbers(ToldSentence one, ToldSentence other)
    {
        if (!HasNumbers(one) || !HasNumbers(other) || !one.DatesAgree(other) || IsOfLongAgo(one) != IsOfLongAgo(other))
            return;
        var alignment = Alignment.Of(one.Words, other.Words, space);
        float least = Math.Min(alignment.LeftCovered, alignment.RightCovered), most = Math.Max(alignment.LeftCovered, alignment.RightCovered);
        if ((least < LeastCovered || most < LeastCoveredMost) && (least < LeastCoveredOfLonger || most < LeastCoveredOfShorter))
            return;
        // What both tell of years ago may be two things of those years.
        if (IsOfLongAgo(one) && least < LeastCoveredMost)
            return;
        foreach (List<DifferingValue> pair in _numbers.FindStrict(new RenderedPassage(one.Report, one.Words), new RenderedPassage(other.Report, other.Words), one.AreClaims(other)))
            Add(new Place(one.Report, pair[0].Evidence), pair[0].Value, new Place(other.Report, pair[1].Evidence), pair[1].Value);
    }

    private bool IsOfLongAgo(ToldSentence sentence) => sentence.IsOfLongAgo(records[sentence.Report].Published);

    private void AddWords(ToldSentence one, ToldSentence other)
    {
        if (!one.DatesAgree(other))
            return;
        foreach (List<DifferingValue> pair in _wording.Find([new RenderedPassage(one.Report, one.Undated), new RenderedPassage(other.Report, other.Undated)], isTold: true)
            .Where(pair => !IsCue(one, pair[0]) && !IsCue(other, pair[1])))
            Add(new Place(one.Report, pair[0].Evidence), pair[0].Value, new Place(other.Report, pair[1].Evidence), pair[1].Value);
    }

    // Whether somebody said or denied something is a matter of the statements.
    private static bool IsCue(ToldSentence sentence, DifferingValue value) =>
        sentence.Statements.Any(sign => sign.Statement.Cue is { } cue && cue.Overlaps(value.Evidence));

    private void AddDays(ToldSentence one, ToldSentence other, List<ToldSentence> sentences)
    {
        if (one.Day is not { Value: { } day } here || other.Day is not { Value: { } otherDay } there || TimeFit.Agree(day, otherDay)
            || TimeFit.DaysBetween(day, otherDay) > MostDaysApart || TollReader.TellsOfAnother(one.Words, space.Lexicon) || TollReader.TellsOfAnother(other.Words, space.Lexicon) || IsOver(one.Report, day) && IsAhead(other.Report, otherDay) || IsAhead(one.Report, day) && IsOver(other.Report, otherDay)
            || TimeFit.IsSameWeekday(here.Span.In(records[one.Report].Text), day, there.Span.In(records[other.Report].Text), otherDay))
        {
            return;
        }

        var alignment = Alignment.Of(one.Undated, other.Undated, space);
        float least = Math.Min(alignment.LeftCovered, alignment.RightCovered), most = Math.Max(alignment.LeftCovered, alignment.RightCovered);
        bool areAlike = least >= LeastCoveredOfDays
            || (IsAhead(one.Report, day) && IsAhead(other.Report, otherDay)
                && ((least >= LeastCovered && most >= LeastCoveredMostAhead) || (least >= LeastCoveredOfLonger && most >= LeastCoveredOfShorter)));
        if (!areAlike || HasTwin(one, other, sentences) || HasTwin(other, one, sentences))
            return;
        Add(new Place(one.Report, here.Span), day, new Place(other.Report, there.Span), otherDay);
    }

    /// <summary>Whether a day was yet to come when a report was published: of what is planned a report has less to tell, and tells of little else.</summary>
    private bool IsAhead(int report, string day) =>
        records[report].Published is { } published && string.CompareOrdinal(day, 0, published.ToString(), 0, Math.Min(DayLength, day.Length)) > 0;

    private bool IsOver(int report, string day) =>
        records[report].Published is { } published && string.CompareOrdinal(day, 0, published.ToString(), 0, DayLength) < 0;

    /// <summary>Whether the report of <paramref name="other"/> tells of the like on the day of <paramref name="one"/>, too: then it happened twice.</summary>
    private bool HasTwin(ToldSentence one, ToldSentence other, List<ToldSentence> sentences) =>
        sentences.Exists(twin => twin.Report == other.Report && twin != other && records[twin.Report].Times.Any(time => twin.Span.Contains(time.Span)
                && time.Value is { } value && TimeFit.IsDated(value) && TimeFit.Agree(value, one.Day!.Value))
            && Alignment.Of(one.Undated, twin.Undated, space) is var alignment && Math.Max(alignment.LeftCovered, alignment.RightCovered) >= LeastCoveredOfTwin);

    private void Add(Place one, string value, Place other, string otherValue)
    {
        _values[one] = value;
        _values[other] = otherValue;
        (Place root, Place joined) = (RootOf(one), RootOf(other));
        if (root != joined)
            _sameAs[joined] = root;
    }

    private Place PlaceOf(DifferingValue value)
    {
        int report = 0;
        while (!string.Equals(records[report].Id, value.Report, StringComparison.Ordinal))
            report++;
        return new Place(report, value.Evidence);
    }

    private Place RootOf(Place place)
    {
        while (_sameAs.TryGetValue(place, out Place? root))
            place = root;
        return place;
    }

    private sealed record Place(int Report, Span Span);
}

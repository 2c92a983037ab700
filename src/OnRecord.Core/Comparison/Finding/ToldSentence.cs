using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Names;
using OnRecord.Pages;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>A sentence in which a report tells something, and what of it can differ.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words.</param>
/// <param name="Undated">Its words without the days and times that it names.</param>
/// <param name="Names">The terms of its words that are names: capitals inside the sentence, days apart.</param>
/// <param name="Meant">The terms of the names of those whom it means, "he" and "the mayor" among them.</param>
/// <param name="Dates">The days and longer stretches of the calendar that it names of what it tells: of reported speech those inside it.</param>
/// <param name="Statements">The statements that reach into it.</param>
internal sealed record ToldSentence(
    int Report, Span Span, Passage Words, Passage Undated, HashSet<int> Names, HashSet<int> Meant, IReadOnlyList<TimeExpression> Dates,
    IReadOnlyList<StatementSign> Statements)
{
    /// <summary>The one day that it names, or <see langword="null"/> for none or several.</summary>
    public TimeExpression? Day { get; } = Dates.Count(IsDay) == 1 ? Dates.First(IsDay) : null;

    /// <summary>The one day, or the one month where no day is named, or <see langword="null"/>: what is planned is told with no more.</summary>
    public TimeExpression? DayOrMonth => Day ?? (Dates.Count == 1 && Dates[0].Value is { Length: MonthLength } month && char.IsAsciiDigit(month[^1]) && month[4] == '-' ? Dates[0] : null);

    /// <summary>Whether it quotes: what was said is compared in what was said.</summary>
    public bool Quotes { get; } = Statements.Any(sign => sign.Statement.Form != StatementForm.Indirect);

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(",;:()–—");

    private const int MonthLength = 7;
    private const int LeastContent = 2;
    private const int MostContent = 40;
    private const int DayLength = 10;

    /// <summary>Reads the sentences of records, those that quote among them.</summary>
    public static List<ToldSentence> Read(IReadOnlyList<Record> records, List<StatementSign> signs, TermSpace space)
    {
        ILookup<int, StatementSign> byReport = signs.ToLookup(sign => sign.Report);
        var sentences = new List<ToldSentence>();
        for (int report = 0; report < records.Count; report++)
        {
            Record record = records[report];
            List<StatementSign>?[] reaching = Reaching(record, byReport[report]);
            Mention[] mentions = [.. record.Mentions.OrderBy(mention => mention.Start)];
            Dictionary<string, HashSet<int>> termsOf = record.Actors.ToDictionary(
                actor => actor.Id, actor => Passage.Read(actor.Name, [new Span(0, actor.Name.Length)], space).Words.Select(word => word.Term).ToHashSet(), StringComparer.Ordinal);
            int nextTime = 0, nextMention = 0;
            for (int s = 0; s < record.Sentences.Count; s++)
            {
                Span span = record.Sentences[s];
                while (nextTime < record.Times.Count && record.Times[nextTime].Start < span.Start)
                    nextTime++;
                List<StatementSign> statements = reaching[s] ?? [];
                var words = Passage.Read(record.Text, [span], space);
                if (words.Content is < LeastContent or > MostContent)
                    continue;
                TimeExpression[] times = [.. record.Times.Skip(nextTime).TakeWhile(time => time.Start < span.End).Where(time => time.Type is TimeType.Date or TimeType.Time)];
                var undated = Passage.Read(record.Text, WithoutTimes(times, span), space);
                TimeExpression[] dates = [.. times.Where(time => TimeFit.IsDated(time.Value) && (statements.Count == 0 || IsAhead(record, time) || statements.Exists(sign => sign.Statement.Content.Any(content => content.Contains(time.Span)))))];
                while (nextMention < mentions.Length && mentions[nextMention].Start < span.Start)
                    nextMention++;
                HashSet<int> names = NamesIn(undated, record.Text), meant = [.. names];
                for (int m = nextMention; m < mentions.Length && mentions[m].Start < span.End; m++)
                    meant.UnionWith(termsOf[mentions[m].Actor]);
                sentences.Add(new ToldSentence(report, span, words, undated, names, meant, dates, statements));
            }
        }

        return sentences;
    }

    /// <summary>Whether a day was yet to come when a report was published: nobody has said or done anything on it ("has called a strike for Friday").</summary>
    public static bool IsAhead(Record record, TimeExpression time) => record.Published is { } published && TimeFit.AreDays(time.Value, published.ToString())
        && string.CompareOrdinal(time.Value, 0, published.ToString(), 0, DayLength) > 0;

    // A day is compared as a day, and not as a word: "Friday" here and "Sunday" there are no two names.
    private static List<Span> WithoutTimes(TimeExpression[] times, Span sentence)
    {
        var rest = new List<Span>();
        int start = sentence.Start;
        foreach (TimeExpression time in times)
        {
            if (time.Start > start)
                rest.Add(new Span(start, time.Start));
            start = Math.Max(start, Math.Min(time.End, sentence.End));
        }

        if (start < sentence.End)
            rest.Add(new Span(start, sentence.End));
        return rest;
    }

    // The statements that reach into each sentence, in their order.
    private static List<StatementSign>?[] Reaching(Record record, IEnumerable<StatementSign> signs)
    {
        IReadOnlyList<Span> sentences = record.Sentences;
        var reaching = new List<StatementSign>?[sentences.Count];
        foreach (StatementSign sign in signs)
        {
            foreach (Span content in sign.Statement.Content)
            {
                foreach (int s in SpanSearch.Reached(sentences, content))
                {
                    List<StatementSign> there = reaching[s] ??= [];
                    if (there.Count == 0 || there[^1] != sign)
                        there.Add(sign);
                }
            }
        }

        return reaching;
    }

    /// <summary>Whether two sentences may tell of one thing: neither says another's words, and not each names somebody whom the other does not.</summary>
    public bool MayTellWhat(ToldSentence other) => MayBeOfOne(other) && (Names.All(other.HasTerm) || other.Names.All(HasTerm));

    /// <summary>Whether neither of two sentences says another's words.</summary>
    public bool MayBeOfOne(ToldSentence other) =>
        !Statements.Any(sign => other.Statements.Any(one => RenderingRule.SpeakersOf(sign, one) == SpeakerFit.Other));

    /// <summary>Whether both are what somebody says.</summary>
    public bool AreClaims(ToldSentence other) => Statements.Count > 0 && other.Statements.Count > 0;

    /// <summary>Whether the days and years that two sentences name go together: what is counted at another time may well be another number.</summary>
    public bool DatesAgree(ToldSentence other) => Dates.Count == 0 || other.Dates.Count == 0
        || (Dates.All(date => other.Dates.Any(one => TimeFit.Agree(date.Value, one.Value))) && other.Dates.All(date => Dates.Any(one => TimeFit.Agree(date.Value, one.Value))));

    /// <summary>Whether it names a year before the one in which its report was published: "dismissed 120 workers last year"; what is told without a year is of this one.</summary>
    public bool IsOfLongAgo(PublicationTime? published) => published is { } day
        && Dates.Any(date => date.Value is { Length: 4 } year && string.CompareOrdinal(year, 0, day.ToString(), 0, year.Length) < 0);

    /// <summary>Its words, times left out, beside a time that it names, up to the marks before and behind: the rest of a sentence may tell of anything.</summary>
    public PassageWord[] WordsBeside(Span time, string text)
    {
        int before = text.AsSpan(Span.Start, Math.Max(0, time.Start - Span.Start)).LastIndexOfAny(Marks), behind = text.AsSpan(time.End, Math.Max(0, Span.End - time.End)).IndexOfAny(Marks);
        var between = new Span(Span.Start + before + 1, behind < 0 ? Span.End : time.End + behind);
        return Array.FindAll(Undated.Words, word => between.Contains(word.Span));
    }

    private static bool IsDay(TimeExpression time) => TimeFit.AreDays(time.Value, time.Value);

    private bool HasTerm(int term) => Meant.Contains(term) || Array.Exists(Words.Words, word => word.Term == term);

    private static HashSet<int> NamesIn(Passage words, string text) =>
        [.. words.Words.Skip(1).Where(word => word.Weight > 0 && char.IsUpper(text[word.Span.Start])).Select(word => word.Term)];
}

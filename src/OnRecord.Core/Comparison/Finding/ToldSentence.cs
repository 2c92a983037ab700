using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Comparison.Finding;

/// <summary>A sentence in which a report tells something, and what of it can differ.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Words">Its words.</param>
/// <param name="Names">The terms of its words that are names: capitals inside the sentence.</param>
/// <param name="Day">The one day that it names, or <see langword="null"/> for none or several.</param>
/// <param name="Statements">The statements that reach into it.</param>
internal sealed record ToldSentence(
    int Report, Span Span, Passage Words, HashSet<int> Names, TimeExpression? Day, IReadOnlyList<StatementSign> Statements)
{
    private const int LeastContent = 4;
    private const int MostContent = 40;

    /// <summary>Reads the sentences of records that tell something in the reporter's words; of quotations, what was said is compared.</summary>
    public static List<ToldSentence> Read(IReadOnlyList<Record> records, List<StatementSign> signs, TermSpace space)
    {
        ILookup<int, StatementSign> byReport = signs.ToLookup(sign => sign.Report);
        var sentences = new List<ToldSentence>();
        for (int report = 0; report < records.Count; report++)
        {
            Record record = records[report];
            List<StatementSign>?[] reaching = Reaching(record, byReport[report]);
            int nextTime = 0;
            for (int s = 0; s < record.Sentences.Count; s++)
            {
                Span span = record.Sentences[s];
                while (nextTime < record.Times.Count && record.Times[nextTime].Start < span.Start)
                    nextTime++;
                List<StatementSign> statements = reaching[s] ?? [];
                if (statements.Exists(sign => sign.Statement.Form != StatementForm.Indirect))
                    continue;
                var words = Passage.Read(record.Text, [span], space);
                if (words.Content is < LeastContent or > MostContent)
                    continue;
                TimeExpression[] days = [.. record.Times.Skip(nextTime).TakeWhile(time => time.Start < span.End).Where(time => span.Contains(time.Span) && TimeFit.AreDays(time.Value, time.Value))];
                sentences.Add(new ToldSentence(report, span, words, NamesIn(words, record.Text), days.Length == 1 ? days[0] : null, statements));
            }
        }

        return sentences;
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
                for (int s = FirstEndingBehind(sentences, content.Start); s < sentences.Count && sentences[s].Start < content.End; s++)
                {
                    List<StatementSign> there = reaching[s] ??= [];
                    if (content.Overlaps(sentences[s]) && (there.Count == 0 || there[^1] != sign))
                        there.Add(sign);
                }
            }
        }

        return reaching;
    }

    private static int FirstEndingBehind(IReadOnlyList<Span> sentences, int offset)
    {
        int low = 0, high = sentences.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (sentences[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether two sentences may tell of one thing: neither says another's words, and not each names somebody whom the other does not.</summary>
    public bool MayTellWhat(ToldSentence other)
    {
        if (Statements.Any(sign => other.Statements.Any(one => RenderingRule.SpeakersOf(sign, one) == SpeakerFit.Other)))
            return false;
        return Names.All(other.HasTerm) || other.Names.All(HasTerm);
    }

    private bool HasTerm(int term) => Array.Exists(Words.Words, word => word.Term == term);

    private static HashSet<int> NamesIn(Passage words, string text) =>
        [.. words.Words.Skip(1).Where(word => word.Weight > 0 && char.IsUpper(text[word.Span.Start])).Select(word => word.Term)];
}

using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Pages;

namespace OnRecord.Comparison.Finding;

/// <summary>Says in which reports an utterance was not found, and what of them comes nearest.</summary>
/// <remarks>A passage that may well be a rendering which was not recognized as one makes the report neither a carrier nor one that lacks it.</remarks>
internal sealed class AbsenceFinder
{
    private const int Compared = 4;
    private const float LeastNear = 0.12f;
    private const float MostCovered = 0.38f;
    private const float MostCoveredOfSpeaker = 0.2f;
    private const int LeastWords = 2;
    private const int LeastContent = 4;

    private readonly IReadOnlyList<Record> _records;
    private readonly TermSpace _space;
    private readonly Passage[][] _sentences;
    private readonly Dictionary<int, List<int>>[] _byTerm;

    /// <summary>Reads the sentences of records.</summary>
    public AbsenceFinder(IReadOnlyList<Record> records, TermSpace space)
    {
        _records = records;
        _space = space;
        _sentences = [.. records.Select(record => record.Sentences.Select(span => Passage.Read(record.Text, [span], space)).ToArray())];
        _byTerm = [.. _sentences.Select(Index)];
    }

    /// <summary>Finds the reports that lack an utterance.</summary>
    /// <param name="signs">All statements.</param>
    /// <param name="utterance">The utterance.</param>
    public List<Absence> Find(List<StatementSign> signs, JoinedUtterance utterance)
    {
        var absent = new List<Absence>();
        if (signs[utterance.Head].Content.Content < LeastContent)
            return absent;
        HashSet<int> carriers = [.. utterance.All.Select(at => signs[at].Report)];
        StatementSign head = signs[utterance.Head];
        for (int report = 0; report < _records.Count; report++)
        {
            if (carriers.Contains(report) || _records[report].Completeness != Completeness.Full || _records[report].Unread is not null)
                continue;
            (int sentence, float near, bool mayCarry) = Nearest(report, head);
            if (!mayCarry && !MayBeRendered(signs, utterance, report))
                absent.Add(new Absence(_records[report].Id, sentence >= 0 && near >= LeastNear ? _records[report].Sentences[sentence] : null));
        }

        return absent;
    }

    private (int Sentence, float Near, bool MayCarry) Nearest(int report, StatementSign head)
    {
        var shared = new Dictionary<int, float>();
        foreach (IGrouping<int, PassageWord> word in head.Content.Words.Where(word => word.Weight > 0).GroupBy(word => word.Term))
        {
            if (!_byTerm[report].TryGetValue(word.Key, out List<int>? sentences))
                continue;
            foreach (int sentence in sentences)
                shared[sentence] = shared.GetValueOrDefault(sentence) + word.First().Weight;
        }

        int best = -1;
        float near = 0;
        bool mayCarry = false;
        foreach ((int sentence, _) in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared))
        {
            Passage passage = _sentences[report][sentence];
            var alignment = Alignment.Of(head.Content, passage, _space);
            mayCarry |= MayCarry(alignment);
            if (alignment.LeftCovered > near)
                (best, near) = (sentence, alignment.LeftCovered);
        }

        return (best, near, mayCarry);
    }

    /// <summary>Whether a statement of the same speaker in the report, or one of an unknown speaker, comes near enough to be a rendering.</summary>
    private bool MayBeRendered(List<StatementSign> signs, JoinedUtterance utterance, int report)
    {
        foreach (StatementSign sign in signs)
        {
            if (sign.Report != report)
                continue;
            foreach (int at in utterance.All)
            {
                SpeakerFit fit = RenderingRule.SpeakersOf(signs[at], sign);
                if (fit == SpeakerFit.Other || !TimeFit.Agree(signs[at].Statement.When, sign.Statement.When))
                    continue;
                var likeness = Likeness.Of(signs[at], sign, _space);
                if (likeness.Covered >= (fit == SpeakerFit.Same ? MostCoveredOfSpeaker : MostCovered))
                    return true;
            }
        }

        return false;
    }

    private static bool MayCarry(Alignment alignment) =>
        alignment.ToRight.Count(counterpart => counterpart >= 0) >= LeastWords && alignment.LeftCovered >= MostCovered;

    private static Dictionary<int, List<int>> Index(Passage[] sentences)
    {
        var byTerm = new Dictionary<int, List<int>>();
        for (int sentence = 0; sentence < sentences.Length; sentence++)
        {
            foreach (int term in sentences[sentence].Words.Where(word => word.Weight > 0).Select(word => word.Term).Distinct())
            {
                if (!byTerm.TryGetValue(term, out List<int>? found))
                    byTerm[term] = found = [];
                found.Add(sentence);
            }
        }

        return byTerm;
    }
}

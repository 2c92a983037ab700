using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Pages;
using OnRecord.Statements;

namespace OnRecord.Comparison.Finding;

/// <summary>Says in which reports an utterance was not found, and what of them comes nearest.</summary>
/// <remarks>A passage that may well be a rendering which was not recognized as one makes the report neither a carrier nor one that lacks it.</remarks>
internal sealed class AbsenceFinder
{
    private const float LeastNear = 0.12f;
    private const float MostCovered = 0.46f;
    private const float MostCoveredOfIndirect = 0.30f;
    private const float MostCoveredOfSpeaker = 0.26f;
    private const float MostCoveredOfAlone = 0.11f;
    private const float MostCoveredOfLong = 0.17f;
    private const int LeastOfLong = 12;
    private const float LeastShared = 0.1f;
    private const float LeastOfPassage = 0.6f;
    private const int LeastContent = 4;
    private const int MostRenderings = 4;

    // Of words that are in nearly every sentence of very many nothing is said, for it would take too long to be sure.
    private const int MostMet = 1_000_000_000;
    private const int FewestMet = 20_000;
    private const int MostAligned = 400;

    private readonly IReadOnlyList<Record> _records;
    private readonly TermSpace _space;
    private readonly List<StatementSign> _signs;
    private readonly PassageIndex _statements;
    private readonly PassageIndex _sentences;
    private readonly List<(int Report, int Sentence, Passage Passage)> _places = [];
    private readonly ILookup<(int Report, string? Speaker), StatementSign> _alone;

    /// <summary>Reads the sentences of records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="signs">Their statements.</param>
    /// <param name="utterances">What was joined of them.</param>
    /// <param name="space">The words of the comparison.</param>
    public AbsenceFinder(IReadOnlyList<Record> records, List<StatementSign> signs, List<JoinedUtterance> utterances, TermSpace space)
    {
        _records = records;
        _space = space;
        _signs = signs;
        _alone = utterances.Where(utterance => utterance.Others.Count == 0).Select(utterance => signs[utterance.Head]).Where(sign => sign.Speaker is not null && sign.Statement.IsLikely)
            .ToLookup(sign => (sign.Report, sign.Speaker));
        _statements = new PassageIndex(space);
        foreach (StatementSign sign in signs)
            _statements.Add(sign.Content);
        _sentences = new PassageIndex(space);
        for (int report = 0; report < records.Count; report++)
        {
            for (int sentence = 0; sentence < records[report].Sentences.Count; sentence++)
            {
                var passage = Passage.Read(records[report].Text, [records[report].Sentences[sentence]], space);
                _sentences.Add(passage);
                _places.Add((report, sentence, passage));
            }
        }
    }

    /// <summary>Finds the reports that lack an utterance. Of a few words, or words that nobody is known to have said, nothing is said.</summary>
    public List<Absence> Find(JoinedUtterance utterance)
    {
        StatementSign head = _signs[utterance.Head];
        if (head.Content.Content < LeastContent || (head.Speaker is null && head.Statement.Form == StatementForm.Indirect))
            return [];
        var open = new HashSet<int>(Enumerable.Range(0, _records.Count)
            .Where(report => _records[report].Completeness == Completeness.Full && _records[report].Unread is null));
        open.ExceptWith(utterance.All.Select(at => _signs[at].Report));
        if (open.Count == 0 || IsEverywhere(utterance))
            return [];
        Dictionary<int, (int Sentence, float Shared)> nearest = Nearest(head, open);
        RemoveThoseThatMayRender(utterance, open);
        open.RemoveWhere(report => MayBeInOtherWords(head, report));
        return
        [
            .. open.Order().Select(report => new Absence(
                _records[report].Id,
                nearest.TryGetValue(report, out (int Sentence, float Shared) near) && near.Shared >= LeastNear * head.Content.Weight
                    ? _records[report].Sentences[near.Sentence] : null)),
        ];
    }

    /// <summary>Whether its words are in so many sentences and statements that looking them through for each utterance would take too long.</summary>
    private bool IsEverywhere(JoinedUtterance utterance) =>
        _sentences.CostOf(_signs[utterance.Head].Content) + utterance.All.Take(MostRenderings).Sum(at => _statements.CostOf(_signs[at].Content))
            > Math.Max(FewestMet, MostMet / _signs.Count);

    /// <summary>The nearest sentence of each report; a report with one that may be a rendering is taken out.</summary>
    private Dictionary<int, (int Sentence, float Shared)> Nearest(StatementSign head, HashSet<int> open)
    {
        var nearest = new Dictionary<int, (int Sentence, float Shared)>();
        int aligned = 0;
        float most = head.Statement.Form == StatementForm.Indirect ? MostCoveredOfIndirect : MostCovered;
        foreach ((int number, float shared) in _sentences.Near(head.Content, LeastShared, ofLighter: false))
        {
            (int report, int sentence, Passage passage) = _places[number];
            if (!open.Contains(report))
                continue;
            if (!nearest.TryGetValue(report, out (int Sentence, float Shared) best) || shared > best.Shared)
                nearest[report] = (sentence, shared);
            if ((shared >= most * 0.5f * head.Content.Weight || shared >= LeastOfPassage * 0.5f * passage.Weight)
                && (++aligned > MostAligned || MayCarry(Alignment.Of(head.Content, passage, _space), most)))
                open.Remove(report);
        }

        return nearest;
    }

    /// <summary>Takes out the reports in which a statement of the same speaker, or one of an unknown speaker, comes near enough to be a rendering.</summary>
    private void RemoveThoseThatMayRender(JoinedUtterance utterance, HashSet<int> open)
    {
        int aligned = 0;
        foreach (int at in utterance.All.Take(MostRenderings))
        {
            foreach ((int number, float shared) in _statements.Near(_signs[at].Content, LeastShared))
            {
                StatementSign sign = _signs[number];
                if (!open.Contains(sign.Report) || !TimeFit.Agree(_signs[at].Statement.When, sign.Statement.When))
                    continue;
                SpeakerFit fit = RenderingRule.SpeakersOf(_signs[at], sign);
                float most = fit switch
                {
                    SpeakerFit.Same => MostCoveredOfSpeaker,
                    SpeakerFit.Unknown or SpeakerFit.Described => MostCoveredOfIndirect,
                    _ => MostCovered,
                };
                if (fit != SpeakerFit.Other && shared >= most * 0.5f * Math.Min(_signs[at].Content.Weight, sign.Content.Weight)
                    && (++aligned > MostAligned || Likeness.CoveredOf(_signs[at], sign, _space) >= most))
                {
                    open.Remove(sign.Report);
                }
            }
        }
    }

    // What the same person says in a report and no other report has may be the utterance in words of its own, unless both are quoted: on one day that both name,
    // where one of them is quoted, nothing is said, and else where a word is shared.
    private bool MayBeInOtherWords(StatementSign head, int report)
    {
        float most = head.IsDirect && head.Content.Content >= LeastOfLong ? MostCoveredOfLong : MostCoveredOfAlone;
        return head.Speaker is { } speaker && _alone[(report, speaker)].Any(alone => !(head.IsDirect && alone.IsDirect) && TimeFit.Agree(head.Statement.When, alone.Statement.When)
            && ((head.IsDirect != alone.IsDirect && TimeFit.AreDays(head.Statement.When, alone.Statement.When)) || Likeness.CoveredOf(head, alone, _space) >= most));
    }

    /// <summary>Whether a passage may render the utterance or a part of it: a sentence may be all that a report has of a longer quotation.</summary>
    private static bool MayCarry(Alignment alignment, float most) => alignment.ToRight.Any(counterpart => counterpart >= 0)
        && (alignment.LeftCovered >= most || (alignment.RightCovered >= LeastOfPassage && alignment.SameWords >= LeastContent));
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Joins runs of words to statements: each content to its cue, each cue to its source.</summary>
internal sealed class RunLinker
{
    /// <summary>Words between a content and a cue right behind it: marks, and a source before its verb.</summary>
    private const int LongestGap = 12;

    private readonly ParsedText _text;
    private readonly RunPairs _pairs;
    private readonly List<RoleRun> _runs;
    private readonly float[] _numbers;
    private readonly int[] _paragraphs;
    private readonly float[] _sure;

    private RunLinker(ParsedText text, RunPairs pairs, ReadOnlySpan<int> paragraphs, List<RoleRun> runs, ReadOnlySpan<byte> edges, float[] sure)
    {
        _sure = sure;
        _text = text;
        _pairs = pairs;
        _runs = runs;
        _numbers = new float[runs.Count * pairs.Stride];
        _paragraphs = new int[runs.Count];
        for (int i = 0; i < runs.Count; i++)
        {
            pairs.Project(runs[i].Role, edges.Slice(i * pairs.EdgeBytes, pairs.EdgeBytes), _numbers.AsSpan(i * pairs.Stride, pairs.Stride));
            _paragraphs[i] = paragraphs[text.Tokens[runs[i].First].Sentence];
        }
    }

    /// <summary>Joins the runs that <see cref="StatementNetwork.Read"/> found.</summary>
    public static List<Draft> Link(ParsedText text, RunPairs pairs, ReadOnlySpan<int> paragraphs, List<RoleRun> runs, ReadOnlySpan<byte> edges, float[] sure) =>
        new RunLinker(text, pairs, paragraphs, runs, edges, sure).Link();

    private List<Draft> Link()
    {
        int[] cues = [.. Enumerable.Range(0, _runs.Count).Where(i => _runs[i].Role == Role.Cue)];
        int[] sources = [.. Enumerable.Range(0, _runs.Count).Where(i => _runs[i].Role == Role.Source)];
        var cueOf = new int[_runs.Count];
        var contentsOf = new int[_runs.Count];
        Array.Fill(cueOf, -1);
        for (int i = 0; i < _runs.Count; i++)
        {
            if (_runs[i].Role == Role.Content && (cueOf[i] = Answer(i, cues).Run) >= 0)
                contentsOf[cueOf[i]]++;
        }

        foreach (int cue in cues)
        {
            if (contentsOf[cue] == 0)
                Claim(cue, cueOf, contentsOf);
        }

        return Drafts(cueOf, sources);
    }

    // A cue without content takes the one right before it ("…," added Name) from a cue further off that has others.
    private void Claim(int cue, int[] cueOf, int[] contentsOf)
    {
        int content = cue - 1;
        if (content >= 0 && _runs[content].Role == Role.Source)
            content--;
        if (content < 0 || _runs[content].Role != Role.Content || cueOf[content] is not (int other and >= 0) || contentsOf[other] < 2)
            return;
        bool beside = _runs[cue].First - _runs[content].End <= LongestGap && _text.Tokens[_runs[cue].First].Sentence == _text.Tokens[_runs[content].End - 1].Sentence;
        bool far = _text.Tokens[_runs[other].First].Sentence != _text.Tokens[_runs[content].First].Sentence;
        if (!beside || !far)
            return;
        contentsOf[other]--;
        contentsOf[cue]++;
        cueOf[content] = cue;
    }

    private List<Draft> Drafts(int[] cueOf, int[] sources)
    {
        var drafts = new List<Draft>();
        var byCue = new Dictionary<int, Draft>();
        for (int i = 0; i < _runs.Count; i++)
        {
            if (_runs[i].Role != Role.Content)
                continue;
            int cue = cueOf[i];
            Draft? draft = null;
            if (cue < 0 || !byCue.TryGetValue(cue, out draft))
            {
                draft = new Draft();
                drafts.Add(draft);
                if (cue >= 0)
                {
                    byCue.Add(cue, draft);
                    draft.Cue = _runs[cue];
                    (int source, double probability) = Answer(cue, sources);
                    draft.Source = source < 0 ? null : _runs[source];
                    draft.SourceProbability = probability;
                }
            }

            draft.Contents.Add(_runs[i]);
        }

        foreach (Draft draft in drafts)
            Weigh(draft);
        return drafts;
    }

    private void Weigh(Draft draft)
    {
        double sum = 0;
        int words = 0;
        foreach (RoleRun run in draft.Contents)
        {
            for (int i = run.First; i < run.End; i++)
                sum += _sure[i];
            words += run.End - run.First;
        }

        draft.ContentProbability = sum / words;
        if (draft.Source is { } source)
        {
            foreach (float sure in _sure.AsSpan(source.First, source.End - source.First))
                draft.SourceWords = Math.Min(draft.SourceWords, sure);
        }
    }

    // The best of the nearest candidates and its probability, or -1 where none is better.
    private (int Run, double Probability) Answer(int asking, int[] candidates)
    {
        Role role = _runs[asking].Role;
        ReadOnlySpan<float> asker = Numbers(asking);
        int middle = ~Array.BinarySearch(candidates, asking);
        float top = _pairs.ScoreOfNone(role, asker);
        int best = -1;
        Span<float> scores = stackalloc float[(2 * RunPairs.Near) + 1];
        int count = 0;
        scores[count++] = top;
        for (int k = Math.Max(0, middle - RunPairs.Near); k < Math.Min(candidates.Length, middle + RunPairs.Near); k++)
        {
            int other = candidates[k], apart = Math.Abs(_paragraphs[other] - _paragraphs[asking]);
            if (apart > 1)
                continue;
            int distance = k < middle ? _runs[asking].First - _runs[other].End : _runs[other].First - _runs[asking].End;
            float score = _pairs.Score(role, asker, Numbers(other), RunPairs.Near + k - middle, distance, apart == 1);
            scores[count++] = score;
            if (score > top)
                (best, top) = (other, score);
        }

        double sum = 0;
        foreach (float score in scores[..count])
            sum += Math.Exp(score - top);
        return (best, 1 / sum);
    }

    private ReadOnlySpan<float> Numbers(int run) => _numbers.AsSpan(run * _pairs.Stride, _pairs.Stride);
}

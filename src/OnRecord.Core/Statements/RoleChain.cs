using OnRecord.Networks;

namespace OnRecord.Statements;

/// <summary>The CRF's scores of one tag after another, and the best path through a paragraph (Viterbi 1967).</summary>
/// <remarks>Tag 0 is no role; tag 2 r - 1 begins role r, tag 2 r goes on with it.</remarks>
internal sealed class RoleChain
{
    private const int Tags = 7;

    private readonly float[] _steps;
    private readonly float[] _first;
    private readonly float[] _last;
    private readonly double[] _stepWeights;
    private readonly double[] _firstWeights;
    private readonly double[] _lastWeights;

    /// <summary>Makes a chain of its scores: of a step from a tag (row) to a tag, of a first, of a last tag.</summary>
    public RoleChain(float[] steps, float[] first, float[] last)
    {
        if (steps.Length != Tags * Tags || first.Length != Tags || last.Length != Tags)
            throw new Packs.PackException("The chain of roles in the model 'statements' has tensors of another size: train it anew.");
        _steps = steps;
        _first = first;
        _last = last;
        _stepWeights = Array.ConvertAll(steps, static score => Math.Exp(score));
        _firstWeights = Array.ConvertAll(first, static score => Math.Exp(score));
        _lastWeights = Array.ConvertAll(last, static score => Math.Exp(score));
    }

    /// <summary>Finds the best path.</summary>
    /// <param name="scores">The words' scores of each tag, <paramref name="stride"/> apart.</param>
    /// <param name="stride">From one word's scores to the next's.</param>
    /// <param name="path">Receives a tag for each word.</param>
    public void Best(ReadOnlySpan<float> scores, int stride, Span<byte> path)
    {
        if (path.IsEmpty)
            return;
        var back = new byte[path.Length * Tags];
        Span<float> best = stackalloc float[Tags], next = stackalloc float[Tags];
        for (int tag = 0; tag < Tags; tag++)
            best[tag] = _first[tag] + scores[tag];
        for (int i = 1; i < path.Length; i++)
        {
            for (int tag = 0; tag < Tags; tag++)
            {
                int from = 0;
                float top = best[0] + _steps[tag];
                for (int k = 1; k < Tags; k++)
                {
                    float score = best[k] + _steps[(k * Tags) + tag];
                    if (score > top)
                        (from, top) = (k, score);
                }

                next[tag] = top + scores[(i * stride) + tag];
                back[(i * Tags) + tag] = (byte)from;
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int tag = 1; tag < Tags; tag++)
        {
            if (best[tag] + _last[tag] > best[last] + _last[last])
                last = tag;
        }

        for (int i = path.Length - 1; i >= 0; i--)
        {
            path[i] = (byte)last;
            last = back[(i * Tags) + last];
        }
    }

    /// <summary>Tells how probable each tag of a path is, over all paths (forward-backward, Rabiner 1989).</summary>
    /// <param name="scores">The words' scores of each tag, <paramref name="stride"/> apart.</param>
    /// <param name="stride">From one word's scores to the next's.</param>
    /// <param name="path">A tag for each word. A role's first and further tags count together.</param>
    /// <param name="probabilities">Receives for each word the probability of the role that the path gives it.</param>
    public void Probabilities(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<byte> path, Span<float> probabilities)
    {
        int words = path.Length;
        if (words == 0)
            return;
        using var scratch = new Scratch<double>(words * Tags);
        Span<double> forward = scratch.Values;
        Span<double> local = stackalloc double[Tags], behind = stackalloc double[Tags], next = stackalloc double[Tags];
        for (int i = 0; i < words; i++)
        {
            Local(scores.Slice(i * stride, Tags), local);
            Span<double> here = forward.Slice(i * Tags, Tags);
            double sum = 0;
            for (int tag = 0; tag < Tags; tag++)
            {
                double reached = 0;
                if (i == 0)
                    reached = _firstWeights[tag];
                else
                {
                    for (int k = 0; k < Tags; k++)
                        reached += forward[((i - 1) * Tags) + k] * _stepWeights[(k * Tags) + tag];
                }

                sum += here[tag] = reached * local[tag];
            }

            for (int tag = 0; tag < Tags; tag++)
                here[tag] /= sum;
        }

        _lastWeights.CopyTo(behind);
        for (int i = words - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> here = forward.Slice(i * Tags, Tags);
            int role = (path[i] + 1) / 2;
            double sum = 0, mine = 0;
            for (int tag = 0; tag < Tags; tag++)
            {
                double both = here[tag] * behind[tag];
                sum += both;
                mine += (tag + 1) / 2 == role ? both : 0;
            }

            probabilities[i] = (float)(mine / sum);
            Local(scores.Slice(i * stride, Tags), local);
            double total = 0;
            for (int k = 0; k < Tags; k++)
            {
                double reached = 0;
                for (int tag = 0; tag < Tags; tag++)
                    reached += _stepWeights[(k * Tags) + tag] * local[tag] * behind[tag];
                total += next[k] = reached;
            }

            for (int k = 0; k < Tags; k++)
                behind[k] = next[k] / total;
        }
    }

    // Scores as weights, the greatest of them 1, so that no product leaves the numbers' range.
    private static void Local(ReadOnlySpan<float> scores, Span<double> weights)
    {
        float top = scores[0];
        for (int tag = 1; tag < Tags; tag++)
            top = Math.Max(top, scores[tag]);
        for (int tag = 0; tag < Tags; tag++)
            weights[tag] = Math.Exp(scores[tag] - top);
    }
}

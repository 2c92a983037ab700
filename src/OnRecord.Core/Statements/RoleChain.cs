namespace OnRecord.Statements;

/// <summary>The CRF's scores of one tag after another, and the best path through a paragraph (Viterbi 1967).</summary>
/// <remarks>Tag 0 is no role; tag 2 r - 1 begins role r, tag 2 r goes on with it.</remarks>
internal sealed class RoleChain
{
    private const int Tags = 7;

    private readonly float[] _steps;
    private readonly float[] _first;
    private readonly float[] _last;

    /// <summary>Makes a chain of its scores: of a step from a tag (row) to a tag, of a first, of a last tag.</summary>
    public RoleChain(float[] steps, float[] first, float[] last)
    {
        if (steps.Length != Tags * Tags || first.Length != Tags || last.Length != Tags)
            throw new Packs.PackException("The chain of roles in the model 'statements' has tensors of another size: train it anew.");
        _steps = steps;
        _first = first;
        _last = last;
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
}

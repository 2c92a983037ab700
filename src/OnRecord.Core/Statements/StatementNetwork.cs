using System.Buffers;
using System.Runtime.InteropServices;
using OnRecord.Language;
using OnRecord.Networks;
using OnRecord.Packs;

namespace OnRecord.Statements;

/// <summary>The trained network that tells each word's role in statements, and which runs of words belong together.</summary>
/// <remarks>
/// Recurrences in both directions over the words' vectors; a linear-chain CRF over roles (Lafferty, McCallum and Pereira 2001), one paragraph a
/// chain; a hidden layer over pairs of runs. Trained by training/onrecord_training/statements.
/// </remarks>
internal sealed class StatementNetwork
{
    /// <summary>Words read at once: whole paragraphs while they are shorter. Must be what training took.</summary>
    private const int Chunk = 1024;

    private readonly WordInput _input;
    private readonly Recurrence[] _layers;
    private readonly QuantisedProduct _tags;
    private readonly RoleChain _chain;

    public StatementNetwork(LanguagePack pack)
    {
        ModelFile model = pack.Model("statements", 1);
        int half = model.Number("half");
        _input = WordInput.Read(model, "input", StatementFeatures.TotalRows);
        _layers = new Recurrence[model.Number("depth")];
        for (int i = 0; i < _layers.Length; i++)
            _layers[i] = Recurrence.Read(model, $"layer{i}", half);
        _tags = QuantisedProduct.Read(model, "tags");
        _chain = new RoleChain(model.Floats("steps"), model.Floats("first"), model.Floats("last"));
        Pairs = new RunPairs(model, 2 * half);
    }

    /// <summary>The scorer of which runs belong together.</summary>
    public RunPairs Pairs { get; }

    /// <summary>Finds the runs of words with a role, in order.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="paragraphs">For each sentence, the number of its paragraph.</param>
    /// <param name="edges">Receives for each run what the network made of its first and its last word, as <see cref="Pairs"/> reads it.</param>
    /// <param name="sure">Receives for each word the probability of the role that it was given, or of having none.</param>
    public List<RoleRun> Read(ParsedText text, ReadOnlySpan<int> paragraphs, List<byte> edges, Span<float> sure)
    {
        var runs = new List<RoleRun>();
        var speech = new SpeechMarks(text);
        for (int first = 0; first < paragraphs.Length;)
        {
            int end = EndOfChunk(text, paragraphs, first);
            ReadChunk(text, speech, paragraphs, first, end, runs, edges, sure);
            first = end;
        }

        return runs;
    }

    // Whole paragraphs up to the limit; a paragraph beyond it is cut between sentences.
    private static int EndOfChunk(ParsedText text, ReadOnlySpan<int> paragraphs, int first)
    {
        int origin = text.Sentences[first].FirstToken, end = first;
        while (end < paragraphs.Length)
        {
            int next = end + 1;
            while (next < paragraphs.Length && paragraphs[next] == paragraphs[end])
                next++;
            if (text.Sentences[next - 1].EndToken - origin > Chunk)
                break;
            end = next;
        }

        if (end > first)
            return end;
        end = first + 1;
        while (end < paragraphs.Length && paragraphs[end] == paragraphs[first] && text.Sentences[end].EndToken - origin <= Chunk)
            end++;
        return end;
    }

    private void ReadChunk(ParsedText text, SpeechMarks speech, ReadOnlySpan<int> paragraphs, int first, int end, List<RoleRun> runs, List<byte> edges, Span<float> sure)
    {
        int origin = text.Sentences[first].FirstToken, words = text.Sentences[end - 1].EndToken - origin;
        int width = _layers[^1].Outputs;
        byte[] hidden = ArrayPool<byte>.Shared.Rent(words * width);
        using var scratch = new Scratch<float>(words * _tags.PaddedOutputs);
        Span<float> scores = scratch.Values;
        byte[] roles = ArrayPool<byte>.Shared.Rent(words);
        Encode(text, speech, paragraphs, first, end, hidden);
        _tags.Apply(hidden, words, scores);
        for (int from = first; from < end;)
        {
            int to = from + 1;
            while (to < end && paragraphs[to] == paragraphs[from])
                to++;
            int begin = text.Sentences[from].FirstToken, count = text.Sentences[to - 1].EndToken - begin;
            Span<byte> path = roles.AsSpan(0, count);
            _chain.Best(scores[((begin - origin) * _tags.PaddedOutputs)..], _tags.PaddedOutputs, path);
            _chain.Probabilities(scores[((begin - origin) * _tags.PaddedOutputs)..], _tags.PaddedOutputs, path, sure.Slice(begin, count));
            AddRuns(text, path, begin, origin, hidden, width, runs, edges);
            from = to;
        }

        ArrayPool<byte>.Shared.Return(hidden);
        ArrayPool<byte>.Shared.Return(roles);
    }

    private void Encode(ParsedText text, SpeechMarks speech, ReadOnlySpan<int> paragraphs, int first, int end, byte[] hidden)
    {
        int origin = text.Sentences[first].FirstToken, words = text.Sentences[end - 1].EndToken - origin;
        int[] rows = ArrayPool<int>.Shared.Rent(words * StatementFeatures.Count);
        int[] rented = ArrayPool<int>.Shared.Rent(words);
        Span<uint> keys = MemoryMarshal.Cast<int, uint>(rented.AsSpan());
        StatementFeatures.Fill(text, speech, paragraphs, first, end, rows, keys);
        int widest = Math.Max(_input.Width, _layers[^1].Outputs);
        byte[] other = ArrayPool<byte>.Shared.Rent(words * widest);

        // Layers write by turns into the two buffers, so that the last one writes into `hidden`.
        byte[] from = _layers.Length % 2 == 1 ? other : hidden, to = from == other ? hidden : other;
        for (int i = 0; i < words; i++)
            _input.Apply(rows.AsSpan(i * StatementFeatures.Count, StatementFeatures.Count), _input.VectorOf(keys[i]), from.AsSpan(i * _input.Width, _input.Width));
        ReadOnlySpan<int> bounds = [0, words];
        foreach (Recurrence layer in _layers)
        {
            layer.Apply(from, bounds, to);
            (from, to) = (to, from);
        }

        ArrayPool<int>.Shared.Return(rows);
        ArrayPool<int>.Shared.Return(rented);
        ArrayPool<byte>.Shared.Return(other);
    }

    private static void AddRuns(
        ParsedText text, ReadOnlySpan<byte> path, int begin, int origin, byte[] hidden, int width, List<RoleRun> runs, List<byte> edges)
    {
        for (int i = 0; i < path.Length;)
        {
            byte tag = path[i];
            int end = i + 1;
            if (tag != 0)
            {
                // Odd tags begin a role, the even ones behind them go on with it.
                byte inside = (byte)(tag + (tag & 1));
                var role = (Role)(inside / 2);
                while (end < path.Length && path[end] == inside && (role == Role.Content || text.Tokens[begin + end].Sentence == text.Tokens[begin + i].Sentence))
                    end++;
                if (role == Role.Content)
                    end = WithClosingAbbreviation(text, path, begin, end);
                runs.Add(new RoleRun(role, begin + i, begin + end));
                edges.AddRange(hidden.AsSpan((begin + i - origin) * width, width));
                edges.AddRange(hidden.AsSpan((begin + end - 1 - origin) * width, width));
            }

            i = end;
        }
    }

    // The full stop that ends a sentence is no part of what was said; where it is an abbreviation's own ("at 5 p.m."), the word is.
    private static int WithClosingAbbreviation(ParsedText text, ReadOnlySpan<byte> path, int begin, int end)
    {
        int last = end;
        if (last < path.Length && text.WordOf(begin + last) is ",")
            last++;
        if (last >= path.Length || path[last] != 0 || begin + last + 1 != text.Sentences[text.Tokens[begin + end - 1].Sentence].EndToken)
            return end;
        ReadOnlySpan<char> word = text.WordOf(begin + last);
        return word.Length > 1 && word[^1] == '.' && char.IsLetter(word[0]) ? last + 1 : end;
    }
}

using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using OnRecord.Networks;
using OnRecord.Packs;

namespace OnRecord.Language;

/// <summary>Tags words, finds their heads and marks names, by a pack's trained network. Safe for any number of threads.</summary>
/// <remarks>
/// Sums are integers and everything else is done number by number, so the same text gives the same tags on every machine. Time is
/// linear in the text's length: sentences longer than <see cref="Longest"/> words are read in windows, whose roots hang on the first.
/// </remarks>
internal sealed class SyntaxModel
{
    /// <summary>The version of the model's layout.</summary>
    private const int Version = 1;

    /// <summary>Words read together: enough to keep the weights busy, few enough to stay in the cache.</summary>
    private const int Batch = 256;

    /// <summary>The longest stretch that is parsed as one tree, in words.</summary>
    private const int Longest = 160;

    private readonly SyntaxNetwork _network;
    private readonly NameTags _nameTags;
    private readonly Relation[] _relations;
    private readonly TagClass[] _tags;
    private readonly ConcurrentBag<SyntaxWorkspace> _workspaces = [];

    /// <summary>Reads the model <c>syntax</c> of a pack.</summary>
    /// <exception cref="PackException">The pack has none, or it is malformed.</exception>
    public SyntaxModel(LanguagePack pack)
    {
        ModelFile model = pack.Model("syntax", Version);
        _network = new SyntaxNetwork(model);
        _nameTags = new NameTags(model.Lines("classes.names"), model.Floats("names.steps"));
        _relations = Array.ConvertAll(model.Lines("classes.relations"), RelationOf);
        string[] lines = model.Lines("classes.tags");
        string[] tags = [.. new HashSet<string>(Array.ConvertAll(lines, line => line.Split('\t')[1]), StringComparer.Ordinal)];
        Array.Sort(tags, StringComparer.Ordinal);
        Xpos = tags;
        _tags = Array.ConvertAll(lines, TagOf);
        if (_tags.Length != _network.TagCount || _relations.Length != _network.RelationCount)
            throw new PackException("The classes of the model 'syntax' are not as many as its outputs: train it anew.");
    }

    /// <summary>The language's own tags, which <see cref="Token.Xpos"/> counts in.</summary>
    public IReadOnlyList<string> Xpos { get; }

    /// <summary>Fills the words' tags, features, heads and relations, and finds the names.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="capitals">The words whose capitals are their own.</param>
    /// <returns>The names, in order, without overlap.</returns>
    public List<NameSpan> Annotate(string text, ReadOnlySpan<Sentence> sentences, Span<Token> tokens, OwnCapitals capitals)
    {
        if (!_workspaces.TryTake(out SyntaxWorkspace? work))
            work = new SyntaxWorkspace(_network, Batch, Longest);
        var names = new List<NameSpan>();
        int[] starts = ArrayPool<int>.Shared.Rent(Batch + 1);
        int windows = 0, first = 0, end = 0;
        starts[0] = 0;
        foreach (Sentence sentence in sentences)
        {
            for (int at = sentence.FirstToken; at < sentence.EndToken;)
            {
                int stop = WindowEnd(text, tokens, at, sentence.EndToken);
                if (windows > 0 && (stop - first > Batch || at != end))
                {
                    Read(text, tokens, first, starts.AsSpan(0, windows + 1), work, capitals, names);
                    windows = 0;
                }

                if (windows == 0)
                    first = at;
                starts[++windows] = stop - first;
                end = at = stop;
            }
        }

        if (windows > 0)
            Read(text, tokens, first, starts.AsSpan(0, windows + 1), work, capitals, names);
        foreach (Sentence sentence in sentences)
            JoinWindows(tokens, sentence);
        ArrayPool<int>.Shared.Return(starts);
        _workspaces.Add(work);
        return names;
    }

    // Behind the last punctuation mark of the window's second half, or where the window is full.
    private static int WindowEnd(string text, ReadOnlySpan<Token> tokens, int start, int end)
    {
        if (end - start <= Longest)
            return end;
        for (int i = start + Longest - 1; i > start + (Longest / 2); i--)
        {
            if (tokens[i].Span.Length == 1 && char.IsPunctuation(text[tokens[i].Start]))
                return i + 1;
        }

        return start + Longest;
    }

    private void Read(string text, Span<Token> tokens, int first, ReadOnlySpan<int> starts, SyntaxWorkspace work, OwnCapitals capitals, List<NameSpan> names)
    {
        int words = starts[^1];
        Span<Token> batch = tokens.Slice(first, words);
        LookUp(text, batch, starts, work);
        Tag(batch, starts, work);
        if (KeepCapitals(text, batch, starts, work, capitals))
            Tag(batch, starts, work);
        MarkNames(tokens, first, starts, work, names);
        FindHeads(batch, first, starts, work);
    }

    private void Tag(Span<Token> batch, ReadOnlySpan<int> starts, SyntaxWorkspace work)
    {
        _network.Encode(work, starts);
        _network.ScoreTags(work, batch.Length, work.Scratch);
        for (int i = 0; i < batch.Length; i++)
        {
            TagClass tag = _tags[Scores.Highest(work.Scratch.AsSpan(i * _network.TagStride, _network.TagCount))];
            batch[i] = batch[i] with { Upos = tag.Upos, Xpos = tag.Xpos, Morphology = tag.Morphology };
        }
    }

    // What begins a sentence, is taken for no name, and has its capital for its own is read as a word inside a sentence would be; whether there is any.
    private static bool KeepCapitals(string text, ReadOnlySpan<Token> batch, ReadOnlySpan<int> starts, SyntaxWorkspace work, OwnCapitals capitals)
    {
        bool changed = false;
        foreach (int first in starts[..^1])
        {
            ref int place = ref work.Rows[(first * WordFeatures.Count) + WordFeatures.Count - 1];
            if (batch[first].Upos is Upos.Propn || WordFeatures.InsideRow(place) is not { } inside || !capitals.Has(batch[first].Span.In(text)))
                continue;
            (place, changed) = (inside, true);
        }

        return changed;
    }

    private void LookUp(string text, ReadOnlySpan<Token> batch, ReadOnlySpan<int> starts, SyntaxWorkspace work)
    {
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            bool before = true;
            for (int i = starts[s]; i < starts[s + 1]; i++)
            {
                work.Forms[i] = WordFeatures.Read(batch[i].Span.In(text), work.Rows.AsSpan(i * WordFeatures.Count, WordFeatures.Count));
                work.Vectors[i] = _network.VectorOf(work.Forms[i].Key);
            }

            int written = WordFeatures.SentenceCase(work.Forms.AsSpan(starts[s]..starts[s + 1]));
            for (int i = starts[s]; i < starts[s + 1]; i++)
            {
                int end = batch[i].End;
                bool behind = end >= text.Length || char.IsWhiteSpace(text[end]);
                work.Rows[(i * WordFeatures.Count) + WordFeatures.Count - 1] = WordFeatures.PlaceRow(written, i == starts[s], before, behind);
                before = behind;
            }
        }
    }

    private void MarkNames(ReadOnlySpan<Token> tokens, int first, ReadOnlySpan<int> starts, SyntaxWorkspace work, List<NameSpan> names)
    {
        _network.ScoreNames(work, starts[^1], work.Scratch);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int count = starts[s + 1] - starts[s];
            Span<byte> chosen = work.NameTags.AsSpan(0, count);
            _nameTags.Decode(work.Scratch.AsSpan(starts[s] * _network.NameStride), _network.NameStride, count, work.NamePaths, chosen);
            _nameTags.Collect(chosen, tokens, first + starts[s], names);
        }
    }

    private void FindHeads(Span<Token> batch, int first, ReadOnlySpan<int> starts, SyntaxWorkspace work)
    {
        _network.Project(work, batch.Length);
        for (int s = 0; s + 1 < starts.Length; s++)
        {
            int count = starts[s + 1] - starts[s];
            Span<int> heads = work.Chosen.AsSpan(starts[s], count);
            _network.ScoreHeads(work, starts[s], count, work.Arcs);
            HeadTree.Decode(work.Arcs.AsSpan(0, count * (count + 1)), heads, work.Marks.AsSpan(0, count));
            for (int i = 0; i < count; i++)
                heads[i] = heads[i] < 0 ? -1 : heads[i] + starts[s];
        }

        Relate(batch, first, work);
        if (SubjectRepair.Join(batch, first, _network, work))
            Relate(batch, first, work);
    }

    private void Relate(Span<Token> batch, int first, SyntaxWorkspace work)
    {
        _network.Relate(work, work.Chosen.AsSpan(0, batch.Length), work.Scratch);
        for (int i = 0; i < batch.Length; i++)
        {
            int head = work.Chosen[i];
            Relation relation = head < 0 ? Relation.Root : Best(work.Scratch.AsSpan(i * _network.RelationStride, _network.RelationCount));
            batch[i] = batch[i] with { Head = head < 0 ? -1 : head + first, Relation = relation };
        }
    }

    private Relation Best(ReadOnlySpan<float> scores)
    {
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
        {
            if (_relations[i] != Relation.Root && (best < 0 || scores[i] > scores[best]))
                best = i;
        }

        return _relations[best];
    }

    private static void JoinWindows(Span<Token> tokens, Sentence sentence)
    {
        if (sentence.EndToken - sentence.FirstToken <= Longest)
            return;
        int root = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Head >= 0)
                continue;
            if (root < 0)
                root = i;
            else
                tokens[i] = tokens[i] with { Head = root, Relation = Relation.Parataxis };
        }
    }

    private TagClass TagOf(string line)
    {
        string[] cells = line.Split('\t');
        if (cells.Length != 3 || !PackNames.TryParse(cells[0], out Upos upos)
            || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int flags))
        {
            throw new PackException($"The model 'syntax' has a tag '{line}' that cannot be read: train it anew.");
        }

        int xpos = 0;
        while (Xpos[xpos] != cells[1])
            xpos++;
        return new TagClass(upos, (ushort)xpos, (Morphology)flags);
    }

    private static Relation RelationOf(string name) =>
        PackNames.TryParse(name.Replace(":", "", StringComparison.Ordinal), out Relation relation)
            ? relation
            : throw new PackException($"The model 'syntax' has an unknown relation '{name}': train it anew.");

    private readonly record struct TagClass(Upos Upos, ushort Xpos, Morphology Morphology);
}

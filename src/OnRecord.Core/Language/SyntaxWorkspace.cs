using OnRecord.Networks;

namespace OnRecord.Language;

/// <summary>The buffers that one batch of words is read in, made once and used again.</summary>
internal sealed class SyntaxWorkspace
{
    /// <summary>Makes room for batches of a network.</summary>
    public SyntaxWorkspace(SyntaxNetwork network, int words, int longest)
    {
        int width = Math.Max(network.Width, Math.Max(network.RelationWidth, 256));
        Rows = new int[words * WordFeatures.Count];
        Vectors = new int[words];
        Forms = new WordForm[words];
        Low = new byte[words * width];
        High = new byte[words * width];
        Scratch = new float[words * network.Scratch];
        Dependents = new byte[words * network.ArcWidth];
        Heads = new short[words * network.ArcWidth];
        Queries = new short[words * network.ArcWidth];
        Relations = new float[words * 2 * network.RelationWidth];
        Arcs = new float[longest * (longest + 1)];
        Chosen = new int[words];
        Subjects = new int[words];
        Marks = new int[longest];
        NameTags = new byte[words];
        NamePaths = new byte[longest * network.NameCount];
    }

    /// <summary>Each word's rows.</summary>
    public int[] Rows { get; }

    /// <summary>Each word's static vector.</summary>
    public int[] Vectors { get; }

    /// <summary>What each word shows without its sentence.</summary>
    public WordForm[] Forms { get; }

    /// <summary>The outputs of the layer before the last.</summary>
    public byte[] Low { get; private set; }

    /// <summary>The outputs of the last layer.</summary>
    public byte[] High { get; private set; }

    /// <summary>Room for the words' scores.</summary>
    public float[] Scratch { get; }

    /// <summary>The words' vectors as dependents.</summary>
    public byte[] Dependents { get; }

    /// <summary>The words' vectors as heads.</summary>
    public short[] Heads { get; }

    /// <summary>What each word seeks in a head.</summary>
    public short[] Queries { get; }

    /// <summary>Each word's two projections for relations.</summary>
    public float[] Relations { get; }

    /// <summary>A sentence's scores of heads.</summary>
    public float[] Arcs { get; }

    /// <summary>The words' heads in the batch.</summary>
    public int[] Chosen { get; }

    /// <summary>Each word's last subject so far.</summary>
    public int[] Subjects { get; }

    /// <summary>Marks of <see cref="HeadTree"/>.</summary>
    public int[] Marks { get; }

    /// <summary>The words' name tags.</summary>
    public byte[] NameTags { get; }

    /// <summary>Paths of <see cref="Language.NameTags"/>.</summary>
    public byte[] NamePaths { get; }

    /// <summary>Names the layers' buffers the other way round.</summary>
    public void SwapLayers() => (Low, High) = (High, Low);
}

using OnRecord.Packs;

namespace OnRecord.Comparison.Wording;

/// <summary>Where words lie among others in meaning: the pack's vectors, as signed bytes of one length.</summary>
internal sealed class WordVectors
{
    private readonly LineIndex _rows;
    private readonly ReadOnlyMemory<byte> _values;
    private readonly int _dimensions;

    private WordVectors(LanguagePack pack)
    {
        ModelFile model = pack.Model("word-vectors", 1);
        _rows = model.Index("words");
        _values = model.SignedBytes("vectors");
        _dimensions = model.Number("dimensions");
        if (_values.Length != _rows.Count * _dimensions)
            throw new PackException($"The model 'word-vectors' has {_rows.Count} words and {_values.Length} values, not {_dimensions} a word.");
    }

    /// <summary>The vectors of a pack.</summary>
    /// <exception cref="PackException">The model is missing or malformed.</exception>
    public static WordVectors Of(LanguagePack pack) => pack.View(static pack => new WordVectors(pack));

    /// <summary>The number of a folded word's vector, or -1.</summary>
    public int RowOf(string word) => _rows.Find(word);

    /// <summary>The cosine of two vectors, from -1 to 1; computed in integers, so the same on every machine.</summary>
    public double Cosine(int row, int other)
    {
        ReadOnlySpan<byte> values = _values.Span;
        ReadOnlySpan<byte> left = values.Slice(row * _dimensions, _dimensions), right = values.Slice(other * _dimensions, _dimensions);
        int sum = 0;
        for (int i = 0; i < left.Length; i++)
            sum += (sbyte)left[i] * (sbyte)right[i];
        return sum / (127.0 * 127.0);
    }
}

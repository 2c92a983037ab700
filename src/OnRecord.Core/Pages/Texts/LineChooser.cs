using OnRecord.Packs;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Texts;

/// <summary>Tells which stretches of a plain text are article, by a trained model of how lines look and stand.</summary>
internal sealed class LineChooser
{
    private const int Version = 1;
    private readonly TreeModel _trees;
    private readonly float _threshold;

    /// <summary>Reads the model <c>pages-text</c>.</summary>
    /// <exception cref="PackException">The model is missing or does not fit.</exception>
    public LineChooser(LanguagePack pack)
    {
        ModelFile model = pack.Model("pages-text", Version);
        _trees = new TreeModel(model, "line", LineFeatures.Count);
        _threshold = model.Floats("line.threshold")[0];
    }

    /// <summary>Says of each stretch whether it is article.</summary>
    public bool[] Choose(string text, IReadOnlyList<TextLine> lines, LineSigns[] signs)
    {
        var features = new LineFeatures(text, lines, signs);
        int width = LineFeatures.Count;
        var rows = new float[TreeModel.Rows * width];
        var row = new float[width];
        Span<float> odds = stackalloc float[TreeModel.Rows];
        var chosen = new bool[lines.Count];
        for (int i = 0; i < chosen.Length; i += TreeModel.Rows)
        {
            int count = Math.Min(TreeModel.Rows, chosen.Length - i);
            for (int k = 0; k < count; k++)
            {
                features.Describe(i + k, row);
                row.CopyTo(rows, k * width);
            }

            _trees.LogOdds(rows, odds);
            for (int k = 0; k < count; k++)
                chosen[i + k] = odds[k] > _threshold;
        }

        // The model knows articles of many lines. A text of a line or two that it would leave empty was handed in for what it says.
        if (!Array.Exists(chosen, line => line))
            Array.Fill(chosen, true);

        return chosen;
    }
}

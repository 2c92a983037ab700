using OnRecord.Packs;
using OnRecord.Pages.Words;

namespace OnRecord.Pages.Markup;

/// <summary>Chooses the blocks of a page that are its article, by a trained model of how blocks look and where they stand.</summary>
internal sealed class ArticleChooser
{
    private const int Version = 1;
    private readonly TreeModel _trees;
    private readonly float _threshold;

    /// <summary>Reads the model <c>pages</c>.</summary>
    /// <exception cref="PackException">The model is missing or does not fit.</exception>
    public ArticleChooser(LanguagePack pack)
    {
        ModelFile model = pack.Model("pages", Version);
        _trees = new TreeModel(model, "article", BlockFeatures.Count);
        _threshold = model.Floats("article.threshold")[0];
    }

    /// <summary>Says of each block whether it is article.</summary>
    public bool[] Choose(PageOutline page, PageSums sums)
    {
        var features = new BlockFeatures(page, sums);
        int width = BlockFeatures.Count;
        var rows = new float[TreeModel.Rows * width];
        var row = new float[width];
        Span<float> odds = stackalloc float[TreeModel.Rows];
        var chosen = new bool[page.Blocks.Length];
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

        return chosen;
    }
}

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
    public bool[] Choose(PageOutline page, PageSums sums) => Choose(page, sums, LogOdds(page, sums), _threshold);

    /// <summary>Says of each block whether it is article.</summary>
    /// <param name="page">The page.</param>
    /// <param name="sums">What was counted over it.</param>
    /// <param name="odds">Each block's log-odds of being article; what is known of its neighbours changes them.</param>
    /// <param name="threshold">What they must exceed.</param>
    public static bool[] Choose(PageOutline page, PageSums sums, float[] odds, float threshold)
    {
        WholeLists.Level(page, odds);
        bool[] chosen = Array.ConvertAll(odds, value => value > threshold);
        Subheadings.Take(page, sums.TitleBlock, odds, chosen);
        LeadIns.Take(page, chosen);
        Standfirsts.Take(page, sums.TitleBlock, chosen);
        CalendarTables.Leave(page, chosen);
        FormControls.Leave(page, chosen);
        LinkedTeasers.Leave(page, chosen);
        FigureCaptions.Leave(page, chosen);
        return chosen;
    }

    private float[] LogOdds(PageOutline page, PageSums sums)
    {
        var features = new BlockFeatures(page, sums);
        int width = BlockFeatures.Count;
        var rows = new float[TreeModel.Rows * width];
        Span<float> some = stackalloc float[TreeModel.Rows];
        var odds = new float[page.Blocks.Length];
        for (int i = 0; i < odds.Length; i += TreeModel.Rows)
        {
            int count = Math.Min(TreeModel.Rows, odds.Length - i);
            for (int k = 0; k < count; k++)
                features.Describe(i + k, rows.AsSpan(k * width, width));

            _trees.LogOdds(rows, some);
            some[..count].CopyTo(odds.AsSpan(i));
        }

        return odds;
    }
}

using OnRecord.Packs;
using OnRecord.Pages.Dates;
using OnRecord.Pages.Markup;
using OnRecord.Pages.Metadata;
using OnRecord.Pages.Texts;
using OnRecord.Pages.Words;

namespace OnRecord.Pages;

/// <summary>What the pack knows of pages, compiled once.</summary>
internal sealed class PageWords
{
    private readonly Lazy<ArticleChooser> _article;
    private readonly Lazy<LineChooser> _lines;
    private readonly Lazy<MarkWords> _marks;
    private readonly Lazy<DateWords> _dates;
    private readonly Lazy<BylineWords> _bylines;

    private PageWords(LanguagePack pack)
    {
        _article = new Lazy<ArticleChooser>(() => new ArticleChooser(pack));
        _lines = new Lazy<LineChooser>(() => new LineChooser(pack));
        // Texts need these seldom, and they take more than all else here.
        _marks = new Lazy<MarkWords>(() => new MarkWords(pack));
        _dates = new Lazy<DateWords>(() => new DateWords(pack));
        _bylines = new Lazy<BylineWords>(() => new BylineWords(pack));
        Furniture = new FurnitureWords(pack, "pages/furniture");
        Stubs = new FurnitureWords(pack, "pages/stubs");
        Origins = new OriginFinder(pack);
        Pronouns = new WordSet(pack.Table("pages/pronouns"), "word");
        OutletLines = [.. pack.Table("pages/outlets").Column("line")];
    }

    /// <summary>The model that chooses a page's article.</summary>
    public ArticleChooser Article => _article.Value;

    /// <summary>The model that chooses a text's article.</summary>
    public LineChooser Lines => _lines.Value;

    /// <summary>The phrases of page furniture.</summary>
    public FurnitureWords Furniture { get; }

    /// <summary>What a paywall says under the lines that it leaves.</summary>
    public FurnitureWords Stubs { get; }

    /// <summary>The agencies.</summary>
    public OriginFinder Origins { get; }

    /// <summary>The words in the names of elements.</summary>
    public MarkWords Marks => _marks.Value;

    /// <summary>The names of months and of fields with dates.</summary>
    public DateWords Dates => _dates.Value;

    /// <summary>The words around names in bylines.</summary>
    public BylineWords Bylines => _bylines.Value;

    /// <summary>The words by which an outlet speaks of itself or to its reader.</summary>
    public WordSet Pronouns { get; }

    /// <summary>Lines in which a page names its outlet, with <c>{}</c> for the name.</summary>
    public IReadOnlyList<string> OutletLines { get; }

    /// <summary>The pack's words of pages.</summary>
    public static PageWords Of(LanguagePack pack) => pack.View(static pack => new PageWords(pack));
}

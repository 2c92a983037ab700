namespace OnRecord.Pages.Words;

/// <summary>What a phrase of page furniture is about; the names are the values of a column of the pack's table <c>pages/furniture</c>.</summary>
internal enum FurnitureTopic
{
    /// <summary>A box that offers a newsletter.</summary>
    Newsletter,

    /// <summary>An appeal for money or membership.</summary>
    Appeal,

    /// <summary>A paywall, a price, a log-in.</summary>
    Payment,

    /// <summary>A bar that shares or prints.</summary>
    Share,

    /// <summary>Links to other reports.</summary>
    Related,

    /// <summary>Copyright, privacy, cookies.</summary>
    Legal,

    /// <summary>Readers' comments and their form.</summary>
    Comment,

    /// <summary>A menu.</summary>
    Menu,

    /// <summary>A caption's credit.</summary>
    Credit,

    /// <summary>A byline, a date line or an author box.</summary>
    Byline,

    /// <summary>An advertisement.</summary>
    Advertisement,

    /// <summary>How to reach somebody.</summary>
    Contact,
}

/// <summary>Which topics of furniture a block's words touch: a bit for each <see cref="FurnitureTopic"/>.</summary>
/// <param name="Anywhere">Topics that a phrase anywhere in the block has.</param>
/// <param name="AtStart">Topics of a phrase that the block begins with.</param>
/// <param name="Whole">Topics of a phrase that is all of the block.</param>
/// <param name="Hits">How many phrases were found.</param>
internal readonly record struct FurnitureSigns(int Anywhere, int AtStart, int Whole, int Hits)
{
    /// <summary>Whether any phrase of the topic was found, wherever.</summary>
    public bool Touches(FurnitureTopic topic) => ((Anywhere | AtStart | Whole) >> (int)topic & 1) != 0;

    /// <summary>Whether the block begins with a phrase of the topic, or is one.</summary>
    public bool Opens(FurnitureTopic topic) => ((AtStart | Whole) >> (int)topic & 1) != 0;
}

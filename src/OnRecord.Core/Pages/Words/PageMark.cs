namespace OnRecord.Pages.Words;

/// <summary>What the name that an author gave an element is a mark of; the names are the values of a column of the pack's table <c>pages/marks</c>.</summary>
internal enum PageMark
{
    /// <summary>The article's text.</summary>
    Content,

    /// <summary>An article.</summary>
    Article,

    /// <summary>A text or a paragraph of it.</summary>
    Body,

    /// <summary>The lead of an article, or a teaser.</summary>
    Lead,

    /// <summary>A headline.</summary>
    Headline,

    /// <summary>Readers' comments.</summary>
    Comment,

    /// <summary>Links to other reports.</summary>
    Related,

    /// <summary>A list of teasers.</summary>
    List,

    /// <summary>A bar that shares.</summary>
    Share,

    /// <summary>A menu.</summary>
    Nav,

    /// <summary>A foot of a page or an article.</summary>
    Footer,

    /// <summary>A head of a page.</summary>
    Header,

    /// <summary>A column beside the article.</summary>
    Sidebar,

    /// <summary>A newsletter box.</summary>
    Newsletter,

    /// <summary>An advertisement.</summary>
    Advert,

    /// <summary>A caption or a credit.</summary>
    Caption,

    /// <summary>A picture, a video, an embedded post.</summary>
    Media,

    /// <summary>A byline.</summary>
    Byline,

    /// <summary>A box about the author.</summary>
    AuthorBox,

    /// <summary>A date line.</summary>
    Date,

    /// <summary>A line about the article: its section, its reading time.</summary>
    Meta,

    /// <summary>Key words.</summary>
    Tags,

    /// <summary>Cookies, privacy, licences.</summary>
    Legal,

    /// <summary>A paywall, a shop, a log-in.</summary>
    Paywall,

    /// <summary>A layer above the page.</summary>
    Popup,

    /// <summary>A search or another form.</summary>
    Search,

    /// <summary>Something hidden from sight.</summary>
    Hidden,

    /// <summary>A quotation set apart.</summary>
    Quote,

    /// <summary>A box inside or beside the article.</summary>
    Box,

    /// <summary>A live blog.</summary>
    Live,

    /// <summary>A line above or below a headline; no feature of the model.</summary>
    Kicker,

    /// <summary>The time of the last change; no feature of the model.</summary>
    Changed,
}

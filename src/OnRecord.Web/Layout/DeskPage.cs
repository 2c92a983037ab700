using OnRecord.Rendering.Html;

namespace OnRecord.Web.Layout;

/// <summary>What stands between the head and the foot of a page, and the same as data.</summary>
internal abstract class DeskPage
{
    /// <summary>The page's title, in a stranger's words perhaps.</summary>
    public abstract string Title { get; }

    /// <summary>What the page shows, as the answer in JSON.</summary>
    public abstract object Data { get; }

    /// <summary>The part of the desk that the page belongs to.</summary>
    public virtual DeskPart Part => DeskPart.None;

    /// <summary>The story whose reports the page shows, for what was read and what is unsure.</summary>
    public virtual string? Story => null;

    /// <summary>The report that the page shows.</summary>
    public virtual string? Report => null;

    /// <summary>Whether the page may be kept until the ledger changes.</summary>
    public virtual bool IsKept => true;

    /// <summary>Writes the page.</summary>
    public abstract void Write(HtmlText page);
}

/// <summary>The parts of the desk, as its menu has them.</summary>
internal enum DeskPart
{
    /// <summary>None of the menu.</summary>
    None,

    /// <summary>The stories.</summary>
    Stories,

    /// <summary>Who speaks.</summary>
    Speakers,

    /// <summary>Matters followed over stories.</summary>
    Dossiers,

    /// <summary>All in order of time.</summary>
    Timeline,

    /// <summary>The search.</summary>
    Search,

    /// <summary>Adding reports.</summary>
    Add,

    /// <summary>Where the machine was wrong.</summary>
    Corrections,
}

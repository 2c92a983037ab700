namespace OnRecord.Pages.Texts;

/// <summary>A stretch of a plain text that may be a block: one line, or the lines of a hard-wrapped paragraph.</summary>
/// <param name="Span">Where it stands, without surrounding white space.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(Span Span, bool AfterBlank);

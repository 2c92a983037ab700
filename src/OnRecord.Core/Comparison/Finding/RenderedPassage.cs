using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Finding;

/// <summary>A passage of one report, to be compared with those that render the same.</summary>
/// <param name="Report">The number of the report.</param>
/// <param name="Passage">The words.</param>
internal sealed record RenderedPassage(int Report, Passage Passage);

using OnRecord.Stories;

namespace OnRecord.Rendering;

/// <summary>Reports that were found to tell of one event.</summary>
/// <param name="Reports">The reports.</param>
/// <param name="Reasons">Why each is among them, by its number; empty for a report that is alone.</param>
public sealed record FoundStory(IReadOnlyList<Record> Reports, IReadOnlyList<StoryReason> Reasons);

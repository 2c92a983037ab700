namespace OnRecord.Stories;

/// <summary>Why a report is in its story: the report of the story that it is most like, and the words that most make it so.</summary>
/// <param name="Report">The report's number among those of the story.</param>
/// <param name="Nearest">The number of the report that it is most like.</param>
/// <param name="Likeness">How much, from 0 to 1.</param>
/// <param name="Words">The words of both that stand out most, as the report writes them, the weightiest first.</param>
/// <param name="CopyOf">The number of the report that has most of the same runs of words; <see langword="null"/> where none has a third.</param>
/// <param name="Copied">The share of the shorter text's runs of words that both have, quotations left out, from 0 to 1, estimated.</param>
public sealed record StoryReason(int Report, int Nearest, double Likeness, IReadOnlyList<string> Words, int? CopyOf, double Copied);

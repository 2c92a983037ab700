using OnRecord.Language;

namespace OnRecord.Positions;

/// <summary>A line of the pack's table of stances: a word that says how somebody stands to something.</summary>
/// <param name="Lemma">The word's lemma.</param>
/// <param name="Upos">Its part of speech.</param>
/// <param name="Needs">What must stand with it; all of them.</param>
/// <param name="Topic">Where the topic stands: <c>obj</c>, <c>comp</c>, <c>subj</c>, <c>self</c>, or an adposition.</param>
/// <param name="Stance">The stance as it is said, or <see langword="null"/> where only its denial is one.</param>
/// <param name="Denied">The stance where a word denies it, or <see langword="null"/>.</param>
internal sealed record StanceFrame(
    string Lemma, Upos Upos, IReadOnlyList<StanceNeed> Needs, string Topic, Stance? Stance, Stance? Denied);

/// <summary>Something that must stand with a stance's word.</summary>
/// <param name="Slot">What: <c>obj</c>, <c>comp</c>, <c>topic</c>, <c>prt</c>, <c>lead</c>, <c>neg</c>, <c>yet</c>.</param>
/// <param name="Value">The lemma or kind it must have; empty for any.</param>
internal sealed record StanceNeed(string Slot, string Value);

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
    string Lemma, Upos Upos, IReadOnlyList<StanceNeed> Needs, string Topic, Stance? Stance, Stance? Denied)
{
    /// <summary>Whether other words belong to the word, on which the parser may hang the topic: "left the door open to a deal".</summary>
    public bool IsPhrase { get; } = Needs.Any(need => need.Slot is "prt" or "near" || (need.Slot == "obj" && need.Lemmas is not null));
}

/// <summary>Something that must stand with a stance's word.</summary>
/// <param name="Slot">What, or where: a key that the table's head explains, or an adposition.</param>
/// <param name="Value">The kind it must have; empty for any.</param>
/// <param name="Lemmas">The lemmas one of which it must have, or <see langword="null"/>.</param>
internal sealed record StanceNeed(string Slot, string Value, IReadOnlySet<string>? Lemmas);

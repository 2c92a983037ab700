using OnRecord.Language;

namespace OnRecord.Happenings;

/// <summary>A line of the pack's table of triggers: a word that tells of a happening, what must stand with it, and who has which part.</summary>
/// <param name="Lemma">The trigger's lemma.</param>
/// <param name="Upos">The trigger's part of speech.</param>
/// <param name="Needs">What must stand with it; all of them.</param>
/// <param name="Type">What the happening is.</param>
/// <param name="Parts">Where its participants stand.</param>
internal sealed record HappeningFrame(string Lemma, Upos Upos, IReadOnlyList<FrameNeed> Needs, string Type, IReadOnlyList<FramePart> Parts);

/// <summary>Something that must stand with a trigger.</summary>
/// <param name="Slot">Where it stands: a key of <see cref="FrameSlot"/> or an adposition.</param>
/// <param name="Lemmas">The lemmas one of which it must have; <see langword="null"/> where the kind of actor decides.</param>
/// <param name="Kind">The kind of actor: a kind of <see cref="Names.ActorKind"/>, <c>any</c>, <c>where</c> (a place or organization); empty for any word.</param>
internal sealed record FrameNeed(string Slot, IReadOnlySet<string>? Lemmas, string Kind)
{
    /// <summary>Whether it is a word that an adposition leads in, whoever that is: "an attack on a hospital".</summary>
    public bool IsLed { get; } = !FrameSlot.IsOwn(Slot) && Lemmas is not null;
}

/// <summary>Where a participant stands, and its part.</summary>
/// <param name="Slot">A key of <see cref="FrameSlot"/>, or the adposition that leads it in.</param>
/// <param name="Part">The part: <c>participant</c>, <c>visitor</c>, …; <c>place</c> says where it took place.</param>
internal sealed record FramePart(string Slot, string Part);

/// <summary>The places around a trigger that the table of triggers can name beside adpositions.</summary>
internal static class FrameSlot
{
    public const string Subject = "subj";
    public const string Object = "obj";
    public const string Possessor = "poss";
    public const string Predicated = "pred";
    public const string Complement = "comp";
    public const string Modifier = "mod";
    public const string Verb = "verb";
    public const string Near = "near";
    public const string Particle = "prt";
    public const string Participant = "who";
    public const string Several = "several";
    public const string Dated = "dated";
    public const string Plural = "plural";
    public const string Single = "single";
    public const string Not = "not";
    public const string Plain = "plain";
    public const string Without = "without";
    public const string Passive = "passive";
    public const string Bare = "bare";
    public const string Told = "told";
    public const string Place = "place";
    public const string Noun = "noun";
    public const string AnyWord = "word";
    public const string Between = "between";
    public const string By = "by";
    public const string Plainly = "participant";
    public const string Interviewed = "interviewed";

    /// <summary>Whether a slot is one of these and no adposition.</summary>
    public static bool IsOwn(string slot) => slot is Subject or Object or Possessor or Complement or Modifier or Verb or Near or Particle
        or Participant or Several or Dated or Plural or Single or Not or Without or Passive or Plain or Bare or Told;
}

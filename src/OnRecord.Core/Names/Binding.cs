using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Whom a pronoun cannot be, by where it stands in its sentence.</summary>
/// <remarks>Condition C of Chomsky (Lectures on Government and Binding, 1981), over Reinhart's c-command, read off a dependency tree.</remarks>
internal static class Binding
{
    private const int HighestClimb = 24;

    /// <summary>
    /// Whether a pronoun is the subject above a later word of its sentence: "he called Name a liar", "he said that Name had lied". A name there is
    /// somebody else's. In a clause put beside the verb ("he left, though Name had asked him to") it may be anybody's, so such words do not count.
    /// </summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="pronoun">The pronoun's token.</param>
    /// <param name="later">The other token.</param>
    public static bool IsAbove(ParsedText text, int pronoun, int later)
    {
        ref readonly Token subject = ref text.Tokens[pronoun];
        if (later <= pronoun || subject.Relation is not (Relation.Nsubj or Relation.NsubjPass) || subject.Sentence != text.Tokens[later].Sentence)
            return false;
        int above = later;
        for (int steps = 0; steps < HighestClimb && above >= 0; steps++)
        {
            if (above == subject.Head)
                return true;
            if (text.Tokens[above].Relation is Relation.Advcl or Relation.Parataxis or Relation.Conj)
                return false;
            above = text.Tokens[above].Head;
        }

        return false;
    }
}

using System.Text;
using OnRecord.Language;

namespace OnRecord.Format;

/// <summary>The names that CoNLL-U has for parts of speech, relations and features.</summary>
internal static class ConlluNames
{
    private static readonly string[] Parts = [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];
    private static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(RelationName)];

    private static readonly (Morphology Flags, string Feature)[] Features =
    [
        (Morphology.Comparative, "Degree=Cmp"),
        (Morphology.Superlative, "Degree=Sup"),
        (Morphology.Feminine, "Gender=Fem"),
        (Morphology.Masculine, "Gender=Masc"),
        (Morphology.Neuter, "Gender=Neut"),
        (Morphology.Plural, "Number=Plur"),
        (Morphology.Singular, "Number=Sing"),
        (Morphology.First, "Person=1"),
        (Morphology.Second, "Person=2"),
        (Morphology.Third, "Person=3"),
        (Morphology.Negative, "Polarity=Neg"),
        (Morphology.Possessive, "Poss=Yes"),
        (Morphology.Interrogative, "PronType=Int"),
        (Morphology.Past, "Tense=Past"),
        (Morphology.PastParticiple, "Tense=Past"),
        (Morphology.Present, "Tense=Pres"),
        (Morphology.PresentParticiple, "Tense=Pres"),
        (Morphology.Finite, "VerbForm=Fin"),
        (Morphology.Infinitive, "VerbForm=Inf"),
        (Morphology.PastParticiple, "VerbForm=Part"),
        (Morphology.PresentParticiple, "VerbForm=Part"),
    ];

    public static string Of(Upos part) => Parts[(int)part];

    public static string Of(Relation relation) => Relations[(int)relation];

    /// <summary>Writes the features in CoNLL-U's order, or <c>_</c>; of two features with one name the first stands.</summary>
    public static void Write(TextWriter output, Morphology morphology)
    {
        ReadOnlySpan<char> before = default;
        foreach ((Morphology flag, string feature) in Features)
        {
            if ((morphology & flag) == 0)
                continue;
            ReadOnlySpan<char> name = feature.AsSpan(0, feature.IndexOf('=', StringComparison.Ordinal));
            if (name.SequenceEqual(before))
                continue;
            if (before.Length > 0)
                output.Write('|');
            output.Write(feature);
            before = name;
        }

        if (before.Length == 0)
            output.Write('_');
    }

    // AclRelcl is acl:relcl: a capital inside starts the subtype.
    private static string RelationName(string name)
    {
        var lower = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && lower.Length > 0)
                lower.Append(':');
            lower.Append(char.ToLowerInvariant(c));
        }

        return lower.ToString();
    }
}

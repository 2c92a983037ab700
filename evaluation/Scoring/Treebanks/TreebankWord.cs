namespace OnRecord.Evaluation.Scoring.Treebanks;

/// <summary>A syntactic word of a treebank. Offsets count the characters of all words before it, white space apart.</summary>
internal sealed class TreebankWord
{
    /// <summary>Where its token begins.</summary>
    public required int Start { get; init; }

    /// <summary>Where its token ends.</summary>
    public required int End { get; init; }

    /// <summary>Whether its token has several words; then it has no offsets of its own.</summary>
    public required bool IsPart { get; init; }

    public required string Form { get; init; }

    public required string Lemma { get; init; }

    public required string Upos { get; init; }

    public required string Xpos { get; init; }

    /// <summary>The number of its head in the sentence, from 1; 0 for the root.</summary>
    public required int Head { get; init; }

    public required string Relation { get; init; }

    /// <summary>Its head; itself where the head is none of the sentence, and <see langword="null"/> for the root.</summary>
    public TreebankWord? Parent { get; set; }

    /// <summary>The relation without its subtype.</summary>
    public string BareRelation => Relation.Split(':')[0];
}

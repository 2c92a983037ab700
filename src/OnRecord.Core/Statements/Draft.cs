namespace OnRecord.Statements;

/// <summary>A statement in the making: its runs of words, before anybody is named.</summary>
internal sealed class Draft
{
    /// <summary>What was said, in order.</summary>
    public List<RoleRun> Contents { get; } = [];

    /// <summary>What signals it, or <see langword="null"/>.</summary>
    public RoleRun? Cue { get; set; }

    /// <summary>The words that name who said it, or <see langword="null"/>.</summary>
    public RoleRun? Source { get; set; }

    /// <summary>The words that a relative pronoun as source stands for, or <see langword="null"/>.</summary>
    public RoleRun? Antecedent { get; set; }

    /// <summary>The probability that the source is this one, from 0 to 1.</summary>
    public double SourceProbability { get; set; } = 1;

    /// <summary>The mean probability that its words are what was said, from 0 to 1: 1 where a rule and not the network found it.</summary>
    public double ContentProbability { get; set; } = 1;

    /// <summary>The least probability that a word of its source is a source's, from 0 to 1.</summary>
    public double SourceWords { get; set; } = 1;

    /// <summary>The statement whose speaker goes on here, or <see langword="null"/>.</summary>
    public Draft? Carried { get; set; }

    /// <summary>Whether it says at what somebody puts a figure.</summary>
    public bool IsFigure { get; init; }

    /// <summary>Whether the source is a signature below the quotation: the next quotation is another's.</summary>
    public bool Signed { get; set; }

    /// <summary>The statement that this one is quoted in, or <see langword="null"/>.</summary>
    public Draft? Within { get; set; }

    /// <summary>Who said it, once it is told.</summary>
    public Speaker Speaker { get; set; }

    /// <summary>Who said it by the best guess, where that is too uncertain to be told; else <see langword="null"/>.</summary>
    public string? Doubted { get; set; }

    /// <summary>The index of the first word of what was said.</summary>
    public int First => Contents[0].First;

    /// <summary>The index behind the last word of what was said.</summary>
    public int End => Contents[^1].End;

    /// <summary>Whether what was said here and there has a word in common.</summary>
    public bool Overlaps(Draft other) => Contents.Exists(run => other.Contents.Exists(run.Touches));

    /// <summary>Puts the contents in order; two that share a word, such as a mark that closes one quotation and opens the next, become one.</summary>
    public void Order()
    {
        Contents.Sort(static (a, b) => a.First.CompareTo(b.First));
        for (int i = Contents.Count - 1; i > 0; i--)
        {
            if (Contents[i].First >= Contents[i - 1].End)
                continue;
            Contents[i - 1] = Contents[i - 1] with { End = Math.Max(Contents[i - 1].End, Contents[i].End) };
            Contents.RemoveAt(i);
        }
    }
}

/// <summary>Who said something.</summary>
/// <param name="Actor">The actor's id, or <see langword="null"/>.</param>
/// <param name="Principal">The id of the actor for whom the speaker speaks, or <see langword="null"/>.</param>
/// <param name="State">What is known of the speaker.</param>
/// <param name="Certainty">From 0 to 1: how certain it is that this is right.</param>
/// <param name="Why">The reason, in a few words.</param>
internal readonly record struct Speaker(string? Actor, string? Principal, SpeakerState State, double Certainty, string Why);

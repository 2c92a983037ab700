namespace OnRecord.Times;

/// <summary>An expression that a rule found, before its value is known.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Part">Which of the rule's expressions it is.</param>
/// <param name="Slots">What its words contribute.</param>
/// <param name="Tense">The tense of its clause.</param>
/// <param name="SpokenOn">Whether its words say when somebody spoke: "said on Tuesday".</param>
/// <param name="Paragraph">The number of its paragraph in the report.</param>
internal readonly record struct TimeMatch(
    Span Span, TimeRule Rule, int Part, Slots Slots, Tense Tense, bool SpokenOn, int Paragraph)
{
    /// <summary>How its value is calculated.</summary>
    public Calculation Calculation => Rule.Calculations[Part];

    /// <summary>Its type.</summary>
    public TimeType Type => Rule.Types[Part];
}

namespace OnRecord.Ledger.Corrections;

/// <summary>Says what a correction says.</summary>
internal static class CorrectionSentence
{
    /// <summary>The sentence.</summary>
    public static string Of(AnchoredCorrection correction)
    {
        string words = Words(correction.Statement), other = Words(correction.OtherStatement);
        return correction.Kind switch
        {
            CorrectionKind.WrongSpeaker when correction.Name is { } name => $"{words} was said by {name}.",
            CorrectionKind.WrongSpeaker => $"Nobody can be named who said {words}.",
            CorrectionKind.NotAStatement => $"{words} is no statement.",
            CorrectionKind.WrongEnd => $"The statement is {Words(correction.Content)}, not {words}.",
            CorrectionKind.SameActor => $"{correction.Name} and {correction.OtherName} are one.",
            CorrectionKind.DifferentActors => $"{correction.Name} and {correction.OtherName} are two.",
            CorrectionKind.SplitActor => $"Where it says \"{Anchored.Short(correction.Mentions![0].Words)}\", it means {correction.Name} and not {correction.OtherName}.",
            CorrectionKind.SameUtterance => $"{words} and {other} are one utterance.",
            CorrectionKind.DifferentUtterances => $"{words} and {other} are two utterances.",
            _ => $"The report belongs to the story '{correction.Story}'.",
        };
    }

    private static string Words(IReadOnlyList<TextAnchor>? anchors) =>
        anchors is { Count: > 0 } ? $"\"{Anchored.Short(string.Join(" … ", anchors.Select(anchor => anchor.Words.Trim('"', '“', '”'))))}\"" : "";
}

using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>The sentences of a report of which nothing is somebody's yet: what the grammar alone shows is looked for in them.</summary>
internal static class UnstatedSentences
{
    /// <summary>Reads a statement out of each, and adds those that there are.</summary>
    /// <param name="text">The parsed report.</param>
    /// <param name="drafts">The statements so far.</param>
    /// <param name="read">Reads a sentence; <see langword="null"/> where it has no statement.</param>
    public static void Read(ParsedText text, List<Draft> drafts, Func<Sentence, Draft?> read)
    {
        bool[] stated = Stated(text, drafts);
        for (int s = 0; s < stated.Length; s++)
        {
            if (!stated[s] && read(text.Sentences[s]) is { } draft)
                drafts.Add(draft);
        }
    }

    // For each sentence whether a statement's content or cue reaches into it.
    private static bool[] Stated(ParsedText text, List<Draft> drafts)
    {
        var stated = new bool[text.Sentences.Count];
        foreach (Draft draft in drafts)
        {
            foreach (RoleRun run in draft.Contents)
            {
                for (int s = text.Tokens[run.First].Sentence; s <= text.Tokens[run.End - 1].Sentence; s++)
                    stated[s] = true;
            }

            if (draft.Cue is { } cue)
                stated[text.Tokens[cue.First].Sentence] = true;
        }

        return stated;
    }
}

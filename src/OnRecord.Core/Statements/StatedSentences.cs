using OnRecord.Language;

namespace OnRecord.Statements;

/// <summary>Which sentences of a report anything is somebody's in already: what the grammar alone shows is looked for in the others.</summary>
internal static class StatedSentences
{
    /// <summary>For each sentence whether a statement's content or cue reaches into it.</summary>
    public static bool[] In(ParsedText text, List<Draft> drafts)
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

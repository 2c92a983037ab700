using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Adds to the cast that "I" and "we" inside a quotation are its speaker.</summary>
internal static class FirstPersons
{
    /// <summary>The cast with the pronouns of the first person that stand inside the drafts' quotations.</summary>
    public static Cast AddTo(Cast cast, ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts)
    {
        var known = new HashSet<int>();
        foreach (Mention mention in cast.Mentions)
            known.Add(mention.HeadToken);
        var speakers = new Dictionary<int, string?>();

        // Inner statements come behind the outer ones that hold them, and have the last word.
        foreach (Draft draft in drafts)
        {
            foreach (RoleRun run in draft.Contents)
            {
                for (int i = run.First; i < run.End; i++)
                {
                    if (cover[i] >= 0 && text.Tokens[i].Upos is (Upos.Pron or Upos.Det) && lexicon.Is(text.WordOf(i), WordUse.First))
                        speakers[i] = draft.Speaker.Actor;
                }
            }
        }

        var added = new List<Mention>(cast.Mentions);
        foreach ((int token, string? actor) in speakers)
        {
            if (actor is null || known.Contains(token))
                continue;
            Span span = text.Tokens[token].Span;
            added.Add(new Mention { Start = span.Start, End = span.End, Actor = actor, Form = MentionForm.Pronoun, HeadToken = token });
        }

        return added.Count == cast.Mentions.Count ? cast : new Cast(cast.Actors, added);
    }
}

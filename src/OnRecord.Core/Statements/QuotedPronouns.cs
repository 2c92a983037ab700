using OnRecord.Language;
using OnRecord.Names;

namespace OnRecord.Statements;

/// <summary>Settles whom the pronouns inside a quotation mean: "I" and "we" are its speaker, "he" and "she" never are.</summary>
internal static class QuotedPronouns
{
    /// <summary>The cast with the first persons of the drafts' quotations, and without the third persons joined to who speaks there.</summary>
    public static Cast Settle(Cast cast, ParsedText text, QuotationCover cover, StatementLexicon lexicon, List<Draft> drafts)
    {
        var known = new HashSet<int>();
        foreach (Mention mention in cast.Mentions)
            known.Add(mention.HeadToken);
        var speakers = new Dictionary<int, string?>();
        var others = new HashSet<(int Token, string Actor)>();

        // Inner statements come behind the outer ones that hold them, and have the last word.
        foreach (Draft draft in drafts)
        {
            foreach (RoleRun run in draft.Contents)
            {
                for (int i = run.First; i < run.End; i++)
                {
                    if (cover[i] < 0)
                        continue;
                    if (draft.Speaker.Actor is { } speaker && text.Tokens[i].Upos == Upos.Pron && text.Tokens[i].Is(Morphology.Third))
                        others.Add((i, speaker));
                    if (text.Tokens[i].Upos is (Upos.Pron or Upos.Det) && lexicon.Is(text.WordOf(i), WordUse.First))
                        speakers[i] = draft.Speaker.Actor;
                }
            }
        }

        var settled = cast.Mentions.Where(mention => mention.Form != MentionForm.Pronoun || !others.Contains((mention.HeadToken, mention.Actor))).ToList();
        bool changed = settled.Count < cast.Mentions.Count;
        foreach ((int token, string? actor) in speakers)
        {
            if (actor is null || known.Contains(token))
                continue;
            Span span = text.Tokens[token].Span;
            changed = true;
            settled.Add(new Mention { Start = span.Start, End = span.End, Actor = actor, Form = MentionForm.Pronoun, HeadToken = token });
        }

        return changed ? new Cast(cast.Actors, settled) : cast;
    }
}

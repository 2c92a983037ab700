using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>Walks through a text and joins nominals and pronouns to who was mentioned before.</summary>
internal sealed class ReferenceReader(CastDraft cast, RoleLexicon roles, NounPhraseReader phrases)
{
    /// <summary>Adds the mentions of all forms to the cast.</summary>
    public void Read(List<NameDraft> names, ActorDraft[] actors)
    {
        var discourse = new Discourse(cast.Text);
        for (int i = 0; i < names.Count; i++)
        {
            int head = cast.HeadOf(names[i].First, names[i].End);
            discourse.Name(head, actors[i]);
            cast.Mention(actors[i], names[i].First, names[i].End, head, MentionForm.Name);
        }

        var nominals = new NominalReader(cast, roles, phrases, discourse);
        nominals.Index(names, actors);
        var pronouns = new PronounReader(cast, roles, discourse);
        foreach (Sentence sentence in cast.Text.Sentences)
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (phrases.NameAt(i) >= 0)
                {
                    if (discourse.ActorNamedAt(i) is { } named)
                        discourse.Add(named, i);
                    continue;
                }

                Upos tag = cast.Text.Tokens[i].Upos;
                if (tag == Upos.Pron)
                    pronouns.Read(i);
                else if (tag is Upos.Noun or Upos.Propn)
                    i = nominals.Read(i, sentence);
            }
        }
    }
}

using OnRecord.Language;

namespace OnRecord.Names;

/// <summary>The actors and mentions of a report while it is read.</summary>
internal sealed class CastDraft(ParsedText text)
{
    /// <summary>The text.</summary>
    public ParsedText Text { get; } = text;

    /// <summary>The actors, in the order they were made.</summary>
    public List<ActorDraft> Actors { get; } = [];

    /// <summary>The mentions, in the order they were made.</summary>
    public List<MentionDraft> Mentions { get; } = [];

    /// <summary>Makes an actor.</summary>
    public ActorDraft Add(string name, ActorKind? kind, bool unnamed = false)
    {
        var actor = new ActorDraft { Number = Actors.Count, Name = name, Kind = kind, Unnamed = unnamed };
        Actors.Add(actor);
        return actor;
    }

    /// <summary>Makes somebody that pronouns may mean but that is no actor.</summary>
    public ActorDraft AddUnseen(WordFacts gender)
    {
        var actor = new ActorDraft { Number = Actors.Count, Name = "", Kind = ActorKind.Person, Gender = gender, Unseen = true };
        Actors.Add(actor);
        return actor;
    }

    /// <summary>Adds a mention of an actor.</summary>
    public void Mention(ActorDraft actor, int first, int end, int head, MentionForm form)
    {
        if (actor.FirstToken < 0 || first < actor.FirstToken)
            actor.FirstToken = first;
        Mentions.Add(new MentionDraft(first, end, head, actor.Number, form));
    }

    /// <summary>The words from one token to before another, as the report has them.</summary>
    public string Words(int first, int end) => Text.Text[Text.Tokens[first].Start..Text.Tokens[end - 1].End];

    /// <summary>The word among tokens whose head lies outside of them, the last where there are several.</summary>
    public int HeadOf(int first, int end)
    {
        int head = end - 1;
        for (int i = end - 1; i >= first; i--)
        {
            int above = Text.Tokens[i].Head;
            if (above >= first && above < end)
                continue;
            head = i;
            if (above >= 0)
                break;
        }

        return head;
    }

    /// <summary>Numbers the actors by first mention and leaves out those without one.</summary>
    public Cast Finish()
    {
        var order = Actors.Where(actor => actor.FirstToken >= 0).OrderBy(actor => actor.FirstToken).ThenBy(actor => actor.Number).ToList();
        var ids = new string[Actors.Count];
        var actors = new Actor[order.Count];
        for (int i = 0; i < order.Count; i++)
        {
            ActorDraft draft = order[i];
            ids[draft.Number] = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{i + 1}");
            SortRoles(draft.Roles);
            actors[i] = new Actor
            {
                Id = ids[draft.Number],
                Name = draft.Name,
                Kind = draft.Kind,
                Roles = [.. draft.Roles],
                Gender = GenderOf(draft.Gender),
            };
        }

        return new Cast(actors, Mentions.Select(mention => new Mention
        {
            Start = Text.Tokens[mention.First].Start,
            End = Text.Tokens[mention.End - 1].End,
            Actor = ids[mention.Actor],
            Form = mention.Form,
            HeadToken = mention.Head,
        }));
    }

    // In order, each once.
    private static void SortRoles(List<Span> roles)
    {
        roles.Sort();
        for (int i = roles.Count - 1; i > 0; i--)
        {
            if (roles[i] == roles[i - 1])
                roles.RemoveAt(i);
        }
    }

    private static Morphology GenderOf(WordFacts gender) => gender switch
    {
        WordFacts.Male => Morphology.Masculine,
        WordFacts.Female => Morphology.Feminine,
        _ => Morphology.None,
    };
}

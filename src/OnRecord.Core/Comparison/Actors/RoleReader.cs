using OnRecord.Comparison.Wording;

namespace OnRecord.Comparison.Actors;

/// <summary>Says whom of a story's cast a report may mean that only says what somebody is: "the energy minister", "the board".</summary>
internal sealed class RoleReader
{
    private readonly NameSpelling _spelling;
    private readonly TermLexicon _lexicon;
    private readonly List<(string Actor, HashSet<string> Words, string Last)> _roles = [];

    /// <summary>Reads the roles and names of a cast.</summary>
    public RoleReader(JoinedCast cast, NameSpelling spelling, TermLexicon lexicon)
    {
        _spelling = spelling;
        _lexicon = lexicon;
        foreach (JoinedActor actor in cast.Actors)
        {
            IEnumerable<string> bodies = actor.Kind == Names.ActorKind.Person ? [] : actor.Aliases.Append(actor.Name);
            foreach (string role in actor.Roles.Concat(bodies))
            {
                if (WordsOf(role) is { Count: > 0 } words)
                    _roles.Add((actor.Id, [.. words], words[^1]));
            }
        }
    }

    /// <summary>The one actor of whom all words of a description are said, or <see langword="null"/> for none or several.</summary>
    /// <param name="description">The words, such as "the energy minister".</param>
    public string? ActorOf(string description)
    {
        if (WordsOf(description) is not { Count: > 0 } words)
            return null;
        string[] fit = [.. _roles.Where(role => role.Last == words[^1] && words.TrueForAll(role.Words.Contains)).Select(role => role.Actor).Distinct()];
        return fit.Length == 1 ? fit[0] : null;
    }

    private List<string> WordsOf(string text) =>
        [.. _spelling.WordsOf(text).Where(word => !_spelling.IsParticle(word) && !_lexicon.IsParticle(word)).Select(_lexicon.BaseOf)];
}

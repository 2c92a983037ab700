using OnRecord.Comparison.Wording;
using OnRecord.Names;
using OnRecord.Statements;

namespace OnRecord.Comparison.Actors;

/// <summary>One report's actor as the joining sees it: its name taken apart, and the signs that it may share with another report's.</summary>
internal sealed class ActorSign
{
    private const int WordsOfQuote = 5;

    private ActorSign(int report, Actor actor)
    {
        Report = report;
        Actor = actor;
    }

    /// <summary>The number of the report.</summary>
    public int Report { get; }

    /// <summary>The actor.</summary>
    public Actor Actor { get; }

    /// <summary>Its name as a person's, or <see langword="null"/> where it is none.</summary>
    public PersonName? Person { get; private init; }

    /// <summary>Its name's words without particles and numbers, respelled, in order: what organizations and places are compared by.</summary>
    public required string Key { get; init; }

    /// <summary>The first letters of the name's words, for acronyms of it.</summary>
    public required string Initials { get; init; }

    /// <summary>The letters of a name that is an acronym, or <see langword="null"/>.</summary>
    public string? Acronym { get; private init; }

    /// <summary>Whether the report has no name for it, only what it is.</summary>
    public bool IsNameless { get; private init; }

    /// <summary>The words of its roles; of a nameless actor, of its name.</summary>
    public required IReadOnlyList<HashSet<string>> Roles { get; init; }

    /// <summary>Hashes of runs of words that it is quoted with.</summary>
    public HashSet<int> Quotes { get; } = [];

    /// <summary>Reads the signs of a report's actors.</summary>
    public static IEnumerable<ActorSign> Read(int report, Record record, LedNames names, NameSpelling spelling, TermLexicon lexicon)
    {
        var signs = new Dictionary<string, ActorSign>(StringComparer.Ordinal);
        foreach (Actor actor in record.Actors)
        {
            string name = names.Of(actor, record);
            List<string> words = spelling.WordsOf(name);
            bool isNameless = !actor.Name.Any(char.IsUpper);
            List<string> content = [.. words.Where(word => !spelling.IsParticle(word) && lexicon.NumberOf(word) is null)];
            var roles = new List<HashSet<string>>();
            foreach (Span role in actor.Roles)
                AddRole(roles, spelling.WordsOf(role.TextIn(record.Text)), spelling, lexicon);
            if (isNameless)
                AddRole(roles, words, spelling, lexicon);
            signs[actor.Id] = new ActorSign(report, actor)
            {
                Person = isNameless || actor.Kind is not (null or ActorKind.Person) ? null : PersonName.Read(name, spelling),
                Key = string.Join(' ', content.Select(spelling.Respell)),
                Initials = content.Count > 1 ? string.Concat(content.Select(word => word[0])) : "",
                Acronym = AcronymIn(actor.Name),
                IsNameless = isNameless,
                Roles = roles,
            };
        }

        AddQuotes(record, signs);
        return signs.Values;
    }

    /// <summary>Whether the two share a role or the words of a quotation: a second sign that they are one.</summary>
    public bool SharesSign(ActorSign other) =>
        Quotes.Overlaps(other.Quotes) || Roles.Any(role => other.Roles.Any(role.Overlaps));

    private static void AddRole(List<HashSet<string>> roles, List<string> words, NameSpelling spelling, TermLexicon lexicon)
    {
        HashSet<string> role = [.. words.Where(word => !spelling.IsParticle(word)).Select(lexicon.BaseOf)];
        if (role.Count > 0)
            roles.Add(role);
    }

    private static string? AcronymIn(string name)
    {
        string letters = name.Replace(".", "", StringComparison.Ordinal);
        return letters.Length is >= 2 and <= 6 && letters.All(char.IsUpper) ? letters.ToLowerInvariant() : null;
    }

    private static void AddQuotes(Record record, Dictionary<string, ActorSign> signs)
    {
        foreach (Statement statement in record.Statements)
        {
            if (statement.Form == StatementForm.Indirect || statement.Speaker is not { } speaker || !signs.TryGetValue(speaker, out ActorSign? sign))
                continue;
            foreach (Span span in statement.Content)
                AddRuns(span.In(record.Text), sign.Quotes);
        }
    }

    private static void AddRuns(ReadOnlySpan<char> text, HashSet<int> runs)
    {
        var scanner = new Stories.WordScanner(text);
        var last = new Queue<int>();
        while (scanner.MoveNext())
        {
            int hash = 17;
            foreach (char c in scanner.Word)
                hash = unchecked((hash * 31) + char.ToLowerInvariant(c));
            last.Enqueue(hash);
            if (last.Count > WordsOfQuote)
                last.Dequeue();
            if (last.Count == WordsOfQuote)
                runs.Add(last.Aggregate(23, (sum, word) => unchecked((sum * 486187739) + word)));
        }
    }
}

using OnRecord.Names;

namespace OnRecord.Comparison.Actors;

/// <summary>The actors of a story, and which report's actor each holds.</summary>
internal sealed class JoinedCast
{
    private const int MostForms = 12;

    private static readonly HashSet<string> Nobody = [];

    private readonly Dictionary<string, string>[] _joined;
    private readonly Dictionary<string, HashSet<string>> _represented = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names;

    private JoinedCast(IReadOnlyList<JoinedActor> actors, Dictionary<string, string>[] joined)
    {
        Actors = actors;
        _joined = joined;
        _names = actors.ToDictionary(actor => actor.Id, actor => actor.Name, StringComparer.Ordinal);
        var bodies = new BodyNames(actors);
        foreach (JoinedActor person in actors.Where(actor => actor.Kind == ActorKind.Person && actor.Roles.Count > 0))
            _represented[person.Id] = bodies.In(person.Roles);
    }

    /// <summary>The joined actors, by first appearance.</summary>
    public IReadOnlyList<JoinedActor> Actors { get; }

    /// <summary>The joined actor that holds a report's actor, or <see langword="null"/> for none.</summary>
    public string? Of(int report, string? actor) => actor is not null && _joined[report].TryGetValue(actor, out string? id) ? id : null;

    /// <summary>The name of a joined actor.</summary>
    public string NameOf(string id) => _names[id];

    /// <summary>The joined countries and organizations that a person's roles name, as such or by their people.</summary>
    public IReadOnlySet<string> RepresentedBy(string? person) =>
        person is not null && _represented.TryGetValue(person, out HashSet<string>? found) ? found : Nobody;

    /// <summary>Makes the joined actors of groups.</summary>
    /// <param name="records">The records.</param>
    /// <param name="signs">Their actors.</param>
    /// <param name="groups">For each actor the number of its group.</param>
    public static JoinedCast Of(IReadOnlyList<Record> records, ActorSign[] signs, int[] groups)
    {
        var groupOf = new Dictionary<string, int>[records.Count];
        for (int report = 0; report < records.Count; report++)
            groupOf[report] = new Dictionary<string, int>(StringComparer.Ordinal);
        var members = new List<ActorSign>?[signs.Length];
        for (int i = 0; i < signs.Length; i++)
        {
            groupOf[signs[i].Report][signs[i].Actor.Id] = groups[i];
            (members[groups[i]] ??= []).Add(signs[i]);
        }

        ILookup<string, string>[] named = [.. records.Select(NamesIn)];
        var ids = new string?[signs.Length];
        var actors = new List<JoinedActor>();
        var joined = new Dictionary<string, string>[records.Count];
        for (int report = 0; report < records.Count; report++)
        {
            joined[report] = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (Actor actor in records[report].Actors)
            {
                int group = groupOf[report][actor.Id];
                if (ids[group] is not { } id)
                {
                    ids[group] = id = $"a{actors.Count + 1}";
                    actors.Add(Make(id, records, named, members[group]!));
                }

                joined[report][actor.Id] = id;
            }
        }

        return new JoinedCast(actors, joined);
    }

    private static JoinedActor Make(string id, IReadOnlyList<Record> records, ILookup<string, string>[] named, List<ActorSign> members)
    {
        string name = NameOf(members);
        return new JoinedActor
        {
            Id = id,
            Name = name,
            Kind = KindOf(members),
            Roles = Different(members.SelectMany(member => member.Actor.Roles.Select(role => role.TextIn(records[member.Report].Text)))),
            Aliases = [.. Different(members.Select(member => member.Actor.Name).Concat(members.SelectMany(member => named[member.Report][member.Actor.Id])))
                .Where(form => form != name).Take(MostForms)],
            Mentions = MentionsOf(members, records),
        };
    }

    /// <summary>The form to call an actor by: with capitals, of the most words, in the most reports, the longest, the first in order.</summary>
    private static string NameOf(List<ActorSign> members)
    {
        string? best = null;
        (bool Upper, int Words, int Reports) most = default;
        foreach (ActorSign member in members)
        {
            string name = member.Actor.Name;
            (bool Upper, int Words, int Reports) sign =
                (HasUpper(name), name.AsSpan().Count(' '), members.FindAll(other => other.Actor.Name == name).Count);
            if (best is null || IsBefore(name, sign, best, most))
                (best, most) = (name, sign);
        }

        return best!;
    }

    private static bool IsBefore(string name, (bool Upper, int Words, int Reports) sign, string other, (bool Upper, int Words, int Reports) known)
    {
        if (sign.Upper != known.Upper)
            return sign.Upper;
        if (sign.Words != known.Words)
            return sign.Words > known.Words;
        if (sign.Reports != known.Reports)
            return sign.Reports > known.Reports;
        return name.Length != other.Length ? name.Length > other.Length : string.CompareOrdinal(name, other) < 0;
    }

    private static bool HasUpper(string name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    /// <summary>The kind that most have who have one; of as many, the first.</summary>
    private static ActorKind? KindOf(List<ActorSign> members)
    {
        bool isKnown = members.Exists(member => member.Actor.Kind is ActorKind.Place or ActorKind.Organization);
        ActorKind? best = null;
        int most = 0;
        foreach (ActorSign member in members)
        {
            // A lone word that some report takes for a person's says little where another report knows what it is.
            if (member.Actor.Kind is not { } kind || (kind == ActorKind.Person && isKnown && member.Actor.MayBeImpersonal))
                continue;
            int count = members.FindAll(other => other.Actor.Kind == kind).Count;
            if (count > most || (count == most && kind < best))
                (best, most) = (kind, count);
        }

        return best;
    }

    private static List<ActorMention> MentionsOf(List<ActorSign> members, IReadOnlyList<Record> records)
    {
        // Each report in turn, and in it in the members' order.
        var mentions = new List<ActorMention>(members.Count);
        foreach (ActorSign member in members.OrderBy(member => member.Report))
            mentions.Add(new ActorMention(records[member.Report].Id, member.Actor.Id));
        return mentions;
    }

    private static ILookup<string, string> NamesIn(Record record) => record.Mentions.Where(mention => mention.Form == MentionForm.Name)
        .ToLookup(mention => mention.Actor, mention => mention.Span.TextIn(record.Text), StringComparer.Ordinal);

    private static List<string> Different(IEnumerable<string> forms) =>
        [.. forms.Where(form => form.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
}

using OnRecord.Names;

namespace OnRecord.Core.Tests.Comparison.Gold;

/// <summary>The actors of a gold report: those of the event whose names stand in it, with the forms that stand in it.</summary>
internal sealed class GoldCast
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    public required IReadOnlyList<Actor> Actors { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    /// <summary>Whether the report names an actor of the event.</summary>
    public bool Has(string actor) => _ids.ContainsKey(actor);

    /// <summary>The report's id of an actor of the event.</summary>
    public string IdOf(string actor) =>
        _ids.TryGetValue(actor, out string? id) ? id : throw new FormatException($"A report has words of '{actor}' and none of that actor's names.");

    /// <summary>Finds the names in a report.</summary>
    public static GoldCast Read(string text, GoldHead head)
    {
        var taken = new bool[text.Length];
        var found = new List<(string Actor, string Form, Span Span)>();
        foreach ((string actor, string form) in head.Actors.SelectMany(pair => pair.Value.Forms.Select(form => (pair.Key, form))).OrderByDescending(pair => pair.form.Length))
        {
            for (int at = text.IndexOf(form, StringComparison.Ordinal); at >= 0; at = text.IndexOf(form, at + 1, StringComparison.Ordinal))
            {
                if (taken.AsSpan(at, form.Length).Contains(true) || (at > 0 && char.IsLetter(text[at - 1])) || (at + form.Length < text.Length && char.IsLetter(text[at + form.Length])))
                    continue;
                taken.AsSpan(at, form.Length).Fill(true);
                found.Add((actor, form, new Span(at, at + form.Length)));
            }
        }

        (string Actor, string Form, Span Span)[] ordered = [.. found.OrderBy(one => one.Span)];
        string[] present = [.. ordered.Select(one => one.Actor).Distinct()];
        var cast = new GoldCast
        {
            Actors = [.. present.Select((actor, at) => new Actor
            {
                Id = $"a{at + 1}",
                Name = head.Actors[actor].Forms.First(form => ordered.Any(one => one.Form == form && one.Actor == actor)),
                Kind = Enum.Parse<ActorKind>(head.Actors[actor].Kind, ignoreCase: true),
                Roles = [.. head.Actors[actor].Roles.Select(role => (role, text.IndexOf(role, StringComparison.OrdinalIgnoreCase))).Where(pair => pair.Item2 >= 0)
                    .Select(pair => new Span(pair.Item2, pair.Item2 + pair.role.Length))],
            })],
            Mentions = [.. ordered.Select(one => new Mention
            {
                Start = one.Span.Start,
                End = one.Span.End,
                Actor = $"a{Array.IndexOf(present, one.Actor) + 1}",
                Form = MentionForm.Name,
            })],
        };
        for (int at = 0; at < present.Length; at++)
            cast._ids.Add(present[at], $"a{at + 1}");
        return cast;
    }
}

using System.Collections.Frozen;
using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Happenings;

/// <summary>The pack's tables of happenings, compiled: types, triggers, and the words that say whether they took place.</summary>
internal sealed class HappeningLexicon
{
    private readonly FrozenDictionary<string, HappeningFrame[]> _frames;
    private readonly FrozenDictionary<string, HappeningStatus?> _governors;
    private readonly FrozenDictionary<string, HappeningStatus?> _signs;

    private readonly FrozenSet<string> _placeLeads;
    private readonly FrozenSet<string> _indefinite;
    private readonly FrozenSet<string> _measures;
    private readonly FrozenSet<string> _senderLeads;
    private readonly FrozenSet<(string Occasion, string Type)> _occasions;
    private readonly FrozenSet<string> _light;
    private readonly FrozenSet<string> _attending;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _participles;
    private readonly FrozenSet<(string Class, string Lemma)> _classes;
    private readonly FrozenSet<string> _occurring;

    public HappeningLexicon(LanguagePack pack)
    {
        Types = pack.Table("happenings/types").Column("type").ToFrozenSet(StringComparer.Ordinal);
        _occasions = pack.Table("happenings/occasions").Rows.Select(row => (row["occasion"], row["type"])).ToFrozenSet();
        ILookup<string, string> classes = pack.Table("happenings/words").Rows.ToLookup(row => row["class"], row => row["lemma"]);
        _placeLeads = classes["place"].ToFrozenSet(StringComparer.Ordinal);
        _measures = classes["measure"].ToFrozenSet(StringComparer.Ordinal);
        _classes = classes.SelectMany(group => group.Select(lemma => (group.Key, lemma))).ToFrozenSet();
        _attending = classes["attend"].ToFrozenSet(StringComparer.Ordinal);
        _light = classes["hold"].Concat(classes["light"]).Concat(classes["give"]).Concat(classes["reach"]).Concat(classes["impose"]).Concat(classes["issue"])
            .ToFrozenSet(StringComparer.Ordinal);
        Emphases = classes["emphasis"].ToFrozenSet(StringComparer.Ordinal);
        _occurring = classes["occur"].ToFrozenSet(StringComparer.Ordinal);
        _senderLeads = classes["sender"].ToFrozenSet(StringComparer.Ordinal);
        _indefinite = classes["indefinite"].ToFrozenSet(StringComparer.Ordinal);
        PackTable triggers = pack.Table("happenings/triggers");
        _frames = triggers.Rows.Select(row => FrameOf(triggers, row, classes))
            .GroupBy(frame => frame.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        PackTable governors = pack.Table("happenings/governors");
        _governors = governors.Rows.ToFrozenDictionary(
            row => $"{row["form"]} {row["lemma"]}", row => StatusOf(governors, row), StringComparer.Ordinal);
        _participles = governors.Rows.Where(row => row["form"] == "participle").Select(row => row["lemma"])
            .ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        PackTable signs = pack.Table("happenings/signs");
        _signs = signs.Rows.ToFrozenDictionary(row => $"{row["where"]} {row["lemma"]}", row => StatusOf(signs, row), StringComparer.Ordinal);
    }

    /// <summary>The types that the pack knows.</summary>
    public IReadOnlySet<string> Types { get; }

    /// <summary>The frames of a lemma, in the table's order.</summary>
    public ReadOnlySpan<HappeningFrame> FramesOf(string lemma) => _frames.TryGetValue(lemma, out HappeningFrame[]? frames) ? frames : [];

    /// <summary>Whether a word says something of the happening that it governs in that form, and what; <see langword="null"/> for nothing told of it.</summary>
    public bool Governs(string lemma, string form, out HappeningStatus? status) =>
        _governors.TryGetValue($"{form} {lemma}", out status) || _governors.TryGetValue($"any {lemma}", out status) || _governors.TryGetValue($"participle {lemma}", out status);

    /// <summary>Whether the table of governors has a participle by itself, beside its verb.</summary>
    public bool KnowsForm(ReadOnlySpan<char> word) => _participles.Contains(word);

    /// <summary>Whether a small word is a sign of a status, and of which.</summary>
    public bool Signals(string where, string lemma, out HappeningStatus? status) => _signs.TryGetValue($"{where} {lemma}", out status);

    /// <summary>Whether an adposition says where something took place.</summary>
    public bool IsPlaceLead(string lemma) => _placeLeads.Contains(lemma);

    /// <summary>Whether a determiner leaves open which one is meant.</summary>
    public bool IsIndefinite(string lemma) => _indefinite.Contains(lemma);

    /// <summary>Whether a noun counts happenings and is none itself: a round of talks.</summary>
    public bool IsMeasure(string lemma) => _measures.Contains(lemma);

    /// <summary>Whether a happening of the first type is the occasion of one of the second: people meet at a summit.</summary>
    public bool IsOccasion(string occasion, string type) => _occasions.Contains((occasion, type));

    /// <summary>Lemmas behind which a word denies nothing: "not only".</summary>
    public IReadOnlySet<string> Emphases { get; }

    /// <summary>Whether the status of a verb is that of its object: "held a meeting".</summary>
    public bool IsLight(string lemma) => _light.Contains(lemma);

    /// <summary>Whether a verb says who comes to its object, and nothing of whether that takes place: "will not attend".</summary>
    public bool IsAttending(string lemma) => _attending.Contains(lemma);

    /// <summary>Whether a lemma is of a class of the pack's words.</summary>
    public bool IsOfClass(string name, string lemma) => _classes.Contains((name, lemma));

    /// <summary>Whether the status of a verb is that of its subject: "the talks resume".</summary>
    public bool IsOccurring(string lemma) => _occurring.Contains(lemma);

    /// <summary>Whether an adposition names for whom people come: negotiators from two countries.</summary>
    public bool IsSenderLead(string lemma) => _senderLeads.Contains(lemma);

    private HappeningFrame FrameOf(PackTable table, PackRow row, ILookup<string, string> classes)
    {
        if (!Types.Contains(row["type"]))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["type"]}' is no type of happenings/types.");
        if (!Enum.TryParse(row["upos"], ignoreCase: true, out Upos upos))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
        return new HappeningFrame(
            row["lemma"],
            upos,
            [.. Items(row["needs"]).Select(item => NeedOf(table, row, item, classes))],
            row["type"],
            [.. Items(row["parts"]).Select(item => PartOf(table, row, item))]);
    }

    private static FrameNeed NeedOf(PackTable table, PackRow row, string item, ILookup<string, string> classes)
    {
        int colon = item.IndexOf(':', StringComparison.Ordinal), equals = item.IndexOf('=', StringComparison.Ordinal);
        if (colon > 0)
            return new FrameNeed(item[..colon], null, item[(colon + 1)..]);
        if (equals <= 0)
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{item}' has neither '=' nor ':'.");
        string value = item[(equals + 1)..];
        if (value[0] != '@')
            return new FrameNeed(item[..equals], value.Split(',').ToFrozenSet(StringComparer.Ordinal), "");
        if (!classes.Contains(value[1..]))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: happenings/words has no class '{value[1..]}'.");
        return new FrameNeed(item[..equals], classes[value[1..]].ToFrozenSet(StringComparer.Ordinal), "");
    }

    private static FramePart PartOf(PackTable table, PackRow row, string item)
    {
        string[] sides = item.Split('=');
        return sides.Length == 2
            ? new FramePart(sides[0], sides[1])
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: the part '{item}' is not SLOT=PART.");
    }

    private static string[] Items(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static HappeningStatus? StatusOf(PackTable table, PackRow row)
    {
        if (row["status"] == "none")
            return null;
        return Enum.TryParse(row["status"], ignoreCase: true, out HappeningStatus status)
            ? status
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["status"]}' is no status.");
    }
}

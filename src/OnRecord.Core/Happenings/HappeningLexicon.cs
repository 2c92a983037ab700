using OnRecord.Language;
using OnRecord.Packs;

namespace OnRecord.Happenings;

/// <summary>The pack's tables of happenings, compiled: types, triggers, and the words that say whether they took place.</summary>
internal sealed class HappeningLexicon
{
    // The classes of verbs whose status is that of their object.
    private static readonly string[] s_light = ["hold", "light", "give", "reach", "impose", "issue"];

    private readonly Dictionary<string, HappeningFrame[]> _frames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HappeningStatus?> _governors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HappeningStatus?> _signs = new(StringComparer.Ordinal);

    private readonly HashSet<string> _placeLeads;
    private readonly HashSet<string> _indefinite;
    private readonly HashSet<string> _measures;
    private readonly HashSet<string> _senderLeads;
    private readonly Dictionary<string, HashSet<string>> _occasions;
    private readonly HashSet<string> _light = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attending;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _participles;
    private readonly Dictionary<string, HashSet<string>> _classes;
    private readonly HashSet<string> _occurring;

    public HappeningLexicon(LanguagePack pack)
    {
        Types = pack.Table("happenings/types").ColumnSet("type", StringComparer.Ordinal);
        _occasions = pack.Table("happenings/occasions").ColumnBy("occasion", "type");
        _classes = pack.Table("happenings/words").ColumnBy("class", "lemma");
        _placeLeads = WordsOf("place");
        _measures = WordsOf("measure");
        _attending = WordsOf("attend");
        foreach (string light in s_light)
            _light.UnionWith(WordsOf(light));
        Emphases = WordsOf("emphasis");
        CompanyLeads = WordsOf("company");
        MatterLeads = WordsOf("matter");
        _occurring = WordsOf("occur");
        _senderLeads = WordsOf("sender");
        _indefinite = WordsOf("indefinite");
        PackTable triggers = pack.Table("happenings/triggers");
        foreach (PackRow row in triggers.Rows)
        {
            HappeningFrame frame = FrameOf(triggers, row);
            _frames[frame.Lemma] = _frames.TryGetValue(frame.Lemma, out HappeningFrame[]? frames) ? [.. frames, frame] : [frame];
        }

        PackTable governors = pack.Table("happenings/governors");
        var participles = new HashSet<string>(StringComparer.Ordinal);
        foreach (PackRow row in governors.Rows)
        {
            _governors.Add($"{row["form"]} {row["lemma"]}", StatusOf(governors, row));
            if (row["form"] == "participle")
                participles.Add(row["lemma"]);
        }

        _participles = participles.GetAlternateLookup<ReadOnlySpan<char>>();
        PackTable signs = pack.Table("happenings/signs");
        foreach (PackRow row in signs.Rows)
            _signs.Add($"{row["where"]} {row["lemma"]}", StatusOf(signs, row));
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
    public bool IsOccasion(string occasion, string type) => _occasions.TryGetValue(occasion, out HashSet<string>? types) && types.Contains(type);

    /// <summary>Lemmas behind which a word denies nothing: "not only".</summary>
    public IReadOnlySet<string> Emphases { get; }

    /// <summary>Adpositions that lead in who else takes part: a meeting with somebody.</summary>
    public IReadOnlySet<string> CompanyLeads { get; }

    /// <summary>Adpositions that lead in what a verb is about where it has no clause: to agree on, to agree to.</summary>
    public IReadOnlySet<string> MatterLeads { get; }

    /// <summary>Whether the status of a verb is that of its object: "held a meeting".</summary>
    public bool IsLight(string lemma) => _light.Contains(lemma);

    /// <summary>Whether a verb says who comes to its object, and nothing of whether that takes place: "will not attend".</summary>
    public bool IsAttending(string lemma) => _attending.Contains(lemma);

    /// <summary>Whether a lemma is of a class of the pack's words.</summary>
    public bool IsOfClass(string name, string lemma) => _classes.TryGetValue(name, out HashSet<string>? words) && words.Contains(lemma);

    /// <summary>Whether the status of a verb is that of its subject: "the talks resume".</summary>
    public bool IsOccurring(string lemma) => _occurring.Contains(lemma);

    /// <summary>Whether an adposition names for whom people come: negotiators from two countries.</summary>
    public bool IsSenderLead(string lemma) => _senderLeads.Contains(lemma);

    private HashSet<string> WordsOf(string name) => _classes.TryGetValue(name, out HashSet<string>? words) ? words : [];

    private HappeningFrame FrameOf(PackTable table, PackRow row)
    {
        if (!Types.Contains(row["type"]))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["type"]}' is no type of happenings/types.");
        if (!PackNames.TryParse(row["upos"], out Upos upos))
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["upos"]}' is no part of speech.");
        return new HappeningFrame(
            row["lemma"],
            upos,
            Array.ConvertAll(Items(row["needs"]), item => NeedOf(table, row, item)),
            row["type"],
            Array.ConvertAll(Items(row["parts"]), item => PartOf(table, row, item)));
    }

    private FrameNeed NeedOf(PackTable table, PackRow row, string item)
    {
        int colon = item.IndexOf(':', StringComparison.Ordinal), equals = item.IndexOf('=', StringComparison.Ordinal);
        if (colon > 0)
            return new FrameNeed(item[..colon], null, item[(colon + 1)..]);
        if (equals <= 0)
            throw new PackException($"{table.Name}.tsv, line {row.Line}: '{item}' has neither '=' nor ':'.");
        string value = item[(equals + 1)..];
        if (value[0] != '@')
            return new FrameNeed(item[..equals], new HashSet<string>(value.Split(','), StringComparer.Ordinal), "");
        return _classes.TryGetValue(value[1..], out HashSet<string>? words)
            ? new FrameNeed(item[..equals], words, "")
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: happenings/words has no class '{value[1..]}'.");
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
        return PackNames.TryParse(row["status"], out HappeningStatus status)
            ? status
            : throw new PackException($"{table.Name}.tsv, line {row.Line}: '{row["status"]}' is no status.");
    }
}

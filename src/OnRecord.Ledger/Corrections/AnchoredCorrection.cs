using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnRecord.Ledger.Adding;

namespace OnRecord.Ledger.Corrections;

/// <summary>What a correction concerns, by passages and not by ids, which a new reading may give to something else.</summary>
internal sealed record AnchoredCorrection
{
    private static readonly CorrectionJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    /// <summary>What is corrected.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>The report's id.</summary>
    public required string Report { get; init; }

    /// <summary>The statement's content.</summary>
    public IReadOnlyList<TextAnchor>? Statement { get; init; }

    /// <summary>The content as it ought to be.</summary>
    public IReadOnlyList<TextAnchor>? Content { get; init; }

    /// <summary>The actor, by a mention.</summary>
    public TextAnchor? Actor { get; init; }

    /// <summary>The mentions that are of somebody else.</summary>
    public IReadOnlyList<TextAnchor>? Mentions { get; init; }

    /// <summary>The actor's name: in sentences, and of a new actor.</summary>
    public string? Name { get; init; }

    /// <summary>The other report's id.</summary>
    public string? OtherReport { get; init; }

    /// <summary>The other statement's content.</summary>
    public IReadOnlyList<TextAnchor>? OtherStatement { get; init; }

    /// <summary>The other actor, by a mention.</summary>
    public TextAnchor? OtherActor { get; init; }

    /// <summary>The other actor's name, in sentences.</summary>
    public string? OtherName { get; init; }

    /// <summary>The story's id or name.</summary>
    public string? Story { get; init; }

    /// <summary>The correction's id, which what it concerns decides.</summary>
    [JsonIgnore]
    public string Id => "c" + ReportKey.Hash(ToJson());

    /// <summary>Writes it as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json.AnchoredCorrection);

    /// <summary>Reads it back.</summary>
    /// <exception cref="JsonException">It is no correction.</exception>
    public static AnchoredCorrection Parse(string json) => JsonSerializer.Deserialize(json, Json.AnchoredCorrection) ?? throw new JsonException("The correction is null.");

    /// <summary>A line of an exported list.</summary>
    public static byte[] Line(ExportedCorrection exported) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(exported, Json.ExportedCorrection) + "\n");

    /// <summary>Reads a line of an exported list.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ExportedCorrection ParseLine(string line) => JsonSerializer.Deserialize(line, Json.ExportedCorrection) ?? throw new JsonException("The line is null.");

    /// <summary>What is missing or too much for its kind, or <see langword="null"/>.</summary>
    public string? Flaw()
    {
        bool isOk = Kind switch
        {
            CorrectionKind.WrongSpeaker => HasStatement,
            CorrectionKind.NotAStatement => HasStatement,
            CorrectionKind.WrongEnd => HasStatement && Content is { Count: > 0 },
            CorrectionKind.SameActor or CorrectionKind.DifferentActors => Actor is not null && OtherReport is not null && OtherActor is not null,
            CorrectionKind.SplitActor => Actor is not null && Mentions is { Count: > 0 } && !string.IsNullOrWhiteSpace(Name),
            CorrectionKind.SameUtterance or CorrectionKind.DifferentUtterances => HasStatement && OtherReport is not null && OtherStatement is { Count: > 0 },
            _ => !string.IsNullOrWhiteSpace(Story),
        };
        return isOk && Report.Length > 0 ? null : $"A correction of the kind '{Facts.Terms.Of(Kind)}' lacks what it concerns.";
    }

    private bool HasStatement => Statement is { Count: > 0 };
}

/// <summary>What is corrected.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<CorrectionKind>))]
internal enum CorrectionKind
{
    WrongSpeaker,
    NotAStatement,
    WrongEnd,
    SameActor,
    DifferentActors,
    SplitActor,
    SameUtterance,
    DifferentUtterances,
    BelongsToStory,
}

/// <summary>A correction in a list that other ledgers read.</summary>
/// <param name="Correction">What it concerns.</param>
/// <param name="Made">When it was made, UTC.</param>
/// <param name="Why">Why, or <see langword="null"/>.</param>
internal sealed record ExportedCorrection(AnchoredCorrection Correction, string Made, string? Why = null);

/// <summary>The serializers of corrections, generated at build.</summary>
[JsonSerializable(typeof(AnchoredCorrection))]
[JsonSerializable(typeof(ExportedCorrection))]
internal sealed partial class CorrectionJsonContext : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord;

/// <summary>Writes an enumeration as the record format does: <c>OtherTranslation</c> as <c>other-translation</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
internal sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

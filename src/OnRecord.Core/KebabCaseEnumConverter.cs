using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnRecord;

/// <summary>
/// Writes an enumeration as the record format does: <c>OtherTranslation</c> as <c>other-translation</c>. Public, so that serializers which other
/// assemblies generate at build may use it.
/// </summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

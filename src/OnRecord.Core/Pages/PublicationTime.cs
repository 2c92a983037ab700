using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace OnRecord.Pages;

/// <summary>When a report was published or changed: a day, and the time with its offset where the report states one.</summary>
/// <param name="Date">The day, in the zone of the publication.</param>
/// <param name="Time">The moment with its offset, or <see langword="null"/> where only the day is known.</param>
[JsonConverter(typeof(PublicationTimeConverter))]
public sealed record PublicationTime(LocalDate Date, OffsetDateTime? Time)
{
    private const string Day = "yyyy-MM-dd";

    /// <summary>
    /// Reads an ISO 8601 date (<c>2025-08-20</c>) or a date-time with an offset (<c>2025-08-20T09:30:00+02:00</c>). Of a date-time without
    /// an offset only the day is kept: which moment it means is not known.
    /// </summary>
    /// <returns>The time, or a sentence that says what was found and what was expected.</returns>
    public static Outcome<PublicationTime> Parse(string text)
    {
        // Most are plain days, which the framework reads without a pattern to be compiled first.
        if (DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return new PublicationTime(LocalDate.FromDateOnly(day), null);
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
        if (date.Success)
            return new PublicationTime(date.Value, null);
        ParseResult<OffsetDateTime> time = OffsetDateTimePattern.ExtendedIso.Parse(text);
        if (time.Success)
            return new PublicationTime(time.Value.Date, time.Value);
        ParseResult<LocalDateTime> local = text.Length > 16 ? LocalDateTimePattern.ExtendedIso.Parse(text) : Patterns.WithoutOffset.Parse(text);
        if (local.Success)
            return new PublicationTime(local.Value.Date, null);
        return Outcome<PublicationTime>.Refused(
            $"'{text}' is no time of publication: give a date (2025-08-20) or a date-time with an offset (2025-08-20T09:30:00+02:00).");
    }

    /// <summary>The ISO 8601 form that <see cref="Parse"/> reads.</summary>
    public override string ToString() =>
        Time is { } time ? Patterns.Written.Format(time) : Date.Year is >= 1 and <= 9999 ? Date.ToDateOnly().ToString(Day, CultureInfo.InvariantCulture) : LocalDatePattern.Iso.Format(Date);

    // Compiled when first asked for: many reports have a day alone.
    private static class Patterns
    {
        public static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HH:mm>");

        // Seconds and their fraction may be missing.
        public static readonly LocalDateTimePattern WithoutOffset = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    }
}

/// <summary>Writes a time of publication as ISO 8601. Public, so that serializers which other assemblies generate at build may use it.</summary>
public sealed class PublicationTimeConverter : JsonConverter<PublicationTime>
{
    /// <inheritdoc/>
    /// <exception cref="JsonException">It is no such time.</exception>
    public override PublicationTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Outcome<PublicationTime> outcome = PublicationTime.Parse(reader.GetString() ?? "");
        return outcome.Value ?? throw new JsonException(outcome.Error);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PublicationTime value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OnRecord.Ledger;
using OnRecord.Web.Adding;
using OnRecord.Web.Correcting;
using OnRecord.Web.Dossiers;
using OnRecord.Web.Reports;
using OnRecord.Web.Searching;
using OnRecord.Web.Speakers;
using OnRecord.Web.Stories;
using OnRecord.Web.Timeline;

namespace OnRecord.Web.Hosting;

/// <summary>The JSON of the desk: names and values as in the record format. What a browser could take for markup is escaped.</summary>
internal static class DeskJson
{
    private static readonly DeskJsonContext Json = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes what a page or an answer has to tell.</summary>
    /// <param name="data">One of the types that <see cref="DeskJsonContext"/> names.</param>
    /// <exception cref="InvalidOperationException">It is of none of them.</exception>
    public static byte[] Of(object data) => JsonSerializer.SerializeToUtf8Bytes(data, data.GetType(), Json);

    /// <summary>Problem details of RFC 9457.</summary>
    public static byte[] Problem(int status, string sentence) => Of(new Problem("about:blank", ErrorPage.TitleOf(status), status, sentence));
}

/// <summary>What went wrong, as RFC 9457 has it.</summary>
internal sealed record Problem(string Type, string Title, int Status, string Detail);

/// <summary>The serializers of the desk, generated at build.</summary>
[JsonSerializable(typeof(ActorData))]
[JsonSerializable(typeof(AddData))]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(CorrectionsData))]
[JsonSerializable(typeof(Dossier))]
[JsonSerializable(typeof(DossierData))]
[JsonSerializable(typeof(DossierFormData))]
[JsonSerializable(typeof(DossiersData))]
[JsonSerializable(typeof(FrontData))]
[JsonSerializable(typeof(ImportSummary))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(ReadingState))]
[JsonSerializable(typeof(ReportData))]
[JsonSerializable(typeof(SearchData))]
[JsonSerializable(typeof(SpeakerData))]
[JsonSerializable(typeof(SpeakersData))]
[JsonSerializable(typeof(StatementData))]
[JsonSerializable(typeof(StoryData))]
[JsonSerializable(typeof(TimelineData))]
[JsonSerializable(typeof(UploadData))]
internal sealed partial class DeskJsonContext : JsonSerializerContext;

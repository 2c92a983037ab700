using System.Globalization;
using OnRecord.Ledger;
using OnRecord.Rendering;

namespace OnRecord.Web.Layout;

/// <summary>The addresses of the desk's pages.</summary>
internal static class Addresses
{
    /// <summary>A story.</summary>
    public static string Story(string id) => "/stories/" + Uri.EscapeDataString(id);

    /// <summary>A report.</summary>
    public static string Report(string id) => "/reports/" + Uri.EscapeDataString(id);

    /// <summary>A passage of a report, which opens highlighted.</summary>
    public static string Passage(string report, Span span) => string.Create(CultureInfo.InvariantCulture, $"{Report(report)}?passage={span.Start}-{span.End}#passage");

    /// <summary>A statement of a report.</summary>
    public static string Statement(string report, string statement) => $"{Report(report)}/statements/{Uri.EscapeDataString(statement)}";

    /// <summary>An actor of a report.</summary>
    public static string Actor(string report, string actor) => $"{Report(report)}/actors/{Uri.EscapeDataString(actor)}";

    /// <summary>A speaker, over all stories.</summary>
    public static string Speaker(string id) => "/speakers/" + Uri.EscapeDataString(id);

    /// <summary>A dossier.</summary>
    public static string Dossier(string id) => "/dossiers/" + Uri.EscapeDataString(id);

    /// <summary>What became of an upload.</summary>
    public static string Upload(string id) => "/add/" + Uri.EscapeDataString(id);

    /// <summary>A local address that a form gives to come back to; the front page where it is none.</summary>
    public static string Back(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(char.IsControl)
            ? address
            : "/";

    /// <summary>An address with a value added to its query, before its fragment.</summary>
    public static string With(string address, string name, string value)
    {
        int fragment = address.IndexOf('#', StringComparison.Ordinal);
        string head = fragment < 0 ? address : address[..fragment], tail = fragment < 0 ? "" : address[fragment..];
        char joint = head.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{head}{joint}{name}={Uri.EscapeDataString(value)}{tail}";
    }

    /// <summary>A local address without a value of its query.</summary>
    public static string Without(string address, string name)
    {
        int query = address.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return address;
        string[] kept = [.. address[(query + 1)..].Split('&').Where(part => !part.StartsWith(name + "=", StringComparison.Ordinal))];
        return kept.Length == 0 ? address[..query] : $"{address[..query]}?{string.Join('&', kept)}";
    }

    /// <summary>Where the facts of a story's comparison lead.</summary>
    public static SectionLinks Of(LedgerSnapshot ledger, string story, string? title)
    {
        var speakers = new Lazy<Dictionary<string, string>>(() => SpeakersOf(ledger, story));
        return new SectionLinks
        {
            Passage = Passage,
            Report = Report,
            Statement = Statement,
            Actor = actor => speakers.Value.TryGetValue(actor, out string? speaker) ? Speaker(speaker) : null,
            Title = title,
        };
    }

    // A joined actor of a story is the ledger's actor who says its statements.
    private static Dictionary<string, string> SpeakersOf(LedgerSnapshot ledger, string story)
    {
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        var ofUtterance = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (StatementRow row in ledger.Statements(new FactFilter { Stories = [story] }))
        {
            if (row.Speaker is not null && row.Utterance is not null)
                ofUtterance.TryAdd(row.Utterance, row.Speaker);
        }

        foreach (Comparison.Utterance utterance in ledger.Comparison(story)?.Utterances ?? [])
        {
            if (utterance.Speaker is { } actor && ofUtterance.TryGetValue(utterance.Id, out string? speaker))
                speakers.TryAdd(actor, speaker);
        }

        return speakers;
    }
}

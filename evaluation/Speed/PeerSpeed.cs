using System.Globalization;
using AngleSharp.Html.Parser;
using OnRecord.English;
using OnRecord.Language;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Times;

namespace OnRecord.Evaluation.Speed;

/// <summary>Reading beside others that read: texts and times beside libraries for them, pages beside parsing their HTML alone and beside readers of pages.</summary>
/// <param name="data">The reports.</param>
internal sealed class PeerSpeed(SpeedData data)
{
    private static readonly ReadingLimits Limits = new();
    private static readonly LanguagePack Pack = EnglishPack.Instance;

    /// <summary>Pages beside the floor, and beside others that read pages.</summary>
    /// <param name="peers">What others need for the same pages.</param>
    public SpeedTable Pages(IReadOnlyList<PeerCost> peers)
    {
        var table = new SpeedTable(
            "Pages",
            $"{data.Pages.Count} pages, {(data.PageCharacters / 1e6).ToString("0.0", CultureInfo.InvariantCulture)} million characters. The ratio is to parsing the HTML alone with the parser that OnRecord uses (AngleSharp); all in one run, one thread each.",
            "what", "pages a second", "ratio to parsing alone");
        var parser = new HtmlParser();
        Cost floor = ProcessorClock.Measure(() => Each(page => parser.ParseDocument(page.Html!).Dispose()));
        Cost pages = ProcessorClock.Measure(() => Each(page => PageReader.Read(page, Pack, Limits)));
        Row("parsing the HTML alone (AngleSharp)", floor.Seconds);
        Row("**OnRecord: article, headline, day, outlet, bylines**", pages.Seconds);
        foreach (PeerCost peer in peers.Where(peer => peer.Work == "pages"))
            Row(peer.Peer, peer.Seconds);
        return table;

        void Row(string what, double seconds) =>
            table.Add(what, Rate(data.Pages.Count / seconds), (seconds / floor.Seconds).ToString("0.00", CultureInfo.InvariantCulture));
    }

    /// <summary>Text and times beside others that read them.</summary>
    /// <param name="peers">What others need for the same texts.</param>
    public SpeedTable Peers(IReadOnlyList<PeerCost> peers)
    {
        var table = new SpeedTable(
            "Beside others, on the same texts",
            "One run, one thread each, the best of three passes after one to warm up, in processor seconds. They do not do the same: what each one gives is said beside it.",
            "what", "it gives", "words a second");
        Report[] reports = [.. data.Texts.Select(text => PageReader.Read(text, Pack, Limits).Value!)];
        ParsedText[] parsed = [.. reports.Select(report => LanguageReader.Read(report, Pack))];
        var reader = new RecordReader(Pack, Limits);
        Row("**OnRecord, text to record**", "tags, heads, actors and their mentions, times, who said what, happenings, positions", ProcessorClock.Measure(() => Array.ForEach([.. data.Texts], text => reader.Read(text))).Seconds);
        Row("**OnRecord, language alone**", "sentences, tags, lemmas, heads and relations, names", ProcessorClock.Measure(() => Array.ForEach(reports, report => LanguageReader.Read(report, Pack))).Seconds);
        Add("wink-nlp", "sentences, tags by a small model; names of products of rules, no heads");
        Add("compromise", "sentences, tags by rules and word lists; no heads");
        Row("**OnRecord, times alone**", "TIMEX3 extents, types and values, after the parse", ProcessorClock.Measure(() => Array.ForEach(parsed, text => TimeReader.Read(text, Pack))).Seconds);
        Add("chrono-node", "dates and times as moments");
        Add("compromise-dates", "dates as moments, with its own tagging");
        return table;

        void Row(string what, string gives, double seconds) => table.Add(what, gives, Rate(data.Words / seconds));

        void Add(string name, string gives)
        {
            foreach (PeerCost peer in peers.Where(peer => peer.Peer == name))
                Row(name, gives, peer.Seconds);
        }
    }

    /// <summary>A number a second, to three digits.</summary>
    public static string Rate(double rate)
    {
        double unit = Math.Pow(10, Math.Max(0, Math.Floor(Math.Log10(Math.Max(rate, 1))) - 2));
        return (Math.Round(rate / unit) * unit).ToString("N0", CultureInfo.InvariantCulture);
    }

    private void Each(Action<ReportInput> read)
    {
        foreach (ReportInput page in data.Pages)
            read(page);
    }
}

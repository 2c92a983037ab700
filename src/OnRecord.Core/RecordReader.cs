using OnRecord.Happenings;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Positions;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord;

/// <summary>Reads reports into records: the way of the data, one stage after another. Immutable, and safe for any number of threads.</summary>
public sealed class RecordReader
{
    private readonly LanguagePack _pack;
    private readonly ReadingLimits _limits;

    /// <summary>Makes a reader of one language.</summary>
    /// <param name="pack">The language's pack.</param>
    /// <param name="limits">What a reading must not exceed; the defaults where <see langword="null"/>.</param>
    public RecordReader(LanguagePack pack, ReadingLimits? limits = null)
    {
        _pack = pack;
        _limits = limits ?? new ReadingLimits();
    }

    /// <summary>
    /// Compiles what the stages need of the pack, in their order. Run on another thread before and while the first report is read, it makes that
    /// report wait less; without it each stage does so when it is first come to. Safe on any thread.
    /// </summary>
    /// <exception cref="PackException">The pack lacks a table or model, or one is malformed.</exception>
    public void Prepare()
    {
        LanguageReader.Prepare(_pack);
        NameReader.Prepare(_pack);
        TimeReader.Prepare(_pack);
        StatementReader.Prepare(_pack);
        HappeningReader.Prepare(_pack);
        PositionReader.Prepare(_pack);
    }

    /// <summary>Reads one report.</summary>
    /// <param name="input">The report as it was handed in.</param>
    /// <returns>The record, or a sentence that says why the report cannot be read.</returns>
    public Outcome<Record> Read(ReportInput input)
    {
        Outcome<Report> page = PageReader.Read(input, _pack, _limits);
        return page.Value is { } report ? Read(report) : Outcome<Record>.Refused(page.Error!);
    }

    /// <summary>Reads of a report only what tells it from others: its text, its article, its headline and its time. Much faster than <see cref="Read(ReportInput)"/>.</summary>
    /// <param name="input">The report as it was handed in.</param>
    /// <returns>A record without sentences and all that is read from them, or a sentence that says why the report cannot be read.</returns>
    public Outcome<Record> ReadArticle(ReportInput input)
    {
        Outcome<Report> page = PageReader.Read(input, _pack, _limits);
        return page.Value is { } report ? Article(report) : Outcome<Record>.Refused(page.Error!);
    }

    // Copied text breaks words over lines: they are read whole, and what is read is said of the text as it was handed in.
    private Record Read(Report report) => BrokenWords.Mend(report, _pack) is { } mended
        ? RecordSpans.Move(ReadStages(mended.Report), mended.Original) with { Text = report.Text, Body = BodyOf(report) }
        : ReadStages(report);

    private Record ReadStages(Report report)
    {
        ParsedText text = LanguageReader.Read(report, _pack);
        Cast names = NameReader.Read(text, _pack);
        IReadOnlyList<TimeExpression> times = TimeReader.Read(text, _pack);
        StatementReading statements = StatementReader.Read(text, names, times, _pack);
        HappeningReading happenings = HappeningReader.Read(text, statements, times, _pack);
        PositionReading positions = PositionReader.Read(text, statements.Cast, times, happenings, _pack);
        return Article(report) with
        {
            Unread = text.Unread,
            Sentences = [.. text.Sentences.Select(sentence => sentence.Span)],
            Actors = positions.Cast.Actors,
            Mentions = positions.Cast.Mentions,
            Times = times,
            Statements = happenings.Statements,
            Happenings = happenings.Happenings,
            Positions = positions.Positions,
        };
    }

    private static Record Article(Report report) => new()
    {
        Id = report.Id,
        Url = report.Url,
        Outlet = report.Outlet,
        Headline = report.Headline,
        Language = report.Language,
        Published = report.Published,
        PublishedFrom = report.PublishedFrom,
        Modified = report.Modified,
        Bylines = report.Bylines,
        Origin = report.Origin,
        Completeness = report.Completeness,
        CompletenessEvidence = report.CompletenessEvidence,
        Text = report.Text,
        Body = BodyOf(report),
    };

    private static List<Span> BodyOf(Report report)
    {
        var body = new List<Span>();
        foreach (Block block in report.Blocks)
        {
            if (!block.IsFurniture)
                body.Add(block.Span);
        }

        return body;
    }
}

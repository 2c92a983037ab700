using OnRecord.English;
using OnRecord.Happenings;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Packs;
using OnRecord.Pages;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Evaluation.Speed.Stages;

/// <summary>What each stage is fed with: what the stages before it made of the same reports.</summary>
internal sealed class StageInputs
{
    private const int ReportsOfEvent = 10;
    private const int ReportsOfStream = 1_000;
    private const int EventsOfDay = 100;
    private const int ReportsOfStory = 4;
    private static StageInputs? _current;

    /// <summary>Makes the inputs of all stages.</summary>
    /// <param name="data">The reports.</param>
    public StageInputs(SpeedData data)
    {
        Data = data;
        Reader = new RecordReader(Pack, Limits);
        Reports = [.. data.Texts.Select(text => PageReader.Read(text, Pack, Limits).Value!)];
        Words = Array.ConvertAll(Reports, report => LanguageReader.Split(report, Pack));
        Parses = Array.ConvertAll(Reports, report => LanguageReader.Read(report, Pack));
        Casts = Array.ConvertAll(Parses, text => NameReader.Read(text, Pack));
        Times = Array.ConvertAll(Parses, text => TimeReader.Read(text, Pack));
        Statements = [.. Parses.Select((text, i) => StatementReader.Read(text, Casts[i], Times[i], Pack))];
        Happenings = [.. Parses.Select((text, i) => HappeningReader.Read(text, Statements[i], Times[i], Pack))];
        Records = [.. data.Texts.Select(text => Reader.Read(text).Value!)];
        var event_ = new InventedReports(ReportsOfEvent, 1);
        OneEvent = [.. Enumerable.Range(0, ReportsOfEvent).Select(i => Reader.Read(event_.Draw(i)).Value!)];
        var stream = new InventedReports(ReportsOfStory, EventsOfDay);
        Stream = [.. Enumerable.Range(0, ReportsOfStream).Select(i => Reader.ReadArticle(stream.Draw(i)).Value!)];
    }

    /// <summary>The inputs that the benchmarks take: their methods have no arguments, and each of them is the same object of a class that the library makes.</summary>
    /// <exception cref="InvalidOperationException">None were set.</exception>
    public static StageInputs Current
    {
        get => _current ?? throw new InvalidOperationException("The stages have no inputs: set them before the benchmarks run.");
        set => _current = value;
    }

    /// <summary>The language pack.</summary>
    public static LanguagePack Pack => EnglishPack.Instance;

    /// <summary>What a reading must not exceed.</summary>
    public static ReadingLimits Limits { get; } = new();

    /// <summary>The reports and pages as they are handed in.</summary>
    public SpeedData Data { get; }

    /// <summary>What reads the whole way.</summary>
    public RecordReader Reader { get; }

    /// <summary>The texts as reports.</summary>
    public Report[] Reports { get; }

    /// <summary>The reports' words and sentences, before anything is said of them.</summary>
    public (List<RawToken> Words, List<Sentence> Sentences, string? Refusal)[] Words { get; }

    /// <summary>The reports' parses.</summary>
    public ParsedText[] Parses { get; }

    /// <summary>The reports' actors.</summary>
    public Cast[] Casts { get; }

    /// <summary>The reports' time expressions.</summary>
    public IReadOnlyList<TimeExpression>[] Times { get; }

    /// <summary>The reports' statements.</summary>
    public StatementReading[] Statements { get; }

    /// <summary>The reports' happenings.</summary>
    public HappeningReading[] Happenings { get; }

    /// <summary>The reports' records.</summary>
    public Record[] Records { get; }

    /// <summary>Records of made-up reports of one event.</summary>
    public Record[] OneEvent { get; }

    /// <summary>Made-up reports of many events, their articles read and no more.</summary>
    public Record[] Stream { get; }
}

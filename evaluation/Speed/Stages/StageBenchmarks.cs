using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;
using OnRecord.Comparison;
using OnRecord.Format;
using OnRecord.Happenings;
using OnRecord.Language;
using OnRecord.Names;
using OnRecord.Pages;
using OnRecord.Positions;
using OnRecord.Statements;
using OnRecord.Stories;
using OnRecord.Times;

namespace OnRecord.Evaluation.Speed.Stages;

/// <summary>A benchmark for each stage, in the order of the data: one call takes all reports through it. Each gives a number that hangs on what was read, so that nothing is left out as unused.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class StageBenchmarks
{
    private readonly StageInputs _inputs = StageInputs.Current;
    private readonly HtmlParser _parser = new();

    /// <summary>The floor of text: looks once at every character.</summary>
    [Benchmark(Description = "scanning the text alone")]
    public int Scan() => _inputs.Data.Texts.Sum(text => SpeedData.CountWords(text.Text!));

    /// <summary>Pages, plain text.</summary>
    [Benchmark(Description = "pages: plain text")]
    public int TextPages() => _inputs.Data.Texts.Count(text => PageReader.Read(text, StageInputs.Pack, StageInputs.Limits).Value is not null);

    /// <summary>The floor of pages: parses their HTML.</summary>
    [Benchmark(Description = "parsing HTML alone (AngleSharp)")]
    public int ParseHtml()
    {
        int parsed = 0;
        foreach (ReportInput page in _inputs.Data.Pages)
        {
            _parser.ParseDocument(page.Html!).Dispose();
            parsed++;
        }

        return parsed;
    }

    /// <summary>Pages, HTML.</summary>
    [Benchmark(Description = "pages: HTML")]
    public int HtmlPages() => _inputs.Data.Pages.Count(page => PageReader.Read(page, StageInputs.Pack, StageInputs.Limits).Value is not null);

    /// <summary>Language: words and sentences.</summary>
    [Benchmark(Description = "language: words and sentences")]
    public int WordsAndSentences() => _inputs.Reports.Sum(report => LanguageReader.Split(report, StageInputs.Pack).Words.Count);

    /// <summary>Language: tags, heads, dictionary forms, and the names' extents, which one network gives.</summary>
    [Benchmark(Description = "language: tags, heads, lemmas, extents of names")]
    public int TagsAndHeads()
    {
        int tokens = 0;
        for (int i = 0; i < _inputs.Reports.Length; i++)
            tokens += LanguageReader.Analyse(_inputs.Reports[i], StageInputs.Pack, _inputs.Words[i].Words, _inputs.Words[i].Sentences, OwnCapitals.Of(_inputs.Reports[i].Text, _inputs.Words[i].Words, _inputs.Words[i].Sentences)).Tokens.Length;
        return tokens;
    }

    /// <summary>Language, quotation marks included.</summary>
    [Benchmark(Description = "language: all of it, with quotations")]
    public int Language() => _inputs.Reports.Sum(report => LanguageReader.Read(report, StageInputs.Pack).Sentences.Count);

    /// <summary>Names: actors and their mentions.</summary>
    [Benchmark(Description = "names: actors and their mentions")]
    public int Names() => _inputs.Parses.Sum(text => NameReader.Read(text, StageInputs.Pack).Actors.Count);

    /// <summary>Times.</summary>
    [Benchmark(Description = "times")]
    public int Times() => _inputs.Parses.Sum(text => TimeReader.Read(text, StageInputs.Pack).Count);

    /// <summary>Statements.</summary>
    [Benchmark(Description = "statements")]
    public int Statements() => Each(i => StatementReader.Read(_inputs.Parses[i], _inputs.Casts[i], _inputs.Times[i], StageInputs.Pack).Statements.Count);

    /// <summary>Happenings.</summary>
    [Benchmark(Description = "happenings")]
    public int Happenings() => Each(i => HappeningReader.Read(_inputs.Parses[i], _inputs.Statements[i], _inputs.Times[i], StageInputs.Pack).Happenings.Count);

    /// <summary>Positions.</summary>
    [Benchmark(Description = "positions")]
    public int Positions() =>
        Each(i => PositionReader.Read(_inputs.Parses[i], _inputs.Statements[i].Cast, _inputs.Times[i], _inputs.Happenings[i], StageInputs.Pack).Positions.Count);

    /// <summary>All stages after each other.</summary>
    [Benchmark(Description = "**the whole way, text to record**")]
    public int WholeWay() => _inputs.Data.Texts.Sum(text => _inputs.Reader.Read(text).Value!.Statements.Count);

    /// <summary>Records written as JSON.</summary>
    [Benchmark(Description = "record to JSON")]
    public int Json() => _inputs.Records.Sum(record => RecordJson.Line(record).Length);

    /// <summary>Comparison of the reports of one event.</summary>
    [Benchmark(Description = "comparison of ten made-up reports of one event")]
    public int Comparison() => StoryComparer.Compare(_inputs.OneEvent, StageInputs.Pack).Utterances.Count;

    /// <summary>The index of stories.</summary>
    [Benchmark(Description = "stories: 1,000 made-up reports into the index")]
    public int Stories() => StoryGrouper.Group(_inputs.Stream, StageInputs.Pack).Count;

    private int Each(Func<int, int> read)
    {
        int sum = 0;
        for (int i = 0; i < _inputs.Parses.Length; i++)
            sum += read(i);
        return sum;
    }
}

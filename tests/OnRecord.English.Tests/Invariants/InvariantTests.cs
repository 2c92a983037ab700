using OnRecord.English.Tests.Language;
using OnRecord.Pages;
using OnRecord.Tests.Shared.Invariants;
using Xunit;

namespace OnRecord.English.Tests.Invariants;

/// <summary>What holds for every text. A failure names the seed; <c>ONRECORD_FUZZ</c> sets how many seeds are tried.</summary>
public sealed class InvariantTests
{
    private const string Sample =
        "VESSEN (Agency) - \"We will not leave,\" President Anna Kolm said on Monday. \"The road is long.\n\n\"So be it.\" The U.S. envoy, Mr. J. Orrel, "
        + "told reporters at 5 p.m. that he doesn't rule out a summit if both sides' troops withdraw; Kolm's spokesman said she 'supports' it.\n\n"
        + "Orrel met with Kolm on Aug. 18, 2025, according to the foreign ministry. He called her plan \u201Ca \u2018bold\u2019 step\u201D \u2014 but not enough.";

    private static int Seeds => int.TryParse(Environment.GetEnvironmentVariable("ONRECORD_FUZZ"), out int seeds) ? seeds : 100;

    [Fact]
    public void Random_text_breaks_no_parse()
    {
        for (int seed = 0; seed < Seeds; seed++)
            Assert.Equal([], Breaches($"random, seed {seed}", SpanChecker.Check(Parsing.Parse(RandomText.Of(seed)))));
    }

    [Fact]
    public void Random_text_breaks_no_record()
    {
        for (int seed = 0; seed < Seeds; seed++)
            CheckRecord($"random, seed {seed}", RandomText.Of(seed));
    }

    [Fact]
    public void A_mangled_report_breaks_no_record()
    {
        for (int seed = 0; seed < Seeds; seed++)
            CheckRecord($"mangled, seed {seed}", RandomText.Mutated(Sample, seed));
    }

    [Fact]
    public void A_report_as_written_breaks_no_record() => CheckRecord("the sample", Sample);

    [Fact]
    public void A_report_cut_anywhere_breaks_no_parse()
    {
        for (int length = 0; length < Sample.Length; length += 7)
            Assert.Equal([], Breaches($"cut at {length}", SpanChecker.Check(Parsing.Parse(Sample[..length]))));
    }

    [Fact]
    public void A_mark_that_closes_one_quotation_and_opens_the_next_belongs_to_one_content() => CheckRecord(
        "a mark too many",
        "Ilia Morvath spoke.\n\n\"In \"Ardovar they understand perfectly that settling the river without the keepers of the dam is like raising a roof without walls,\" "
        + "Morvath said. \"Nobody can live under a roof like that.\"");

    private static void CheckRecord(string name, string text)
    {
        var reader = new RecordReader(EnglishPack.Instance);
        Outcome<Record> record = reader.Read(new ReportInput { Id = name, Text = text, Published = "2025-08-20" });
        if (record.Value is { } read)
            Assert.Equal([], Breaches(name, SpanChecker.Check(read)));
        else
            Assert.False(string.IsNullOrEmpty(record.Error), name);
    }

    private static string[] Breaches(string name, IReadOnlyList<string> breaches) => [.. breaches.Select(breach => $"{name}: {breach}")];
}

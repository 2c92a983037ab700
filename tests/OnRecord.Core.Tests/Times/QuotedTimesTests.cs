using Xunit;

namespace OnRecord.Core.Tests.Times;

/// <summary>Inside a quotation the day of speech counts, not the day of publication.</summary>
public sealed class QuotedTimesTests
{
    [Theory]
    [InlineData(
        "“We spoke the day before yesterday,” the minister said on Wednesday.",
        "the day before yesterday|DATE|2025-08-18\nWednesday|DATE|2025-08-20")]
    [InlineData(
        "On Monday, Venn told reporters: “I met her yesterday. We will meet again tomorrow.”",
        "Monday|DATE|2025-08-18\nyesterday|DATE|2025-08-17\ntomorrow|DATE|2025-08-19")]
    [InlineData(
        "“I met her yesterday,” Venn said in an interview with the Oster Post on Tuesday.\n\n“We will vote tomorrow,” he added.",
        "yesterday|DATE|2025-08-18\nTuesday|DATE|2025-08-19\ntomorrow|DATE|2025-08-20")]
    [InlineData(
        "“I met her yesterday,” Venn said.",
        "yesterday|DATE|2025-08-20")]
    [InlineData(
        "The ferry sank on Monday. “It was a black day,” Venn said on Tuesday, “and tomorrow will be one too.”",
        "Monday|DATE|2025-08-18\nTuesday|DATE|2025-08-19\ntomorrow|DATE|2025-08-20")]
    [InlineData(
        "“I will go on Friday,” Venn said. He spoke to the crew yesterday.",
        "Friday|DATE|2025-08-22\nyesterday|DATE|2025-08-20")]
    public void A_quotation_is_read_from_its_day_of_speech(string text, string expected) =>
        Assert.Equal(expected, Reading.Dump(text, "2025-08-21"));

    [Fact]
    public void A_planned_meeting_is_no_day_of_speech() =>
        Assert.Equal(
            "Monday|DATE|2025-08-25\ntomorrow|DATE|2025-08-22",
            Reading.Dump("Venn said he would meet her on Monday. “I pack tomorrow,” he said.", "2025-08-21"));
}

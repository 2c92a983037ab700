using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Reported clauses whose speaker stands behind them.</summary>
public sealed class ClauseSourceTests
{
    [Theory]
    [InlineData("The repair of the two ships will cost four million crowns, Ida Brand, the director of Sound Lines, said on Monday.", "Ida Brand: The repair of the two ships will cost four million crowns")]
    [InlineData("The bank did its work and the government did its own, the finance minister, Pavel Dorran, said.", "Pavel Dorran: The bank did its work and the government did its own")]
    [InlineData("The express was travelling at great speed when it entered the curve, the head of the safety board, Oskar Fenn, told reporters.", "Oskar Fenn: The express was travelling at great speed when it entered the curve")]
    [InlineData("Norwick Steel lost 210 million crowns last year, its chief executive, Lars Berg, said on Tuesday.", "Lars Berg: Norwick Steel lost 210 million crowns last year")]
    [InlineData("Frances Cole called on the minister to resign. The auditors found 61 faults in the hulls, Alice Drew, who chairs the audit office, said on Thursday.", "Frances Cole: the minister to resign\nAlice Drew: The auditors found 61 faults in the hulls")]
    public void A_name_and_a_role_between_commas_before_the_verb_are_the_speaker(string text, string statement) =>
        Assert.Equal(statement, StatementDump.Speakers(text));

    [Theory]
    [InlineData("The dam will hold until the spring, Mara Voss wrote.", "Mara Voss: The dam will hold until the spring")]
    [InlineData("Mara Voss runs the bank. Inflation would fall to four per cent by the summer, she told a news conference.", "Mara Voss: Inflation would fall to four per cent by the summer")]
    public void A_clause_before_its_speaker_and_a_verb_of_speech_is_a_statement(string text, string statement) =>
        Assert.Contains(statement, StatementDump.Speakers(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("The council, harbour master Ada Brenn said on Tuesday, means to close the old quay.", "Ada Brenn: The council / means to close the old quay")]
    [InlineData("The fishermen, Ada Brenn said on Monday in Lusk, have nothing left.", "Ada Brenn: The fishermen / have nothing left")]
    public void A_speaker_who_is_put_in_behind_the_subject_with_a_day_said_both_parts(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Fact]
    public void A_list_before_the_speaker_stays_what_was_said() => Assert.Equal(
        "Mara Voss: The ferry would call at Oster, Lusk and Harwick",
        StatementDump.Speakers("The ferry would call at Oster, Lusk and Harwick, Mara Voss said."));

    [Theory]
    [InlineData("Tilda Harrow visited the town on Wednesday. She ruled out closing more schools.", "Tilda Harrow: closing more schools")]
    [InlineData("The court ruled a day later. All fees exclude the tax.", "")]
    public void What_somebody_rules_out_is_heard_in_the_shortest_sentence(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));
}

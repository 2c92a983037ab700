using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Who said it stands at the end of its sentence, or behind a quotation with whatever verb.</summary>
public sealed class FinalClauseTests
{
    [Theory]
    [InlineData("Her guild regretted that crates had been lost, the envoy, Petra Valdin, told reporters as she left the customs house.", "Petra Valdin: Her guild regretted that crates had been lost")]
    [InlineData("Some 2.3 million hens on the islands depend on imported grain, Mayor Dorin Abel told the meeting.", "Dorin Abel: Some 2.3 million hens on the islands depend on imported grain")]
    [InlineData("The island would not prolong the lease, its chief surveyor, Petra Valdin, stated afterwards, which surprised nobody.", "Petra Valdin: The island would not prolong the lease")]
    [InlineData("Valdin, who has few friends in the chamber, will face the harbour board on May 10, the clerk's office announced.", "notfound: Valdin, who has few friends in the chamber, will face the harbour board on May 10")]
    public void A_clause_that_closes_a_sentence_says_whose_words_it_is(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Theory]
    [InlineData("“The lake has no fences, but it has wardens,” sneered harbour spokeswoman Petra Valdin.", "Petra Valdin: “The lake has no fences, but it has wardens,”")]
    [InlineData("“I came for a receipt, and I was given a song,” sobbed brave Petra Valdin yesterday, waving a scarf.", "Petra Valdin: “I came for a receipt, and I was given a song,”")]
    [InlineData("“Now I ask all of you to sit down,” the guildmaster, Dorin Abel, admonished the brewers on Thursday.", "Dorin Abel: “Now I ask all of you to sit down,”")]
    public void Behind_a_quotation_that_a_comma_leaves_open_any_verb_tells_who_said_it(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Theory]
    [InlineData("According to the keeper of the Red Mill, Petra Valdin, nineteen of the sacks had to be burned.", "Petra Valdin: nineteen of the sacks had to be burned")]
    public void A_name_behind_the_office_that_a_phrase_leads_in_is_the_source(string text, string statement) => Assert.Equal(statement, StatementDump.Speakers(text));

    [Theory]
    [InlineData("Guildmaster Dorin Abel on Wednesday dismissed his treasurer, Petra Valdin.")]
    [InlineData("What we know so far")]
    [InlineData("Dorin Abel, who had been declared the winner with 51 per cent, waved from the balcony.")]
    public void What_somebody_did_or_was_called_is_no_statement(string text) => Assert.Empty(StatementDump.Read(text).Statements);

    [Fact]
    public void What_leads_a_quoted_sentence_in_is_no_part_of_it() => Assert.Equal(
        "Dorin Abel: “The brewers have chosen, and nobody will choose a second time,”",
        StatementDump.Speakers("Dorin Abel waved. On Sunday he had sounded different: “The brewers have chosen, and nobody will choose a second time,” he had told his friends then."));
}

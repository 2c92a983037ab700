using OnRecord.Names;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.English.Tests.Statements;

public sealed class StatementTests
{
    [Fact]
    public void An_apposition_may_stand_between_subject_and_cue_and_she_is_she() => Assert.Equal(
        "Mara Voss: “The wards were full by Monday.”\nMara Voss: “We had no beds left,”",
        StatementDump.Speakers("Mara Voss, a doctor at the Kestria General Hospital, said: “The wards were full by Monday.”\n\n“We had no beds left,” she added."));

    [Fact]
    public void A_name_in_apposition_is_who_a_role_is() => Assert.Equal(
        "Peter Hollis: “I will never sign this,”",
        StatementDump.Speakers("“I will never sign this,” said the Kestrian foreign minister, Peter Hollis, who had arrived late."));

    [Fact]
    public void A_title_before_a_name_is_part_of_it() => Assert.Equal(
        "Peter Hollis: that the border would stay open",
        StatementDump.Speakers("Kestrian Foreign Minister Peter Hollis said on Monday that the border would stay open."));

    [Fact]
    public void A_role_refers_to_whom_the_report_gave_it() => Assert.Equal(
        "Peter Hollis: the border would stay open",
        StatementDump.Speakers("Kestria’s foreign minister, Peter Hollis, spoke in Arvelia on Tuesday. The foreign minister said the border would stay open."));

    [Theory]
    [InlineData("The governor, Mr Milan Varga, put the number of those without a roof at 50,000 on Monday.", "Milan Varga: the number of those without a roof at 50,000")]
    [InlineData("Fiona Kerrigan spoke to the board. She put the loss for the year at £18 million.", "Fiona Kerrigan: the loss for the year at £18 million")]
    [InlineData("Ole Brand put his hand on the table at 9 o'clock.", "")]
    public void At_what_somebody_puts_a_figure_is_a_statement(string text, string statements) => Assert.Equal(statements, StatementDump.Speakers(text));

    [Theory]
    [InlineData("The school would stay open, assured the mayor, Ines Sotomar, on Monday.", "Ines Sotomar: The school would stay open")]
    [InlineData("The bridge will never be rebuilt, complained the shopkeeper Ole Rask.", "Ole Rask: The bridge will never be rebuilt")]
    [InlineData("The road would be open by Friday, Ines Sotomar estimated on Wednesday.", "Ines Sotomar: The road would be open by Friday")]
    public void A_clause_may_be_said_by_whom_stands_behind_the_verb(string text, string statements) => Assert.Equal(statements, StatementDump.Speakers(text));

    [Theory]
    [InlineData("“The government has drowned the debate,” said Costas Dunnet on Thursday. “Is this a parliament or a swimming pool?” Hanne Ryle had asked the evening before.")]
    [InlineData("“The government has drowned the debate,” said Costas Dunnet on Thursday. “Is this a parliament or a swimming pool?” the speaker, Hanne Ryle, had asked the evening before.")]
    public void A_quotation_with_a_verb_of_its_own_behind_it_is_not_the_speakers_before_it(string text) => Assert.Equal(
        "Costas Dunnet: “The government has drowned the debate,”\nHanne Ryle: “Is this a parliament or a swimming pool?”", StatementDump.Speakers(text));

    [Fact]
    public void The_speaker_behind_a_quotation_may_be_what_the_parser_takes_for_a_part_of_it() => Assert.Equal(
        "Costas Dunnet: “The government has drowned the debate,”\nHanne Ryle: “This is the parliament and not a swimming pool!”",
        StatementDump.Speakers("“The government has drowned the debate,” commented Costas Dunnet on Thursday. “This is the parliament and not a swimming pool!” the speaker, "
            + "Hanne Ryle, had shouted the evening before."));

    [Fact]
    public void A_minister_of_another_name_is_not_the_minister_told_of_before()
    {
        Record record = StatementDump.Read("The water minister, Noura Sahl, spoke on Tuesday. The families will receive money, the minister of transport Inez Sotomar said.");
        Assert.DoesNotContain("Noura Sahl", record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void A_day_between_the_verb_and_what_was_said_is_when_it_was_said()
    {
        Record record = StatementDump.Read("Robert Ives, the director of the port, said on Tuesday vessels were being sent to Eastham.");
        Assert.NotNull(Assert.Single(record.Statements).When);
    }

    [Fact]
    public void An_interrupted_quotation_is_one_statement() => Assert.Equal(
        "Tomas Renn [Tomas Renn] (said) “The dam will hold,” / “but only if the rain stops tonight.”",
        StatementDump.Of("“The dam will hold,” Tomas Renn said, “but only if the rain stops tonight.”"));

    [Fact]
    public void A_quotation_whose_mark_opens_again_goes_on() => Assert.Equal(
        "Dora Lindqvist: “The harbour will be rebuilt within two years,” / “Every fisherman will have his berth back. / “And nobody who lost a house will be left without a roof before the winter.”",
        StatementDump.Speakers("Dora Lindqvist addressed the assembly on Tuesday. “The harbour will be rebuilt within two years,” she said. “Every fisherman will have his "
            + "berth back.\n\n“And nobody who lost a house will be left without a roof before the winter.”"));

    [Fact]
    public void While_two_people_are_talking_a_quotation_without_a_cue_is_nobodys()
    {
        Record record = StatementDump.Read("“We will not sign,” said Kestrian Foreign Minister Peter Hollis.\n\n“They will sign in the end,” said Arvelian Prime Minister "
            + "Dora Lindqvist.\n\n“Nobody can force us to sign anything at all.”");
        Assert.Equal(["Peter Hollis", "Dora Lindqvist", null], record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Dialogue_by_turns_is_not_guessed()
    {
        Record record = StatementDump.Read("Hollis met Lindqvist in the lobby. “Will you sign the treaty tomorrow?” asked Dora Lindqvist.\n\n“Not before the harvest is in,” "
            + "Peter Hollis replied.\n\n“And what if the harvest never comes?”\n\n“Then we shall have other worries.”");
        Assert.Equal(["Dora Lindqvist", "Peter Hollis", null, null], record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void A_quotation_without_a_cue_goes_on_where_one_person_speaks()
    {
        Record record = StatementDump.Read("Peter Hollis said the talks had failed. “There is nothing left to discuss with them,” he said.\n\n“We have waited for eleven months "
            + "and we have nothing to show for it.”");
        Assert.All(record.Statements, statement => Assert.Equal("Peter Hollis", StatementDump.NameOf(record, statement.Speaker)));
        Assert.Contains(record.Statements, statement => statement.Content[^1].TextIn(record.Text).StartsWith("“We have waited", StringComparison.Ordinal));
    }

    [Fact]
    public void One_person_named_in_two_ways_is_one_who_goes_on()
    {
        Record record = StatementDump.Read("“We cannot agree to this,” Foreign Minister Peter Hollis said in Kestria.\n\n“We have said so more than once,” Hollis said.\n\n"
            + "“And I am sure that they know it very well in Arvelia.”");
        Assert.Equal(["Peter Hollis", "Peter Hollis", "Peter Hollis"], record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
        Assert.Null(record.Statements[2].Cue);
    }

    [Fact]
    public void A_name_behind_a_dash_signs_a_quotation() => Assert.Equal(
        "Dora Lindqvist: “Clean rivers are not a luxury, they are the basis of everything we grow.”",
        StatementDump.Speakers("“Clean rivers are not a luxury, they are the basis of everything we grow.” – Commissioner Dora Lindqvist"));

    [Fact]
    public void A_colon_leads_in_over_a_paragraph_break() => Assert.Equal(
        "Tomas Renn: “The offer is an insult to everyone who works the night shift.”",
        StatementDump.Speakers("In a letter to members, the union’s president, Tomas Renn, wrote:\n\n“The offer is an insult to everyone who works the night shift.”"));

    [Fact]
    public void A_header_says_whose_the_words_below_are() => Assert.Equal(
        "Peter Hollis: “Kestria condemns the attack on the harbour and stands with its neighbours.”",
        StatementDump.Speakers("Statement by Foreign Minister Peter Hollis\n\n“Kestria condemns the attack on the harbour and stands with its neighbours.”"));

    [Fact]
    public void A_transcript_names_its_speaker_inside_the_marks() => Assert.EndsWith(
        " We will not sell the islands to anybody, and that is the end of it.”",
        StatementDump.Speakers("“HOLLIS: We will not sell the islands to anybody, and that is the end of it.”"), StringComparison.Ordinal);

    [Theory]
    [InlineData("''The dam will hold until morning,'' said Tomas Renn, the chief engineer.")]
    [InlineData("``The dam will hold until morning,'' said Tomas Renn, the chief engineer.")]
    [InlineData("«The dam will hold until morning», said Tomas Renn, the chief engineer.")]
    [InlineData("„The dam will hold until morning“, said Tomas Renn, the chief engineer.")]
    [InlineData("”The dam will hold until morning”, said Tomas Renn, the chief engineer.")]
    [InlineData("\"The dam will hold until morning,” said Tomas Renn, the chief engineer.")]
    [InlineData("“The dam will hold until morning, said Tomas Renn, the chief engineer.\n\nThe river rose again on Friday.")]
    [InlineData("The dam will hold until morning,” said Tomas Renn, the chief engineer.")]
    public void Marks_of_every_kind_and_missing_ones_leave_the_speaker_right(string text)
    {
        Record record = StatementDump.Read(text);
        Statement statement = Assert.Single(record.Statements);
        Assert.Equal("Tomas Renn", StatementDump.Who(record, statement));
        Assert.Contains("The dam will hold until morning", statement.Content[0].TextIn(record.Text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The so-called “peace committee” met again on Monday in Kestria. Nobody took the minutes.")]
    [InlineData("Tomas “The Hammer” Renn won the third round in Kestria on Saturday.")]
    [InlineData("The museum has bought the painting “A House on the Long Shore” for the new wing.")]
    public void Scare_quotes_nicknames_and_titles_are_no_statements(string text) => Assert.Equal("", StatementDump.Of(text));

    [Fact]
    public void A_quotation_inside_a_quotation_is_within_it()
    {
        Record record = StatementDump.Read("“He looked at me and said, ‘You will never see that money again,’ and then he left,” Mara Voss told the court.");
        Assert.Equal(2, record.Statements.Count);
        Assert.Equal("Mara Voss", StatementDump.Who(record, record.Statements[0]));
        Assert.Equal(record.Statements[0].Id, record.Statements[1].Within);
        Assert.Equal("‘You will never see that money again,’", record.Statements[1].Content[0].TextIn(record.Text));
        Assert.Null(record.Statements[1].Speaker);
    }

    [Fact]
    public void I_inside_a_quotation_is_its_speaker()
    {
        Record record = StatementDump.Read("“I will never sign this, and my party will not either,” Peter Hollis said.");
        Statement statement = Assert.Single(record.Statements);
        int at = record.Text.IndexOf("I will", StringComparison.Ordinal);
        Mention mention = Assert.Single(record.Mentions, mention => mention.Start == at);
        Assert.Equal(statement.Speaker, mention.Actor);
        Assert.Equal(MentionForm.Pronoun, mention.Form);
    }

    [Fact]
    public void Who_was_told_is_the_addressee() => Assert.Equal(
        "Peter Hollis [Peter Hollis] (told) that the border would stay open @2026-03-09 to Dora Lindqvist",
        StatementDump.Of("Peter Hollis told Dora Lindqvist on Monday that the border would stay open."));

    [Fact]
    public void Who_was_told_does_not_speak() => Assert.Equal(
        "Peter Hollis [Peter Hollis] (was told) that the bridge would not hold to Dora Lindqvist",
        StatementDump.Of("Dora Lindqvist was told by Peter Hollis that the bridge would not hold."));

    [Theory]
    [InlineData("The minister was told that the bridge would not hold.")]
    [InlineData("It was announced that the harbour would close on Friday.")]
    public void A_passive_without_an_agent_has_no_source(string text)
    {
        Statement statement = Assert.Single(StatementDump.Read(text).Statements);
        Assert.Null(statement.Source);
        Assert.Equal(SpeakerState.NotStated, statement.SpeakerState);
    }

    [Theory]
    [InlineData("Tomas Renn declined to comment on the report.")]
    [InlineData("Peter Hollis did not say when the border would open.")]
    [InlineData("Peter Hollis denied that he had taken money from the company.")]
    public void What_was_not_said_is_negated(string text) => Assert.True(Assert.Single(StatementDump.Read(text).Statements).Negated);

    [Fact]
    public void What_was_said_is_not_negated_by_what_it_says() =>
        Assert.False(Assert.Single(StatementDump.Read("Peter Hollis said that the border would not open.").Statements).Negated);

    [Fact]
    public void Two_speakers_at_once_are_not_one()
    {
        Statement statement = Assert.Single(StatementDump.Read("Peter Hollis and Dora Lindqvist said that they would meet again in May.").Statements);
        Assert.Null(statement.Speaker);
        Assert.Equal("more than one speaker", statement.Why);
    }

    [Fact]
    public void A_document_is_a_source_and_nobody()
    {
        Statement statement = Assert.Single(StatementDump.Read("The report said the dam had not been inspected for nine years.").Statements);
        Assert.Null(statement.Speaker);
        Assert.NotNull(statement.Source);
        Assert.Equal("a document", statement.Why);
    }

    [Fact]
    public void A_spokesperson_speaks_and_the_principal_is_kept() => Assert.Equal(
        "Mara Voss [Mara Voss, a spokeswoman for Governor Dora Lindqvist] (said) the roads would reopen on Sunday for Dora Lindqvist",
        StatementDump.Of("Mara Voss, a spokeswoman for Governor Dora Lindqvist, said the roads would reopen on Sunday."));

    [Fact]
    public void An_unnamed_spokesman_is_not_whom_he_speaks_for() => Assert.Equal(
        "unnamed [A spokesman for Peter Hollis] (said) the minister would not resign for Peter Hollis",
        StatementDump.Of("A spokesman for Peter Hollis said the minister would not resign."));

    [Fact]
    public void Unnamed_officials_are_never_resolved_to_a_name() => Assert.Equal(
        "unnamed: the minister was tired\nunnamed: talks would go on",
        StatementDump.Speakers("Peter Hollis arrived on Monday. A senior official said the minister was tired. Officials said talks would go on."));

    [Theory]
    [InlineData("According to Dora Lindqvist, the harbour lost half of its trade in a year.", "Dora Lindqvist: the harbour lost half of its trade in a year")]
    [InlineData("In the words of Tomas Renn, the dam is “a monument to neglect.”", "Tomas Renn: the dam is “a monument to neglect.”")]
    public void Phrases_say_whose_words_a_clause_is(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));

    [Fact]
    public void A_claim_is_its_owners() => Assert.StartsWith(
        "Dora Lindqvist: that the harbour is safe", StatementDump.Speakers("Dora Lindqvist’s claim that the harbour is safe was met with laughter."), StringComparison.Ordinal);

    [Fact]
    public void When_it_was_said_is_read_off_the_cues_clause() => Assert.Equal(
        "Dora Lindqvist [Dora Lindqvist] (said) that the harbour would reopen on 1 May @2026-03-10",
        StatementDump.Of("Dora Lindqvist said on Tuesday that the harbour would reopen on 1 May."));

    [Theory]
    [InlineData("Some 900 ships are to leave the harbour in May, according to Dora Lindqvist on Tuesday.", "2026-03-10")]
    [InlineData("According to Dora Lindqvist, 900 ships left the harbour on Tuesday.", null)]
    public void The_day_behind_a_source_is_when_it_was_said(string text, string? when) => Assert.Equal(when, Assert.Single(StatementDump.Read(text).Statements).When);

    [Fact]
    public void The_name_of_a_programme_is_not_what_was_said_on_it() => Assert.Equal(
        "Peter Hollis: “I want to see how it goes, it was a very hard winter,”",
        StatementDump.Speakers("“I want to see how it goes, it was a very hard winter,” Peter Hollis said on “The Dora Show.”"));

    [Fact]
    public void Of_two_candidates_a_pronoun_takes_none()
    {
        Record record = StatementDump.Read("Peter Hollis met Tomas Renn and Karl Brandt in the harbour office. “The cranes will not move before May,” he said.");
        Statement quotation = record.Statements.First(statement => statement.Form == StatementForm.Direct);
        Assert.Null(quotation.Speaker);
    }

    [Theory]
    [InlineData("Kestria has not agreed to the deal, with Peter Hollis on Tuesday saying it should be read “word by word, slowly, from the first page to the last.”")]
    [InlineData("The ferries stayed in port, with Kestrian Foreign Minister Peter Hollis telling reporters that nobody would be allowed to sail.")]
    [InlineData("With Peter Hollis, the foreign minister, insisting that the border would stay open, Arvelia sent its envoys home.")]
    public void Whom_a_preposition_adds_to_a_sentence_is_who_speaks_in_it(string text)
    {
        Record record = StatementDump.Read(text);
        Assert.Equal("Peter Hollis", StatementDump.NameOf(record, record.Statements[^1].Speaker ?? record.Statements[0].Speaker));
    }

    [Fact]
    public void Whom_somebody_met_with_is_not_who_speaks() => Assert.StartsWith(
        "Dora Lindqvist: ", StatementDump.Speakers("Dora Lindqvist met with Peter Hollis, saying that the border would stay open."), StringComparison.Ordinal);

    [Fact]
    public void A_source_that_is_only_a_relative_pronoun_has_an_antecedent()
    {
        Record record = StatementDump.Read("Ministers have issued cautious statements in recent days that suggest the harbour will be closed for the winter.");
        Statement statement = Assert.Single(record.Statements);
        Assert.Equal(("that", "cautious statements"), (statement.Source?.TextIn(record.Text), statement.Antecedent?.TextIn(record.Text)));
    }

    [Fact]
    public void Forms_follow_the_marks()
    {
        Record record = StatementDump.Read("“The dam will hold,” said Tomas Renn. Mara Voss called it “a monument” to neglect. Peter Hollis said the dam was safe.");
        Assert.Equal([StatementForm.Direct, StatementForm.Mixed, StatementForm.Indirect], record.Statements.Select(statement => statement.Form));
    }

    [Theory]
    [InlineData("Dora Lindqvist said the ferry would leave at 5 p.m.", "the ferry would leave at 5 p.m.")]
    [InlineData("Dora Lindqvist said the meeting was in Harwick, N.K.", "the meeting was in Harwick, N.K.")]
    public void An_abbreviation_that_ends_the_sentence_is_part_of_what_was_said(string text, string content)
    {
        Record record = StatementDump.Read(text);
        Assert.Equal(content, Assert.Single(Assert.Single(record.Statements).Content).TextIn(record.Text));
    }

    [Fact]
    public void A_source_does_not_reach_over_the_end_of_a_sentence()
    {
        Record record = StatementDump.Read("“We stay,” said Dora Lindqvist of Harbour Inc. She said the price would go up.");
        Assert.Equal("She", record.Statements[^1].Source?.TextIn(record.Text));
    }

    [Fact]
    public void Who_is_not_shy_of_saying_it_says_it() =>
        Assert.DoesNotContain(StatementDump.Read("Peter Hollis has not been shy about mocking the harbour board.").Statements, statement => statement.Negated);
}

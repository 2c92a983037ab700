using OnRecord.Language;
using OnRecord.Pages;
using OnRecord.Statements;
using Xunit;

namespace OnRecord.English.Tests.Statements;

/// <summary>Sources that the grammar of a sentence shows.</summary>
public sealed class SourceGrammarTests
{
    [Theory]
    [InlineData("The bridge, as Mayor Ilse Dorn put it on Monday, is a ruin.", "Ilse Dorn: The bridge / is a ruin")]
    [InlineData("As Mayor Ilse Dorn told reporters on Monday, the bridge will stay closed.", "Ilse Dorn: the bridge will stay closed")]
    [InlineData("The river is rising, as Mayor Ilse Dorn warned in May.", "Ilse Dorn: The river is rising")]
    public void A_comment_clause_gives_its_sentence_a_speaker(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));

    [Theory]
    [InlineData("As the army advanced, the minister stayed in Velmar.")]
    [InlineData("Prices rose as the bank expected.")]
    [InlineData("However, the dispute has proven far more difficult to end than the league had hoped.")]
    public void What_only_goes_on_at_the_same_time_is_no_speech(string text) => Assert.Equal("", StatementDump.Of(text));

    [Fact]
    public void Whom_a_letter_is_to_does_not_speak_in_it()
    {
        Record record = StatementDump.Read("Ilse Dorn quit on Monday. Her letter addressed to Vasko says the last day in office will be Friday.");
        Assert.All(record.Statements, statement => Assert.NotEqual("Vasko", StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void A_paragraph_left_open_is_of_who_closes_the_next() => Assert.Equal(
        "Ilse Dorn: \"The bridge was built by our grandfathers. / It was meant to stand for a hundred years,\"",
        StatementDump.Speakers("\"The bridge was built by our grandfathers.\n\nIt was meant to stand for a hundred years,\" Ilse Dorn wrote on Monday."));

    [Fact]
    public void A_participle_has_the_subject_of_its_clause() => Assert.Contains(
        "Ilse Dorn: that the toll was fair",
        StatementDump.Speakers("Ilse Dorn has stood by the plan all week, telling drivers that the toll was fair."), StringComparison.Ordinal);

    [Fact]
    public void People_at_an_office_speak_and_not_the_office()
    {
        Record record = StatementDump.Read("The news shocked officials at the Harbour Authority, who were insisting on Monday that the bridge was safe.");
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Theory]
    [InlineData("Former Speaker of the House Anna Ostrow said the law was dead.", "Anna Ostrow: the law was dead")]
    [InlineData("Velmar Gazette Editor Anna Ostrow said the law was dead.", "Anna Ostrow: the law was dead")]
    public void A_name_behind_its_office_is_who_speaks(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));

    [Fact]
    public void A_pronoun_beside_one_man_is_he_again_and_again()
    {
        Record record = StatementDump.Read("President Tomas Renn said on Friday that he will sign the bill, despite a day earlier saying the league would not give way on the toll.\n\n"
            + "“I am glad that we have a deal,” he said to applause.\n\nHe said the deal would hold for a year.");
        Assert.Equal(["Tomas Renn", "Tomas Renn"], record.Statements.TakeLast(2).Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Who_was_the_subject_since_may_be_she()
    {
        Record record = StatementDump.Read("Anna Torvik wrote the column about Mara.\n\nThe captain's children join him on the ferry every year. "
            + "Mara even declined the ride with a nonchalant, \"No.\"\n\nTorvik later left the paper.\n\n\"I wrote before I knew them,\" she said.");
        Assert.Equal("\"I wrote before I knew them,\"", record.Statements[^1].Content[0].TextIn(record.Text));
        Assert.Null(record.Statements[^1].Speaker);
    }

    [Fact]
    public void Of_whom_the_speaker_speaks_does_not_go_on_speaking()
    {
        Record record = StatementDump.Read("Tomas Renn said Paul Vasko offered him the post on Tuesday. He said there would be no change.\n\n“We will keep the ferry,” he said.");
        Assert.Equal(["Tomas Renn", "Tomas Renn", "Tomas Renn"], record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void A_response_is_of_who_was_asked() => Assert.Equal(
        "Tomas Renn: “I do not know,”\nMeredith Vasko: \"Who told you that the dam would hold?\"\nTomas Renn: \"The engineers went through it twice.\"",
        StatementDump.Speakers("“I do not know,” Tomas Renn said.\n\n\"Morning\" show host Meredith Vasko asked Renn, \"Who told you that the dam would hold?\" "
            + "His response: \"The engineers went through it twice.\""));

    [Theory]
    [InlineData("Renn and his lawyer, Paul Vasko, now claim that the bridge was closed.")]
    [InlineData("Renn and aides said on Monday that the bridge was closed.")]
    [InlineData("It was a long day. Council Leader Chuck Renn and nine members of the Ferry Committee called on Governor Paul Dorn to give up his trip.")]
    [InlineData("It was a long day. Mr. Renn and his deputies have repeatedly said that nobody should speak of a recount yet.")]
    [InlineData("The Harbour Board, the Ferry Office and the Toll Board said on Monday that the bridge was closed.")]
    public void Somebody_and_their_people_are_nobody_in_particular(string text)
    {
        Record record = StatementDump.Read("Tomas Renn runs the harbour. " + text);
        Assert.NotEmpty(record.Statements);
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void Who_speaks_of_him_is_not_he() => Assert.Equal(
        "Tomas Renn: \"I was pushed and threatened,\"\nnotstated: \"His conduct is unworthy of a mayor. The council should say so.\"",
        StatementDump.Speakers("\"I was pushed and threatened,\" Tomas Renn said.\n\n\"His conduct is unworthy of a mayor. The council should say so.\""));

    [Fact]
    public void What_a_quoted_verb_is_of_belongs_to_it() => Assert.Contains(
        "he “respects” Grassen\n",
        StatementDump.Speakers("Harlan took the joke back in a letter to the paper. He said he “respects” Grassen and proclaimed his love of Kestria’s orchards."), StringComparison.Ordinal);

    [Fact]
    public void The_subject_of_the_sentence_before_is_he()
    {
        Record record = StatementDump.Read("“I have seen worse,” Paul Vasko, the envoy of the league, told journalists.\n\nKestria’s foreign minister, Tomas Renn, sounded less hopeful. He said that the league could not settle the river alone.");
        Assert.Equal(["Paul Vasko", "Tomas Renn"], record.Statements.Select(statement => StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Who_reports_it_is_no_part_of_what_was_said() => Assert.Equal(
        "Tomas Renn: that nine pages were no longer disputed",
        StatementDump.Speakers("Tomas Renn said that nine pages were no longer disputed, the Meridian news agency reported."));

    [Theory]
    [InlineData("The Gazette has seen a letter sent from Brandt's lawyer, Gregory A. Vasko, to Deputy Harbour Master Rod J. Renn in May asking him to put the hearing off.")]
    [InlineData("The pamphlet also quotes from the pilots' letters to the Harbour Council saying tolls cannot pay for every lamp on the coast.")]
    public void Whom_a_letter_was_sent_to_does_not_ask_in_it(string text)
    {
        Record record = StatementDump.Read(text);
        Assert.NotEmpty(record.Statements);
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void A_verb_inside_a_quotation_is_quoted() => Assert.Contains(
        "Katrin Dorn: ‘I was asked to tell the House that no money had changed hands. I now know that not to be true,’",
        StatementDump.Speakers("In a letter, Katrin Dorn said she had “reluctantly concluded” that the contract was “neither affordable nor honest”.\n\n"
            + "‘I was asked to tell the House that no money had changed hands. I now know that not to be true,’ she wrote."), StringComparison.Ordinal);

    [Fact]
    public void Who_was_questioned_does_not_speak() => Assert.DoesNotContain(
        "conversations",
        StatementDump.Speakers("President Renn said the road ruined his life.\n\nPaul T. Vasko, Mr. Renn’s oldest friend, admitted on Friday to having misled the customs office "
            + "when he was questioned in spring about his conversations with the Norland ambassador."), StringComparison.Ordinal);

    [Fact]
    public void One_of_many_who_is_named_is_who_speaks() => Assert.Equal(
        "Paul Vasko: the bridge was closed",
        StatementDump.Speakers("In a statement, one of the family’s lawyers, Paul Vasko, said the bridge was closed."));

    [Fact]
    public void A_programme_is_no_quotation() => Assert.Equal(
        "Paul Renn: \"It is wrong,\"",
        StatementDump.Speakers("\"It is wrong,\" Paul Renn said. The lamps went out at nine.\n\nRenn appeared on \"Face the Town.\""));

    [Fact]
    public void A_place_behind_a_comma_is_not_who_spoke() => Assert.DoesNotContain(
        "Kestria:", StatementDump.Speakers("“We see more ferries,” said Sheriff Adam Renn of Dell County, Kestria, who said that he was glad that the bridge was open."), StringComparison.Ordinal);

    [Fact]
    public void Two_who_say_it_are_not_the_nearer_one()
    {
        Record record = StatementDump.Read("While nobody may carry eels past the lock, Holm and Sill said that the rule does not oblige skippers to moor where they live, "
            + "and said that despite quotas anyone can land at several quays.");
        Assert.Equal(2, record.Statements.Count);
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void Who_behind_an_apposition_is_the_one_named() => Assert.Contains(
        "Ilse Dorn: that she is more open",
        StatementDump.Speakers("Her aides hope to set up a contrast with former Gov. Ilse Dorn of Velmar, a leading contender, who has argued that she is more open."), StringComparison.Ordinal);

    [Fact]
    public void An_office_in_apposition_makes_a_later_full_name_the_president()
    {
        Record record = StatementDump.Read("President Renn said the road was open. “If anybody but your president, Tomas Renn, had opened it, they would cheer,” he said.");
        Assert.Single(record.Actors, actor => actor.Name.Contains("Renn", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Kestria Attorney General and Senate candidate Anna Ostrow said the law was dead.", "Anna Ostrow: the law was dead")]
    [InlineData("Another leading Dem, Sen. Anna Ostrow of Velmar, said the law was dead.", "Anna Ostrow: the law was dead")]
    public void Two_offices_or_a_party_before_one_name_are_that_person(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));

    [Fact]
    public void The_mayor_and_somebody_else_are_two()
    {
        Record record = StatementDump.Read("The mayor and Governor Anna Ostrow said the law was dead.");
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void The_day_on_which_somebody_spoke_is_no_part_of_them()
    {
        Record record = StatementDump.Read("The Harbour Court on Monday rejected a request from the league to restore the toll.");
        Assert.Equal("The Harbour Court", Assert.Single(record.Statements).Source?.TextIn(record.Text));
    }

    [Fact]
    public void A_surname_that_opens_a_sentence_is_who_was_named_in_full()
    {
        Record record = StatementDump.Read("Steny Boyer shared the feeling. “The gate must open,” he said.\n\nBoyer said negotiations can go on once the gate is open.");
        Assert.Equal("Steny Boyer", StatementDump.NameOf(record, record.Statements[^1].Speaker));
    }

    [Fact]
    public void Whom_somebody_asks_is_not_who_asks()
    {
        Record record = StatementDump.Read("Rep. Robert Ostrow came late. He asked the congressman whether the mill would open.");
        Assert.Null(record.Statements[^1].Speaker);
    }

    [Fact]
    public void A_congressman_is_the_representative()
    {
        Record record = StatementDump.Read("Rep. Robert Ostrow said the harvest had been good. The congressman added that the mill would open.");
        Assert.Equal("Robert Ostrow", StatementDump.NameOf(record, record.Statements[^1].Speaker));
    }

    [Fact]
    public void A_title_that_no_comma_parts_from_what_was_said_is_the_sources()
    {
        Record record = StatementDump.Read("Even so, the bridge would be closed to “heavy” lorries Varn City Transport Director Petra Holm said.");
        Assert.EndsWith("“heavy” lorries", record.Statements[^1].Content[^1].TextIn(record.Text), StringComparison.Ordinal);
        Assert.Equal("Varn City Transport Director Petra Holm", record.Statements[^1].Source?.TextIn(record.Text));
    }

    [Fact]
    public void What_joins_the_next_clause_is_no_part_of_this_one()
    {
        Record record = StatementDump.Read("The harbour board, which supports broader fishing rights and opposes the toll, met.");
        Assert.All(record.Statements, statement => Assert.False(statement.Content[^1].TextIn(record.Text).EndsWith(" and", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("The quarrel came in May when Ada Holm said if she were elected mayor, she’d tell the owner to “go fishing.”", "if she were elected mayor, she’d tell the owner to “go fishing.”")]
    [InlineData("The Sill Gazette first reported Tuesday that the guild, which fought the owners for years, has agreed to longer shifts.", "that the guild, which fought the owners for years, has agreed to longer shifts")]
    [InlineData("She objected to both Dora Marsk and Sen. Tomas Finn (I-Vt.), the guild’s favourite.", "both Dora Marsk and Sen. Tomas Finn (I-Vt.)")]
    public void What_was_said_is_whole(string text, string content)
    {
        Record record = StatementDump.Read(text);
        Assert.Contains(content, record.Statements.Select(statement => statement.Content[^1].TextIn(record.Text)));
    }

    [Fact]
    public void A_clause_with_a_long_subject_is_one_statement()
    {
        Record record = StatementDump.Read(
            "The Sill Gazette first reported Tuesday that the Guild, which fought Ivo Marsk's plan to close the lower docks, has agreed to longer shifts.");
        Assert.EndsWith("the lower docks, has agreed to longer shifts", Assert.Single(record.Statements).Content[^1].TextIn(record.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_daughter_is_not_the_president_of_her_surname()
    {
        Record record = StatementDump.Read("Mara and Anna Ostrow watched from the gallery. President Ostrow opened the session. The president said the harvest had been good.");
        Assert.All(record.Statements, statement => Assert.NotEqual("Anna Ostrow", StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Who_is_made_to_admit_something_admits_it()
    {
        Record record = StatementDump.Read("Senator Ilse Dorn forced Tomas Renn on Monday to admit that nobody had been paid.");
        Assert.All(record.Statements, statement => Assert.NotEqual("Ilse Dorn", StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Whom_only_another_speaker_names_is_not_he()
    {
        Record record = StatementDump.Read("“I was stunned when Tomas Renn lost his election. Tomas is a good friend,” the deputy from Varn said in a statement.\n\nHe also said that the vote would be held in May.");
        Assert.Null(record.Statements[^1].Speaker);
    }

    [Fact]
    public void A_quotation_behind_a_sentence_on_others_is_not_carried_over()
    {
        Record record = StatementDump.Read("“I respect these two people a great deal,” President Tomas Renn said.\n\nThe harbour workers were not pleased. “It was the darkest speech of the year so far.”");
        Assert.Null(record.Statements[^1].Speaker);
    }

    [Theory]
    [InlineData("Former House Speaker Tomas Renn and former Varn Governor Ilse Dorn agreed to pay for the bridge.")]
    [InlineData("Renn and Deputy Attorney General Ilse Dorn concluded that nobody had been paid.")]
    public void Two_people_with_their_offices_are_two(string text)
    {
        Record record = StatementDump.Read("Tomas Renn and Ilse Dorn came late. " + text);
        Assert.NotEmpty(record.Statements);
        Assert.All(record.Statements, statement => Assert.Null(statement.Speaker));
    }

    [Fact]
    public void What_an_office_is_of_is_no_part_of_the_name_behind_it() => Assert.Equal(
        "Thomas Renn: the bridge was safe", StatementDump.Speakers("Director of National Bridges Thomas Renn said the bridge was safe."));

    [Fact]
    public void A_dateline_with_two_kinds_of_dash_is_one() => Assert.Equal(
        "Harbour League: that the bridges were safe", StatementDump.Speakers("HARWICK –- The Harbour League said on Wednesday that the bridges were safe."));

    [Fact]
    public void He_is_never_whom_the_one_who_spoke_before_was_speaking_of()
    {
        Record record = StatementDump.Read("Vicente Harbour, a critic of Tomas Renn, began the quarrel on Monday. “He is not welcome here,” Harbour told reporters.\n\n"
            + "“The mayor takes a great risk by receiving Renn,” he added.");
        Assert.All(record.Statements, statement => Assert.NotEqual("Tomas Renn", StatementDump.NameOf(record, statement.Speaker)));
    }

    [Fact]
    public void Alone_in_his_paragraphs_he_is_told_although_an_earlier_he_was_not()
    {
        Record record = StatementDump.Read("Ivo Balk met Tomas Renn at the bridge. In the evening, he said he was not certain of the date.\n\nThe bridge was closed at nine.\n\n"
            + "Tomas Renn never sought to correct the mistake.\n\n“I cannot say whether anybody tried,” he said.");
        Assert.Equal("Tomas Renn", StatementDump.NameOf(record, record.Statements[^1].Speaker));
    }

    [Theory]
    [InlineData("The dam, President Stefan Aldric insists, will be full by September.", "Stefan Aldric: The dam / will be full by September")]
    [InlineData("The harvest, according to Mayor Ilse Dorn, will fail.", "Ilse Dorn: The harvest / will fail")]
    public void A_clause_between_subject_and_verb_says_whose_words_they_are(string text, string expected) => Assert.Equal(expected, StatementDump.Speakers(text));

    [Fact]
    public void Between_single_marks_speech_is_as_it_is_between_double_ones()
    {
        const string Double = "Ilse Dorn said: “We went to Varn in good faith. We came home with nothing.\n\n“But I want to be clear: there will be no retreat.”\n\n"
            + "“Nobody expected a deal,” said Tomas Renn. “But nobody expected this.”";
        string single = Double.Replace('“', '‘').Replace('”', '’'), straight = Double.Replace('“', '\'').Replace('”', '\'');
        Assert.Equal("Ilse Dorn: ‘We went to Varn in good faith. We came home with nothing. / ‘But I want to be clear: there will be no retreat.’\n"
            + "Tomas Renn: ‘Nobody expected a deal,’ / ‘But nobody expected this.’", StatementDump.Speakers(single));
        Assert.Equal(StatementDump.Speakers(single).Replace('‘', '\'').Replace('’', '\''), StatementDump.Speakers(straight));
        Assert.Equal(StatementDump.Speakers(single).Replace('‘', '“').Replace('’', '”'), StatementDump.Speakers(Double));
    }

    [Fact]
    public void Who_belongs_to_a_country_is_not_the_country()
    {
        Record record = StatementDump.Read("Kestria's PM vows that there will be no retreat. Kestria said nothing.");
        Assert.NotEqual("Kestria", StatementDump.NameOf(record, record.Statements[0].Speaker));
    }

    [Fact]
    public void A_name_and_a_colon_before_a_quotation_say_whose_it_is() => Assert.Equal(
        "Ilse Dorn: “Renn was the last person in the cabinet who understood the numbers.”",
        StatementDump.Speakers("Ilse Dorn of the Velmar Institute: “Renn was the last person in the cabinet who understood the numbers.”"));

    [Fact]
    public void A_name_behind_the_country_that_an_office_is_for_is_the_officers() => Assert.StartsWith(
        "Oleg Samarin: ", StatementDump.Speakers("Kestria's ambassador to Arvelia, Oleg Samarin, called the claims baseless on Monday."), StringComparison.Ordinal);

    [Fact]
    public void Of_several_of_a_surname_the_officer_is_none_who_is_not_called_by_the_office()
    {
        Record record = StatementDump.Read("Liz Ostrow and her sister, Mary Ostrow, differ on the law. Former Vice President Ostrow said on Monday that he supports the law.");
        Assert.Null(record.Statements.SingleOrDefault(statement => StatementDump.NameOf(record, statement.Speaker) is "Liz Ostrow" or "Mary Ostrow"));
    }

    [Fact]
    public void Whom_he_calls_something_is_not_he() =>
        Assert.Null(LastSpeaker("Paul Vasko said the league will pay.\n\nHe also called Mr. Vasko a “false prophet” of the harbour."));

    [Fact]
    public void Whom_he_says_something_of_is_not_he() => Assert.NotEqual(
        "Paul Vasko",
        LastSpeaker("Paul Vasko said the league will pay. He said that Mr. Vasko had never seen the harbour."));

    [Fact]
    public void Whom_ones_own_quoted_words_name_is_somebody_else() => Assert.Equal(
        "Paul Vasko",
        LastSpeaker("“We will not have him here,” Tomas Renn told the Gazette.\n\nPaul Vasko, who loves a quarrel, hit back on his own page.\n\n“The mayor, Tomas Renn, who now calls me a burden, begged me to come in May,” he said."));

    [Fact]
    public void After_somebodys_lawyer_spoke_he_may_be_the_lawyer() => Assert.Null(
        LastSpeaker("“Nobody should be surprised,” Paul Vasko said on Monday.\n\nThe board’s lawyer, meanwhile, said the deputy “threw out what the board had settled about the harbour.”\n\nHe added, “Four months of digging have turned up nothing at all.”"));

    [Fact]
    public void Who_tells_the_paper_that_reported_it_is_the_subject_outside_the_clause()
    {
        Record record = StatementDump.Read("The ferry board rejected the claims, which The Harbour Post first reported, telling the paper the counts of two pilots are “the oldest trick of all.”");
        Assert.Contains(record.Statements, statement => statement.Source?.TextIn(record.Text) == "The ferry board" && statement.Cue?.TextIn(record.Text) == "telling");
    }

    [Fact]
    public void Whom_a_speaker_speaks_of_behind_the_verb_does_not_speak() => Assert.StartsWith(
        "Paul Vasko: ",
        StatementDump.Speakers("Sen. Paul Vasko, R-Dell, whose quarrels with the palace are old, said Renn “laid down an offer that the ferrymen can live with.”"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Senator Jeff Marek (D-Mass.) said the bridge was closed.", "Senator Jeff Marek (D-Mass.)")]
    [InlineData("It was a long day. Senator Chuck Renn (L-Dell) and nine members of the Ferry Committee called on Governor Paul Dorn to give up his trip.", "Senator Chuck Renn (L-Dell) and nine members of the Ferry Committee")]
    public void A_source_has_both_of_its_brackets(string text, string source)
    {
        Record record = StatementDump.Read(text);
        Assert.Equal(source, Assert.Single(record.Statements).Source?.TextIn(record.Text));
    }

    [Fact]
    public void Two_with_brackets_behind_their_names_are_two()
    {
        Record record = StatementDump.Read("“The toll must go,” Council Leader Jeff Marek (L) and Deputy Council Leader Sara Lind (L) said in a letter.");
        Assert.Null(Assert.Single(record.Statements).Speaker);
    }

    [Fact]
    public void Two_who_asked_are_both_the_source()
    {
        Record record = StatementDump.Read("The suit was filed after Holm and Sill asked the league to declare it void.");
        Assert.Equal("Holm and Sill", Assert.Single(record.Statements).Source?.TextIn(record.Text));
    }

    [Fact]
    public void Behind_the_comma_that_ends_a_clause_goes_on_what_the_clause_is_about()
    {
        Record record = StatementDump.Read("The complaint, which was filed by Velmar’s harbour master, Jon Renn, and Dell’s harbour master, Paul Vasko, accused customs men of running a “ring” that sells eels.");
        Assert.All(record.Statements, statement => Assert.StartsWith("The complaint", statement.Source?.TextIn(record.Text), StringComparison.Ordinal));
    }

    [Fact]
    public void The_subject_of_the_sentence_before_is_he_whoever_spoke_before_that() => Assert.Equal(
        "Paul Vasko",
        LastSpeaker("“The ordinance forbids eel nets,” Velmar Attorney General Jon Renn said Thursday in a speech.\n\nBut Dell Attorney General Paul Vasko isn't backing down. In an open letter, he said he means to keep the nets."));

    [Fact]
    public void Who_owns_the_cue_is_its_source_and_not_those_before()
    {
        const string Text = "Vey faced anger from members of both guilds for his calls to close the port.";
        var report = new Report { Id = "r", Text = Text, Blocks = [new Block(new Span(0, Text.Length), BlockKind.Paragraph)] };
        ParsedText parsed = LanguageReader.Read(report, EnglishPack.Instance);
        int members = parsed.TokenAt(Text.IndexOf("members", StringComparison.Ordinal)), calls = parsed.TokenAt(Text.IndexOf("calls", StringComparison.Ordinal));
        RoleRun owner = SourceReading.OwnerOf(parsed, new RoleRun(default, members, calls), calls);
        Assert.Equal((calls - 1, calls), (owner.First, owner.End));
    }

    [Theory]
    [InlineData("Nowhere in the letter did Paul Vasko declare that the port is closed.", true)]
    [InlineData("At no point did Paul Vasko say that the port is closed.", true)]
    [InlineData("Nor did Paul Vasko say that the port is closed.", true)]
    [InlineData("Only then did Paul Vasko say that the port is closed.", false)]
    [InlineData("Not only did Paul Vasko say that the port is closed, but he left.", false)]
    [InlineData("Paul Vasko left instead of insisting that the port is closed.", true)]
    public void What_denies_a_sentence_from_its_beginning_denies_what_was_said(string text, bool negated) =>
        Assert.Equal(negated, Assert.Single(StatementDump.Read(text).Statements, statement => statement.Cue is not null).Negated);

    [Fact]
    public void Who_is_told_of_before_a_command_does_not_give_it() => Assert.DoesNotContain(
        StatementDump.Read("Tom J. Brand has given up plans to chair a harbour debate, but don\u2019t expect him to leave quietly for the hills.").Statements,
        statement => statement.Negated);

    private static string? LastSpeaker(string text)
    {
        Record record = StatementDump.Read(text);
        return StatementDump.NameOf(record, record.Statements[^1].Speaker);
    }
}

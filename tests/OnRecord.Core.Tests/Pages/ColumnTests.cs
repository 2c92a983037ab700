using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.English;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.Core.Tests.Pages;

public sealed class ColumnTests
{
    private const string Council =
        "The council of the island met on Monday to hear what the builder had to say, and found that the ferry would cost twice what had been agreed "
        + "in the spring, when the contract was signed by the old council. Nobody wanted to say who had let the price rise, or who would pay for it in the end.";

    private const string Harbour =
        "In the north the fishermen went back to sea on Tuesday after a week on the quay, as the price of oil had fallen below what they can pay for a "
        + "day of work, said Ada Quill, who speaks for the harbour. Her members had asked the minister for help, and were told to wait until the summer.";

    private const string Verse = """
        The ferry lies beside the quay         And Ada Quill came down the hill
        And no one knows when she will sail    And Ada Quill stood on the pier
        The wind is blowing from the sea       And said the engine would not start
        And on the hill they hear it wail      And said it would not start this year
        The island waits another year          And so the boats lie in the bay
        And everyone is waiting here           And no one goes to sea to day
        """;

    private const string Goods = """
        flour from the mill of the valley     paint for the hull of the ferry
        oil                                   rope
        candles for the church on the hill    nails for the new pier of the port
        tea                                   tar
        lamps for the men of the night        boards for the floor of the hall
        salt                                  glue
        wool of the sheep of the island       stone for the wall of the harbour
        ink                                   sand
        """;

    private const string Figures = """
        wheat 1,204 3,110 2,208 4,117 8,220     sugar 1,102 2,001 3,002 4,450 9,001
        maize 1,310 3,210 2,408 4,007 8,120     honey 1,002 2,231 3,112 4,250 9,121
        beans 1,404 3,310 2,608 4,217 8,320     spice 1,202 2,301 3,222 4,150 9,031
        dates 1,504 3,410 2,708 4,317 8,420     cocoa 1,302 2,401 3,332 4,050 9,041
        olive 1,604 3,510 2,808 4,417 8,520     cream 1,402 2,501 3,442 4,350 9,051
        rices 1,704 3,610 2,908 4,517 8,620     juice 1,502 2,601 3,552 4,650 9,061
        grain 1,804 3,710 3,008 4,617 8,720     syrup 1,602 2,701 3,662 4,750 9,071
        """;

    private const string Ledger = """
        The ferry came home at seven today.    The flour was sold at seven today.
        The boats went out at eight today.     The bread was made at eight today.
        The mayor came down at nine today.     The shops were shut at nine today.
        The doors were shut at noon today.     The bells were rung at noon today.
        The water rose a little at one today.  The sheep came home at one today.
        The bells were rung at two today.      The doors were shut at two today.
        The ships lay still at ten today.      The lamps went out at ten today.
        """;

    private const string Free = """
        The ferry lies beside the old quay     And Ada Quill came down the green hill
        and no one knows when she will sail    and Ada Quill stood on the wooden pier
        The wind is blowing from the cold sea  And said the engine would never start
        And on the hill they hear it wail now  And said it would not start this year
        the island waits for another year      and so the boats still lie in the bay
        And everyone is waiting for her here   And no one goes to the sea any more
        The ferry lies beside the old quay     The captain came into the great hall
        and no one knows when she will sail    and he had nothing more than this to say
        The wind is blowing from the cold sea  And said the engine would never start
        And on the hill they hear it wail now  And said it would never start at all
        the island waits for another year      and so we wait for yet another year
        And everyone is waiting for her here   And all of us are always waiting here
        """;

    private const string Words = """
        ferry     a boat that carries people and cars over the water of a bay or a
        quays     wall of stone or of wood along which ships can lie and where they
        cutter    are loaded, and from which in the old days the fishermen sailed in
        dinghy    a small open boat that is rowed or sailed, and is carried by larger
        barges    ships, which have a flat bottom and are drawn by horses or tugs on
        sloops    canals and rivers, in all parts of the island and of the land that
        pilots    lies behind it, as has been done since the days of the old council
        """;

    private const string Interview = """
        QUILL:      We will not wait another winter for this, and we have told the
                    council so more than once, in letters and in meetings, until the
                    council heard us.
        REPORTER:   And what did it say to that, after all that you had told it over
                    the years, in letters and in meetings?
        QUILL:      It said that it would look into the matter, and that the builder
                    had been asked for a new price.
        REPORTER:   Was that all?
        QUILL:      That was all.
        REPORTER:   Then we thank you for the talk.
        QUILL:      I thank you.
        """;

    private const string Code = """
        if (ferry.sails) {                 // sails at seven, if at all
            load(cars, people);            // cars first, people later
            sail(north);                   // north, around the old pier
        }                                  // end of the way out
        for (var day in week)              // each day of the week
            count += day.cars;             // cars alone, no people
        print(count);                      // told to the council
        """;

    [Fact]
    public void Columns_side_by_side_are_read_one_after_the_other()
    {
        OpenedFile file = Open(Beside(Wrapped(Council, 36), Wrapped(Harbour, 34)));
        Assert.Equal($"{Council}\n{Harbour}", file.Reports[0].Text);
        Assert.Equal(["a.txt is set in columns: they are read one after the other, and passages are counted in the text so unfolded."], file.Notices);
    }

    [Fact]
    public void Columns_that_a_tab_parts_are_read_one_after_the_other() =>
        Assert.Equal($"{Council}\n{Harbour}", Unfolded(string.Join('\n', Wrapped(Council, 36).Zip([.. Wrapped(Harbour, 36), ""], (left, right) => $"{left}\t{right}"))));

    [Fact]
    public void Three_columns_are_read_one_after_the_other() =>
        Assert.Equal($"{Council} {Harbour} {Council}", Unfolded(Beside(Wrapped(Council, 36), Beside(Wrapped(Harbour, 34), Wrapped(Council, 36)).Split('\n'))).ReplaceLineEndings(" "));

    [Fact]
    public void A_sentence_that_runs_on_in_the_next_column_or_on_the_next_page_is_whole()
    {
        string[] lines = [.. Wrapped($"{Council} {Harbour} {Council} {Harbour}", 36)];
        int quarter = lines.Length / 4;
        string pages = Beside(lines[..quarter], lines[quarter..(2 * quarter)]) + "\n\f" + Beside(lines[(2 * quarter)..(3 * quarter)], lines[(3 * quarter)..]);
        string text = Unfolded(pages);
        Assert.Contains(Council, text, StringComparison.Ordinal);
        Assert.Contains($"{Harbour} {Council}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_end_where_a_heading_runs_over_the_gap()
    {
        const string Heading = "What the council of the island and the fishermen of the north say of it";
        string columns = Beside(Wrapped(Council, 36), Wrapped(Harbour, 34));
        Assert.Equal($"{Heading}\n\n{Council}\n{Harbour}\n\n{Heading}\n\n{Council}\n{Harbour}\n", Unfolded($"{Heading}\n\n{columns}\n\n{Heading}\n\n{columns}\n"));
    }

    [Fact]
    public void Paragraphs_of_a_column_stay_apart()
    {
        string columns = Beside([.. Wrapped(Council, 36), "", .. Wrapped(Harbour, 36)], [.. Wrapped(Harbour, 34), "", .. Wrapped(Council, 34)]);
        Assert.Equal($"{Council}\n\n{Harbour}\n{Harbour}\n\n{Council}", Unfolded(columns));
    }

    [Fact]
    public void A_blank_line_over_which_a_sentence_cannot_run_ends_both_columns()
    {
        string[] lines = [.. Wrapped($"{Council} {Harbour} {Council} {Harbour}", 36)];
        int quarter = lines.Length / 4;
        string text = Unfolded(Beside(lines[..quarter], lines[quarter..(2 * quarter)]) + "\n\n" + Beside(lines[(2 * quarter)..(3 * quarter)], lines[(3 * quarter)..]));
        Assert.Contains($"{Harbour} {Council}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_broken_at_the_end_of_a_line_keeps_its_line_end()
    {
        string[] left = [.. Wrapped(Council, 36)];
        left[1] = left[1][..^1] + "-";
        left[2] = "e" + left[2];
        Assert.Contains("-\ne", Unfolded(Beside(left, Wrapped(Harbour, 34))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Verse)]
    [InlineData(Ledger)]
    [InlineData(Free)]
    [InlineData(Goods)]
    [InlineData(Figures)]
    [InlineData(Words)]
    [InlineData(Interview)]
    [InlineData(Code)]
    public void What_is_not_running_text_stays_as_it_is(string text) => Assert.Equal(text, Unfolded(text));

    [Fact]
    public void A_list_with_tabs_stays_as_it_is()
    {
        string text = string.Concat(Enumerable.Range(1, 12).Select(i => $"Item {i} of the long list of goods\tstands in the shed number {i} by the harbour\n"));
        Assert.Equal(text, Unfolded(text));
    }

    [Fact]
    public void Five_lines_stay_as_they_are()
    {
        string five = Beside(Wrapped(Council.ToLowerInvariant(), 36).Take(5), Wrapped(Harbour.ToLowerInvariant(), 34).Take(5));
        string text = $"{five}\n\nWhat the council of the island and the fishermen of the north say of it\n\n{five}";
        Assert.Equal(text, Unfolded(text));
    }

    [Fact]
    public void Markdown_stays_as_it_is()
    {
        string text = Beside(Wrapped(Council, 36), Wrapped(Harbour, 34));
        Assert.Equal(text, PageReader.Open(new SavedFile("a.md", Encoding.UTF8.GetBytes(text)), new ReadingLimits()).Value!.Reports[0].Text!.TrimEnd());
    }

    [Fact]
    public void Text_that_is_handed_in_stays_as_it_is()
    {
        string text = Beside(Wrapped(Council, 36), Wrapped(Harbour, 34));
        Assert.Equal(text, PageReader.Read(new ReportInput { Id = "a", Text = text }, EnglishPack.Instance, new ReadingLimits()).Value!.Text);
    }

    [Fact]
    public void Unfolding_loses_no_character_and_leaves_nothing_to_unfold()
    {
        Gen<string> parts = Gen.Elements(
            Beside(Wrapped(Council, 36), Wrapped(Harbour, 34)), Beside(Wrapped(Harbour, 28), Wrapped(Council, 40)), Beside(Wrapped(Council, 30).Take(5), Wrapped(Harbour, 30)),
            Beside(Wrapped(Council, 36), Beside(Wrapped(Harbour, 34), Wrapped(Council, 36)).Split('\n')), Verse, Goods, Figures, Words, Interview, Code, Council, "The Ferry",
            "\t", "\f", "   ", "\u00A0\u00A0\u00A0", "a-", "b", "\r\n", "\uD83D\uDEA2", new string(' ', 500) + "x", "");
        Gen<string> texts = from list in Gen.ListOf(from part in parts from end in Gen.Elements("\n", "\n\n", "\n\n\n", "\r\n", "\f", "  ", "") select part + end)
                            select string.Concat(list) + "x";
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            string unfolded = Unfolded(text);
            return Visible(unfolded).SequenceEqual(Visible(text)) && Unfolded(unfolded) == unfolded;
        }).QuickCheckThrowOnFailure();
    }

    private static IEnumerable<char> Visible(string text) => text.Where(c => !char.IsWhiteSpace(c)).Order();

    private static OpenedFile Open(string text) => PageReader.Open(new SavedFile("a.txt", Encoding.UTF8.GetBytes(text)), new ReadingLimits()).Value!;

    private static string Unfolded(string text) => Open(text).Reports[0].Text!;

    private static string Beside(IEnumerable<string> left, IEnumerable<string> right)
    {
        string[] lefts = [.. left], rights = [.. right];
        int width = lefts.Max(line => line.Length) + 4;
        return string.Join('\n', Enumerable.Range(0, Math.Max(lefts.Length, rights.Length))
            .Select(i => ((i < lefts.Length ? lefts[i] : "").PadRight(width) + (i < rights.Length ? rights[i] : "")).TrimEnd()));
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}

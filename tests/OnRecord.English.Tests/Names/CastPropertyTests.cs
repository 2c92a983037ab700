using FsCheck;
using FsCheck.Fluent;
using OnRecord.Names;
using OnRecord.Pages;
using Xunit;

namespace OnRecord.English.Tests.Names;

public sealed class CastPropertyTests
{
    private static readonly string[] s_pieces =
    [
        "Robert", "Ostrow", "Anna", "Brandt", "President", "Mr.", "the", "The", "president", "he", "She", "his", "who", "himself", "said",
        "met", "in", "of", "and", "Moscow", "White House", "Ministry", "Bank", "Inc.", "'s", ",", ".", "“", "”", "\n", "\n\n", "-", "al", "bin",
        "U.S.", "NHA", "(", ")", "&", "R-Ohio", "a@b.example", "\ud800", "\udc00", "\0", "😀", "de", "II", "'", "foreign minister", "leader", "Polish",
    ];

    private static readonly Gen<string> s_texts =
        Gen.Elements(s_pieces).ArrayOf().Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Every_mention_lies_in_the_article_and_has_an_actor() =>
        Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            (Report report, Cast cast) = CastDump.Read(text);
            HashSet<string> ids = [.. cast.Actors.Select(actor => actor.Id)];
            return ids.Count == cast.Actors.Count
                && cast.Mentions.All(mention => mention.Start < mention.End && ids.Contains(mention.Actor)
                    && report.Blocks.Any(block => block.Span.Contains(mention.Span)))
                && cast.Actors.All(actor => cast.Mentions.Any(mention => mention.Actor == actor.Id));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_name_ends_with_its_line()
    {
        (Report report, Cast cast) = CastDump.Read("a@b.example Brandt II president NHA Moscow & Anna Mr. foreign minister Ministry She “ said II NHA \n his ( the White House leader Mr. himself who");
        Assert.All(cast.Mentions, mention => Assert.Contains(report.Blocks, block => block.Span.Contains(mention.Span)));
    }

    [Fact]
    public void Names_do_not_overlap() =>
        Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            List<Mention> names = [.. CastDump.Read(text).Cast.Mentions.Where(mention => mention.Form == MentionForm.Name)];
            return names.Zip(names.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mention_is_found_by_its_head_and_by_its_stretch() =>
        Prop.ForAll(s_texts.ToArbitrary(), text =>
        {
            Cast cast = CastDump.Read(text).Cast;
            return cast.Mentions.All(mention => cast.MentionHeadedBy(mention.HeadToken) is { } headed && headed.Span.Length >= mention.Span.Length
                && cast.MentionHolding(mention.Span) is { } holding && holding.Span.Contains(mention.Span)
                && cast.MentionIn(mention.Span) is { } inside && inside.Span == mention.Span);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read() =>
        Prop.ForAll<string>(text =>
        {
            CastDump.Read(text ?? "");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Ostrow", "Malenko")]
    [InlineData("Ostrow", "Varnhagen")]
    public void Another_name_in_the_same_places_changes_nothing_else(string name, string other)
    {
        const string Text = "President Robert Ostrow met Anna Brandt on Monday. Mr. Ostrow said he would agree. The president thanked Mrs. Brandt.";
        Assert.Equal(CastDump.Marked(Text).Replace(name, other, StringComparison.Ordinal), CastDump.Marked(Text.Replace(name, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_megabyte_of_capitals_is_read() =>
        Assert.NotNull(CastDump.Read(string.Concat(Enumerable.Repeat("Robert Ostrow Bank of ", 20_000))).Cast);
}

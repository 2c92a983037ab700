using OnRecord.Comparison;
using OnRecord.English;
using Xunit;

namespace OnRecord.Core.Tests.Comparison;

/// <summary>Who is one person over stories, and who is not.</summary>
public sealed class PeopleOverStoriesTests
{
    private const string Mayor = "mayor of Great Holm";

    [Theory]
    [InlineData("Sanna Veit", "Sanna K. Veit", true)]
    [InlineData("Sanna K. Veit", "Sanna Karin Veit", true)]
    [InlineData("Sanna Veit", "Sanna Karin Veit", false)]
    [InlineData("Sanna K. Veit", "Sanna L. Veit", false)]
    [InlineData("Sanna Veit", "Tomas Veit", false)]
    [InlineData("Jon Veit", "Jon Veit Jr.", false)]
    [InlineData("Sanna Veit", "Veit", false)]
    [InlineData("Sanna Veit", "Sanna Veyt", false)]
    public void Names_alone(string one, string other, bool areOne) => Assert.Equal(areOne ? 1 : 0, Join(Person("s1", one), Person("s2", other)).Length);

    [Theory]
    [InlineData(Mayor, Mayor, true)]
    [InlineData("Great Holm mayor", Mayor, true)]
    [InlineData("mayor of Little Holm", "minister of fishery", false)]
    [InlineData("mayor", Mayor, false)]
    public void A_surname_joins_its_only_bearer_where_a_role_agrees(string role, string held, bool areOne) =>
        Assert.Equal(areOne ? 1 : 0, Join(Person("s1", "Sanna Veit", held), Person("s2", "Veit", role)).Length);

    [Fact]
    public void One_word_of_role_is_enough_where_the_stories_name_somebody_else_in_common()
    {
        var known = new HashSet<string> { "Aldo Renn" };
        Assert.Single(Join(Person("s1", "Sanna Veit", "mayor") with { Company = known }, Person("s2", "Veit", "mayor") with { Company = known }));
        Assert.Empty(Join(Person("s1", "Sanna Veit", "mayor") with { Company = known }, Person("s2", "Veit", "mayor")));
    }

    [Fact]
    public void A_middle_name_in_full_needs_a_second_sign() => Assert.Single(Join(Person("s1", "Sanna Veit", Mayor), Person("s2", "Sanna Karin Veit", Mayor)));

    [Fact]
    public void Of_two_bearers_of_a_surname_neither_is_meant() =>
        Assert.Empty(Join(Person("s1", "Sanna Veit", Mayor), Person("s2", "Veit", Mayor), Person("s3", "Tomas Veit", "head of the harbour")));

    [Fact]
    public void Whom_one_story_keeps_apart_is_not_joined_by_others()
    {
        Assert.Empty(Join(Person("s1", "Sanna Veit", Mayor), Person("s1", "Veit", Mayor)));
        Assert.DoesNotContain(Join(Person("s1", "Sanna Veit"), Person("s1", "Sanna K. Veit"), Person("s2", "Sanna Veit")), group => group.Contains("Sanna K. Veit", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_middle_initials_leave_the_name_without_one_to_itself()
    {
        string[] groups = Join(Person("s1", "Sanna Veit"), Person("s2", "Sanna K. Veit"), Person("s3", "Sanna L. Veit"), Person("s4", "Sanna K. Veit"));
        Assert.Equal(["Sanna K. Veit s2, Sanna K. Veit s4"], groups);
    }

    [Fact]
    public void The_order_does_not_matter()
    {
        StoryPerson[] people =
        [
            Person("s1", "Sanna Veit", Mayor), Person("s2", "Veit", "Great Holm mayor"), Person("s3", "Sanna K. Veit"), Person("s4", "S. Veit", Mayor), Person("s5", "Veit"),
            Person("s6", "Aldo Renn"), Person("s7", "Aldo B. Renn"), Person("s8", "Renn"),
        ];
        string[] joined = Join(people);
        Assert.Equal(["Aldo Renn s6, Aldo B. Renn s7", "Sanna Veit s1, Sanna K. Veit s3, Veit s2, S. Veit s4"], joined);
        for (int turn = 1; turn < people.Length; turn++)
            Assert.Equal(joined, Join([.. people[turn..], .. people[..turn]]));
        Assert.Equal(joined, Join([.. people.Reverse()]));
    }

    private static StoryPerson Person(string story, string name, params string[] roles) => new(story, name, roles, new HashSet<string>());

    private static string[] Join(params StoryPerson[] people) =>
    [
        .. StoryComparer.JoinPeople(people, EnglishPack.Instance).Select(group => string.Join(", ", group.Select(at => $"{people[at].Name} {people[at].Story}"))).Order(StringComparer.Ordinal),
    ];
}

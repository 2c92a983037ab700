using OnRecord.Comparison;
using OnRecord.Ledger.Facts;
using OnRecord.Ledger.Store;
using OnRecord.Packs;

namespace OnRecord.Ledger.Stories;

/// <summary>Joins the people of the stories over the ledger: those of every surname that something has changed for. Inside a transaction.</summary>
internal static class PeopleStore
{
    /// <summary>Marks stories to be compared anew in which somebody ruled that a person of a changed surname is another, so that all have their actors as the names say.</summary>
    /// <returns>Whether there are such stories.</returns>
    public static bool Part(Session session) => session.Execute(
        """
        UPDATE stories SET stale = stale + 1 WHERE stale = 0 AND id IN (
            SELECT story FROM story_actors p WHERE surname IN (SELECT surname FROM stale_surnames)
                AND actor NOT IN (SELECT named FROM story_actors WHERE surname = p.surname))
        """) > 0;

    /// <summary>Joins and parts them.</summary>
    public static void Join(Session session, LanguagePack pack)
    {
        foreach (string surname in session.All("SELECT surname FROM stale_surnames ORDER BY surname", static row => row.Text(0)))
        {
            List<Person> people = session.All(
                "SELECT story, joined, actor, named, name, roles FROM story_actors WHERE surname = $1 ORDER BY story, joined",
                static row => new Person(row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), JsonText.Words(row.Text(5))),
                surname);
            if (people.Count == 1 && people[0].Actor == people[0].Named)
                continue;
            foreach ((Person person, string target) in people.Zip(TargetsOf(session, people, pack)))
            {
                if (person.Actor != target)
                    Move(session, person, target, people.First(other => other.Named == target).Name);
            }
        }

        session.Execute("DELETE FROM stale_surnames");
    }

    // A group goes by the id of its shortest full name, so that the address of a speaker's page depends on the names alone. Each person's company is looked up once.
    private static string[] TargetsOf(Session session, List<Person> people, LanguagePack pack)
    {
        string[] targets = [.. people.Select(person => person.Named)];
        StoryPerson[] stories = [.. people.Select(person => new StoryPerson(person.Story, person.Name, person.Roles, Company(session, person)))];
        foreach (IReadOnlyList<int> group in StoryComparer.JoinPeople(stories, pack))
        {
            foreach (int at in group)
                targets[at] = people[group[0]].Named;
        }

        return targets;
    }

    private static HashSet<string> Company(Session session, Person person) => person.Roles.Length == 0 ? [] : [.. session.All(
        "SELECT named, name FROM story_actors WHERE story = $1 AND surname IS NOT NULL AND joined <> $2", static row => (Named: row.Text(0), Name: row.Text(1)), person.Story, person.Joined)
        .Where(other => ActorKey.IsFull(other.Name)).Select(other => other.Named)];

    private static void Move(Session session, Person person, string target, string name)
    {
        session.Execute(
            "INSERT INTO actors (id, name, kind, plain) VALUES ($1, $2, 'person', $3) ON CONFLICT (id) DO UPDATE SET stale = 1", target, name, ActorKey.Plain(name));
        session.Execute("UPDATE story_actors SET actor = $3 WHERE story = $1 AND joined = $2", person.Story, person.Joined, target);
        session.Execute("UPDATE utterances SET actor = $3 WHERE story = $1 AND actor = $2", person.Story, person.Actor, target);
        foreach (string report in session.All("SELECT id FROM reports WHERE story = $1", static row => row.Text(0), person.Story))
        {
            session.Execute("UPDATE report_actors SET actor = $3 WHERE report = $1 AND actor = $2", report, person.Actor, target);
            session.Execute("UPDATE statements SET actor = $3, tags = replace(tags, $2, $3) WHERE report = $1 AND actor = $2", report, person.Actor, target);
            session.Execute("UPDATE positions SET actor = $3 WHERE report = $1 AND actor = $2", report, person.Actor, target);
            session.Execute("UPDATE happening_actors SET actor = $3 WHERE actor = $2 AND happening IN (SELECT number FROM happenings WHERE report = $1)", report, person.Actor, target);
        }

        ActorCounts.Mark(session, person.Actor);
    }

    private sealed record Person(string Story, string Joined, string Actor, string Named, string Name, string[] Roles);
}

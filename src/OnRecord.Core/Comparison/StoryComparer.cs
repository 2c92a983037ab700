using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Finding;
using OnRecord.Comparison.Joining;
using OnRecord.Comparison.Wording;
using OnRecord.Packs;

namespace OnRecord.Comparison;

/// <summary>The ninth stage: one record out of the reports of one story.</summary>
public static class StoryComparer
{
    /// <summary>Joins the records of one story.</summary>
    /// <remarks>The order of the records changes the order of what is listed and the ids, and nothing else; the names of the outlets change nothing.</remarks>
    /// <param name="records">Two records or more, with ids that differ.</param>
    /// <param name="pack">The language pack.</param>
    /// <param name="rulings">What a person ruled on what is one; nothing where <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">Two records have one id.</exception>
    /// <exception cref="PackException">The pack lacks a table or model of the comparison.</exception>
    public static StoryComparison Compare(IReadOnlyList<Record> records, LanguagePack pack, JoinRulings? rulings = null)
    {
        if (records.Select(record => record.Id).Distinct(StringComparer.Ordinal).Count() < records.Count)
            throw new ArgumentException("Two records have one id: give each report an id of its own.", nameof(records));
        rulings ??= JoinRulings.None;
        TermSpace space = TermSpace.Of(records, pack);
        JoinedCast cast = ActorJoiner.Join(records, pack, rulings.Actors);
        List<StatementSign> statements = StatementSign.Read(records, cast, space, NameSpelling.Of(pack));
        List<HappeningSign> happenings = HappeningJoiner.Read(records, cast, space);
        List<JoinedUtterance> utterances = UtteranceJoiner.Join(statements, records, space);
        utterances = new UtteranceRulings(statements, records, space).Apply(utterances, rulings.Statements);
        List<List<int>> happened = HappeningJoiner.Join(happenings, records, space, pack);
        var differences = new DifferenceFinder(records, cast, space);

        var write = new ComparisonWriter(records, cast, statements, happenings);
        var absences = new AbsenceFinder(records, statements, utterances, space);
        foreach (JoinedUtterance utterance in utterances.OrderBy(utterance => utterance.All.Min()))
        {
            // Perhaps no statement, unless another report renders it too.
            if (!utterance.All.Any(sign => statements[sign].Statement.IsLikely))
                continue;
            write.Add(utterance, absences.Find(utterance), differences);
        }

        foreach (List<int> group in happened.OrderBy(group => group[0]))
            write.Add(group, differences);
        write.Add(new TellingDifferences(records, cast, space, pack));
        write.Add(new PrintedOtherwise(records, statements, space));
        return write.Finish(PositionJoiner.Join(records, cast, space));
    }

    /// <summary>Compiles what the stage needs of the pack. Run on another thread while reports are read, it makes their comparison wait less. Safe on any thread.</summary>
    /// <exception cref="PackException">The pack lacks a table or model of the comparison.</exception>
    public static void Prepare(LanguagePack pack)
    {
        TermLexicon.Of(pack);
        PrintLexicon.Of(pack);
        WordVectors.Of(pack);
        NameSpelling.Of(pack);
        HappeningKin.Of(pack);
        RivalTypes.Of(pack);
    }

    /// <summary>Joins the people of many stories where it is certain: a full name with and without a middle initial, and a surname whose only full-named bearer
    /// shares a role with it. Two of a surname with other given names are never one, nor are two whom one story keeps apart.</summary>
    /// <remarks>The order of the people changes nothing but the order of the groups. Only people of one surname need to be given together.</remarks>
    /// <param name="people">The people.</param>
    /// <param name="pack">The language pack.</param>
    /// <returns>Groups of two or more, as numbers into <paramref name="people"/>, the one with the shortest full name first.</returns>
    /// <exception cref="PackException">The pack lacks a table of the comparison.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> JoinPeople(IReadOnlyList<StoryPerson> people, LanguagePack pack) => PeopleJoiner.Join(people, pack);

    /// <summary>The surname that a person's name is joined by, in one spelling, or <see langword="null"/> where there is none.</summary>
    /// <exception cref="PackException">The pack lacks a table of the comparison.</exception>
    public static string? SurnameOf(string name, LanguagePack pack) => PersonName.Read(name, NameSpelling.Of(pack))?.Surname;

    /// <summary>Puts comparisons of several stories into one document, with ids that do not meet. Nothing is joined over them.</summary>
    /// <param name="stories">The comparisons, each of other reports.</param>
    /// <param name="reports">The records of all reports, in the order to list them.</param>
    public static StoryComparison Together(IReadOnlyList<StoryComparison> stories, IReadOnlyList<Record> reports) => StoryUnion.Of(stories, reports);
}

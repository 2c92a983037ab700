using OnRecord.Comparison.Actors;
using OnRecord.Comparison.Wording;
using OnRecord.Statements;

namespace OnRecord.Comparison.Joining;

/// <summary>One report's statement as the joining sees it.</summary>
internal sealed class StatementSign
{
    /// <summary>The number of the report.</summary>
    public required int Report { get; init; }

    /// <summary>The statement.</summary>
    public required Statement Statement { get; init; }

    /// <summary>When it was said; where the report does not say so, the day of what the same person said just before, which speech that goes on shares most often.</summary>
    public required string? Day { get; init; }

    /// <summary>Its words.</summary>
    public required Passage Content { get; init; }

    /// <summary>The words of its cue; none where it has no cue.</summary>
    public required Passage Cue { get; init; }

    /// <summary>The joined actor who said it, or <see langword="null"/>.</summary>
    public required string? Speaker { get; init; }

    /// <summary>Whether the speaker is known by a surname alone that two others of the report have too: it is one of them, and the report does not say which.</summary>
    public required bool IsOneOfNamesakes { get; init; }

    /// <summary>Where the speaker is not known, the one joined actor whom the source's words describe, or <see langword="null"/>.</summary>
    public required string? Described { get; init; }

    /// <summary>Where the speaker is not known, the people whom the report names just before what was said, or in its sentence: one of them may have said it.</summary>
    public required IReadOnlySet<string> Beside { get; init; }

    /// <summary>The joined actor for whom the speaker speaks, or <see langword="null"/>.</summary>
    public required string? Principal { get; init; }

    /// <summary>The joined actors that the speaker's roles name: a foreign minister's country.</summary>
    public required IReadOnlySet<string> Represents { get; init; }

    /// <summary>The words of names in what the report calls the speaker, and in the joined actor's names, respelled.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>For each word of the content whether it stands inside quotation marks.</summary>
    public required bool[] Quoted { get; init; }

    private const int MostBetween = 200;

    private static readonly HashSet<string> Nobody = [];

    /// <summary>Whether all of it is quoted.</summary>
    public bool IsDirect => Statement.Form == StatementForm.Direct;

    /// <summary>Reads the statements of records.</summary>
    public static List<StatementSign> Read(IReadOnlyList<Record> records, JoinedCast cast, TermSpace space, NameSpelling spelling)
    {
        var roles = new RoleReader(cast, spelling, space.Lexicon);
        var signs = new List<StatementSign>();
        var people = new PeopleByName(cast, spelling);
        for (int report = 0; report < records.Count; report++)
        {
            string text = records[report].Text;
            var beside = new PeopleBeside(records[report], report, cast);
            HashSet<string> namesakes = Namesakes.Of(records[report], spelling);
            Statement? before = null;
            string? day = null;
            foreach (Statement statement in records[report].Statements)
            {
                day = statement.When ?? (before is not null && GoesOn(text, before, statement) ? day : null);
                before = statement;
                Passage content = Passage.Read(text, statement.Content, space);
                string? speaker = cast.Of(report, statement.Speaker) ?? people.Of(Naming(statement.Source?.TextIn(text)));
                HashSet<string> names = NamesIn(statement.Source?.TextIn(text), speaker is not null ? cast.NameOf(speaker) : null, spelling);
                signs.Add(new StatementSign
                {
                    Report = report,
                    Statement = statement,
                    Day = day,
                    Content = content,
                    Cue = Passage.Read(text, statement.Cue is { } cue ? [cue] : [], space),
                    Speaker = speaker,
                    IsOneOfNamesakes = statement.Speaker is { } one && namesakes.Contains(one),
                    Described = names.Count == 0 && statement is { Speaker: null, SpeakerState: SpeakerState.NotFound, Source: { } source } ? roles.ActorOf(source.TextIn(text)) : null,
                    Beside = statement is { Speaker: null, SpeakerState: SpeakerState.NotFound or SpeakerState.NotStated } && names.Count == 0 ? beside.Of(statement) : Nobody,
                    Principal = cast.Of(report, statement.Principal),
                    Represents = cast.RepresentedBy(speaker),
                    Names = names,
                    Quoted = QuotedWords(text, statement, content),
                });
            }
        }

        return signs;
    }

    private static bool GoesOn(string text, Statement before, Statement statement)
    {
        int end = before.Content.Max(span => span.End), start = statement.Content[0].Start;
        return statement.Speaker is { } speaker && speaker == before.Speaker && start >= end && start - end <= MostBetween
            && !text.AsSpan(end, start - end).Contains("\n\n", StringComparison.Ordinal);
    }

    // Of a source only what it is named by: "several Council members" are nobody called Council, and "Name, who left the Council" is not either.
    private static HashSet<string> NamesIn(string? source, string? name, NameSpelling spelling)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (string? words in (string?[])[Naming(source), name])
        {
            foreach (string word in (words ?? "").Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!char.IsUpper(word[0]))
                    continue;
                foreach (string part in spelling.WordsOf(word))
                {
                    if (!spelling.IsParticle(part) && spelling.PartOf(part) is null)
                        names.Add(spelling.Respell(part));
                }
            }
        }

        return names;
    }

    // The words before the first comma, where the last of them is a name's.
    private static string? Naming(string? source)
    {
        string? words = source?.Split(',')[0].TrimEnd(' ', '\n', '\r', '\t', '-');
        return words is { Length: > 0 } && char.IsUpper(words[words.LastIndexOfAny([' ', '\n', '-']) + 1]) ? words : null;
    }

    private static bool[] QuotedWords(string text, Statement statement, Passage content)
    {
        var quoted = new bool[content.Words.Length];
        if (statement.Form == StatementForm.Indirect)
            return quoted;
        int word = 0;
        foreach (Span span in statement.Content)
        {
            bool inside = statement.Form == StatementForm.Direct, insideSingle = false;
            for (int at = span.Start; at < span.End; at++)
            {
                if (text[at] is '"' or '“' or '”' or '«' or '»' or '„')
                    inside = statement.Form == StatementForm.Direct || !inside;
                else if (text[at] is '\'' or '‘' or '’')
                    insideSingle = insideSingle ? IsBesideWord(text, at - 1) == IsBesideWord(text, at + 1) : text[at] != '’' && !IsBesideWord(text, at - 1);
                for (; word < quoted.Length && content.Words[word].Span.Start == at; word++)
                    quoted[word] = inside || insideSingle;
            }
        }

        return quoted;
    }

    private static bool IsBesideWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}

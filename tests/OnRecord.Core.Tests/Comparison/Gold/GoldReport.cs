using System.Text;
using OnRecord.Happenings;
using OnRecord.Pages;
using OnRecord.Statements;
using OnRecord.Times;

namespace OnRecord.Core.Tests.Comparison.Gold;

/// <summary>A report of a gold event.</summary>
internal sealed class GoldReport
{
    /// <summary>The record with everything read right.</summary>
    public required Record Record { get; init; }

    /// <summary>The report as it would be handed in.</summary>
    public required ReportInput Input { get; init; }

    /// <summary>The renderings: their words, what they render, and how (<c>v</c>, <c>t</c>, <c>p</c>, <c>s</c>, <c>x</c>).</summary>
    public required IReadOnlyList<(Span Span, string Utterance, char Kind, string Statement)> Renderings { get; init; }

    /// <summary>The passages that tell of happenings.</summary>
    public required IReadOnlyList<(Span Span, string Happening)> Happenings { get; init; }

    /// <summary>The values of planted differences.</summary>
    public required IReadOnlyList<(Span Span, string Difference)> Values { get; init; }

    /// <summary>Reads a report from behind the word <c>report</c> on.</summary>
    public static GoldReport Read(string part, GoldHead head)
    {
        (string first, string marked) = GoldStory.Cut(part, "\n");
        (string letter, string rest) = GoldStory.Cut(first, ": ");
        (string outlet, string agency) = GoldStory.Cut(rest, " agency=");
        (outlet, string day) = (outlet[..^11], outlet[^10..]);
        var text = new StringBuilder();
        List<Mark> marks = Marks(marked, text);
        return Build(letter, outlet, day, agency, text.ToString(), marks, head);
    }

    private static List<Mark> Marks(string marked, StringBuilder text)
    {
        var marks = new List<Mark>();
        var open = new Stack<(int Start, string Label)>();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '{')
            {
                int bar = marked.IndexOf('|', i);
                open.Push((text.Length, marked[(i + 1)..bar]));
                i = bar;
            }
            else if (marked[i] == '}')
            {
                (int start, string label) = open.Pop();
                marks.Add(Mark.Read(new Span(start, text.Length), label));
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return [.. marks.OrderBy(mark => mark.Span)];
    }

    private static GoldReport Build(string letter, string outlet, string day, string agency, string text, List<Mark> marks, GoldHead head)
    {
        GoldCast cast = GoldCast.Read(text, head);
        Statement[] statements = [.. marks.Where(mark => mark.Id[0] == 'u').Select((mark, at) => StatementOf(mark, at, text, cast, head))];
        Happening[] happenings = [.. marks.Where(mark => mark.Id[0] == 'h').GroupBy(mark => mark.Id)
            .Select((group, at) => HappeningOf(group.Key, [.. group], at, cast, head))];
        var record = new Record
        {
            Id = letter,
            Outlet = outlet,
            Published = PublicationTime.Parse(day).Value,
            Origin = agency.Length == 0 ? null : new Origin(agency, new Span(text.IndexOf(agency.Split(' ')[0], StringComparison.Ordinal), text.IndexOf(agency.Split(' ')[0], StringComparison.Ordinal) + agency.Length)),
            Text = text,
            Body = [new Span(0, text.Length)],
            Sentences = Sentences(text),
            Actors = cast.Actors,
            Mentions = cast.Mentions,
            Times = TimesOf(marks, happenings, head),
            Statements = statements,
            Happenings = happenings,
        };
        return new GoldReport
        {
            Record = record,
            Input = new ReportInput { Id = letter, Text = text, Outlet = outlet, Published = day },
            Renderings = [.. marks.Where(mark => mark.Id[0] == 'u').Select((mark, at) => (mark.Span, mark.Id, mark.Kind, statements[at].Id))],
            Happenings = [.. marks.Where(mark => mark.Id[0] == 'h').Select(mark => (mark.Span, mark.Id))],
            Values = [.. marks.Where(mark => mark.Id[0] == 'd').Select(mark => (mark.Span, mark.Id))],
        };
    }

    private static Statement StatementOf(Mark mark, int at, string text, GoldCast cast, GoldHead head)
    {
        (string speaker, string day) = head.Utterances[mark.Id];
        string words = mark.Span.TextIn(text);
        bool isBetween = mark.Span.Start > 0 && text[mark.Span.Start - 1] == '‘' && mark.Span.End < text.Length && text[mark.Span.End] == '’';
        bool starts = words[0] is '"' or '“' or '‘' || isBetween, ends = words[^1] is '"' or '”' or '’' || isBetween;
        return new Statement
        {
            Id = $"s{at + 1}",
            Form = starts && ends ? StatementForm.Direct : words.AsSpan().ContainsAny('"', '‘') ? StatementForm.Mixed : StatementForm.Indirect,
            Content = [mark.Span],
            Speaker = cast.IdOf(mark.Override is { } other && !char.IsDigit(other[0]) ? other : speaker),
            SpeakerState = SpeakerState.Named,
            Certainty = 0.9,
            Why = "gold",
            When = mark.Override is { } when && char.IsDigit(when[0]) ? when : day,
        };
    }

    private static Happening HappeningOf(string id, Mark[] marks, int at, GoldCast cast, GoldHead head)
    {
        (string type, string? day, string[] participants, string? place, string status) = head.Happenings[id];
        string? other = marks.Select(mark => mark.Override).FirstOrDefault(value => value is not null);
        bool isDay = other is not null && char.IsDigit(other[0]);
        return new Happening
        {
            Id = $"h{at + 1}",
            Type = type,
            Status = Enum.Parse<HappeningStatus>(other is null || isDay ? status : other, ignoreCase: true),
            Participants = [.. participants.Where(cast.Has).Select(cast.IdOf)!],
            Place = place is not null && cast.Has(place) ? cast.IdOf(place) : null,
            When = isDay ? other : day,
            Evidence = [.. marks.Select(mark => mark.Span)],
        };
    }

    private static TimeExpression[] TimesOf(List<Mark> marks, Happening[] happenings, GoldHead head) =>
    [
        .. marks.Where(mark => head.Differences.Any(difference => difference.Id == mark.Id && difference.Kind == "date"))
            .Select(mark => (mark, Happening: happenings.FirstOrDefault(happening => happening.Evidence.Any(span => span.Contains(mark.Span)))))
            .Where(pair => pair.mark.Override is not null || pair.Happening is not null)
            .Select(pair => new TimeExpression { Start = pair.mark.Span.Start, End = pair.mark.Span.End, Type = TimeType.Date, Value = pair.mark.Override ?? pair.Happening!.When }),
    ];

    private static List<Span> Sentences(string text)
    {
        var sentences = new List<Span>();
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] is '.' or '!' or '?' or '"' && (text[i] != '"' || (i > 0 && text[i - 1] is '.' or '!' or '?'))
                && i + 2 < text.Length && text[i + 1] == ' ' && (char.IsUpper(text[i + 2]) || text[i + 2] == '"');
            if (!ends && text[i] != '\n' && i + 1 < text.Length)
                continue;
            if (i + 1 > start && !string.IsNullOrWhiteSpace(text[start..(i + 1)]))
                sentences.Add(new Span(start, text[i] == '\n' ? i : i + 1));
            start = ends ? i + 2 : i + 1;
        }

        return sentences;
    }

    private sealed record Mark(Span Span, string Id, char Kind, string? Override)
    {
        public static Mark Read(Span span, string label)
        {
            (string name, string other) = GoldStory.Cut(label, "@");
            (string id, string kind) = GoldStory.Cut(name, ".");
            return new Mark(span, id, kind.Length > 0 ? kind[0] : ' ', other.Length > 0 ? other : null);
        }
    }
}

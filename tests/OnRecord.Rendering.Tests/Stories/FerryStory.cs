using OnRecord.Comparison;
using OnRecord.Happenings;
using OnRecord.Names;
using OnRecord.Positions;
using OnRecord.Statements;

namespace OnRecord.Rendering.Tests.Stories;

/// <summary>A comparison made by hand that has something of everything: a quarrel over a ferry between two invented islands.</summary>
public static class FerryStory
{
    private const string Courier = """
        Island council walks out over the night ferry

        The mayor of Great Holm, Sanna Veit, said on Tuesday that the night ferry would sail “until the last lamp on the pier goes out,” and accused the council of Little Holm of counting passengers twice.

        “We have carried 340 people a night,” Veit told reporters on the pier. “They count the cows.”

        “A ferry is not a luxury,” she went on. “It is a road.

        “Whoever closes it closes the island.”

        Support the Courier

        Veit met the head of the shipping line, Aldo Renn, at the town hall on Monday. She is ready to pay a third of the fuel if Little Holm pays another.

        The council of Little Holm has ruled out any payment. A council member said that the quarrel was “older than the boat.”
        """;

    private const string Gazette = """
        Great Holm: the ferry stays

        "The boat will sail until the last light on the jetty goes out," Mayor Sanna Veit said on Tuesday. She put the passengers at 430 a night.

        Veit and Aldo Renn, who runs the shipping line, held talks on Sunday at the town hall. They plan to meet again on 9 May.

        "A ferry is not a luxury," said Veit, "it is a road."

        Renn denied that he wanted to sell the boat. "Nobody has asked me for a price," he said.
        """;

    private const string Observer = """
        Little Holm says it will not pay

        The council of Little Holm will not pay for the night ferry, its chair Ove Marlin said on Wednesday. He called the passenger count of the neighbouring island “a fairy tale.”

        According to Marlin, the mayor of Great Holm wants the boat to sail until the lights go out.
        """;

    /// <summary>The comparison.</summary>
    public static StoryComparison Make()
    {
        var courier = new ReportDraft("courier.txt", "The Holm Courier", "2031-05-06T18:30:00+02:00", Courier.Replace("Support the", "# Support the", StringComparison.Ordinal));
        var gazette = new ReportDraft("gazette.txt", "Gazette", "2031-05-06", Gazette);
        var observer = new ReportDraft("letters/holm-observer.txt", null, null, Observer);
        string veit = courier.Actor("Sanna Veit"), gazetteVeit = gazette.Actor("Sanna Veit"), observerVeit = observer.Actor("mayor of Great Holm");
        string renn = courier.Actor("Aldo Renn"), gazetteRenn = gazette.Actor("Aldo Renn"), marlin = observer.Actor("Ove Marlin");
        string council = courier.Actor("council of Little Holm", ActorKind.Group), hall = courier.Actor("town hall", ActorKind.Place);

        Utterance lamp = new()
        {
            Id = "u1",
            Speaker = "a1",
            When = "2031-05-06",
            Origins = 3,
            Renderings =
            [
                courier.Says(RenderingKind.Part, StatementForm.Mixed, veit, ["the night ferry would sail “until the last lamp on the pier goes out,”"]),
                gazette.Says(RenderingKind.OtherTranslation, StatementForm.Direct, gazetteVeit, ["\"The boat will sail until the last light on the jetty goes out,\""]),
                observer.Says(RenderingKind.Paraphrase, StatementForm.Indirect, observerVeit, ["the mayor of Great Holm wants the boat to sail until the lights go out"], 0.6, "two sources in one sentence"),
            ],
        };
        lamp = lamp with { Renderings = [lamp.Renderings[0] with { Kind = RenderingKind.Verbatim }, .. lamp.Renderings.Skip(1)] };
        Utterance passengers = new()
        {
            Id = "u2",
            Speaker = "a1",
            When = "2031-05-06",
            Origins = 2,
            Renderings =
            [
                courier.Says(RenderingKind.Verbatim, StatementForm.Direct, veit, ["“We have carried 340 people a night,”", "“They count the cows.”"]),
                gazette.Says(RenderingKind.Summary, StatementForm.Indirect, gazetteVeit, ["the passengers at 430 a night"]),
            ],
            Absent = [new Absence(observer.Id, observer.At("He called the passenger count of the neighbouring island “a fairy tale.”"))],
        };
        Utterance road = new()
        {
            Id = "u3",
            Speaker = "a1",
            Origins = 1,
            Renderings =
            [
                courier.Says(RenderingKind.Verbatim, StatementForm.Direct, veit, ["“A ferry is not a luxury,”", "“It is a road.\n\n“Whoever closes it closes the island.”"], 0.9),
                gazette.Says(RenderingKind.Part, StatementForm.Direct, gazetteVeit, ["\"A ferry is not a luxury,\"", "\"it is a road.\""]),
            ],
            Absent = [new Absence(observer.Id, null)],
        };
        Utterance older = Alone("u4", null, null, courier.Says(
            RenderingKind.Verbatim, StatementForm.Mixed, null, ["the quarrel was “older than the boat.”"], 0, "no name", "A council member", SpeakerState.Unnamed));
        Utterance sell = Alone("u5", "a2", null, gazette.Says(
            RenderingKind.Verbatim, StatementForm.Indirect, gazetteRenn, ["he wanted to sell the boat"], negated: true));
        Utterance price = Alone("u6", "a2", null, gazette.Says(
            RenderingKind.Verbatim, StatementForm.Direct, gazetteRenn, ["\"Nobody has asked me for a price,\""], 0.7, "carried over from the sentence before"))
            with
        {
            Absent = [new Absence(courier.Id, courier.At("She is ready to pay a third of the fuel if Little Holm pays another."))],
        };
        Utterance tale = Alone("u7", "a3", "2031-05-07", observer.Says(
            RenderingKind.Verbatim, StatementForm.Mixed, marlin, ["the passenger count of the neighbouring island “a fairy tale.”"]));

        JoinedHappening talks = new()
        {
            Id = "h1",
            Type = "meeting",
            Status = HappeningStatus.Happened,
            When = "2031-05-05",
            Place = "a5",
            Participants = ["a1", "a2"],
            Renderings =
            [
                courier.Tells("meeting", HappeningStatus.Happened, "2031-05-05", "Veit met the head of the shipping line, Aldo Renn, at the town hall on Monday."),
                gazette.Tells("meeting", HappeningStatus.Happened, "2031-05-04", "held talks on Sunday at the town hall"),
            ],
        };
        JoinedHappening again = new()
        {
            Id = "h2",
            Type = "meeting",
            Status = HappeningStatus.Planned,
            When = "2031-05-09",
            Participants = ["a1", "a2"],
            Renderings = [gazette.Tells("meeting", HappeningStatus.Planned, "2031-05-09", "They plan to meet again on 9 May.")],
        };
        JoinedPosition[] positions =
        [
            new()
            {
                Id = "p1",
                Actor = "a1",
                Topic = "the fuel",
                Stance = Stance.Conditions,
                Condition = "if Little Holm pays another",
                Renderings = [courier.Holds(veit, Stance.Conditions, "the fuel", "if Little Holm pays another")],
            },
            new()
            {
                Id = "p2",
                Actor = "a4",
                Topic = "any payment",
                Stance = Stance.RulesOut,
                When = "2031-05-06",
                Renderings = [courier.Holds(council, Stance.RulesOut, "any payment"), observer.Holds(marlin, Stance.RulesOut, "pay for the night ferry")],
            },
        ];

        return new StoryComparison
        {
            Reports =
            [
                courier.Finish(headline: "Island council walks out over the night ferry", url: "https://courier.example/ferry?a=1&b=2"),
                gazette.Finish(headline: "Great Holm: the ferry stays"),
                observer.Finish(headline: "Little Holm says it will not pay"),
                new ReportDraft("kurier.txt", "Inselkurier", "2031-05-06", "Die Fähre bleibt.").Finish(unread: "The text is in another language (de) and was not read: give an English one."),
            ],
            Actors =
            [
                new() { Id = "a1", Name = "Sanna Veit", Kind = ActorKind.Person, Roles = ["mayor of Great Holm"], Mentions = [new(courier.Id, veit), new(gazette.Id, gazetteVeit), new(observer.Id, observerVeit)] },
                new() { Id = "a2", Name = "Aldo Renn", Kind = ActorKind.Person, Mentions = [new(courier.Id, renn), new(gazette.Id, gazetteRenn)] },
                new() { Id = "a3", Name = "Ove Marlin", Kind = ActorKind.Person, Mentions = [new(observer.Id, marlin)] },
                new() { Id = "a4", Name = "council of Little Holm", Kind = ActorKind.Group, Mentions = [new(courier.Id, council)] },
                new() { Id = "a5", Name = "town hall", Kind = ActorKind.Place, Mentions = [new(courier.Id, hall)] },
            ],
            Utterances = [lamp, passengers, road, older, sell, price, tale],
            Happenings = [talks, again],
            Positions = positions,
            Differences =
            [
                new(DifferenceKind.Number, "u2", [courier.Value("340"), gazette.Value("430")]),
                new(DifferenceKind.Date, "h1", [courier.Value("2031-05-05", "Monday"), gazette.Value("2031-05-04", "Sunday")]),
                new(DifferenceKind.Wording, "u1", [courier.Value("last lamp on the pier"), gazette.Value("last light on the jetty")]),
            ],
            Only =
            [
                new(courier.Id, ["s4"], [], [0]),
                new(gazette.Id, ["s4"], ["h2"], []),
                new(observer.Id, ["s2"], [], []),
            ],
            Timeline =
            [
                new() { When = "2031-05-05", Happening = "h1" },
                new() { When = "2031-05-06", Utterance = "u1" },
                new() { When = "2031-05-06", Utterance = "u2" },
                new() { When = "2031-05-07", Utterance = "u7" },
                new() { When = "2031-05-09", Happening = "h2" },
                new() { Utterance = "u3" },
                new() { Utterance = "u4" },
                new() { Utterance = "u5" },
                new() { Utterance = "u6" },
            ],
        };
    }

    private static Utterance Alone(string id, string? speaker, string? when, Comparison.Rendering rendering) =>
        new() { Id = id, Speaker = speaker, When = when, Origins = 1, Renderings = [rendering] };
}

using System.Text;

namespace OnRecord.Ledger.Tests;

/// <summary>Reports of our own invention.</summary>
internal static class Reports
{
    public const string Courier = """
        ---
        outlet: The Holm Courier
        published: 2031-05-06
        url: https://courier.example/2031/night-ferry
        ---
        Island council walks out over the night ferry

        The mayor of Great Holm, Sanna Veit, said on Tuesday that the night ferry between the two islands would go on sailing until the end of the year.

        “A ferry is not a luxury,” Veit told reporters on the pier. “Whoever closes it closes the island.”

        Veit met Aldo Renn, the head of the shipping line, at the town hall on Monday.
        """;

    public const string CourierLater = """
        ---
        outlet: The Holm Courier
        published: 2031-05-07
        url: https://www.courier.example/2031/night-ferry/?utm_source=mail
        ---
        Island council walks out over the night ferry

        The mayor of Great Holm, Sanna Veit, said on Tuesday that the night ferry between the two islands would go on sailing until the end of the year.

        “A ferry is not a luxury,” Veit told reporters on the pier.

        “We shall ask the government for money,” said Aldo Renn, the head of the shipping line, on Wednesday.

        Veit met Renn at the town hall on Monday.
        """;

    public const string Gazette = """
        ---
        outlet: Gazette
        published: 2031-05-06
        ---
        Great Holm: the ferry stays

        The night ferry between Great Holm and Little Holm will go on sailing, Mayor Sanna Veit said on Tuesday after a meeting with the shipping line.

        "A ferry is not a luxury," Veit said. "The one who closes it closes the island."

        She met Aldo Renn, who heads the shipping line, on Monday.
        """;

    public const string Mine = """
        ---
        outlet: Gazette
        published: 2031-05-20
        ---
        Rescuers reach miners at Korvel

        Rescuers reached eleven miners in the flooded Korvel copper mine on Tuesday, the mining company Darnholt said.

        "All of them are alive," said Irma Dall, the head of the rescue service. "We have heard them knocking since Sunday."

        Irma Dall opposes the reopening of the mine.
        """;

    /// <summary>Many small reports of one to three an event, each with a statement of its own.</summary>
    public static IEnumerable<Capture> Many(int count) => Enumerable.Range(1, count).Select(i => TestLedger.Of(
        $"report-{i}.txt",
        $"---\noutlet: Outlet {i % 5}\npublished: 2031-{1 + (i / 28 % 12):00}-{1 + (i % 28):00}\n---\nHarbour number {i / 3} of the coast closes\n\n“Pier {i} will close,” said Sanna Veit{i / 3} of Harbour{i / 3} on Monday.\n"));

    public static string Text(this Capture capture) => Encoding.UTF8.GetString(capture.Bytes.Span);
}

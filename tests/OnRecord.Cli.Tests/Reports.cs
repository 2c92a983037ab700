using System.Text.Json;

namespace OnRecord.Cli.Tests;

/// <summary>Short reports of our own invention.</summary>
internal static class Reports
{
    public const string Courier = """
        ---
        outlet: The Holm Courier
        published: 2031-05-06
        ---
        Island council walks out over the night ferry

        The mayor of Great Holm, Sanna Veit, said on Tuesday that the night ferry between the two islands would go on sailing until the end of the year.

        “A ferry is not a luxury,” Veit told reporters on the pier. “Whoever closes it closes the island.”

        Veit met Aldo Renn, the head of the shipping line, at the town hall on Monday. They talked about the price of the fuel and about the passengers.
        """;

    public const string Gazette = """
        ---
        outlet: Gazette
        published: 2031-05-06
        ---
        Great Holm: the ferry stays

        The night ferry between Great Holm and Little Holm will go on sailing, Mayor Sanna Veit said on Tuesday after a meeting with the shipping line.

        "A ferry is not a luxury," Veit said. "The one who closes it closes the island."

        She met Aldo Renn, who heads the shipping line, on Monday to talk about the price of fuel.
        """;

    /// <summary>Lines as <c>onrecord extract</c> reads them, some of them broken.</summary>
    public static string Lines(int count, int brokenEvery = 0)
    {
        var lines = new List<string>();
        for (int i = 1; i <= count; i++)
        {
            string text = string.Concat(Enumerable.Repeat($"Report {i} of the night ferry. “We sail,” said Sanna Veit on Monday.\n\n", 1 + (i % 7)));
            lines.Add(brokenEvery > 0 && i % brokenEvery == 0 ? $$"""{"id":"{{i}}","text":""" : $$"""{"id":"{{i}}","published":"2031-05-06","text":{{JsonSerializer.Serialize(text)}}}""");
        }

        return string.Join('\n', lines) + "\n";
    }
}

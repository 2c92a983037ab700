using System.Globalization;
using System.Text;

namespace OnRecord.Evaluation.Speed;

/// <summary>The page <c>docs/speed.md</c>.</summary>
internal static class SpeedPage
{
    /// <summary>The page, of all tables.</summary>
    /// <param name="data">What was read.</param>
    /// <param name="date">The day of the measurement.</param>
    /// <param name="tables">The tables, in order.</param>
    public static string Of(SpeedData data, DateOnly date, IEnumerable<SpeedTable> tables)
    {
        var page = new StringBuilder();
        page.Append($"""
            # How fast it reads

            Measured on {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} by one command, which writes this page:

                dotnet build -c Release
                npm install --prefix evaluation/peers        # the libraries that it is measured beside, where wanted
                dotnet run -c Release --project evaluation -- speed CORPORA

            Read were {data.Name}. The machine had {Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)} cores that other work shared, so most figures
            are the processor's time and not the clock's; even so they move by some per cent from run to run, and ratios within one run
            tell more than the numbers.

            """.ReplaceLineEndings("\n"));
        foreach (SpeedTable table in tables)
            table.WriteTo(page);
        return page.ToString();
    }

    /// <summary>The page with some of its tables measured again. A table that it does not have yet comes behind the one before it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tables">The new tables, in order; the first one is on the page.</param>
    /// <exception cref="EvaluationException">The page does not have the first of them.</exception>
    public static string With(string page, IEnumerable<SpeedTable> tables)
    {
        int at = -1;
        foreach (SpeedTable table in tables)
        {
            string head = $"\n## {table.Title}\n";
            int start = page.IndexOf(head, StringComparison.Ordinal);
            if (start < 0 && at < 0)
                throw new EvaluationException($"The page has no section '{table.Title}' to be written anew: measure the whole page, without --stages-alone.");
            int end = start < 0 ? at : page.IndexOf("\n## ", start + head.Length, StringComparison.Ordinal);
            end = end < 0 ? page.Length : end;
            start = start < 0 ? at : start;
            var written = new StringBuilder();
            table.WriteTo(written);
            page = page[..start] + written + page[end..];
            at = start + written.Length;
        }

        return page;
    }
}

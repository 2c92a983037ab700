using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnRecord.Evaluation.Scoring;

/// <summary>Draws stories that lie years apart together into some days, since else the date alone tells them apart. The days between a story's reports stay.</summary>
internal static class StoryStream
{
    private static readonly DateOnly First = new(2020, 6, 1);

    /// <summary>The days of publication of a dense stream.</summary>
    /// <param name="stories">Each report's story.</param>
    /// <param name="published">Each report's day of publication, ISO 8601.</param>
    /// <param name="days">On how many days stories begin.</param>
    public static IReadOnlyList<string> Draw(IReadOnlyList<string> stories, IReadOnlyList<string> published, int days = 30)
    {
        DateOnly[] own = [.. published.Select(day => DateOnly.ParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture))];
        Dictionary<string, DateOnly> begun = stories.Zip(own).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.Min(pair => pair.Second));
        return [.. stories.Select((story, i) => First.AddDays((int)(Number(story) % days) + own[i].DayNumber - begun[story].DayNumber).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
    }

    // A hash, so that a story falls on the same day in every run. Nothing is kept secret by it.
#pragma warning disable CA5350
    private static long Number(string story) => SHA1.HashData(Encoding.UTF8.GetBytes(story)).AsSpan(0, 6).ToArray().Aggregate(0L, (number, b) => (number << 8) | b);
#pragma warning restore CA5350
}

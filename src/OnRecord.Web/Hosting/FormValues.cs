using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace OnRecord.Web.Hosting;

/// <summary>The values of a form, each with a sentence where it is missing or wrong.</summary>
internal sealed class FormValues(IFormCollection form)
{
    private const int LongestValue = 400;

    /// <summary>A value, or <see langword="null"/> where it is missing or blank.</summary>
    public string? Value(string name)
    {
        string? value = form[name];
        if (value?.Length > LongestValue)
            throw Wrong(name, $"is longer than {LongestValue} characters: give a shorter one");
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    /// <summary>A value that has to be there.</summary>
    public string Needed(string name) => Value(name) ?? throw Wrong(name, "is missing: fill it in and send the form again");

    /// <summary>A whole number.</summary>
    public int Number(string name) =>
        int.TryParse(Needed(name), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Wrong(name, "is no whole number");

    /// <summary>The report of a fact of another report, written <c>REPORT/FACT</c>.</summary>
    public string First(string name) => Pair(name).Report;

    /// <summary>The fact of another report, written <c>REPORT/FACT</c>.</summary>
    public string Second(string name) => Pair(name).Fact;

    /// <summary>All values.</summary>
    public IReadOnlyList<string> Values(string name) => [.. form[name].OfType<string>().Where(value => value.Length is > 0 and <= LongestValue)];

    /// <summary>Spans, each written <c>START-END</c>.</summary>
    public IReadOnlyList<Span> Spans(string name)
    {
        var spans = new List<Span>();
        foreach (string value in Values(name))
        {
            string[] ends = value.Split('-');
            if (ends.Length != 2 || !int.TryParse(ends[0], out int start) || !int.TryParse(ends[1], out int end) || start < 0 || end <= start)
                throw Wrong(name, "is no passage, written as its first and last offset, such as 120-180");
            spans.Add(new Span(start, end));
        }

        return spans.Count > 0 ? spans : throw Wrong(name, "is missing: choose one or more");
    }

    private (string Report, string Fact) Pair(string name)
    {
        string[] parts = Needed(name).Split('/');
        return parts.Length == 2 ? (parts[0], parts[1]) : throw Wrong(name, "is written REPORT/FACT, by the ids of both");
    }

    private static RefusedException Wrong(string name, string what) => new(StatusCodes.Status400BadRequest, $"The field '{name}' {what}.");
}

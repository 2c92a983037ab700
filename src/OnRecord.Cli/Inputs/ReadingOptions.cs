using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OnRecord.Pages;

namespace OnRecord.Cli.Inputs;

/// <summary>The options of the commands that read files.</summary>
internal sealed class ReadingOptions
{
    private const int DefaultSize = 16 * 1024 * 1024;
    private const long LargestSize = 1024 * 1024 * 1024;

    private readonly Option<string[]> _published = new("--published")
    {
        Description = "When the reports were published, such as 2031-03-12 or 2031-03-12T09:30:00+02:00. Relative days are counted from it. FILE=DATE gives it for one file.",
        HelpName = "DATE|FILE=DATE",
    };

    private readonly Option<string[]> _outlet = new("--outlet")
    {
        Description = "Who published the reports. FILE=NAME gives it for one file.",
        HelpName = "NAME|FILE=NAME",
    };

    private readonly Option<int?> _maxSize = new("--max-size")
    {
        Description = "The largest file that is read, in bytes or as 500K, 64M, 1G. The default is 16M.",
        HelpName = "SIZE",
        CustomParser = ParseSize,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_published);
        command.Options.Add(_outlet);
        command.Options.Add(_maxSize);
    }

    /// <summary>What a reading must not exceed.</summary>
    public ReadingLimits Limits(ParseResult parsed) => new() { Length = parsed.GetValue(_maxSize) ?? DefaultSize };

    /// <summary>When the files were published, as given.</summary>
    /// <exception cref="Refusal">A value is wrong.</exception>
    public GivenValues Published(ParseResult parsed, IReadOnlyList<Source> sources) =>
        GivenValues.Parse(_published.Name, parsed.GetValue(_published) ?? [], sources, value => PublicationTime.Parse(value).Error);

    /// <summary>Who published the files, as given.</summary>
    /// <exception cref="Refusal">A value is wrong.</exception>
    public GivenValues Outlet(ParseResult parsed, IReadOnlyList<Source> sources) =>
        GivenValues.Parse(
            _outlet.Name,
            parsed.GetValue(_outlet) ?? [],
            sources,
            value => string.IsNullOrWhiteSpace(value) ? "give the outlet's name." : null);

    private static int? ParseSize(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        long unit = char.ToUpperInvariant(text.Length > 0 ? text[^1] : ' ') switch { 'K' => 1024, 'M' => 1024 * 1024, 'G' => 1024 * 1024 * 1024, _ => 1 };
        ReadOnlySpan<char> digits = unit == 1 ? text : text.AsSpan(0, text.Length - 1);
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long count) && count > 0 && count <= LargestSize / unit)
            return (int)(count * unit);
        result.AddError($"--max-size {text}: give a size of 1 to 1G bytes, such as 500K or 64M.");
        return null;
    }
}

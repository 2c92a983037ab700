using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using OnRecord.Cli.Inputs;
using OnRecord.Cli.Outputs;
using OnRecord.Ledger;
using OnRecord.Pages;
using OnRecord.Statements;

namespace OnRecord.Cli.Commands;

/// <summary><c>onrecord search</c>: finds statements and reports in a ledger.</summary>
internal static class SearchCommand
{
    private const int MostShown = 1000;

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS")
        {
            Description = "Words that must all be there, \"a phrase\" in quotation marks, a beginning with * behind it; none where options alone decide.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new SearchOptions();
        var ledger = new LedgerOption();
        var command = new Command("search", "Searches the statements and texts of a ledger.") { words };
        options.AddTo(command);
        ledger.AddTo(command);
        command.SetAction(parsed => Run(terminal, parsed, parsed.GetValue(words) ?? [], options, ledger));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, string[] words, SearchOptions options, LedgerOption option)
    {
        SearchQuery query = options.Query(parsed, Phrases(words));
        if (query.Words.Length == 0 && query is { Speaker: null, Outlet: null, From: null, To: null, Form: null, Story: null })
            throw new Refusal(CommandLine.Misused, "Nothing is searched for: give words, or one of --speaker, --outlet, --from, --to, --form, --story.");
        using LedgerFile ledger = option.OpenExisting(parsed, terminal);
        using LedgerSnapshot snapshot = ledger.Read();
        SearchResult result = snapshot.Search(query);
        if (options.IsJson(parsed))
            terminal.Write(SearchJson.Of(result));
        else
            terminal.Write(new SearchText(terminal.Columns, terminal.HasColours).Of(result));
        return CommandLine.Done;
    }

    // A shell takes quotation marks away: a word with a space in it was a phrase.
    private static string Phrases(string[] words) =>
        string.Join(' ', words.Select(word => word.Any(char.IsWhiteSpace) && !word.Contains('"', StringComparison.Ordinal) && words.Length > 1 ? $"\"{word}\"" : word));

    /// <summary>The options of a search.</summary>
    private sealed class SearchOptions
    {
        private readonly Option<string> _speaker = new("--speaker") { Description = "Only statements of this speaker: words of the name, or an id.", HelpName = "NAME" };
        private readonly Option<string> _outlet = new("--outlet") { Description = "Only what this outlet published.", HelpName = "NAME" };
        private readonly Option<string> _from = new("--from") { Description = "Only what was published on this day or later.", HelpName = "DATE", CustomParser = ParseDay };
        private readonly Option<string> _to = new("--to") { Description = "Only what was published on this day or earlier.", HelpName = "DATE", CustomParser = ParseDay };
        private readonly Option<StatementForm?> _form = new("--form") { Description = "Only statements of this form: direct, mixed or indirect.", HelpName = "direct|mixed|indirect", CustomParser = ParseForm };
        private readonly Option<string> _story = new("--story") { Description = "Only what is in the story of this id.", HelpName = "ID" };
        private readonly Option<int?> _limit = new("--limit") { Description = "How many statements and how many reports are shown at most. The default is 20.", HelpName = "N", CustomParser = ParseLimit };
        private readonly Option<string> _format = new("--format") { Description = "What to write: text or json. The default is text.", HelpName = "text|json", DefaultValueFactory = _ => "text" };

        public void AddTo(Command command)
        {
            _format.AcceptOnlyFromAmong("text", "json");
            foreach (Option option in (Option[])[_speaker, _outlet, _from, _to, _form, _story, _limit, _format])
                command.Options.Add(option);
        }

        public bool IsJson(ParseResult parsed) => parsed.GetValue(_format) == "json";

        public SearchQuery Query(ParseResult parsed, string words) => new(words.Trim())
        {
            Speaker = parsed.GetValue(_speaker),
            Outlet = parsed.GetValue(_outlet),
            From = parsed.GetValue(_from),
            To = parsed.GetValue(_to),
            Form = parsed.GetValue(_form),
            Story = parsed.GetValue(_story),
            Take = parsed.GetValue(_limit) ?? 20,
        };

        private static string? ParseDay(ArgumentResult result)
        {
            string text = result.Tokens[0].Value;
            if (PublicationTime.Parse(text).Value is { Time: null } day)
                return day.ToString();
            result.AddError($"{text}: give a day, such as 2031-03-12.");
            return null;
        }

        private static StatementForm? ParseForm(ArgumentResult result)
        {
            switch (result.Tokens[0].Value)
            {
                case "direct": return StatementForm.Direct;
                case "mixed": return StatementForm.Mixed;
                case "indirect": return StatementForm.Indirect;
            }

            result.AddError($"--form {result.Tokens[0].Value}: give direct, mixed or indirect.");
            return null;
        }

        private static int? ParseLimit(ArgumentResult result)
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and <= MostShown)
                return count;
            result.AddError($"--limit {text}: give a number from 1 to 1000.");
            return null;
        }
    }
}

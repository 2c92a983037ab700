namespace OnRecord.Cli.Commands;

/// <summary>What stands below each command's help.</summary>
internal static class Examples
{
    private const string Compare = """
        Examples:
          onrecord compare courier.html tribune.html
              Compares two saved pages and shows the story as text.
          onrecord compare story/ --format html -o story.html
              Compares all files of a folder and writes one self-contained page.
          onrecord compare a.txt b.txt --published 2031-03-12
              Gives both texts their day of publication, so that "on Monday" is a date.
          onrecord compare a.txt b.txt --outlet a.txt="Elmar Register" --outlet b.txt=Tribune
              Says who published what.
          curl -s https://example.org/report | onrecord compare - saved.html
              Reads one of the reports from standard input.

        Exit status: 0 compared, 1 a file could not be read or written, 2 called wrongly.

        """;

    private const string Read = """
        Examples:
          onrecord read courier.html
              Shows who said what, what happened and who stands where in one report.
          onrecord read report.txt --published 2031-03-12 --format json
              Writes the report's record as JSON.

        Exit status: 0 read, 1 the file could not be read or written, 2 called wrongly.

        """;

    private const string Extract = """
        Examples:
          onrecord extract < reports.jsonl > records.jsonl
              Reads each line's report and writes its record, in the same order.
          onrecord extract --threads 1 < reports.jsonl
              Works on one core.
          echo '{"id":"1","published":"2031-03-12","text":"The talks failed, he said."}' | onrecord extract
              Reads one report.

        A line that cannot be read gives {"id", "line", "error"} in its place.
        Exit status: 0 all lines read, 1 a line could not be read, 2 called wrongly.

        """;

    private const string Parse = """
        Examples:
          onrecord parse < reports.jsonl > reports.conllu
              Writes the words, tags and heads of each line's report.

        Exit status: 0 all lines read, 1 a line could not be read, 2 called wrongly.

        """;

    private const string Stories = """
        Examples:
          onrecord stories < reports.jsonl > stories.jsonl
              Says of each line's report which story it belongs to.

        Exit status: 0 all lines read, 1 a line could not be read, 2 called wrongly.

        """;

    private const string Serve = """
        Examples:
          onrecord serve --ledger river.db
              Opens the desk over a ledger in the browser.
          onrecord serve --port 8080 --no-open
              Serves your own ledger on another port, and opens no browser.

        The desk answers on this machine alone. Ctrl+C ends it.
        Exit status: 0 ended, 1 the ledger could not be opened or the port is taken, 2 called wrongly.

        """;

    private const string Root = """
        Examples:
          onrecord compare courier.html tribune.html register.txt
              Compares three outlets' reports of one event.
          onrecord compare --help
              Tells all about one command.

        """;

    /// <summary>The examples of a command.</summary>
    public static string Of(string command) => command switch
    {
        "compare" => Compare,
        "read" => Read,
        "extract" => Extract,
        "parse" => Parse,
        "stories" => Stories,
        "serve" => Serve,
        _ => Root,
    };
}

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
          onrecord stories reports/
              Shows which of a folder's reports tell of one event, and why.
          onrecord stories a.html b.html c.txt --format jsonl
              Writes {"id", "story"} for each report.
          onrecord stories < reports.jsonl > stories.jsonl
              Says of each line's report which story it belongs to.

        Exit status: 0 all read, 1 a report could not be read, 2 called wrongly.

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

    private const string Add = """
        Examples:
          onrecord add courier.html tribune.html
              Adds two saved pages to your ledger, and compares what tells of one event.
          onrecord add reports/ --ledger talks.db
              Adds all files of a folder to a ledger of its own.
          onrecord add - < reports.jsonl
              Adds reports given as JSON Lines, as 'onrecord extract' reads them.
          onrecord add memo.txt --published 2031-03-12 --outlet "Elmar Register" --story "River treaty"
              Says when it was published, by whom, and to which story it belongs.

        A report that the ledger has is known and skipped.
        Exit status: 0 added, 1 a report or the ledger could not be read or written, 2 called wrongly.

        """;

    private const string Search = """
        Examples:
          onrecord search treaty water
              Finds statements and texts with both words.
          onrecord search '"river treaty"' 'negotiat*' --speaker Ressin
              Finds a phrase, and a beginning, in what one speaker was reported to say.
          onrecord search --speaker Ressin --from 2031-03-01 --to 2031-03-31
              Shows everything that speaker was reported to say in March.
          onrecord search treaty --outlet Tribune --form direct --format json
              Writes quotations of one outlet as JSON.

        Exit status: 0 searched, 1 the ledger could not be read, 2 called wrongly.

        """;

    private const string Correct = """
        Examples:
          onrecord correct speaker r12ab34cd/s3 "Sanna Veit" --why "see the video"
              Says who said it; '-' instead of the name: nobody can be named.
              'onrecord search' shows REPORT/STATEMENT; REPORT may be shortened.
          onrecord correct not-a-statement r12ab34cd/s3
          onrecord correct end r12ab34cd/s3 "closes the island."
              Says with which words of the report the statement ends.
          onrecord correct same-actor "r12ab34cd/Sanna Veit" r98fe76dc/a4
          onrecord correct different-actors "r12ab34cd/Veit" "r98fe76dc/Veit"
          onrecord correct split-actor r12ab34cd/Veit "Veit's brother" "Ole Veit"
              Where the report has these words, it means somebody else.
          onrecord correct same-utterance r12ab34cd/s3 r98fe76dc/s1
          onrecord correct different-utterances r12ab34cd/s3 r98fe76dc/s1
          onrecord correct story r12ab34cd "The night ferry"
              Puts a report into a story, by the story's id or by a name.
          onrecord correct list
          onrecord correct undo c5d0f1e2a3b4c5d6
          onrecord correct export -o corrections.jsonl
          onrecord correct import corrections.jsonl

        Exit status: 0 done, 1 what it is about is not in the ledger, 2 called wrongly.

        """;

    private const string Export = """
        Examples:
          onrecord export > ledger.jsonl
              Writes all tables as JSON Lines.
          onrecord export --format csv -o tables/
              Writes a file for spreadsheets for each table.
          onrecord export --format html -o ledger.html --with-texts
              Writes all stories as one page, with the reports' whole texts.

        Exit status: 0 written, 1 the ledger or a file could not be read or written, 2 called wrongly.

        """;

    private const string Reread = """
        Examples:
          onrecord reread --ledger talks.db
              Reads all reports of a ledger anew after OnRecord was brought up to date.

        Exit status: 0 all read, 1 a report cannot be read any more, 2 called wrongly.

        """;

    private const string Remove = """
        Examples:
          onrecord remove r12ab34cd
              Removes the report whose id begins so, its record, statements and corrections.

        Exit status: 0 removed, 1 there is no such report, 2 called wrongly.

        """;

    private const string Check = """
        Examples:
          onrecord check --ledger talks.db
              Says whether a ledger is sound.

        Exit status: 0 sound, 1 not, 2 called wrongly.

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
        "add" => Add,
        "search" => Search,
        "correct" => Correct,
        "export" => Export,
        "reread" => Reread,
        "remove" => Remove,
        "check" => Check,
        _ => Root,
    };
}

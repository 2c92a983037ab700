using System.CommandLine;
using OnRecord.Cli.Commands;

var root = new RootCommand("Reads what several outlets reported of one event and keeps one record of it.")
{
    ExtractCommand.Create(),
    ParseCommand.Create(),
    StoriesCommand.Create(),
};
ParseResult parsed = root.Parse(args);
int status = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? 2 : status;

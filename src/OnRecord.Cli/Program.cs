using OnRecord.Cli;

using Terminal terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);

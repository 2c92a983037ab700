using System.CommandLine;
using System.Text;
using OnRecord.Evaluation.Speed.Stages;

namespace OnRecord.Evaluation.Speed;

/// <summary><c>speed</c>: what reading costs, stage by stage and whole, as it grows, and beside others; writes the page.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var corpora = new Argument<string?>("CORPORA") { Description = "The corpora's folder. Without it the repository's own texts are read.", Arity = ArgumentArity.ZeroOrOne };
        var date = new Option<DateOnly?>("--date") { Description = "The day that the page names; today where not given." };
        var output = new Option<string>("--output", "-o") { Description = "The page to write.", DefaultValueFactory = _ => RepositoryFolder.Of("docs/speed.md") };
        var most = new Option<int>("--most") { Description = "The largest number of reports that is grouped.", DefaultValueFactory = _ => 100_000 };
        var reportsAlone = new Option<bool>("--reports-alone") { Description = "Prints what many reports cost together, and measures and writes nothing else." };
        var stagesAlone = new Option<bool>("--stages-alone") { Description = "Measures the stages and nothing else, and writes their tables into the page." };
        var parseAlone = new Option<bool>("--parse-alone") { Description = "Measures the parsing of a megabyte and nothing else, and writes its table into the page." };
        var commandsAlone = new Option<bool>("--commands-alone") { Description = "Measures whole runs of the command and nothing else, and writes their tables into the page." };
        var peersAlone = new Option<bool>("--peers-alone") { Description = "Measures other libraries, and what they are compared with, and nothing else, and writes their tables into the page." };
        var command = new Command("speed", "Measures what reading costs, stage by stage and whole, and beside other libraries where they are installed; writes docs/speed.md.")
        {
            corpora, date, output, most, reportsAlone, stagesAlone, parseAlone, commandsAlone, peersAlone,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(reportsAlone))
            {
                PrintReports(parsed.GetValue(most));
                return EvaluationCommands.Done;
            }

            SpeedData data = SpeedData.Load(parsed.GetValue(corpora));
            DateOnly day = parsed.GetValue(date) ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            string path = parsed.GetValue(output)!;
            File.WriteAllText(path, parsed.GetValue(stagesAlone)
                ? SpeedPage.With(File.ReadAllText(path), new StageTables(data, day).Measure())
                : parsed.GetValue(parseAlone) ? SpeedPage.With(File.ReadAllText(path), [InFolder(folder => new CommandSpeed(data, folder).Parse())])
                : parsed.GetValue(commandsAlone) ? SpeedPage.With(File.ReadAllText(path), Runs(data, parsed.GetValue(corpora), parsed.GetValue(most)))
                : parsed.GetValue(peersAlone) ? SpeedPage.With(File.ReadAllText(path), Beside(data))
                : SpeedPage.Of(data, day, Measure(data, day, parsed.GetValue(corpora), parsed.GetValue(most))));
            return EvaluationCommands.Done;
        });
        return command;
    }

    private static T InFolder<T>(Func<string, T> measure)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("onrecord-speed-");
        try
        {
            return measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<SpeedTable> Runs(SpeedData data, string? corpora, int most) => InFolder<List<SpeedTable>>(folder =>
    {
        var commands = new CommandSpeed(data, folder);
        List<SpeedTable> tables = [commands.Starts(), commands.Stream(), commands.Length(), commands.Parse()];
        tables.Add(CommandSpeed.Stories(folder, most));
        if (corpora is not null)
            tables.Add(new UserSpeed(corpora, folder).FromPagesToStories());
        return tables;
    });

    private static SpeedTable[] Beside(SpeedData data)
    {
        var beside = new PeerSpeed(data);
        IReadOnlyList<PeerCost> peers = PeerRun.Run(data);
        return [beside.Peers(peers), beside.Pages(peers)];
    }

    private static void PrintReports(int most) => InFolder(folder =>
    {
        foreach (Func<SpeedTable> measure in (Func<SpeedTable>[])[StorySpeed.Comparing, () => StorySpeed.Grouping(most), () => CommandSpeed.Stories(folder, most)])
        {
            var text = new StringBuilder();
            measure().WriteTo(text);
            Console.Write(text);
        }

        return most;
    });

    private static List<SpeedTable> Measure(SpeedData data, DateOnly day, string? corpora, int most) => InFolder<List<SpeedTable>>(folder =>
    {
        var commands = new CommandSpeed(data, folder);
        SpeedTable[] beside = Beside(data);
        List<SpeedTable> tables =
            [.. new StageTables(data, day).Measure(), .. beside, commands.Starts(), commands.Stream(), commands.Length(), commands.Parse(),
                StorySpeed.Grouping(most), CommandSpeed.Stories(folder, most), StorySpeed.Comparing()];
        if (corpora is not null)
            tables.Add(new UserSpeed(corpora, folder).FromPagesToStories());
        return tables;
    });
}

using System.CommandLine;
using System.Globalization;

namespace OnRecord.Evaluation.SameBytes;

/// <summary><c>fingerprint</c>: digests of all that is read from the repository's own texts, and from others where they are given; the same on every machine, in every culture and time zone, with any number of threads, in every build.</summary>
internal static class FingerprintCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("REPORTS") { Description = "Files of reports as JSON Lines, whose records are digested too." };
        var threads = new Option<int>("--threads") { Description = "On how many threads reports are read.", DefaultValueFactory = _ => 1 };
        var command = new Command("fingerprint", "Prints digests of all that is read from the repository's own texts, and of the records of other reports where they are given. They are the same everywhere; where they are not, that is a defect.") { files, threads };
        command.SetAction(parsed =>
        {
            // Said so that a test can see that it was tried what it meant to try.
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"culture {CultureInfo.CurrentCulture.Name}, 1.5 is {1.5.ToString(CultureInfo.CurrentCulture)}, zone {TimeProvider.System.LocalTimeZone.Id}"));
            int count = parsed.GetValue(threads);
            foreach ((string name, string digest) in Fingerprint.Of(count).Concat(parsed.GetValue(files)!.Select(file => Fingerprint.Of(file, count))))
                Console.WriteLine($"{digest}  {name}");
            return EvaluationCommands.Done;
        });
        return command;
    }
}

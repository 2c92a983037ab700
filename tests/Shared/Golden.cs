using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace OnRecord.Tests.Shared;

/// <summary>Compares output with a stored file. What differs is kept beside the test program, and <c>eng/accept-golden.sh</c> stores it.</summary>
internal static class Golden
{
    /// <summary>Fails where the output is not what <c>Golden/NAME</c> beside the test holds.</summary>
    public static void Matches(string name, string actual, [CallerFilePath] string test = "") => Compare(Path.Combine(Folder(test), "Golden", name), name, actual);

    /// <summary>Fails where the output is not what a page of <c>docs/</c> holds.</summary>
    public static void MatchesPage(string name, string actual, [CallerFilePath] string test = "") =>
        Compare(Path.Combine(Folder(test), "..", "..", "docs", name), Path.Combine("docs", name), actual);

    private static void Compare(string stored, string name, string actual)
    {
        string received = Path.Combine(AppContext.BaseDirectory, "Received", name);
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.Delete(received);
        if (File.Exists(stored) && File.ReadAllText(stored) == actual)
            return;
        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail(
            File.Exists(stored)
                ? $"The output is not what {stored} holds{FirstDifference(File.ReadAllText(stored), actual)}. If it is right, run eng/accept-golden.sh."
                : $"{stored} is missing. If {received} is right, run eng/accept-golden.sh.");
    }

    private static string FirstDifference(string stored, string actual)
    {
        string[] before = stored.Split('\n'), after = actual.Split('\n');
        for (int i = 0; i < Math.Max(before.Length, after.Length); i++)
        {
            string one = i < before.Length ? before[i] : "(nothing)", other = i < after.Length ? after[i] : "(nothing)";
            if (one != other)
                return $"; line {i + 1} was\n  {one}\nand is\n  {other}\n";
        }

        return "";
    }

    // A path that the compiler made portable says nothing of this machine: then the folder is looked for from the program up.
    private static string Folder(string test)
    {
        if (Directory.Exists(Path.GetDirectoryName(test)))
            return Path.GetDirectoryName(test)!;
        string project = Path.GetFileName(AppContext.BaseDirectory.Split($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}")[0]);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
                return Path.Combine(folder.FullName, "tests", project);
        }

        throw new InvalidOperationException("The repository of the tests is not above the test program.");
    }
}

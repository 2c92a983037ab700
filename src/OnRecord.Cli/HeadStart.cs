using System.Runtime.CompilerServices;
using OnRecord.Comparison;
using OnRecord.English;
using OnRecord.Packs;
using OnRecord.Stories;

namespace OnRecord.Cli;

/// <summary>
/// Makes ready on a thread of its own what a command will need, from its first moment: while its words and its first report are read. That is what
/// the stages need of the pack and, where the runtime compiles while the command runs, the code of the whole way.
/// </summary>
internal static class HeadStart
{
    // What a start makes is tables that stay: to look for what may be taken away again would only hold both threads up. Beyond this the
    // collector goes on as always.
    private const long KeptAtStart = 40_000_000;

    private static int _begun;

    /// <summary>Whether code is compiled while the command runs, and not before.</summary>
    public static bool CompilesAsItRuns => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>Begins, once in a process, where there is a second core; the process never waits for it.</summary>
    /// <param name="args">The words behind the command's name.</param>
    public static void Begin(IReadOnlyList<string> args)
    {
        Action<LanguagePack>? ready = args.Count == 0 ? null : args[0] switch
        {
            "compare" => ReadyToCompare,
            "read" => ReadyToRead,
            // A stream is long: its first report may wait for its code as the others will not.
            "extract" => Prepare,
            _ => null,
        };
        if (ready is null || Environment.ProcessorCount < 2 || Interlocked.Exchange(ref _begun, 1) == 1)
            return;
        new Thread(() => Run(ready, isShort: args[0] != "extract")) { IsBackground = true }.Start();
    }

    private static void Prepare(LanguagePack pack) => new RecordReader(pack).Prepare();

    private static void ReadyToRead(LanguagePack pack)
    {
        Prepare(pack);
        if (CompilesAsItRuns)
            Rehearsal.Read(pack);
    }

    private static void ReadyToCompare(LanguagePack pack)
    {
        Prepare(pack);
        StoryGrouper.Prepare(pack);
        StoryComparer.Prepare(pack);
        if (CompilesAsItRuns)
            Rehearsal.Compare(pack);
    }

    private static void Run(Action<LanguagePack> ready, bool isShort)
    {
        try
        {
            if (isShort)
                GC.TryStartNoGCRegion(KeptAtStart);
            ready(EnglishPack.Instance);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever is wrong, the command comes to the same in its place, and says it there.
        }
    }
}

using OnRecord.English;
using OnRecord.Packs;

namespace OnRecord.Cli;

/// <summary>Compiles on a thread of its own what a command will need, from its first moment: while its words and its first report are read.</summary>
internal static class HeadStart
{
    // What a start makes is tables that stay: to look for what may be taken away again would only hold both threads up. Beyond this the
    // collector goes on as always.
    private const long KeptAtStart = 40_000_000;

    private static int _begun;

    /// <summary>Begins, once in a process, where there is a second core; the process never waits for it.</summary>
    /// <param name="args">The words behind the command's name.</param>
    public static void Begin(IReadOnlyList<string> args)
    {
        Action<LanguagePack>? rehearse = args.Count == 0 ? null : args[0] switch
        {
            "compare" => Rehearsal.Compare,
            "read" => Rehearsal.Read,
            "extract" => Nothing,
            _ => null,
        };
        if (rehearse is null || Environment.ProcessorCount < 2 || Interlocked.Exchange(ref _begun, 1) == 1)
            return;
        new Thread(() => Run(rehearse, isShort: args[0] != "extract")) { IsBackground = true }.Start();
    }

    private static void Nothing(LanguagePack pack)
    {
        // A stream is long: its first report may wait for its code as the others will not.
    }

    private static void Run(Action<LanguagePack> rehearse, bool isShort)
    {
        try
        {
            if (isShort)
                GC.TryStartNoGCRegion(KeptAtStart);
            new RecordReader(EnglishPack.Instance).Prepare();
            rehearse(EnglishPack.Instance);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever is wrong, the command comes to the same in its place, and says it there.
        }
    }
}

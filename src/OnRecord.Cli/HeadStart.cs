using OnRecord.Packs;

namespace OnRecord.Cli;

/// <summary>Compiles on a thread of its own what a command will need, while the first report is read.</summary>
internal static class HeadStart
{
    /// <summary>Begins; the process never waits for it.</summary>
    /// <param name="preparations">What to do, one after another.</param>
    public static void Begin(params Action[] preparations)
    {
        if (Environment.ProcessorCount < 2)
            return;
        new Thread(() => Run(preparations)) { IsBackground = true }.Start();
    }

    private static void Run(Action[] preparations)
    {
        try
        {
            foreach (Action prepare in preparations)
                prepare();
        }
        catch (PackException)
        {
            // The stage that needs what is missing comes to the same error, and says it in its place.
        }
    }
}

using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace OnRecord.Ledger.Adding;

/// <summary>Works on things with several threads and gives the results in the order of the things.</summary>
internal static class InOrder
{
    // Pages are strangers' bytes, and may be nested deeply.
    private const int StackSize = 16 * 1024 * 1024;
    private const int PerThread = 4;

    /// <summary>The results, one for each thing. A few things for each thread are taken at a time, on the caller's thread.</summary>
    /// <param name="things">What to work on.</param>
    /// <param name="work">The work; what it throws is thrown at its place.</param>
    /// <param name="threads">How many threads work.</param>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> things, Func<T, TResult> work, int threads)
    {
        using var waiting = new BlockingCollection<Slot<T, TResult>>();
        var order = new Queue<Slot<T, TResult>>();
        var workers = new Thread[threads];
        for (int i = 0; i < threads; i++)
        {
            workers[i] = new Thread(() => Work(waiting, work), StackSize) { IsBackground = true };
            workers[i].Start();
        }

        try
        {
            foreach (T thing in things)
            {
                var slot = new Slot<T, TResult>(thing);
                order.Enqueue(slot);
                waiting.Add(slot);
                if (order.Count >= threads * PerThread)
                    yield return order.Dequeue().Wait();
            }

            waiting.CompleteAdding();
            while (order.Count > 0)
                yield return order.Dequeue().Wait();
        }
        finally
        {
            waiting.CompleteAdding();
            while (waiting.TryTake(out _))
            {
                // Nobody wants the rest.
            }

            foreach (Thread worker in workers)
                worker.Join();
        }
    }

    private static void Work<T, TResult>(BlockingCollection<Slot<T, TResult>> waiting, Func<T, TResult> work)
    {
        foreach (Slot<T, TResult> slot in waiting.GetConsumingEnumerable())
            slot.Do(work);
    }

    private sealed class Slot<T, TResult>(T thing)
    {
        private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Do(Func<T, TResult> work)
        {
            try
            {
                _result.SetResult(work(thing));
            }
            catch (Exception e)
            {
                // Thrown again where the result is taken.
                _result.SetException(e);
            }
        }

        public TResult Wait()
        {
            try
            {
                _result.Task.Wait();
            }
            catch (AggregateException e) when (e.InnerException is not null)
            {
                ExceptionDispatchInfo.Throw(e.InnerException);
            }

            return _result.Task.Result;
        }
    }
}

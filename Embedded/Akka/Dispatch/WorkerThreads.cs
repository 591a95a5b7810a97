using System.Collections.Concurrent;

namespace Akka.Dispatch;

/// <summary>Some background threads that take work from one queue until it is completed and empty.</summary>
internal sealed class WorkerThreads
{
    private readonly BlockingCollection<IRunnable> _queue = [];
    private readonly Action<Exception> _reportFailure;

    public WorkerThreads(string name, int count, Action<Exception> reportFailure)
    {
        _reportFailure = reportFailure;
        for (var i = 1; i <= count; i++)
        {
            new Thread(Work) { Name = $"{name}-{i}", IsBackground = true }.Start();
        }
    }

    public void Add(IRunnable run) => _queue.Add(run);

    /// <summary>Lets the threads end once they have done what is in the queue.</summary>
    public void Complete() => _queue.CompleteAdding();

    private void Work()
    {
        foreach (var run in _queue.GetConsumingEnumerable())
        {
            try
            {
                run.Run();
            }
            catch (Exception cause)
            {
                _reportFailure(cause);
            }
        }
    }
}

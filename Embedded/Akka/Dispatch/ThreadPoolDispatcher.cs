namespace Akka.Dispatch;

/// <summary>
/// Runs turns on the process's thread pool. A turn that another turn has caused goes to the queue of the same thread, where it is cheap
/// and its data are at hand; but that queue takes the latest first, so every so often one goes to the common queue, and so does a turn of
/// an actor that is not done yet, lest two busy actors keep all others waiting.
/// </summary>
internal sealed class ThreadPoolDispatcher(MessageDispatcherConfigurator configurator) : ConfiguredDispatcher(configurator)
{
    private const int CommonEvery = 64;

    [ThreadStatic]
    private static int _sinceCommon;

    /// <summary>The thread pool belongs to the process, so there is nothing to end.</summary>
    internal override bool EndsWhenDeserted => false;

    internal override void ExecuteAgain(IRunnable run) => ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);

    protected override void ExecuteTask(IRunnable run)
    {
        var isLocal = ++_sinceCommon < CommonEvery;
        if (!isLocal)
        {
            _sinceCommon = 0;
        }

        ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: isLocal);
    }

    protected override void Shutdown()
    {
    }
}

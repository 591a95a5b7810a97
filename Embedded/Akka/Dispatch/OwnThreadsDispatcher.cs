namespace Akka.Dispatch;

/// <summary>Runs turns on a fixed number of threads of its own, which live as long as there are actors for them.</summary>
internal sealed class OwnThreadsDispatcher(MessageDispatcherConfigurator configurator, int threads)
    : ConfiguredDispatcher(configurator)
{
    private readonly Lock _lock = new();
    private WorkerThreads? _workers;

    protected override void ExecuteTask(IRunnable run)
    {
        lock (_lock)
        {
            _workers ??= new WorkerThreads(Id, threads, ReportFailure);
            _workers.Add(run);
        }
    }

    protected override void Shutdown()
    {
        lock (_lock)
        {
            _workers?.Complete();
            _workers = null;
        }
    }
}

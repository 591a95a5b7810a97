namespace Akka.Dispatch;

/// <summary>Runs turns on the process's thread pool.</summary>
internal sealed class ThreadPoolDispatcher(MessageDispatcherConfigurator configurator) : ConfiguredDispatcher(configurator)
{
    /// <summary>The thread pool belongs to the process, so there is nothing to end.</summary>
    internal override bool EndsWhenDeserted => false;

    protected override void ExecuteTask(IRunnable run) => ThreadPool.UnsafeQueueUserWorkItem(run, preferLocal: false);

    protected override void Shutdown()
    {
    }
}

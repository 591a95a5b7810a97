using Akka.Dispatch;

namespace Akka.TestKit;

/// <summary>
/// Runs an actor on the thread that tells it something, before Tell returns; if the actor is in its turn already, that turn handles
/// the message.
/// </summary>
public class CallingThreadDispatcher : MessageDispatcher
{
    /// <summary>The id under which every system of a test kit has this dispatcher.</summary>
    public static new string Id = "akka.test.calling-thread-dispatcher";

    public CallingThreadDispatcher(MessageDispatcherConfigurator configurator)
        : base(configurator) => Throughput = int.MaxValue;

    protected override void ExecuteTask(IRunnable run)
    {
        // The caller's context must not catch what an actor awaits: that goes on in the actor's turns.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            run.Run();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    protected override void Shutdown()
    {
    }
}

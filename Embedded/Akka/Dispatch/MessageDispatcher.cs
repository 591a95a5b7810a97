using Akka.Actor;
using Akka.Event;

namespace Akka.Dispatch;

/// <summary>Decides on which thread, and in which order, the turns of its actors run.</summary>
public abstract class MessageDispatcher
{
    public const int DefaultThroughput = 100;

    private readonly DispatcherLifetime _lifetime;

    protected MessageDispatcher(MessageDispatcherConfigurator configurator)
    {
        Configurator = configurator;
        Id = configurator.Config.GetString("id", GetType().Name);
        _lifetime = new DispatcherLifetime(this);
    }

    public MessageDispatcherConfigurator Configurator { get; }

    public EventStream EventStream => Configurator.Prerequisites.EventStream;

    /// <summary>The path of the section of the configuration that describes this dispatcher.</summary>
    public string Id { get; protected set; }

    /// <summary>How many user messages an actor may process in one turn.</summary>
    public int Throughput { get; set; } = DefaultThroughput;

    /// <summary>How long, in ticks of 100 ns, a turn may go on before it must make way for others; null for no limit, 0 for one message.</summary>
    public long? ThroughputDeadlineTime { get; protected set; }

    /// <summary>How long the dispatcher stays alive after its last actor has stopped.</summary>
    public TimeSpan ShutdownTimeout { get; protected set; }

    /// <summary>How many actors and scheduled pieces of work there are.</summary>
    protected long Inhabitants => _lifetime.Inhabitants;

    /// <summary>Whether <see cref="Shutdown"/> is to be called when nobody lives here any more.</summary>
    internal virtual bool EndsWhenDeserted => true;

    /// <summary>Runs <paramref name="run"/> on this dispatcher, after what was asked for before.</summary>
    public void Schedule(Action run) => Schedule(new ActionRunnable(run));

    /// <inheritdoc cref="Schedule(Action)"/>
    public void Schedule(IRunnable run)
    {
        _lifetime.Enter();
        ExecuteTask(new Visit(_lifetime, run));
    }

    internal void Execute(IRunnable run) => ExecuteTask(run);

    /// <summary>Runs an actor that has used up its turn and has more to do, after all others that wait.</summary>
    internal virtual void ExecuteAgain(Mailbox mailbox) => ExecuteTask(mailbox);

    /// <summary>Runs an actor's turn that this dispatcher has queued in the thread pool, on a thread of the pool.</summary>
    internal virtual void RunTurn(Mailbox mailbox) => mailbox.Run();

    internal void Attach() => _lifetime.Enter();

    internal void Detach() => _lifetime.Leave();

    internal void ShutDown() => Shutdown();

    internal void ReportRejection(Exception cause) => ReportFailure(cause);

    /// <summary>Queues a piece of work. Must not be lost, and must not run before this returns unless the dispatcher is made for that.</summary>
    protected abstract void ExecuteTask(IRunnable run);

    /// <summary>Lets go of threads and other resources. The dispatcher may be used again afterwards.</summary>
    protected abstract void Shutdown();

    protected void ReportFailure(Exception ex) => EventStream.Publish(new Error(ex, GetType().FullName!, GetType(), ex.Message));

    private sealed class Visit(DispatcherLifetime lifetime, IRunnable run) : IRunnable
    {
        public void Run()
        {
            try
            {
                run.Run();
            }
            finally
            {
                lifetime.Leave();
            }
        }

        public void Execute() => Run();
    }
}

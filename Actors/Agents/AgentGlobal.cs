using Akka.Actor;
using Messaging.Broadcasting;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Workers;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Agents;

/// <summary>
/// Everything that one global object has: its ports, channels, workers, timers and tasks. A worker has one for its life; a window gets a new
/// one with each document, and may keep that of a document which can come back. Used on its actor's turn only.
/// </summary>
public sealed class AgentGlobal : IPortOwner, IAgentHost
{
    private readonly IAgentCell _cell;
    private readonly MessagingExtension _messaging;
    private readonly TaskQueue _tasks = new("agent");
    private AgentTimers? _timers;
    private AgentEnvironment? _environment;

    /// <param name="number">Tells the globals of one actor apart.</param>
    internal AgentGlobal(IAgentCell cell, int number, UserAgentServices services, MessagingExtension messaging)
    {
        _cell = cell;
        _messaging = messaging;
        Number = number;
        Loop = new EventLoop(cell.Path, messaging.TaskOrder);
        Ports = new PortTable(this, messaging);
        Broadcasts = new BroadcastTable(this, services.Broadcasts, messaging);
        Workers = new WorkerTable(this, messaging);
        SharedWorkers = new SharedWorkerTable(this, services.SharedWorkers, messaging);
    }

    public EventLoop Loop { get; }

    public PortTable Ports { get; }

    public BroadcastTable Broadcasts { get; }

    public WorkerTable Workers { get; }

    public SharedWorkerTable SharedWorkers { get; }

    /// <summary>What runs here; null before a script has run and after the global is gone.</summary>
    public AgentProgram? Program { get; set; }

    public AgentEnvironment Environment
    {
        get => _environment ?? throw new InvalidOperationException("Nothing has been loaded here yet.");
        set => _environment = value;
    }

    public string Path => _cell.Path;

    public IActorRef Self => _cell.Self;

    public TimeSpan Now => _messaging.Elapsed;

    internal int Number { get; }

    /// <summary>While it is suspended its tasks wait, and it neither sends nor hears broadcasts.</summary>
    internal bool IsSuspended { get; private set; }

    /// <summary>True once a worker has closed itself: it may finish its task, and takes part in nothing new.</summary>
    internal bool IsClosing { get; set; }

    private AgentTimers RunningTimers => _timers ??= new AgentTimers(_cell.Timers, Loop, Number);

    int IPortOwner.PostsTogether => _messaging.PostsTogether;

    IActorRef IPortOwner.SpawnPort(string name) => _cell.SpawnPort(name);

    // What Deliver does, without a delegate for each message.
    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
        var delivery = new Delivery(message, Ports, port);
        try
        {
            Program?.DeliverToPort(port, delivery);
        }
        finally
        {
            delivery.Conclude();
        }
    }

    void IPortOwner.DeliverClose(PortHandle port) => Program?.DeliverClose(port);

    public void QueueTask(Action task)
    {
        var cause = CurrentCause.Value;
        Loop.Queue(_tasks, () =>
        {
            CurrentCause.Value = cause;
            task();
        });
    }

    public void QueueTaskFromOutside(Action task) => Self.Tell(new AgentProtocol.Continue(Number, task), Self);

    public void StartTimer(int timer, TimeSpan delay, Action task) => RunningTimers.Start(timer, delay, task);

    public void CancelTimer(int timer) => RunningTimers.Cancel(timer);

    public void Trace(TraceEvent traceEvent) => _messaging.Trace(traceEvent);

    internal IActorRef SpawnWorker(string name) => _cell.SpawnWorker(name);

    /// <summary>Lets the program dispatch a message, and accounts for one that it did not accept.</summary>
    internal void Deliver<TTarget>(Delivery delivery, TTarget target, Action<AgentProgram, Delivery, TTarget> dispatch)
    {
        try
        {
            if (Program is { } program)
                dispatch(program, delivery, target);
        }
        finally
        {
            delivery.Conclude();
        }
    }

    /// <summary>Whether a message is for something that this global has.</summary>
    internal bool Owns(object message) => message switch
    {
        HandOver handOver => Ports.Find(handOver.Port, handOver.Generation) is not null,
        Overflowed overflowed => Ports.Find(overflowed.Port, overflowed.Generation) is not null,
        Recall recall => Ports.Find(recall.Port, recall.Generation) is not null,
        BroadcastProtocol.Deliver deliver => Broadcasts.Has(deliver.Channel),
        AgentProtocol.TimerFired fired => fired.Global == Number,
        AgentProtocol.Continue going => going.Global == Number,
        WorkerProtocol.Failed failed => Workers.Has(failed.Worker),
        SharedWorkerProtocol.Failed failed => SharedWorkers.Has(failed.Request),
        _ => false,
    };

    /// <summary>Takes in a message that is for something of a global.</summary>
    /// <returns>False if it is for the actor itself.</returns>
    internal bool TryReceive(object message, IActorRef sender)
    {
        switch (message)
        {
            case HandOver handOver: Ports.Receive(handOver, sender); break;
            case Overflowed overflowed: Ports.Receive(overflowed); break;
            case Recall recall: Ports.Receive(recall, sender); break;
            case BroadcastProtocol.Deliver deliver: Broadcasts.Arrive(deliver); break;
            case AgentProtocol.TimerFired fired when fired.Global == Number: RunningTimers.Fire(fired.Timer); break;
            case AgentProtocol.TimerFired: break;
            case AgentProtocol.Continue going when going.Global == Number && Program is not null: QueueTask(going.Task); break;
            case AgentProtocol.Continue: break;
            case WorkerProtocol.Failed failed: Workers.Receive(failed); break;
            case SharedWorkerProtocol.Failed failed: SharedWorkers.Receive(failed); break;
            default: return false;
        }

        return true;
    }

    /// <summary>The document can come back, and until then takes no part in anything.</summary>
    internal void Suspend()
    {
        IsSuspended = true;
        Ports.SendAllPosted();
        Broadcasts.Suspend();
        Workers.TellAll(AgentProtocol.Suspend.Instance);
    }

    internal void Resume()
    {
        IsSuspended = false;
        Broadcasts.Resume();
        Workers.TellAll(AgentProtocol.Resume.Instance);
    }

    /// <summary>Takes leave of the program: its ports and channels close, its workers and timers end, its tasks never run.</summary>
    internal void Close()
    {
        var reason = _cell.EndReason;
        Workers.TerminateAll();
        SharedWorkers.LeaveAll();
        Ports.CloseAll(reason);
        Broadcasts.CloseAll(reason);
        _timers?.CancelAll();
        Loop.Clear();
        Program?.Dispose();
        Program = null;
    }
}

using Akka.Actor;
using Akka.Event;
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
/// An owner of ports with an event loop: the common part of windows and workers. Whatever arrives becomes a task; tasks run one at a time,
/// each in a turn of its own, so that everything else that arrives has its chance between two of them.
/// </summary>
public abstract class AgentActor : UntypedActor, IPortOwner, IAgentHost, IWithTimers
{
    private readonly TaskQueue _tasks = new("agent");
    private AgentTimers? _timers;
    private bool _turnRequested;

    protected AgentActor(UserAgentServices services)
    {
        Services = services;
        Messaging = MessagingExtension.For(Context.System);
        Path = Self.Path.ToStringWithoutAddress();
        Ports = new PortTable(this, Messaging);
        Broadcasts = new BroadcastTable(Self, services.Broadcasts, Messaging, Deliver);
        Workers = new WorkerTable(Ports, Loop, () => $"worker-{Messaging.NextAgent()}", SpawnWorker, (worker, error) => Program?.WorkerFailed(worker, error));
        SharedWorkers = new SharedWorkerTable(
            Ports, Loop, services.SharedWorkers, (worker, error) => Program?.SharedWorkerFailed(worker, error));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected MessagingExtension Messaging { get; }

    protected UserAgentServices Services { get; }

    protected EventLoop Loop { get; } = new();

    /// <summary>The actor's path without address, as the trace names it.</summary>
    protected string Path { get; }

    /// <summary>The ports that this agent owns.</summary>
    protected PortTable Ports { get; }

    protected BroadcastTable Broadcasts { get; }

    protected WorkerTable Workers { get; }

    protected SharedWorkerTable SharedWorkers { get; }

    /// <summary>What runs here; null before a script has run and after the agent has ended.</summary>
    protected abstract AgentProgram? Program { get; }

    /// <summary>Why messages that the agent does not receive any more are lost.</summary>
    protected abstract LossReason EndReason { get; }

    /// <summary>What the trace says when the agent is gone.</summary>
    protected abstract TraceEvent EndedEvent { get; }

    /// <summary>True once the agent ends: it is deaf, and stays only until nothing depends on its ports.</summary>
    protected bool IsEnding { get; private set; }

    IActorRef IPortOwner.Self => Self;

    EventLoop IPortOwner.Loop => Loop;

    string IAgentHost.Path => Path;

    PortTable IAgentHost.Ports => Ports;

    BroadcastTable IAgentHost.Broadcasts => Broadcasts;

    WorkerTable IAgentHost.Workers => Workers;

    SharedWorkerTable IAgentHost.SharedWorkers => SharedWorkers;

    TimeSpan IAgentHost.Now => Messaging.Elapsed;

    private AgentTimers RunningTimers => _timers ??= new AgentTimers(Timers, Loop);

    IActorRef IPortOwner.SpawnPort(string name) => Context.ActorOf(PortActor.Props(), name);

    void IPortOwner.Deliver(PortHandle port, MessageEntry message)
    {
        var delivery = new Delivery(message.Id, message.Record, Ports, Messaging, port.Actor);
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

    void IAgentHost.QueueTask(Action task)
    {
        var cause = CurrentCause.Value;
        Loop.Queue(_tasks, () =>
        {
            CurrentCause.Value = cause;
            task();
        });
    }

    void IAgentHost.StartTimer(int timer, TimeSpan delay, Action task) => RunningTimers.Start(timer, delay, task);

    void IAgentHost.CancelTimer(int timer) => RunningTimers.Cancel(timer);

    void IAgentHost.Trace(TraceEvent traceEvent) => Messaging.Trace(traceEvent);

    protected sealed override void OnReceive(object message)
    {
        switch (message)
        {
            case HandOver handOver: Ports.Receive(handOver, Sender); break;
            case Recall recall: Ports.Receive(recall, Sender); break;
            case AgentProtocol.RunTask: RunTask(); break;
            case BroadcastProtocol.Deliver deliver: Arrive(deliver); break;
            case Terminated: StopIfAlone(); break;
            case AgentProtocol.End: End(); break;
            case AgentProtocol.TimerFired fired: RunningTimers.Fire(fired.Timer); break;
            case WorkerProtocol.Failed failed: Workers.Receive(failed); break;
            case SharedWorkerProtocol.Failed failed: SharedWorkers.Receive(failed); break;
            default: ReceiveAgent(message); break;
        }

        RequestTurn();
    }

    /// <summary>A message that only a window or only a worker knows.</summary>
    protected abstract void ReceiveAgent(object message);

    /// <summary>Called after each task and its microtasks.</summary>
    protected virtual void TaskDone()
    {
    }

    /// <summary>Lets the program dispatch a message and accounts for one that it did not accept.</summary>
    protected void Deliver(Delivery delivery, Action<AgentProgram> dispatch)
    {
        try
        {
            if (Program is { } program)
                dispatch(program);
        }
        finally
        {
            delivery.Conclude();
        }
    }

    /// <summary>
    /// Ends in order: the agent is deaf from now on, but stays until its ports have told the other sides, and until those that it shipped
    /// have been taken over and have nothing left to forward.
    /// </summary>
    protected void End()
    {
        if (IsEnding)
            return;
        IsEnding = true;
        Unload();
        Loop.Clear();
        foreach (var child in Context.GetChildren())
            Context.Watch(child);
        StopIfAlone();
    }

    /// <summary>Takes leave of a program: its ports and channels close, its workers and timers end.</summary>
    protected virtual void Unload()
    {
        Workers.TerminateAll();
        SharedWorkers.LeaveAll();
        Ports.CloseAll(EndReason);
        Broadcasts.CloseAll(EndReason);
        RunningTimers.CancelAll();
    }

    /// <summary>Ports keep no state that a restart could bring back: a port actor that fails is stopped and its failure logged.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private IActorRef SpawnWorker(string name) => Context.ActorOf(DedicatedWorkerActor.Props(Services), name);

    private void Arrive(BroadcastProtocol.Deliver deliver)
    {
        if (IsEnding)
        {
            Messaging.Lose(deliver.Id, deliver.Record, EndReason);
            return;
        }

        Broadcasts.Arrive(deliver);
        Loop.Notify(Broadcasts);
    }

    private void Deliver(BroadcastHandle channel, BroadcastProtocol.Deliver message)
    {
        var delivery = new Delivery(message.Id, message.Record, Ports, Messaging, Self);
        Deliver(delivery, program => program.DeliverToBroadcast(channel, delivery, message.Origin));
    }

    private void RunTask()
    {
        _turnRequested = false;
        CurrentCause.Value = null;
        try
        {
            if (!Loop.TryRunNext())
                return;
        }
        catch (Exception failure)
        {
            Report(failure);
        }

        try
        {
            Program?.Checkpoint();
        }
        catch (Exception failure)
        {
            Report(failure);
        }

        TaskDone();
        CurrentCause.Value = null;
    }

    private void Report(Exception failure) => Context.GetLogger().Error(failure, "A task of {0} failed", Path);

    private void RequestTurn()
    {
        if (_turnRequested || !Loop.HasWork)
            return;
        _turnRequested = true;
        Self.Tell(AgentProtocol.RunTask.Instance, Self);
    }

    private void StopIfAlone()
    {
        if (!IsEnding || Context.GetChildren().Any())
            return;
        Messaging.Trace(EndedEvent);
        Context.Stop(Self);
    }
}

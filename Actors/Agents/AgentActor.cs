using Akka.Actor;
using Akka.Event;
using Messaging.Broadcasting;
using Messaging.Capabilities;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.UserAgents;
using Messaging.Workers;

namespace Messaging.Agents;

/// <summary>
/// An owner of ports with an event loop: the common part of windows and workers. Whatever arrives becomes a task; tasks run one at a time
/// and at most one in a turn, so that everything else that arrives has its chance between two of them.
/// </summary>
public abstract class AgentActor : UntypedActor, IAgentCell, IWithTimers
{
    // What an actor has of itself is that of the actor whose turn it is; another one of the agent may do something for this one in its turn.
    private readonly IActorRef _self;
    private readonly IActorContext _context;
    private int _globals;
    private bool _turnRequested;

    protected AgentActor(UserAgentServices services)
    {
        _self = Self;
        _context = Context;
        Services = services;
        Messaging = MessagingExtension.For(Context.System);
        Path = Self.Path.ToStringWithoutAddress();
        Global = NewGlobal();
    }

    public ITimerScheduler Timers { get; set; } = null!;

    protected MessagingExtension Messaging { get; }

    protected UserAgentServices Services { get; }

    /// <summary>The actor's path without address, as the trace names it.</summary>
    protected string Path { get; }

    /// <summary>The global whose tasks the agent runs.</summary>
    protected AgentGlobal Global { get; set; }

    /// <summary>The globals of documents that can come back.</summary>
    protected virtual IReadOnlyList<AgentGlobal> Kept => [];

    /// <summary>Why messages that the agent does not receive any more are lost.</summary>
    protected abstract LossReason EndReason { get; }

    /// <summary>What the trace says when the agent is gone.</summary>
    protected abstract TraceEvent EndedEvent { get; }

    /// <summary>True once the agent ends: it is deaf, and stays only until nothing depends on its ports.</summary>
    protected bool IsEnding { get; private set; }

    /// <summary>True while the document that the agent belongs to is not active: no task runs.</summary>
    protected bool IsSuspended { get; private set; }

    IActorRef IAgentCell.Self => _self;

    string IAgentCell.Path => Path;

    LossReason IAgentCell.EndReason => EndReason;

    IActorRef IAgentCell.SpawnPort(string name) => _context.ActorOf(PortActor.Props(), name);

    IActorRef IAgentCell.SpawnWorker(string name) => _context.ActorOf(DedicatedWorkerActor.Props(Services), name);

    /// <summary>Held while it is the actor's turn, by all actors whose programs reach each other without a message; null for one alone.</summary>
    protected virtual Lock? TurnLock => null;

    /// <summary>The actor itself, whosever turn it is.</summary>
    protected IActorRef OwnRef => _self;

    /// <summary>Makes a child of this actor, whosever turn it is.</summary>
    protected IActorRef Spawn(Props props, string name) => _context.ActorOf(props, name);

    protected sealed override void OnReceive(object message)
    {
        if (TurnLock is not { } turn)
        {
            Take(message);
            return;
        }

        lock (turn)
        {
            Take(message);
            VisitedAgents.EndTurn();
        }
    }

    private void Take(object message)
    {
        switch (message)
        {
            case AgentProtocol.RunTask: RunTask(); break;
            case BroadcastProtocol.Deliver deliver when IsEnding: Messaging.Lose(deliver.Id, deliver.Record, EndReason); break;
            case Terminated: StopIfAlone(); break;
            case CapabilityProtocol.Describe describe: Describe(describe); break;
            case CapabilityProtocol.Release release: Release(release); break;
            case AgentProtocol.End: End(); break;
            case AgentProtocol.Suspend: IsSuspended = true; Suspend(); break;
            case AgentProtocol.Resume: IsSuspended = false; Resume(); break;
            case PortProtocol.HandOver handOver: HandedOver(handOver); break;
            default:
                if (!OwnerOf(message).TryReceive(message, Sender))
                    ReceiveAgent(message);
                break;
        }

        Global.Ports.SendPosted();
        RequestTurn();
    }

    // A message for a port of an agent that has nothing else to do is the next task already, and runs in the turn that brought it.
    private void HandedOver(PortProtocol.HandOver handOver)
    {
        if (!Global.Ports.TryReceive(handOver))
            OwnerOf(handOver).TryReceive(handOver, Sender);
        if (!_turnRequested)
            RunTask();
    }

    /// <summary>A message that only a window or only a worker knows.</summary>
    protected abstract void ReceiveAgent(object message);

    /// <summary>Called after each task and its microtasks.</summary>
    protected virtual void TaskDone()
    {
    }

    protected AgentGlobal NewGlobal() => new(this, _globals++, Services, Messaging);

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
        foreach (var child in Context.GetChildren())
            Context.Watch(child);
        StopIfAlone();
    }

    /// <summary>Takes leave of everything that the agent has.</summary>
    protected virtual void Unload() => Global.Close();

    protected virtual void Suspend() => Global.Suspend();

    protected virtual void Resume() => Global.Resume();

    /// <summary>Runs a part of the program outside a task, with the microtasks that come of it.</summary>
    protected void RunNow(Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure)
        {
            Report(failure);
        }

        Checkpoint();
    }

    /// <summary>Ports keep no state that a restart could bring back: a port actor that fails is stopped and its failure logged.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    private void Describe(CapabilityProtocol.Describe describe)
    {
        var children = Context.GetChildren().ToArray();
        foreach (var child in children)
            child.Tell(describe, _self);
        IEnumerable<AgentGlobal> globals = [.. Kept, Global];
        var handles = globals.SelectMany(global => global.Ports.Handles).Where(handle => !handle.IsDetached).ToArray();
        describe.Collector.Tell(
            new CapabilityProtocol.Described(
                [.. children],
                [.. handles.Select(handle => new SideState(handle.Id, Path, !handle.IsDropped, handle.IsEnabled, handle.IsListenedTo))],
                [.. handles.SelectMany(handle => handle.Arrived.Select(message => RecordState.Of(message, handle.Id)))]),
            _self);
    }

    private void Release(CapabilityProtocol.Release release)
    {
        IEnumerable<AgentGlobal> globals = [.. Kept, Global];
        foreach (var handle in globals.SelectMany(global => global.Ports.Handles).Where(handle => release.Sides.Contains(handle.Id)).ToArray())
            handle.Close();
    }

    private AgentGlobal OwnerOf(object message)
    {
        var kept = Kept;
        for (var i = 0; i < kept.Count; i++)
        {
            if (kept[i].Owns(message))
                return kept[i];
        }

        return Global;
    }

    private void RunTask()
    {
        _turnRequested = false;
        if (IsSuspended)
            return;
        CurrentCause.Value = null;
        try
        {
            if (!Global.Loop.TryRunNext())
                return;
        }
        catch (Exception failure)
        {
            Report(failure);
        }

        Checkpoint();
        TaskDone();
        CurrentCause.Value = null;
    }

    private void Checkpoint()
    {
        try
        {
            Global.Program?.Checkpoint();
        }
        catch (Exception failure)
        {
            Report(failure);
        }
    }

    private void Report(Exception failure) => Context.GetLogger().Error(failure, "A task of {0} failed", Path);

    /// <summary>Something has been queued, perhaps by another actor of the agent: the next task gets its turn.</summary>
    internal void RequestTurn()
    {
        if (_turnRequested || IsSuspended || !Global.Loop.HasWork)
            return;
        _turnRequested = true;
        _self.Tell(AgentProtocol.RunTask.Instance, _self);
    }

    private void StopIfAlone()
    {
        if (!IsEnding || Context.GetChildren().Any())
            return;
        Messaging.Trace(EndedEvent);
        Context.Stop(Self);
    }
}

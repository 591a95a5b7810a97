using Akka.Actor;
using Messaging.Agents;
using Messaging.Channels;

namespace Messaging.Workers;

/// <summary>The creator's end of a dedicated worker: what a script's Worker object stands for (HTML Standard 10.2.6).</summary>
public sealed class WorkerHandle
{
    private readonly WorkerTable _table;
    private readonly CancellationTokenSource _terminated = new();

    internal WorkerHandle(WorkerTable table, string name, IActorRef actor, PortHandle outsidePort)
    {
        _table = table;
        ActorName = name;
        Actor = actor;
        OutsidePort = outsidePort;
    }

    /// <summary>The worker's actor, a child of its creator.</summary>
    public IActorRef Actor { get; }

    /// <summary>The worker's actor name, for example <c>worker-3</c>.</summary>
    public string ActorName { get; }

    /// <summary>The creator's end of the implicit channel. It is started from the beginning and is never given to a script as a port.</summary>
    public PortHandle OutsidePort { get; }

    /// <summary>What the program gave the handle to recognise it by, such as its Worker object.</summary>
    public object? Tag { get; set; }

    public bool IsTerminated { get; private set; }

    /// <summary>Cancelled as soon as the worker is terminated, so that a script of it that never ends can be stopped.</summary>
    internal CancellationToken Terminated => _terminated.Token;

    /// <summary>
    /// Ends the worker without waiting for it (HTML Standard 10.2.6.3). What it had posted and was not delivered yet is lost; later posts go
    /// nowhere. No event tells anybody.
    /// </summary>
    public void Terminate()
    {
        if (IsTerminated)
            return;
        IsTerminated = true;
        _table.Terminate(this);
        _terminated.Cancel();
        Actor.Tell(AgentProtocol.End.Instance, ActorRefs.NoSender);
    }
}

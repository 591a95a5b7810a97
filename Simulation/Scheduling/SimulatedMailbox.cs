using Akka.Actor;
using Akka.Dispatch;
using Akka.Dispatch.MessageQueues;

namespace Messaging.Simulation.Scheduling;

/// <summary>The messages of one actor of a deterministic system, in the order in which they came.</summary>
public sealed class SimulatedMailbox : IMessageQueue
{
    /// <summary>Stands for the clock among the numbers of mailboxes.</summary>
    public const int ClockNumber = 0;

    private readonly Queue<Envelope> _messages = new();
    private readonly Queue<Envelope> _urgent = new();
    private readonly IActorRef? _owner;
    private readonly TurnLoop _loop;
    private string? _path;

    internal SimulatedMailbox(IActorRef? owner, TurnLoop loop)
    {
        _owner = owner;
        _loop = loop;
        Number = loop.NextMailbox();
    }

    /// <summary>Counted from 1 in each actor system, in the order in which the mailboxes were made.</summary>
    public int Number { get; }

    /// <summary>The path of its actor without address.</summary>
    public string Path => _path ??= _owner is null ? "" : _owner.Path.ToStringWithoutAddress();

    /// <summary>The name of its actor.</summary>
    public string Name => _owner is null ? "" : _owner.Path.Name;

    /// <summary>What waits in it, the oldest first.</summary>
    public IEnumerable<object> Waiting => _urgent.Concat(_messages).Select(envelope => envelope.Message);

    public bool HasMessages => Count > 0;

    public int Count => _urgent.Count + _messages.Count;

    /// <summary>Whose it is; null for what the engine has for itself.</summary>
    internal IActorRef? Owner => _owner;

    /// <summary>What asked for the actor's first turn, right after the mailbox was made.</summary>
    internal IRunnable? First { get; set; }

    internal ActorPath? Parent => _owner?.Path.Parent;

    internal bool IsOf(ActorPath path) => _owner is not null && _owner.Path.Equals(path);

    public void Enqueue(IActorRef receiver, Envelope envelope)
    {
        if (_loop.Interceptor is not { } interceptor)
            Put(envelope);
        else
            interceptor.Intercept(this, envelope, Put);
    }

    public bool TryDequeue(out Envelope envelope)
    {
        if (!_urgent.TryDequeue(out envelope) && !_messages.TryDequeue(out envelope))
            return false;
        _loop.Dequeued(this);
        return true;
    }

    /// <summary>Forgets what waits in it.</summary>
    internal void Discard()
    {
        _urgent.Clear();
        _messages.Clear();
    }

    /// <summary>Puts a message before all that waits; to be called while it is being put into the mailbox.</summary>
    internal void PutFirst(Envelope envelope)
    {
        _urgent.Enqueue(envelope);
        _loop.Enqueued(this);
    }

    private void Put(Envelope envelope)
    {
        _messages.Enqueue(envelope);
        _loop.Enqueued(this);
    }

    public void CleanUp(IActorRef owner, IMessageQueue deadletters)
    {
        while (_urgent.TryDequeue(out var envelope) || _messages.TryDequeue(out envelope))
            deadletters.Enqueue(owner, envelope);
        _loop.Closed(this);
    }
}

using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Broadcasting.BroadcastProtocol;

namespace Messaging.Broadcasting;

/// <summary>The broadcast channels of one owner, and the task source of what arrives for them. Used on its owner's turn only.</summary>
public sealed class BroadcastTable : TaskSource
{
    private readonly Dictionary<long, BroadcastHandle> _open = [];
    private readonly Queue<Deliver> _arrived = new();
    private readonly IActorRef _owner;
    private readonly IActorRef _registry;
    private readonly MessagingExtension _messaging;
    private readonly Action<BroadcastHandle, Deliver> _dispatch;

    /// <param name="dispatch">Runs a message's event at a channel.</param>
    internal BroadcastTable(IActorRef owner, IActorRef registry, MessagingExtension messaging, Action<BroadcastHandle, Deliver> dispatch)
    {
        _owner = owner;
        _registry = registry;
        _messaging = messaging;
        _dispatch = dispatch;
    }

    public override string Name => "broadcast";

    public override bool IsReady => _arrived.Count > 0;

    /// <summary>Opens a channel. It hears what is posted from now on, and needs no start.</summary>
    /// <param name="origin">The opener's origin, which is its storage key too.</param>
    public BroadcastHandle Open(string name, Origin origin)
    {
        var handle = new BroadcastHandle(this, new BroadcastTopic(origin, name), _messaging.NextBroadcastChannel());
        _open.Add(handle.Number, handle);
        _registry.Tell(new Join(handle.Topic, handle.Number, _owner), _owner);
        return handle;
    }

    // Whether a channel is closed is decided when the task runs, so that closing in a handler cancels what was already queued.
    public override void RunNext()
    {
        var deliver = _arrived.Dequeue();
        if (_open.TryGetValue(deliver.Channel, out var handle))
            _dispatch(handle, deliver);
        else
            _messaging.Lose(deliver.Id, deliver.Record, LossReason.ReceiverClosed);
    }

    internal void Arrive(Deliver deliver) => _arrived.Enqueue(deliver);

    /// <summary>The owner's document or script is gone: every channel is closed, and what had arrived is lost.</summary>
    internal void CloseAll(LossReason reason)
    {
        foreach (var handle in _open.Values.OrderBy(handle => handle.Number).ToArray())
            handle.Close();
        while (_arrived.TryDequeue(out var deliver))
            _messaging.Lose(deliver.Id, deliver.Record, reason);
    }

    internal void Post(BroadcastHandle sender, SerializedRecord record) =>
        _registry.Tell(
            new Post(sender.Topic, sender.Number, record, sender.Topic.StorageKey, _owner.Path.ToStringWithoutAddress()) { Cause = CurrentCause.Value },
            _owner);

    internal void Leave(BroadcastHandle handle)
    {
        _open.Remove(handle.Number);
        _registry.Tell(new Leave(handle.Topic, handle.Number), _owner);
    }
}

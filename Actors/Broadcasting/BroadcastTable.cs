using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Origins;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Broadcasting.BroadcastProtocol;

namespace Messaging.Broadcasting;

/// <summary>The broadcast channels of one global, and the task source of what arrives for them. Used on its owner's turn only.</summary>
public sealed class BroadcastTable : TaskSource
{
    private readonly SortedDictionary<long, BroadcastHandle> _open = [];
    private readonly Queue<Deliver> _arrived = new();
    private readonly AgentGlobal _global;
    private readonly IActorRef _registry;
    private readonly MessagingExtension _messaging;

    internal BroadcastTable(AgentGlobal global, IActorRef registry, MessagingExtension messaging)
    {
        _global = global;
        _registry = registry;
        _messaging = messaging;
    }

    public override string Name => "broadcast";

    public override bool IsReady => _arrived.Count > 0;

    internal bool IsEligible => !_global.IsSuspended && !_global.IsClosing;

    /// <summary>Opens a channel. It hears what is posted from now on, and needs no start.</summary>
    /// <param name="origin">The opener's origin, which its messages bear.</param>
    public BroadcastHandle Open(string name, Origin origin)
    {
        var topic = new BroadcastTopic(_global.Environment.StorageKey, name);
        var handle = new BroadcastHandle(this, topic, origin, _messaging.NextBroadcastChannel());
        _open.Add(handle.Number, handle);
        Join(handle);
        return handle;
    }

    // Whether a channel is closed is decided when the task runs, so that closing in a handler cancels what was already queued.
    public override void RunNext()
    {
        var deliver = _arrived.Dequeue();
        if (!_open.TryGetValue(deliver.Channel, out var handle))
        {
            _messaging.Lose(deliver.Id, deliver.Record, LossReason.ReceiverClosed);
            return;
        }

        _global.Deliver(
            new Delivery(deliver.Id, deliver.Record, _global.Ports, _global.Self),
            (Handle: handle, deliver.Origin),
            static (program, delivery, target) => program.DeliverToBroadcast(target.Handle, delivery, target.Origin));
    }

    internal bool Has(long channel) => _open.ContainsKey(channel);

    internal void Arrive(Deliver deliver)
    {
        _arrived.Enqueue(deliver);
        _global.Loop.Notify(this);
    }

    /// <summary>The owner's document is left and can come back: meanwhile its channels do not hear what is posted.</summary>
    internal void Suspend()
    {
        foreach (var handle in _open.Values)
            TellLeave(handle);
    }

    internal void Resume()
    {
        foreach (var handle in _open.Values)
            Join(handle);
    }

    /// <summary>The owner's document or script is gone: every channel is closed, and what had arrived is lost.</summary>
    internal void CloseAll(LossReason reason)
    {
        foreach (var handle in _open.Values.ToArray())
            handle.Close();
        while (_arrived.TryDequeue(out var deliver))
            _messaging.Lose(deliver.Id, deliver.Record, reason);
    }

    internal void Post(BroadcastHandle sender, SerializedRecord record) =>
        Tell(new Post(sender.Topic, sender.Number, record, sender.Origin, _global.Path) { Cause = CurrentCause.Value });

    internal void Leave(BroadcastHandle handle)
    {
        _open.Remove(handle.Number);
        TellLeave(handle);
    }

    private void Join(BroadcastHandle handle) => Tell(new Join(handle.Topic, handle.Number, _global.Self));

    private void TellLeave(BroadcastHandle handle) => Tell(new Leave(handle.Topic, handle.Number));

    private void Tell(object message) => _registry.Tell(message, _global.Self);
}

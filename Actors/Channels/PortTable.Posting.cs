using Akka.Actor;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Channels;

/// <content>What the owner posts, and what it says to the actors of its ports.</content>
public sealed partial class PortTable
{
    private readonly Outbox _outbox = new(owner.PostsTogether, owner.Self);

    /// <summary>Whether it may be that there is no memory for what the owner posts.</summary>
    internal bool MayFailToSend => messaging.Faults is { StrikesSenders: true };

    /// <summary>Whether there is no memory for what the owner is about to post or to clone. Ask once for each.</summary>
    internal bool FailsToSend() => messaging.Faults is { StrikesSenders: true } faults && faults.FailsToSend(messaging.UpcomingMessage, PathOf(_self));

    internal void Post(PortHandle sender, SerializedRecord record)
    {
        var id = messaging.NextMessage();
        if (messaging.IsTracing)
            messaging.Trace(new MessagePosted(id, PathOf(sender.Actor), sender.Id.Peer.ToString(), record, TransferredPorts.In(record)) { Cause = CurrentCause.Value });

        var doomed = !sender.IsDetached && TransferredPorts.Contains(record, sender.Id.Peer);
        var twin = sender.Twin;
        if (doomed || sender.IsDetached || twin is { IsDetached: true })
        {
            messaging.Lose(id, record, doomed ? LossReason.Doomed : LossReason.ReceiverClosed);
            return;
        }

        if (twin is not null && SharesOrder(twin))
            _outbox.Add(sender, new MessageEntry(id, record, _unshipped.Stamp(twin)));
        else
            Tell(sender, new MessageEntry(id, record));
    }

    /// <summary>Says something to a port's actor, after everything that was posted before.</summary>
    internal void Tell(PortHandle handle, object message)
    {
        _outbox.Send(handle);
        handle.Actor.Tell(message, _self);
    }

    /// <summary>The owner has done something: what it posted sets out, unless older messages are still to be run before it.</summary>
    public void SendPosted()
    {
        if (!_outbox.IsEmpty && !_unshipped.IsReady)
            _outbox.SendAll();
    }

    /// <summary>What was posted sets out, whatever is still to be run before it.</summary>
    internal void SendAllPosted() => _outbox.SendAll();
}

using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Channels;

/// <summary>
/// Messages between two ports of one event loop, before they set out. The loop runs such a message after whatever is in front of it: the task
/// that posts it, and older ones that have arrived already. While there are any it waits here, and all that one port has posted by then go to
/// its actor as one <see cref="PortProtocol.Batch"/>, which spares each of them a turn of either port and lets none run later than it would have.
/// </summary>
/// <param name="most">How many go together, and how many ports' messages wait here; with 1 each goes alone and at once.</param>
/// <param name="owner">Who posts.</param>
internal sealed class Outbox(int most, IActorRef owner)
{
    private readonly List<PortHandle> _senders = [];
    private PortProtocol.Batch? _spare;

    public bool IsEmpty => _senders.Count == 0;

    public void Add(PortHandle sender, MessageEntry message)
    {
        if (most == 1)
        {
            sender.Actor.Tell(message, owner);
            return;
        }

        var outgoing = sender.Outgoing ?? Begin(sender);
        outgoing.Add(message);
        if (outgoing.Count >= most)
            Send(sender);
    }

    /// <summary>Sends what a port has posted, before anything else is said to its actor.</summary>
    public void Send(PortHandle sender)
    {
        if (sender.Outgoing is null)
            return;
        _senders.Remove(sender);
        SetOut(sender);
    }

    /// <summary>Sends everything.</summary>
    public void SendAll()
    {
        foreach (var sender in _senders)
            SetOut(sender);
        _senders.Clear();
    }

    private PortProtocol.Batch Begin(PortHandle sender)
    {
        if (_senders.Count >= most)
            SendAll();
        _senders.Add(sender);
        var batch = _spare ?? new PortProtocol.Batch();
        _spare = null;
        sender.Outgoing = batch;
        return batch;
    }

    private void SetOut(PortHandle sender)
    {
        var batch = sender.Outgoing!;
        sender.Outgoing = null;
        if (batch.Count > 1)
        {
            sender.Actor.Tell(batch, owner);
            return;
        }

        // One message goes as what it is.
        if (batch.TryTake(out var message))
            sender.Actor.Tell(message, owner);
        _spare = batch;
    }
}

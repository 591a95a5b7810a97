using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Profiles;
using Messaging.Runtime;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Channels;

/// <summary>
/// All ports of one owner. It makes channels, takes in sides that arrive, lets them go again, and runs what their actors hand over in the
/// order of the event loop. Used on its owner's turn only.
/// </summary>
public sealed partial class PortTable(IPortOwner owner, MessagingExtension messaging)
{
    private readonly Dictionary<PortId, PortHandle> _handles = [];
    private readonly UnshippedSource _unshipped = new();
    private readonly TaskQueue _closes = new("closes");
    private readonly IActorRef _self = owner.Self;
    private readonly EventLoop _loop = owner.Loop;

    internal MessagingExtension Messaging => messaging;

    internal MessagingProfile Profile => messaging.Profile;

    /// <summary>The handles of all sides bound here, by id.</summary>
    public IEnumerable<PortHandle> Handles => _handles.Values.OrderBy(handle => handle.Id);

    /// <summary>Makes two entangled ports (HTML Standard 9.4.2).</summary>
    public (PortHandle Port1, PortHandle Port2) CreateChannel()
    {
        var channel = messaging.NextChannel();
        var port1 = Bind(new PortId(channel, PortSide.A), 0, shipped: false);
        var port2 = Bind(new PortId(channel, PortSide.B), 0, shipped: false);
        port1.Actor.Tell(new Entangle(port1.Id, port2.Actor), _self);
        port2.Actor.Tell(new Entangle(port2.Id, port1.Actor), _self);
        return (port1, port2);
    }

    /// <summary>The port transfer-receiving steps: binds a side that arrived in a record to a new handle, whose queue is disabled.</summary>
    public PortHandle Adopt(TransferredPort transferred)
    {
        var handle = Bind(transferred.Port, transferred.Generation, shipped: true);
        handle.IsCloseFired = transferred.IsCloseFired;
        handle.Actor.Tell(
            new Adopt(transferred.Port, transferred.Generation, transferred.From) { IsCloseFired = transferred.IsCloseFired }, _self);
        return handle;
    }

    /// <summary>The handle that a port's message or recall is for, or null if the side is not bound here in that generation.</summary>
    public PortHandle? Find(PortId port, int generation) =>
        _handles.TryGetValue(port, out var handle) && handle.Generation == generation ? handle : null;

    /// <summary>A port actor hands entries over: queue them as tasks, or give them back if the side has left.</summary>
    /// <param name="sender">The port actor.</param>
    public void Receive(HandOver handOver, IActorRef sender)
    {
        if (!TryReceive(handOver))
            sender.Tell(new GiveBack(handOver.Entries), _self);
    }

    /// <summary>Queues the entries that a port actor hands over as tasks.</summary>
    /// <returns>False if the side is not bound here.</returns>
    internal bool TryReceive(HandOver handOver)
    {
        if (Find(handOver.Port, handOver.Generation) is not { } handle)
            return false;
        if (messaging.PortQueueLimit is { } limit)
            Admit(handle, handOver.Entries, limit);
        else
            handle.Arrive(handOver.Entries);
        Notify(handle);
        return true;
    }

    /// <summary>A port actor asks whether everything that it handed over has been dealt with: in the order of messages it has.</summary>
    public void Receive(Recall recall, IActorRef sender)
    {
        if (Find(recall.Port, recall.Generation) is { IsDetached: true } closed)
        {
            closed.IsReleased = true;
            ForgetIfDrained(closed);
        }

        sender.Tell(Recalled.Instance, _self);
    }

    /// <summary>The owner ends: closes every side that is bound here.</summary>
    public void CloseAll(LossReason reason)
    {
        foreach (var handle in Handles.ToArray())
        {
            if (handle.IsDetached)
                LoseArrived(handle, reason);
            else
                Discard(handle, reason);
        }

        _handles.Clear();
    }

    internal bool SharesOrder(PortHandle handle) => !handle.IsShipped && Profile.SharedUnshippedOrder;

    internal void Started(PortHandle handle)
    {
        if (messaging.IsTracing)
            messaging.Trace(new PortStarted(handle.Id, handle.Generation));
        if (SharesOrder(handle))
            _unshipped.Enable(handle);
    }

    internal TransferredPort Ship(PortHandle handle)
    {
        var twin = handle.Twin;
        Forget(handle);
        MarkShipped(handle);
        if (twin is not null)
            MarkShipped(twin);
        if (messaging.IsTracing)
            messaging.Trace(new PortShipped(handle.Id, handle.Generation, PathOf(handle.Actor)));
        Tell(handle, new Ship(handle.TakeArrived()));
        return new TransferredPort(handle.Id, handle.Generation + 1, handle.Actor) { IsCloseFired = handle.IsCloseFired };
    }

    internal void Close(PortHandle handle)
    {
        var twin = handle.Twin;
        EndSide(handle, LossReason.ReceiverClosed, deliverQueued: Profile.DeliverQueuedAfterClose && handle.IsEnabled);
        switch (Profile.CloseEvent)
        {
            case CloseEventPolicy.BothSides:
                FireCloseSoon(handle);
                break;
            case CloseEventPolicy.Synchronous2024 when twin is { IsDetached: false }:
                FireClose(twin);
                break;
        }
    }

    internal void ListenerAdded(PortHandle handle, bool isFirst)
    {
        if (isFirst && messaging.IsTracing)
            messaging.Trace(new PortListened(handle.Id, handle.Generation));
        if (Profile.ListenerStartsPort)
            handle.Start();
    }

    /// <summary>Closes a side and drops what was under way to it, whatever the profile says of closing.</summary>
    internal void Discard(PortHandle handle, LossReason reason)
    {
        if (handle.IsDetached)
            return;
        handle.MarkDetached();
        EndSide(handle, reason, deliverQueued: false);
    }

    internal void Run(PortHandle handle)
    {
        switch (handle.Take())
        {
            case MessageEntry message:
                owner.Deliver(handle, message);
                break;
            case EndEntry when Profile.CloseEvent != CloseEventPolicy.None && !handle.IsDetached:
                FireClose(handle);
                break;
        }

        ForgetIfDrained(handle);
        // The source that ran this is looked at again by the loop; behind a message in the shared order the port's own end may come.
        if (handle.HasArrived)
            _loop.Notify(handle);
    }

    private void FireCloseSoon(PortHandle handle) => _loop.Queue(_closes, () => FireClose(handle));

    // A side hears of a close at most once, whichever of its own and the other side's comes first.
    private void FireClose(PortHandle handle)
    {
        if (handle.IsCloseFired)
            return;
        handle.IsCloseFired = true;
        owner.DeliverClose(handle);
    }

    private void ForgetIfDrained(PortHandle handle)
    {
        if (handle is { IsReleased: true, HasArrived: false })
            Forget(handle);
    }

    private void Forget(PortHandle handle)
    {
        _handles.Remove(handle.Id);
        if (handle.Twin is { } twin)
            twin.Twin = handle.Twin = null;
    }

    private void EndSide(PortHandle handle, LossReason reason, bool deliverQueued)
    {
        if (messaging.IsTracing)
            messaging.Trace(new PortClosed(handle.Id, handle.Generation, reason));
        var undelivered = Backlog.Empty;
        if (!deliverQueued)
        {
            handle.Line = null;
            Forget(handle);
            undelivered = handle.TakeArrived();
            // A younger message of another port may have waited for one that the closed port does not get any more.
            _loop.Notify(_unshipped);
        }

        Tell(handle, new Close(reason, deliverQueued, undelivered));
    }

    private void LoseArrived(PortHandle handle, LossReason reason)
    {
        var arrived = handle.TakeArrived();
        while (arrived.TryTake(out var entry))
        {
            if (entry is MessageEntry message)
                messaging.Lose(message.Id, message.Record, reason);
        }
    }

    private void MarkShipped(PortHandle handle)
    {
        handle.Line = null;
        handle.MarkShipped();
        Notify(handle);
        _loop.Notify(_unshipped);
    }

    private void Notify(PortHandle handle)
    {
        _loop.Notify(handle);
        _loop.Notify(_unshipped);
    }

    private PortHandle Bind(PortId id, int generation, bool shipped)
    {
        var handle = new PortHandle(this, id, generation, owner.SpawnPort(id.ActorName(generation)), shipped);
        if (messaging.IsTracing)
            messaging.Trace(new PortBound(id, generation, PathOf(_self), PathOf(handle.Actor)));
        _handles.Add(id, handle);
        if (_handles.TryGetValue(id.Peer, out var twin))
            (handle.Twin, twin.Twin) = (twin, handle);
        return handle;
    }

    private static string PathOf(IActorRef actor) => actor.Path.ToStringWithoutAddress();
}

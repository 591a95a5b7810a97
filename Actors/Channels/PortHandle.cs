using Akka.Actor;
using Messaging.Agents;
using Messaging.Cloning;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Channels;

/// <summary>
/// The owner's end of a port: what a script's MessagePort object stands for. It lives on its owner's turn only. A side has at most one
/// handle that is not detached; shipping the side leaves this one detached for ever (HTML Standard 9.4.4).
/// </summary>
public sealed class PortHandle : TaskSource, ITransferable, IClrFaced
{
    private readonly PortTable _table;
    private Backlog? _arrived;

    internal PortHandle(PortTable table, PortId id, int generation, IActorRef actor, bool shipped)
    {
        _table = table;
        Id = id;
        Generation = generation;
        Actor = actor;
        IsShipped = shipped;
    }

    /// <summary>The side that this handle stands for.</summary>
    public PortId Id { get; }

    /// <summary>How often the side had been moved when this handle was made.</summary>
    public int Generation { get; }

    /// <summary>The port actor, a child of the handle's owner.</summary>
    public IActorRef Actor { get; }

    /// <summary>True once the port was closed or transferred: [[Detached]].</summary>
    public bool IsDetached { get; private set; }

    /// <summary>True once the port message queue was enabled.</summary>
    public bool IsEnabled { get; private set; }

    /// <summary>True once this side or its twin was transferred; it never becomes false again.</summary>
    public bool IsShipped { get; private set; }

    /// <summary>What the program gave the handle to recognise it by, such as its MessagePort object.</summary>
    public object? Tag { get; set; }

    object? IClrFaced.Face => Tag;

    internal MessagePort? Face => Tag as MessagePort;

    /// <summary>True once the program has said that it lets go of the handle without closing it.</summary>
    internal bool IsDropped { get; set; }

    /// <summary>Whether the program would notice a message.</summary>
    internal bool IsListenedTo => HasListener || Face?.IsListenedTo == true;

    /// <summary>The messages that wait here, the oldest first.</summary>
    internal IEnumerable<MessageEntry> Arrived => _arrived is null ? [] : _arrived.Messages;

    internal bool IsCloseFired { get; set; }

    /// <summary>The other side's handle, while that side is bound to the same owner.</summary>
    internal PortHandle? Twin { get; set; }

    /// <summary>Its places in the order of the unshipped ports; null while it has none, and once it was shipped or closed.</summary>
    internal UnshippedLine? Line { get; set; }

    /// <summary>What was posted here and waits in the owner's <see cref="Outbox"/>; null if there is nothing.</summary>
    internal PortProtocol.Batch? Outgoing { get; set; }

    internal bool HasArrived => _arrived is { IsEmpty: false };

    /// <summary>True once the port actor of a closed port will hand nothing more over.</summary>
    internal bool IsReleased { get; set; }

    public override string Name => Actor.Path.Name;

    /// <summary>
    /// A message for an unshipped port is run by the source that all unshipped ports of its event loop share; the end of a channel has no
    /// place in that order and is run from here.
    /// </summary>
    public override bool IsReady => _arrived is not null && _arrived.TryPeek(out var next) && (next is EndEntry || !_table.SharesOrder(this));

    /// <summary>Posts a record on this port. Never throws and never blocks; what cannot arrive is lost with a reason.</summary>
    public void Post(SerializedRecord record) => _table.Post(this, record);

    /// <summary>Enables the port message queue. Idempotent; without effect on a detached port.</summary>
    public void Start()
    {
        if (IsDetached || IsEnabled)
            return;
        IsEnabled = true;
        _table.Started(this);
        _table.Tell(this, PortProtocol.Start.Instance);
    }

    /// <summary>Whether somebody listens for messages, which does not mean that the port was started.</summary>
    public bool HasListener { get; private set; }

    /// <summary>A listener for messages was added to the port, which starts it in some profiles.</summary>
    public void ListenerAdded()
    {
        var isFirst = !HasListener;
        HasListener = true;
        _table.ListenerAdded(this, isFirst);
    }

    /// <summary>Closes the port: detaches this handle and disentangles the side. Idempotent.</summary>
    public void Close()
    {
        if (IsDetached)
            return;
        IsDetached = true;
        _table.Close(this);
    }

    /// <summary>The port transfer steps: detaches this handle and moves the side into a data holder.</summary>
    public TransferredItem Transfer()
    {
        if (IsDetached)
            throw new InvalidOperationException($"Port {Id} is detached; its caller must check before it transfers.");
        IsDetached = true;
        IsEnabled = false;
        return _table.Ship(this);
    }

    public override void RunNext() => _table.Run(this);

    internal void MarkShipped() => IsShipped = true;

    internal void MarkDetached() => IsDetached = true;

    internal void Arrive(Backlog entries)
    {
        if (_arrived is not { IsEmpty: false })
            _arrived = entries;
        else
            _arrived.TakeAll(entries);
    }

    internal PortEntry Take() => _arrived is not null && _arrived.TryTake(out var entry) ? entry : throw new InvalidOperationException($"Port {Id} has nothing to run.");

    internal Backlog TakeArrived()
    {
        var arrived = _arrived ?? Backlog.Empty;
        _arrived = null;
        return arrived;
    }
}

using Akka.Actor;
using Akka.Event;
using Messaging.Runtime;
using Messaging.Tracing;
using Messaging.Wire;
using static Messaging.Links.LinkProtocol;

namespace Messaging.Links;

/// <summary>
/// All links of one node. Everything that its actors say to actors of other nodes goes through here, in the order in which it is said; and
/// here it is told which nodes are lost.
/// </summary>
public sealed class LinksActor : ReceiveActor, IWithTimers, ILinksHost
{
    /// <summary>The name under which it runs, beside the user agent of its node.</summary>
    public const string ActorName = "links";

    private readonly MessagingExtension _messaging = MessagingExtension.For(Context.System);
    private readonly OrderedDictionary<string, RemoteNode> _nodes = new(StringComparer.Ordinal);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly NodeOptions _options;
    private readonly NodeReferences _references;
    private IActorRef? _drainer;
    private bool _isDrained;

    public LinksActor(NodeOptions options)
    {
        _options = options;
        _references = NodeReferences.Of(options, Self, Context.System);
        Receive<Send>(OnSend);
        Receive<Frame>(Receive);
        Receive<Bundle>(bundle => Array.ForEach([.. bundle.Frames], Receive));
        Receive<Acknowledgement>(Receive);
        Receive<RemoteNode.FlushDue>(due => Node(due.Node).Flush());
        Receive<RemoteNode.AcknowledgementDue>(due => Node(due.Node).AcknowledgementIsDue());
        Receive<RemoteNode.ResendDue>(due => Node(due.Node).ResendOverdue());
        Receive<Mind>(OnMind);
        Receive<NodeUp>(up => Node(up.Node).Up());
        Receive<NodeDown>(OnDown);
        Receive<Drain>(_ => OnDrain());
        Receive<Terminated>(gone => ForgetMinder(gone.ActorRef));
    }

    public ITimerScheduler Timers { get; set; } = null!;

    TimeSpan ILinksHost.Now => _messaging.Elapsed;

    IActorRef ILinksHost.Self => Self;

    public static Props Props(NodeOptions options) => Akka.Actor.Props.Create(() => new LinksActor(options));

    /// <summary>A node that fails to read something goes on: only that is lost.</summary>
    void ILinksHost.Deliver(string from, ReadOnlyMemory<byte> payload)
    {
        try
        {
            var parcel = ParcelForm.Read(payload, _references);
            parcel.To.Tell(parcel.Message, parcel.Sender);
        }
        catch (WireFormatException refused)
        {
            _log.Warning("A message from node {0} was refused: {1}", from, refused.Message);
        }
    }

    void ILinksHost.Lose(string node, IReadOnlyList<Parcel> undelivered, IEnumerable<IActorRef> minders)
    {
        var lost = new NodeLost(node);
        foreach (var minder in minders)
            minder.Tell(lost, Self);
        foreach (var parcel in undelivered)
            Lose(parcel.Message, parcel.Sender, lost);
    }

    private void Receive(Frame frame)
    {
        if (!_isDrained)
            Node(frame.From).Receive(frame);
        TellIfDrained();
    }

    private void Receive(Acknowledgement acknowledgement)
    {
        Node(acknowledgement.From).Receive(acknowledgement);
        TellIfDrained();
    }

    private void OnDown(NodeDown down)
    {
        Node(down.Node).Down();
        TellIfDrained();
    }

    private void OnDrain()
    {
        _drainer = Sender;
        TellIfDrained();
    }

    private void TellIfDrained()
    {
        if (_drainer is null || _isDrained || !_nodes.Values.All(node => node.IsIdle))
            return;
        _isDrained = true;
        // What has arrived and is not acknowledged would count as lost.
        foreach (var node in _nodes.Values)
            node.Acknowledge();
        _drainer.Tell(Drained.Instance);
    }

    private void OnSend(Send send)
    {
        var node = Node(send.To.Node);
        if (node.IsLost)
        {
            Lose(send.Message, send.Sender, new NodeLost(send.To.Node));
            return;
        }

        if (Write(send) is not { } payload)
            return;
        foreach (var port in _references.TakeCarried())
            port.From.Tell(new Ports.PortProtocol.Carried(send.To.Node, port.Hops + 1), Self);
        node.Send(new Parcel(send.To, send.Message, send.Sender, payload));
    }

    // What is for its own node only may still be told to a window that turns out to be on another one.
    private byte[]? Write(Send send)
    {
        try
        {
            return ParcelForm.Write(send.To, send.Message, send.Sender, _references);
        }
        catch (WireFormatException refused)
        {
            _references.TakeCarried();
            _log.Warning("A message for {0} stays here: {1}", send.To.Path, refused.Message);
            Undelivered.Account(_messaging, send.Message, LossReason.TargetNotFullyActive);
            return null;
        }
    }

    private void Lose(object message, IActorRef sender, NodeLost lost)
    {
        Undelivered.Account(_messaging, message, LossReason.NodeLost);
        if (Undelivered.IsAwaited(message))
            sender.Tell(lost, Self);
    }

    private void OnMind(Mind mind)
    {
        var node = Node(mind.Node);
        if (node.IsLost)
        {
            Sender.Tell(new NodeLost(mind.Node), Self);
            return;
        }

        node.Add(Sender);
        Context.Watch(Sender);
    }

    private void ForgetMinder(IActorRef minder)
    {
        foreach (var node in _nodes.Values)
            node.Remove(minder);
    }

    private RemoteNode Node(string name)
    {
        if (!_nodes.TryGetValue(name, out var node))
            _nodes.Add(name, node = new RemoteNode(name, _options, this));
        return node;
    }
}

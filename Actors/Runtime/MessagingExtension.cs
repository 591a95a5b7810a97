using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Agents;
using Messaging.Broadcasting;
using Messaging.Cloning;
using Messaging.Faults;
using Messaging.Links;
using Messaging.Origins;
using Messaging.Ports;
using Messaging.Profiles;
using Messaging.Tracing;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Windows.Neighbours;
using Messaging.Workers;

namespace Messaging.Runtime;

/// <summary>What the actors of one system share: its profile, its counters and its trace. Nothing in it depends on time or chance.</summary>
public sealed class MessagingExtension : IExtension
{
    private readonly ActorSystem _system;
    private readonly ITraceSink? _trace;
    private readonly TimeSpan _started;
    private long _channels;
    private long _messages;
    private long _agents;
    private long _opaqueOrigins;
    private long _broadcastChannels;
    private long _sharedWorkerRequests;
    private long _browsingContextGroups;

    private MessagingExtension(ActorSystem system, MessagingOptions options)
    {
        _system = system;
        _trace = options.Trace;
        _started = system.Scheduler.MonotonicClock;
        Profile = options.Profile;
        Documents = options.Documents;
        Workers = options.Workers;
        Faults = options.Faults;
        Nodes = options.Nodes;
        Placement = options.Placement;
        SharedWorkerSeats = options.SharedWorkerSeats;
        BroadcastRelay = options.BroadcastRelay;
        PortQueueLimit = options.PortQueueLimit;
        PostsTogether = options.PostsTogether ?? Math.Max(1, system.Dispatchers.DefaultGlobalDispatcher.Throughput);
        TaskOrder = options.TaskOrder;
        Turns = options.Turns;
        _channels = _messages = _agents = _opaqueOrigins = _broadcastChannels = _sharedWorkerRequests = _browsingContextGroups = options.FirstNumber;
    }

    public MessagingProfile Profile { get; }

    public IDocumentFactory? Documents { get; }

    public IWorkerFactory? Workers { get; }

    public IMessageFaults? Faults { get; }

    /// <summary>Null if the task sources of an event loop take turns.</summary>
    public ITaskOrder? TaskOrder { get; }

    /// <summary>Null where nobody needs to know what a turn uses beside its own actor.</summary>
    public ITurnKeeper? Turns { get; }

    /// <summary>The windows of this process.</summary>
    internal WindowNeighbours Neighbours { get; } = new();

    /// <summary>Null if there is one node only.</summary>
    public INodes? Nodes { get; }

    public IPlacement? Placement { get; }

    public ISharedWorkerSeats? SharedWorkerSeats { get; }

    public IBroadcastRelay? BroadcastRelay { get; }

    /// <summary>How many messages may wait at each port; null for any number.</summary>
    public PortQueueLimit? PortQueueLimit { get; }

    /// <summary>How many messages of a port go together; see <see cref="MessagingOptions.PostsTogether"/>.</summary>
    public int PostsTogether { get; }

    /// <summary>Whether anybody looks at the trace. Ask before making an event.</summary>
    public bool IsTracing => _trace is not null;

    /// <summary>Time since this extension was installed, from the system's scheduler.</summary>
    public TimeSpan Elapsed => _system.Scheduler.MonotonicClock - _started;

    /// <summary>Gives a new actor system its options. Call it once, before the first window.</summary>
    public static MessagingExtension Install(ActorSystem system, MessagingOptions options) =>
        (MessagingExtension)system.RegisterExtension(new Id(options));

    /// <summary>The extension of a system; with default options if none was installed.</summary>
    public static MessagingExtension For(ActorSystem system) => (MessagingExtension)system.RegisterExtension(Id.Default);

    public long NextChannel() => Interlocked.Increment(ref _channels);

    public MessageId NextMessage() => new(Interlocked.Increment(ref _messages));

    /// <summary>The number that the next message will have, if nobody else posts one before.</summary>
    internal MessageId UpcomingMessage => new(Interlocked.Read(ref _messages) + 1);

    /// <summary>Numbers windows, frames and workers in one row.</summary>
    public long NextAgent() => Interlocked.Increment(ref _agents);

    public Origin NewOpaqueOrigin() => Origin.Opaque(Interlocked.Increment(ref _opaqueOrigins));

    public long NextBroadcastChannel() => Interlocked.Increment(ref _broadcastChannels);

    public long NextBrowsingContextGroup() => Interlocked.Increment(ref _browsingContextGroups);

    public long NextSharedWorkerRequest() => Interlocked.Increment(ref _sharedWorkerRequests);

    public void Trace(TraceEvent traceEvent) => _trace?.Record(Elapsed, traceEvent);

    /// <summary>Accounts for a message that will not be delivered, and strands every side that travelled in it.</summary>
    public void Lose(MessageId id, SerializedRecord record, LossReason reason)
    {
        if (IsTracing)
            Trace(new MessageLost(id, reason));
        Strand(record.Transferred);
    }

    /// <summary>Tells the holders of sides whose record is lost that nobody will ever receive them.</summary>
    public static void Strand(ImmutableArray<TransferredItem> transferred)
    {
        foreach (var item in transferred)
        {
            if (item is TransferredPort port)
                port.From.Tell(PortProtocol.Strand.Instance, ActorRefs.NoSender);
        }
    }

    private sealed class Id(MessagingOptions options) : ExtensionIdProvider<MessagingExtension>
    {
        public static readonly Id Default = new(new MessagingOptions());

        public override MessagingExtension CreateExtension(ExtendedActorSystem system) => new(system, options);
    }
}

using System.Buffers.Binary;
using Akka.Actor;
using Messaging.Links;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Scheduling;
using Messaging.UserAgents;
using Messaging.Windows;

namespace Messaging.Simulation.Nodes;

/// <summary>
/// Named nodes in one deterministic system. Each has a user agent of its own, at <c>/user/NODE/browser</c>; what its actors say to those of
/// another node is written as bytes and carried by a network that can lose, double, delay and reorder it. Nodes can be cut off from each
/// other, and killed. One set of nodes belongs to one run.
/// </summary>
public sealed class SimulatedNodes : INodes, IMailInterceptor
{
    private const int SecretBytes = 32;

    private readonly SimulatedNetwork _network;
    private readonly OrderedDictionary<string, NodeOptions> _options = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IActorRef> _links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NodeReferences> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _homes = new(StringComparer.Ordinal);
    private ActorSystem _system = null!;
    private int _placed;
    private TurnLoop _loop = null!;

    /// <param name="seed">Decides what the network does, and the tokens of references.</param>
    /// <param name="names">Names that can be those of actors.</param>
    public SimulatedNodes(ulong seed, NetworkFaults faults, params string[] names)
    {
        _network = new SimulatedNetwork(seed, faults, node => _links[node])
        {
            Open = (node, frame) => ParcelForm.Read(frame.Payload, _references[node]).Message,
        };
        Meeting = new NodeMeeting(this);
        var random = new SplitMix64(~seed);
        foreach (var name in names)
            _options.Add(name, new NodeOptions(name, 1, new ReferenceTokens(Secret(random)), new Way(name, _network)));
    }

    /// <summary>The names of all nodes, in the order in which they were named.</summary>
    public IEnumerable<string> Names => _options.Keys;

    /// <summary>What the nodes have in common.</summary>
    internal NodeMeeting Meeting { get; }

    /// <summary>What goes wrong on purpose between nodes; null for nothing.</summary>
    internal LinkFaults? Faults
    {
        set => _network.Faults = value;
    }

    /// <summary>Stands between these nodes and the mailboxes too; null for nobody.</summary>
    internal IMailInterceptor? Inner { get; set; }

    public IActorRef LinksOf(IActorRef actor) => _links[NodeOf(actor.Path.ToStringWithoutAddress())];

    /// <summary>On which node each window goes, by the name of its actor; the others go to one node after the other. Null if windows stay where they are opened.</summary>
    public IReadOnlyDictionary<string, string>? Places { get; init; }

    /// <summary>
    /// On which node frames of top-level windows and shared workers go, by the beginning of their URL; the first that fits counts. Other frames are
    /// with their window, other shared workers spread over the nodes.
    /// </summary>
    public IReadOnlyList<UrlPlace> UrlPlaces { get; init; } = [];

    /// <summary>Decides, the first time that it is asked, on which node a top-level window goes.</summary>
    /// <param name="window">The name of its actor, for example <c>window-1</c>.</param>
    public string PlaceOf(string window)
    {
        if (_homes.TryGetValue(window, out var home))
            return home;
        home = Places?.GetValueOrDefault(window) ?? Names.ElementAt(_placed++ % _options.Count);
        _homes.Add(window, home);
        return home;
    }

    public IActorRef UserAgentFor(string window, IActorRef userAgent)
    {
        if (Places is null)
            return userAgent;
        return ViewFrom(NodeOf(userAgent.Path.ToStringWithoutAddress()), BrowserOf(PlaceOf(window)));
    }

    /// <summary>The user agent of a node.</summary>
    public IActorRef BrowserOf(string node) => Find($"/user/{node}/{BrowserActor.ActorName}");

    public bool IsAlive(string node) => !_network.IsDead(node);

    /// <summary>What an actor of one node is to the actors of another.</summary>
    public IActorRef ViewFrom(string node, IActorRef actor)
    {
        var home = NodeOf(actor.Path.ToStringWithoutAddress());
        return home == node ? actor : _references[home].For(_references[node], actor);
    }

    /// <summary>What a window of one node is to the documents of another.</summary>
    public WindowRef ViewFrom(string node, WindowRef window) => window with { Actor = ViewFrom(node, window.Actor) };

    /// <summary>Makes an actor on a node, beside its user agent. It is there when the system has been run.</summary>
    public void Place(string node, Props props, string name) => Find($"/user/{node}").Tell(new NodeActor.Place(props, name), ActorRefs.NoSender);

    /// <summary>An actor by its path, if it is there.</summary>
    public IActorRef Find(string path) => _system.Serialization.DeserializeActorRef($"{_links.Values.First().Path.Address}{path}");

    bool INodes.AreTogether(IActorRef one, IActorRef other) => NodeOf(one) == NodeOf(other);

    /// <summary>The actor that has made another.</summary>
    internal IActorRef ParentOf(IActorRef actor) => Find(actor.Path.Parent.ToStringWithoutAddress());

    /// <summary>From now on nothing passes between two nodes.</summary>
    public void Cut(string one, string other) => _network.Cut(one, other);

    /// <summary>What is sent from now on passes again, and what was lost meanwhile is sent again.</summary>
    public void Heal(string one, string other) => _network.Heal(one, other);

    /// <summary>
    /// Ends a node at once: nothing that waits in it is done, and nothing that its actors had not sent yet is sent. The other nodes learn of
    /// it one by one.
    /// </summary>
    public void Kill(string node)
    {
        if (!IsAlive(node))
            return;
        _network.Kill(node);
        Messaging.Runtime.MessagingExtension.For(_system).Trace(new NodeKilled(node));
        foreach (var mailbox in _loop.Mailboxes.Where(mailbox => IsOn(node, mailbox.Path)))
            mailbox.Discard();
        _system.Stop(Find($"/user/{node}"));
        foreach (var other in Names.Where(IsAlive))
            _network.Announce(node, other);
    }

    /// <summary>Begins the nodes in a system that was just made.</summary>
    internal void Start(ActorSystem system, TurnLoop loop)
    {
        _system = system;
        _loop = loop;
        _network.Scheduler = system.Scheduler;
        foreach (var (name, options) in _options)
        {
            var node = system.ActorOf(NodeActor.Props(options), name);
            loop.Pump(PumpLimits.None);
            var links = system.Serialization.DeserializeActorRef($"{node.Path.Address}/user/{name}/{LinksActor.ActorName}");
            _links.Add(name, links);
            _references.Add(name, NodeReferences.Of(options, links, system));
        }
    }

    void IMailInterceptor.Intercept(SimulatedMailbox mailbox, Envelope envelope, Action<Envelope> put)
    {
        if (Names.Any(node => !IsAlive(node) && IsOn(node, mailbox.Path)))
            return;
        if (Inner is null)
            put(envelope);
        else
            Inner.Intercept(mailbox, envelope, put);
    }

    private static bool IsOn(string node, string path) => path.StartsWith($"/user/{node}/", StringComparison.Ordinal);

    /// <summary>The node that an actor is on; null if it is on none.</summary>
    internal string? NodeOf(IActorRef actor) => NodeOf(actor.Path.ToStringWithoutAddress()) is var node && _options.ContainsKey(node) ? node : null;

    private static string NodeOf(string path) => path.Split('/', 4)[2];

    private static byte[] Secret(SplitMix64 random)
    {
        var secret = new byte[SecretBytes];
        for (var i = 0; i < secret.Length; i += sizeof(ulong))
            BinaryPrimitives.WriteUInt64LittleEndian(secret.AsSpan(i), random.Next());
        return secret;
    }

    private sealed class Way(string from, SimulatedNetwork network) : ILinkNetwork
    {
        public void Carry(string to, object message, IActorRef sender) => network.Carry(from, to, message);
    }
}

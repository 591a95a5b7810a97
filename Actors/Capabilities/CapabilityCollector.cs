using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Ports;
using Messaging.UserAgents;
using static Messaging.Capabilities.CapabilityProtocol;

namespace Messaging.Capabilities;

/// <summary>One pass over all capabilities: asks every agent and port, has what is out of reach closed, reports it, and stops.</summary>
public sealed class CapabilityCollector : UntypedActor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly IActorRef _asker;
    private readonly List<SideState> _sides = [];
    private readonly List<RecordState> _records = [];
    private readonly Dictionary<PortId, IActorRef> _holders = [];
    private readonly HashSet<IActorRef> _unanswered;
    private readonly HashSet<IActorRef> _answeredEarly = [];

    public CapabilityCollector(ImmutableArray<IActorRef> owners, IActorRef asker)
    {
        _asker = asker;
        _unanswered = [.. owners];
        foreach (var owner in owners)
            owner.Tell(new Describe(Self), Self);
        Context.SetReceiveTimeout(Patience);
        ConcludeIfDone();
    }

    public static Props Props(ImmutableArray<IActorRef> owners, IActorRef asker) => Akka.Actor.Props.Create(() => new CapabilityCollector(owners, asker));

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case Described described:
                Add(described);
                ConcludeIfDone();
                break;
            case ReceiveTimeout:
                // Somebody ended while it was asked, so not everything is known and nothing may be closed.
                Context.Stop(Self);
                break;
            default:
                Unhandled(message);
                break;
        }
    }

    private void Add(Described described)
    {
        // A child may answer before the parent's answer says that the child was asked.
        if (!_unanswered.Remove(Sender))
            _answeredEarly.Add(Sender);
        _unanswered.UnionWith(described.Asked.Where(child => !_answeredEarly.Remove(child)));
        _sides.AddRange(described.Sides);
        _records.AddRange(described.Records);
        foreach (var side in described.Sides)
            _holders.Add(side.Side, Sender);
    }

    private void ConcludeIfDone()
    {
        if (_unanswered.Count > 0)
            return;
        var graph = new CapabilityGraph(_sides, _records);
        var released = graph.Unreachable.Where(side => side.Owner is not null).ToArray();
        foreach (var owned in released.GroupBy(side => side.Owner))
            _holders[owned.First().Side].Tell(new Release([.. owned.Select(side => side.Side)]), Self);
        foreach (var side in graph.Stuck)
            _holders[side].Tell(PortProtocol.Strand.Instance, Self);
        _asker.Tell(new BrowserProtocol.Collected([.. released.Select(side => side.Side)], [.. graph.Stuck]), Context.Parent);
        Context.Stop(Self);
    }
}

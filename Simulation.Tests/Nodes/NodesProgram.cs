using Akka.Actor;
using Messaging.Channels;
using Messaging.Ports;
using Messaging.Runtime;
using Messaging.Simulation.Nodes;
using Messaging.Simulation.Runs;
using Messaging.Simulation.Scheduling;
using Messaging.Simulation.Traces;
using Messaging.Tracing;

namespace Messaging.Simulation.Tests.Nodes;

/// <summary>Owners on several nodes, a random program, a random schedule and a bad network, all from one seed.</summary>
internal sealed class NodesProgram : IDisposable
{
    private static readonly PumpLimits ToTheEnd = new() { Turns = 200_000, Timers = TimeSpan.FromMinutes(10) };
    private readonly SplitMix64 _random;
    private readonly List<NodeOwner> _owners = [];
    private readonly HashSet<PortId> _closeEvents = [];
    private readonly SimulatedNodes _nodes;
    private readonly SimulatedSystem _system;
    private readonly List<LogEntry> _log = [];
    private readonly string[] _names;
    private int _stepsLeft;
    private string? _dead;

    public NodesProgram(ulong seed, int nodes, int steps, NetworkFaults faults)
    {
        _random = new SplitMix64(seed);
        _stepsLeft = steps;
        _names = [.. Enumerable.Range(1, nodes).Select(number => $"n{number}")];
        _nodes = new SimulatedNodes(seed, faults, _names);
        _system = new SimulatedSystem(new SimulationOptions
        {
            Choice = new SeededChoice(seed),
            Limits = ToTheEnd,
            Nodes = _nodes,
            Log = _log.Add,
            Messaging = new MessagingOptions { Trace = new TraceFan(Ledger, Events) },
        });
        foreach (var name in _names)
            _nodes.Place(name, Props.Create(() => new NodeOwner(this)), $"owner-{name}");
        _system.Settle();
    }

    public NodesLedger Ledger { get; } = new();

    public EventList Events { get; } = new();

    public void Add(NodeOwner owner) => _owners.Add(owner);

    public void Closed(PortId port) => Assert.True(_closeEvents.Add(port), $"{port} got a second close event");

    /// <summary>Runs the program to its end, then everything that is under way, then closes everything.</summary>
    /// <param name="cuts">Whether nodes are cut off from each other and found again.</param>
    /// <param name="kill">Whether a node dies on the way.</param>
    public void Run(bool cuts, bool kill)
    {
        var killAt = kill ? _random.Below(_stepsLeft) : -1;
        while (_stepsLeft > 0)
        {
            if (_stepsLeft <= killAt && _dead is null)
                Kill();
            if (cuts && _random.Below(10) == 0)
                CutOrHeal();
            var owner = Living[_random.Below(Living.Count)];
            Tell(owner, RunRandomStep);
            _system.Loop.Pump(new PumpLimits { Turns = _random.Below(40) });
        }

        HealAll();
        Assert.Equal(PumpEnd.Quiescent, _system.Settle());
        Assert.Empty(_log);
        Ledger.AssertOrder();
        AssertOneHandlePerSide();
        AssertNothingWaitsForAnEnabledPort();
        AssertNoForwarder();
        foreach (var owner in Living)
        {
            Tell(owner, static owner =>
            {
                owner.Ports.CloseAll(LossReason.OwnerDestroyed);
                owner.Loop.Clear();
            });
        }

        Assert.Equal(PumpEnd.Quiescent, _system.Settle());
        AssertEnded();
        Assert.Empty(_log);
    }

    /// <summary>One step of an owner's program: make a channel, start, post, post or give ports, or close.</summary>
    public void RunRandomStep(NodeOwner owner)
    {
        if (_stepsLeft-- <= 0)
            return;
        var handles = owner.LiveHandles;
        if (handles.Count == 0)
        {
            owner.Ports.CreateChannel();
            return;
        }

        var chosen = handles[_random.Below(handles.Count)];
        switch (_random.Below(20))
        {
            case 0 or 1: owner.Ports.CreateChannel(); break;
            case 2: chosen.Close(); break;
            case 3 or 4 or 5: owner.Give([chosen], ViewOf(owner, _owners[_random.Below(_owners.Count)])); break;
            case 6 or 7: chosen.Start(); break;
            case >= 8 and <= 11: NodeOwner.Post(chosen, Some(handles, except: chosen)); break;
            default: NodeOwner.Post(chosen, []); break;
        }
    }

    public void Dispose() => _system.Dispose();

    private List<NodeOwner> Living => [.. _owners.Where(owner => _nodes.IsAlive(owner.Node))];

    private static void Tell(NodeOwner owner, Action<NodeOwner> step) => ((IPortOwner)owner).Self.Tell(step, ActorRefs.NoSender);

    private IActorRef ViewOf(NodeOwner from, NodeOwner to) => _nodes.ViewFrom(from.Node, ((IPortOwner)to).Self);

    private PortHandle[] Some(IReadOnlyList<PortHandle> handles, PortHandle except) =>
        [.. handles.Where(handle => handle != except && _random.Below(3) == 0).Take(3)];

    private void Kill()
    {
        _dead = _names[_random.Below(_names.Length)];
        _nodes.Kill(_dead);
    }

    private void CutOrHeal()
    {
        var (one, other) = (_random.Below(_names.Length), _random.Below(_names.Length));
        if (one == other)
            return;
        if (_random.Below(2) == 0)
            _nodes.Cut(_names[one], _names[other]);
        else
            _nodes.Heal(_names[one], _names[other]);
    }

    private void HealAll()
    {
        foreach (var one in _names)
        {
            foreach (var other in _names)
                _nodes.Heal(one, other);
        }
    }

    private void AssertOneHandlePerSide()
    {
        var live = Living.SelectMany(owner => owner.LiveHandles).Select(handle => handle.Id).ToArray();
        Assert.Equal(live.Length, live.Distinct().Count());
    }

    private void AssertNothingWaitsForAnEnabledPort()
    {
        foreach (var owner in Living)
            Assert.False(owner.Loop.HasWork, $"{owner.Name} has work left");
    }

    private void AssertNoForwarder()
    {
        var handles = Living.SelectMany(owner => owner.LiveHandles).ToDictionary(handle => handle.Id);
        foreach (var path in LivingPorts.Where(Ledger.IsShipped))
        {
            var name = path[(path.LastIndexOf('/') + 1)..].Split('-');
            var side = handles.Keys.FirstOrDefault(side => side.ToString() == name[1]);
            Assert.True(side == default || handles[side].Generation <= int.Parse(name[2]), $"{path} still forwards");
        }
    }

    // What may be left is a cycle: sides in records that wait for each other, which no owner can ever reach.
    private void AssertEnded()
    {
        Ledger.AssertOneFateEach(_dead);
        Assert.DoesNotContain(LivingPorts, path => !Ledger.IsShipped(path));
        if (!LivingPorts.Any())
            Ledger.AssertEverythingHasAFate(_dead);
    }

    private IEnumerable<string> LivingPorts => Ledger.Ports.Where(path => _nodes.IsAlive(path.Split('/')[2]));
}

using Akka.Actor;
using Messaging.Links;
using Messaging.Ports;
using Messaging.Simulation.Faults;
using Messaging.Simulation.Scheduling;
using Messaging.Wire;

namespace Messaging.Simulation.Nodes;

/// <summary>
/// Carries frames between simulated nodes, as bytes, in virtual time. What happens to each frame the seed decides, the same way on every
/// machine.
/// </summary>
internal sealed class SimulatedNetwork(ulong seed, NetworkFaults faults, Func<string, IActorRef> linksOf)
{
    private readonly SplitMix64 _random = new(seed);
    private readonly HashSet<(string From, string To)> _cut = [];
    private readonly HashSet<string> _dead = new(StringComparer.Ordinal);

    public IScheduler Scheduler { get; set; } = null!;

    /// <summary>What goes wrong on purpose; null for nothing.</summary>
    public LinkFaults? Faults { get; set; }

    /// <summary>Reads what a frame carries, as the node that it is for will; set once.</summary>
    public required Func<string, LinkProtocol.Frame, object> Open { get; init; }

    public bool IsDead(string node) => _dead.Contains(node);

    public void Kill(string node) => _dead.Add(node);

    /// <summary>From now on nothing passes between two nodes, not even what is under way.</summary>
    public void Cut(string one, string other)
    {
        _cut.Add((one, other));
        _cut.Add((other, one));
    }

    public void Heal(string one, string other)
    {
        _cut.Remove((one, other));
        _cut.Remove((other, one));
    }

    public void Carry(string from, string to, object message)
    {
        var fate = FateOf(from, to, message);
        if (Happens(faults.LossPercent) || fate.IsLost)
            return;
        var manifest = WireCodec.ManifestOf(message);
        var bytes = WireCodec.Write(message, NoReferences.Instance);
        for (var copies = Happens(faults.DuplicatePercent) || fate.IsDoubled ? 2 : 1; copies > 0; copies--)
            After(Between(faults.LatencyFrom, faults.LatencyTo) + fate.Delay, () => Arrive(from, to, manifest, bytes));
    }

    /// <summary>Tells a node, after the time that it takes to find out, that another one is dead.</summary>
    public void Announce(string dead, string to) =>
        After(Between(faults.DetectionFrom, faults.DetectionTo), () => linksOf(to).Tell(new LinkProtocol.NodeDown(dead), ActorRefs.NoSender));

    private LinkFate FateOf(string from, string to, object message)
    {
        if (Faults is null)
            return LinkFate.Usual;
        return Faults.FateOf(from, to, Faults.LooksInside && message is LinkProtocol.Frame frame ? Open(to, frame) : null);
    }

    private void Arrive(string from, string to, string manifest, byte[] bytes)
    {
        if (!_cut.Contains((from, to)) && !IsDead(to))
            linksOf(to).Tell(WireCodec.Read(bytes, manifest, NoReferences.Instance), ActorRefs.NoSender);
    }

    private void After(TimeSpan delay, Action action) => Scheduler.Advanced.ScheduleOnce(delay, action);

    private bool Happens(int percent) => percent > 0 && _random.Below(100) < percent;

    private TimeSpan Between(TimeSpan from, TimeSpan to) =>
        to > from ? from + TimeSpan.FromMicroseconds(_random.Below((int)(to - from).TotalMicroseconds + 1)) : from;

    /// <summary>Frames refer to no actors: what is in them was written by the links.</summary>
    private sealed class NoReferences : IWireReferences
    {
        public static readonly NoReferences Instance = new();

        public void Write(WireWriter writer, IActorRef? actor) => throw new InvalidOperationException("A frame refers to no actor.");

        public IActorRef Read(WireReader reader) => throw new InvalidOperationException("A frame refers to no actor.");

        public long Travelling(TransferredPort port) => throw new InvalidOperationException("No side travels in a frame itself.");
    }
}

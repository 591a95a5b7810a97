using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Ledgers;

/// <summary>The life of one side of a channel: its owners in order, and how it ended.</summary>
public sealed class SideAccount
{
    private readonly List<IncarnationAccount> _incarnations = [];

    internal SideAccount(PortId port) => Port = port;

    public PortId Port { get; }

    /// <summary>By generation, the first one first.</summary>
    public IReadOnlyList<IncarnationAccount> Incarnations => _incarnations;

    /// <summary>The incarnation that embodies the side now, or did last.</summary>
    public IncarnationAccount Current => _incarnations[^1];

    /// <summary>Why it was closed; null if it was not.</summary>
    public LossReason? ClosedBecause { get; internal set; }

    /// <summary>How many messages are posted to it and neither delivered nor lost.</summary>
    public int Waiting { get; private set; }

    /// <summary>Its high-water mark: how many messages have waited at most, those under way to it among them.</summary>
    public int MostWaiting { get; private set; }

    /// <summary>How often it arrived at an owner in a message.</summary>
    public int Moves => _incarnations.Count - 1;

    public bool IsOpen => ClosedBecause is null && !Current.IsStopped;

    /// <summary>Whether it is in a message that nobody has received yet.</summary>
    public bool IsInFlight => IsOpen && Current.IsShipped;

    /// <summary>Whether a live handle holds it and its queue is enabled.</summary>
    public bool IsEnabled => IsOpen && Current is { IsStarted: true, IsShipped: false };

    /// <summary>Older incarnations whose actors still forward.</summary>
    public IEnumerable<IncarnationAccount> Forwarders => _incarnations.SkipLast(1).Where(incarnation => !incarnation.IsStopped);

    internal void Posted() => MostWaiting = Math.Max(MostWaiting, ++Waiting);

    internal void Settled() => Waiting--;

    internal void Add(IncarnationAccount incarnation) => _incarnations.Add(incarnation);

    internal IncarnationAccount? Find(int generation) => _incarnations.Find(incarnation => incarnation.Generation == generation);
}

using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Nodes;

/// <summary>
/// Knows what died with nodes. What had arrived at a node, and was neither delivered there nor passed on, nobody is left to tell of; when nothing
/// moves any more it is clear which messages those are.
/// </summary>
internal sealed class NodeDeaths : ITraceSink
{
    private readonly Ledger _ledger = new();

    public void Record(TimeSpan time, TraceEvent traceEvent) => _ledger.Record(time, traceEvent);

    /// <summary>The messages that died with a node and are not accounted for. To be asked while nothing moves.</summary>
    public IReadOnlyList<MessageId> Lost() => _ledger.DeadNodes.Count == 0
        ? []
        : [.. _ledger.Waiting.Where(message => _ledger.IsInDoubt(message) && !CanStillArrive(message)).Select(message => message.Id)];

    // At an open port of a living owner a message may wait for as long as nobody starts the port or receives it.
    private bool CanStillArrive(MessageAccount message) => message.Receiver is { } receiver
        && _ledger.Find(receiver) is { IsOpen: true, IsEnabled: false } side
        && !_ledger.IsOnDeadNode(side.Current.Path);
}

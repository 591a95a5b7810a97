using Messaging.Ports;
using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Host.Clustering.Starting;

/// <summary>
/// Gives each message one fate when a node has died. The program hears what the dead node had said, and so knows more than the nodes that live:
/// a message that was delivered there is no lost one, and one that waited there is.
/// </summary>
internal sealed class DoubtFilter(Ledger ledger, ITraceSink sink) : ITraceSink
{
    private TimeSpan _time;

    /// <summary>Whether a node was killed.</summary>
    public bool HasKilled { get; set; }

    /// <summary>How many messages were delivered and told as lost.</summary>
    public int Doubtful { get; private set; }

    public void Record(TimeSpan time, TraceEvent traceEvent)
    {
        _time = time;
        if (HasKilled && traceEvent is MessageLost lost && ledger.Find(lost.Id) is { DeliveredTo: not null } or { LostBecause: not null })
            Doubtful++;
        else
            sink.Record(time, traceEvent);
    }

    /// <summary>Accounts for what nobody has told of, because the node that it was on or for is dead.</summary>
    public void LoseWhatWaitedOnTheDead(int? dead)
    {
        if (dead is null)
            return;
        foreach (var message in ledger.Waiting.ToArray())
        {
            if (IsOn(message.From) || IsOnTheWay(message))
                sink.Record(_time, new MessageLost(message.Id, LossReason.NodeLost));
        }

        foreach (var side in ledger.Sides.ToArray())
        {
            foreach (var incarnation in side.Incarnations.Where(incarnation => !incarnation.IsStopped && IsOn(incarnation.Path)).ToArray())
                sink.Record(_time, new PortStopped(side.Port, incarnation.Generation, incarnation.Path, IncarnationPhase.Closed));
        }

        bool IsOn(string path) => path.EndsWith($"@{dead}", StringComparison.Ordinal);
        bool IsOnTheWay(MessageAccount message) =>
            message.Receiver is not { } side || ledger.Find(side) is not { } account || account.Incarnations.Any(incarnation => IsOn(incarnation.Path));
    }
}

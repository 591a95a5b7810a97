using Messaging.Simulation.Ledgers;
using Messaging.Tracing;

namespace Messaging.Simulation.Invariants;

/// <summary>
/// What one side of a channel posts is delivered in the order of posting, through any number of moves of either side; likewise what one
/// window posts to another.
/// </summary>
public sealed class OrderPerDirection : Invariant
{
    private readonly Dictionary<(string From, string To), (MessageId Message, long Place)> _last = [];

    // By the order of posting and not by number: nodes of a cluster number their messages each for itself.
    private readonly Dictionary<MessageId, long> _places = [];

    public override string Name => "order per direction";

    public override string? Check(TraceEvent traceEvent, Ledger before)
    {
        if (traceEvent is MessagePosted posted)
            _places[posted.Id] = _places.Count;
        if (traceEvent is not MessageDelivered delivered || before.Find(delivered.Id) is not { } message)
            return null;
        var direction = DirectionOf(message);
        var place = _places[delivered.Id];
        if (_last.TryGetValue(direction, out var last) && last.Place > place)
            return $"{delivered.Id} was delivered after {last.Message}, which was posted later on the same way from {message.From} to {message.To}";
        _last[direction] = (delivered.Id, place);
        return null;
    }

    // Only the other side of its channel posts to a side, but under another path after each move.
    private static (string From, string To) DirectionOf(MessageAccount message) =>
        (message.Receiver is null ? message.From : "", message.To);
}

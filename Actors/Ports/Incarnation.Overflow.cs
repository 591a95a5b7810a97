using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <content>What becomes of a message that finds the queue full, where there is a limit.</content>
public sealed partial class Incarnation
{
    private int WaitingCount => (_succession?.Returned.Count ?? 0) + (_queue?.Count ?? 0);

    // An enabled queue is handed over at once: its owner keeps the limit then.
    private bool HasNoRoom(MessageEntry message)
    {
        if (_enabled || _effects.QueueLimit is not { } limit || WaitingCount < limit.MaxMessages)
            return false;
        if (limit.WhenFull == OverflowPolicy.DropOldest && TakeOldest() is { } oldest)
        {
            LoseToLimit(oldest);
            return false;
        }

        LoseToLimit(message);
        return true;
    }

    private MessageEntry? TakeOldest() =>
        _succession is not null && _succession.Returned.TryTake(out var oldest) ? oldest as MessageEntry
        : _queue is not null && _queue.TryTake(out oldest) ? oldest as MessageEntry
        : null;

    private void LoseToLimit(MessageEntry message)
    {
        _effects.Lose(message, LossReason.Overflow);
        if (Phase == IncarnationPhase.Bound)
            _effects.TellOwner(new Overflowed(Port, Generation, message.LoopOrder));
    }
}

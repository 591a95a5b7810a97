using Messaging.Ports;
using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Channels;

/// <content>What becomes of messages that find no room, where there is a limit.</content>
public sealed partial class PortTable
{
    /// <summary>The actor of a port that is not started had no room for a message, and lost it.</summary>
    public void Receive(Overflowed overflowed)
    {
        if (Find(overflowed.Port, overflowed.Generation) is not { } handle)
            return;
        if (overflowed.LoopOrder is { } place)
            _unshipped.Forget(handle, place);
        if (messaging.PortQueueLimit is { WhenFull: OverflowPolicy.ClosePort })
            Discard(handle, LossReason.Overflow);
        Notify(handle);
    }

    private void Admit(PortHandle handle, Backlog entries, PortQueueLimit limit)
    {
        var hadRoom = PortAdmission.Admit(handle, entries, limit, message => LoseToLimit(handle, message));
        if (!hadRoom && limit.WhenFull == OverflowPolicy.ClosePort)
            Discard(handle, LossReason.Overflow);
    }

    private void LoseToLimit(PortHandle handle, MessageEntry message)
    {
        messaging.Lose(message.Id, message.Record, LossReason.Overflow);
        if (message.LoopOrder is { } place)
            _unshipped.Forget(handle, place);
    }
}

using Messaging.Tracing;
using static Messaging.Ports.PortProtocol;

namespace Messaging.Ports;

/// <content>How what the owner posts goes out, one message or many at once, and how many at once come in.</content>
public sealed partial class Incarnation
{
    private bool CanSend => !_outboundEnded && Phase == IncarnationPhase.Bound;

    private void Send(MessageEntry posted)
    {
        if (!CanSend)
        {
            LosePosted(posted);
            return;
        }

        posted.Number = _nextOutbound++;
        _effects.Tell(_peer, posted);
    }

    private void SendAll(Batch posted)
    {
        foreach (var message in posted.Messages)
        {
            if (CanSend)
                message.Number = _nextOutbound++;
            else
                LosePosted(message);
        }

        if (CanSend && !posted.IsEmpty)
            _effects.Tell(_peer, posted);
    }

    private void LosePosted(MessageEntry posted) => _effects.Lose(posted, _inboundEnded ?? LossReason.ReceiverClosed);

    private void ArriveAll(Batch batch)
    {
        _handsOverLater = true;
        while (batch.TryTake(out var entry))
            Arrive(entry);
        _handsOverLater = false;
        if (_enabled)
            HandOverQueue();
    }
}

using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Invariants;

/// <summary>
/// When nothing moves any more, every message was delivered or lost, but for those that wait at a port that is in a message, or was never
/// started.
/// </summary>
public sealed class NothingLeftBehind : Invariant
{
    public override string Name => "nothing left behind";

    public override IEnumerable<string> CheckQuiescent(Ledger ledger)
    {
        foreach (var message in ledger.Waiting)
        {
            var port = message.Receiver is { } receiver ? ledger.Find(receiver) : null;
            if (port is null)
                yield return $"{message.Id} from {message.From} to {message.To} was neither delivered nor lost";
            else if (port.IsEnabled)
                yield return $"{message.Id} from {message.From} waits at port {port.Port}, which is started and open in {port.Current.Owner}";
            else if (!port.IsOpen)
                yield return $"{message.Id} from {message.From} waits at port {port.Port}, which is closed";
        }
    }
}

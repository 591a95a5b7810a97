using Messaging.Simulation.Ledgers;

namespace Messaging.Simulation.Invariants;

/// <summary>When every window has ended, every port actor has stopped and every message was delivered or lost.</summary>
public sealed class NothingOutlivesItsWindow : Invariant
{
    public override string Name => "nothing outlives its window";

    public override IEnumerable<string> CheckEnded(Ledger ledger) =>
        ledger.Sides.Where(side => !side.Current.IsStopped).Select(side => $"port actor {side.Current.Path} is still there")
            .Concat(ledger.Waiting.Select(message => $"{message.Id} from {message.From} to {message.To} was neither delivered nor lost"));
}

using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>Decides which messages their senders have no memory for.</summary>
internal sealed class SendingFaults(IReadOnlyList<SendingFault> faults, Action<Fault, string> struck)
{
    private readonly HashSet<SendingFault> _done = [];

    /// <summary>Whether there are any.</summary>
    public bool Any => faults.Count > 0;

    public bool Strike(MessageId next, string sender, TurnLoop loop)
    {
        foreach (var fault in faults)
        {
            if (!Strikes(fault, next, sender, loop))
                continue;
            struck(fault, sender);
            return true;
        }

        return false;
    }

    private bool Strikes(SendingFault fault, MessageId next, string sender, TurnLoop loop) => fault.When switch
    {
        // The one that is posted instead has the same number.
        FaultMoment.AtMessage at => at.Message == next && _done.Add(fault),
        FaultMoment.InAgent at => sender.EndsWith($"/{at.Agent}", StringComparison.Ordinal),
        FaultMoment.OneIn { Many: 1 } => true,
        FaultMoment.OneIn odds => loop.Decide(new Fork($"{fault.Text}, at {next}", ["is posted", "cannot be cloned"]) { OneIn = odds.Many }) == 1,
        _ => false,
    };
}

using Messaging.Faults;
using Messaging.Simulation.Scheduling;
using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>Decides which messages cannot be read by their receivers.</summary>
internal sealed class UnreadableFaults(IReadOnlyList<UnreadableFault> faults, Action<Fault, string> struck)
{
    public MessageFault? For(MessageId message, string receiver, TurnLoop loop)
    {
        foreach (var fault in faults)
        {
            if (!Strikes(fault, message, receiver, loop))
                continue;
            struck(fault, message.ToString());
            return fault.Kind;
        }

        return null;
    }

    private static bool Strikes(UnreadableFault fault, MessageId message, string receiver, TurnLoop loop) => fault.When switch
    {
        FaultMoment.AtMessage at => at.Message == message,
        FaultMoment.InAgent at => receiver.EndsWith($"/{at.Agent}", StringComparison.Ordinal) || receiver.Contains($"/{at.Agent}/port-", StringComparison.Ordinal),
        FaultMoment.OneIn { Many: 1 } => true,
        FaultMoment.OneIn odds => loop.Decide(new Fork($"{fault.Text}, at {message}", ["arrives", "cannot be read"]) { OneIn = odds.Many }) == 1,
        _ => false,
    };
}

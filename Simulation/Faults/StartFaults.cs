using Messaging.Agents;
using Messaging.Ports;
using Messaging.Simulation.Scheduling;
using Messaging.Workers;

namespace Messaging.Simulation.Faults;

/// <summary>Keeps agents from ever running a task. Everything else that is for them arrives, and is accounted for when they end.</summary>
/// <param name="struck">Is told when a fault strikes, at whom, and which side waits for the agent in no message.</param>
internal sealed class StartFaults(IReadOnlyList<NeverStartsFault> faults, Action<Fault, string, PortId?> struck)
{
    private readonly Dictionary<string, Fault?> _decided = new(StringComparer.Ordinal);

    /// <returns>Whether the message is kept from the mailbox.</returns>
    public bool Holds(SimulatedMailbox mailbox, object message, TurnLoop loop)
    {
        var side = message switch
        {
            WorkerProtocol.Begin begin => begin.InsidePort.Port,
            SharedWorkerProtocol.Connect connect when mailbox.Name.StartsWith("shared-", StringComparison.Ordinal) => connect.InsidePort.Port,
            _ => (PortId?)null,
        };
        if (side is null && message is not AgentProtocol.RunTask)
            return false;
        if (!_decided.TryGetValue(mailbox.Path, out var fault))
        {
            _decided.Add(mailbox.Path, fault = faults.FirstOrDefault(fault => Strikes(fault, mailbox, loop)));
            if (fault is not null && side is null)
                struck(fault, mailbox.Path, null);
        }

        if (fault is not null && side is not null)
            struck(fault, mailbox.Path, side);
        return fault is not null && message is AgentProtocol.RunTask;
    }

    private static bool Strikes(NeverStartsFault fault, SimulatedMailbox mailbox, TurnLoop loop)
    {
        if (fault.Agent is { } agent)
            return mailbox.Name == agent;
        var isWorker = mailbox.Name.StartsWith("worker-", StringComparison.Ordinal) || mailbox.Name.StartsWith("shared-", StringComparison.Ordinal);
        return isWorker && (fault.OneIn == 1 || loop.Decide(new Fork($"{fault.Text}, at {mailbox.Name}", ["starts", "never starts"]) { OneIn = fault.OneIn }) == 1);
    }
}

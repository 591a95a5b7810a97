using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>
/// Leaves to another only the choices between agents: which window or worker runs its next task. Ports and registries run first, in the order
/// in which they can, so that messages are under way for no time.
/// </summary>
public sealed class AgentsOnlyChoice(ISchedule inner) : ISchedule
{
    public int Choose(int count) => inner.Choose(count);

    public int Choose(Fork fork) => inner.Choose(fork);

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        for (var i = 0; i < runnable.Count; i++)
        {
            if (!IsAgent(runnable[i]))
                return i;
        }

        return inner.Choose(runnable);
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched) => inner.Ran(mailbox, touched);

    private static bool IsAgent(SimulatedMailbox mailbox) =>
        mailbox.Name.StartsWith("window-", StringComparison.Ordinal)
        || mailbox.Name.StartsWith("frame-", StringComparison.Ordinal)
        || mailbox.Name.StartsWith("worker-", StringComparison.Ordinal)
        || mailbox.Name.StartsWith("shared-", StringComparison.Ordinal);
}

namespace Messaging.Simulation.Scheduling;

/// <summary>Leaves the choices to another, and tells of each turn before it is run.</summary>
/// <param name="before">Gets the mailbox whose turn comes. What it throws ends the pumping of the loop between two turns.</param>
public sealed class SteppedChoice(IChoice inner, Action<SimulatedMailbox> before) : ISchedule
{
    public int Choose(int count) => inner.Choose(count);

    public int Choose(Fork fork) => inner.Choose(fork);

    public int Choose(IReadOnlyList<SimulatedMailbox> runnable)
    {
        var chosen = inner is ISchedule schedule ? schedule.Choose(runnable) : runnable.Count > 1 ? inner.Choose(runnable.Count) : 0;
        if (chosen >= 0)
            before(runnable[chosen]);
        return chosen;
    }

    public void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched) => (inner as ISchedule)?.Ran(mailbox, touched);
}

namespace Messaging.Simulation.Scheduling;

/// <summary>A choice that knows whose turn it gives, and hears what came of it.</summary>
public interface ISchedule : IChoice
{
    /// <summary>Chooses one of the mailboxes that have a turn coming; asked also when there is only one.</summary>
    /// <param name="runnable">In the order in which they became runnable. Valid during the call only.</param>
    /// <returns>An index, or -1 to give the run up.</returns>
    int Choose(IReadOnlyList<SimulatedMailbox> runnable);

    /// <summary>A turn was run.</summary>
    /// <param name="touched">
    /// The numbers of the mailboxes that it took from, put into, made or closed, in no order and perhaps more than once;
    /// <see cref="SimulatedMailbox.ClockNumber"/> if it set a timer. Valid during the call only.
    /// </param>
    void Ran(SimulatedMailbox mailbox, IReadOnlyList<int> touched);
}

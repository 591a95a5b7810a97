namespace Messaging.Simulation.Scheduling;

/// <summary>Decides which of several actors that could go on has the next turn.</summary>
public interface IChoice
{
    /// <summary>Chooses one of at least two runnables.</summary>
    /// <param name="count">How many there are, in the order in which they became runnable.</param>
    /// <returns>A number from 0 to <paramref name="count"/> - 1.</returns>
    int Choose(int count);
}

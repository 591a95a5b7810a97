namespace Messaging.Simulation.Scheduling;

/// <summary>Decides which of several actors that could go on has the next turn.</summary>
public interface IChoice
{
    /// <summary>Chooses one of at least two runnables.</summary>
    /// <param name="count">How many there are, in the order in which they became runnable.</param>
    /// <returns>A number from 0 to <paramref name="count"/> - 1.</returns>
    int Choose(int count);

    /// <summary>Chooses one of several alternatives that are not actors, in the middle of a turn or between two.</summary>
    /// <returns>The number of the alternative, counted from 0.</returns>
    int Choose(Fork fork) => fork.OneIn == 0 ? Choose(fork.Alternatives.Length) : Choose(fork.OneIn) == 1 ? 1 : 0;
}

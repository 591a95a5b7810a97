using System.Collections.Immutable;

namespace Messaging.Simulation.Scheduling;

/// <summary>A choice that is not about whose turn it is: which task an event loop takes, or whether a fault strikes.</summary>
/// <param name="What">What is decided, for people.</param>
/// <param name="Alternatives">At least two, of which the first is what happens on the plain course.</param>
public sealed record Fork(string What, ImmutableArray<string> Alternatives)
{
    /// <summary>For two alternatives: the second has a chance of one in this many. 0 if all are equally likely.</summary>
    public int OneIn { get; init; }
}

using Messaging.Simulation.Scheduling;

namespace Messaging.Simulation.Exploring;

/// <summary>Tells forks of one run apart that are about the same.</summary>
internal sealed class ForkCounter
{
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);

    /// <returns>How often a fork about the same was met, this one included.</returns>
    public int Count(Fork fork) => _met[fork.What] = _met.GetValueOrDefault(fork.What) + 1;
}

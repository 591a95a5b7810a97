using Messaging.Agents;

namespace Messaging.Simulation.Scheduling;

/// <summary>Leaves it to whoever makes the choices of a run which task an event loop takes next.</summary>
internal sealed class ChosenTaskOrder(TurnLoop loop) : ITaskOrder
{
    public int Next(string agent, IReadOnlyList<TaskSource> ready) =>
        loop.Decide(new Fork($"the next task of {agent}", [.. ready.Select(source => source.Name)]));
}

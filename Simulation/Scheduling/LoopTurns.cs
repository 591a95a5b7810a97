using Akka.Actor;
using Messaging.Windows;
using Messaging.Windows.Neighbours;

namespace Messaging.Simulation.Scheduling;

/// <summary>Tells a <see cref="TurnLoop"/> what its turns use beside the actor that each belongs to.</summary>
internal sealed class LoopTurns(TurnLoop loop) : ITurnKeeper
{
    public void Visited(IActorRef window) => loop.Visited(window.Path);

    public void Begin(WindowRef window)
    {
        // The user agent has a message to make it, perhaps behind others.
        while (window.IsThroughUserAgent && !loop.Has(window.Path) && loop.RunWithin(window.Actor.Path.ToStringWithoutAddress()))
        {
        }

        loop.BeginWithin(window.Path);
    }
}

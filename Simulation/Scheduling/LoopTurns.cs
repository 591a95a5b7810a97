using Akka.Actor;
using Messaging.Windows.Neighbours;

namespace Messaging.Simulation.Scheduling;

/// <summary>Tells a <see cref="TurnLoop"/> what its turns use beside the actor that each belongs to.</summary>
internal sealed class LoopTurns(TurnLoop loop) : ITurnKeeper
{
    public void Visited(IActorRef window) => loop.Visited(window.Path);

    public void Begin(IActorRef actor) => loop.RunWithin(actor.Path);
}

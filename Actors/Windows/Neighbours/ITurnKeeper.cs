using Akka.Actor;

namespace Messaging.Windows.Neighbours;

/// <summary>
/// Gives the actors their turns, one at a time, and knows for each turn what it used. A document may do something with another one of its
/// agent within its own turn.
/// </summary>
public interface ITurnKeeper
{
    /// <summary>The running turn uses the state of another window.</summary>
    void Visited(IActorRef window);

    /// <summary>Lets an actor that the running turn has made begin at once, if it has not yet: as a part of this turn.</summary>
    void Begin(IActorRef actor);
}

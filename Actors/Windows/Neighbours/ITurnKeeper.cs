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

    /// <summary>Lets a window that was just made, or that its user agent is about to make, begin at once: as a part of the running turn.</summary>
    void Begin(WindowRef window);
}

using Akka.Actor;

namespace Messaging.Ports;

/// <summary>Actors that will never be heard of again: those of a lost node, or one that has stopped before its time.</summary>
public interface ILoss
{
    bool Covers(IActorRef actor);

    bool CoversNode(string node);
}

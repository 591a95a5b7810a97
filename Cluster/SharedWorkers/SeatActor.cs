using Akka.Actor;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Cluster.SharedWorkers;

/// <summary>The entity of a shared worker: it is on the worker's node and says which that is. The worker itself belongs to the user agent there.</summary>
internal sealed class SeatActor : ReceiveActor
{
    public SeatActor(ClusterNode node) => Receive<Find>(find => Sender.Tell(new Found(find.Entity, node.InvitationToBrowser()), Self));

    public static Props Props(ClusterNode node) => Akka.Actor.Props.Create(() => new SeatActor(node));
}

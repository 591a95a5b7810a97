using Akka.Actor;
using Messaging.Links;
using Messaging.UserAgents;

namespace Messaging.Simulation.Nodes;

/// <summary>A simulated node: a user agent and the links to the other nodes.</summary>
internal sealed class NodeActor : UntypedActor
{
    public NodeActor(NodeOptions options)
    {
        Context.ActorOf(LinksActor.Props(options), LinksActor.ActorName);
        Context.ActorOf(BrowserActor.Props(), BrowserActor.ActorName);
    }

    public static Props Props(NodeOptions options) => Akka.Actor.Props.Create(() => new NodeActor(options));

    protected override void OnReceive(object message)
    {
        if (message is Place place)
            Context.ActorOf(place.Props, place.Name);
        else
            Unhandled(message);
    }

    /// <summary>Make an actor of its own on this node.</summary>
    internal sealed record Place(Props Props, string Name);
}

using Akka.Actor;
using Messaging.Agents;
using Messaging.Capabilities;
using Messaging.Links;
using Messaging.UserAgents;
using static Messaging.Windows.Distant.DistantProtocol;

namespace Messaging.Windows.Distant;

/// <summary>
/// Stands for a top-level window that lives on another node, above those of its frames that live on this one: so a frame has the same path
/// on whatever node it is. It has no document, and stays, empty, for as long as the window may embed others.
/// </summary>
internal sealed class WindowElsewhere(UserAgentServices services) : UntypedActor
{
    private readonly OrderedDictionary<IActorRef, IActorRef> _embedders = [];
    private bool _isEnding;

    public static Props Props(UserAgentServices services) => Akka.Actor.Props.Create(() => new WindowElsewhere(services));

    /// <summary>A frame that fails is stopped alone.</summary>
    protected override SupervisorStrategy SupervisorStrategy() => new OneForOneStrategy(_ => Directive.Stop);

    protected override void OnReceive(object message)
    {
        switch (message)
        {
            case PlaceFrame when _isEnding: Sender.Tell(FrameGone.Instance, Self); break;
            case PlaceFrame place: Place(place.Place, Sender); break;
            case Terminated gone: OnGone(gone.ActorRef); break;
            case LinkProtocol.NodeLost: End(); break;
            case AgentProtocol.End: End(); break;
            case CapabilityProtocol.Describe describe: Describe(describe); break;
            default: Unhandled(message); break;
        }
    }

    private void Place(WindowPlace place, IActorRef embedder)
    {
        var frame = Context.ActorOf(WindowActor.Props(services, place), place.Window.Name);
        _embedders.Add(frame, embedder);
        Context.Watch(frame);
        (embedder as LinkedActorRef)?.Mind(Self);
        embedder.Tell(new FramePlaced(frame), Self);
    }

    private void OnGone(IActorRef frame)
    {
        if (_embedders.Remove(frame, out var embedder))
            embedder.Tell(FrameGone.Instance, Self);
        StopIfAlone();
    }

    private void End()
    {
        _isEnding = true;
        foreach (var frame in _embedders.Keys)
            frame.Tell(AgentProtocol.End.Instance, Self);
        StopIfAlone();
    }

    private void StopIfAlone()
    {
        if (_isEnding && _embedders.Count == 0)
            Context.Stop(Self);
    }

    private void Describe(CapabilityProtocol.Describe describe)
    {
        foreach (var frame in _embedders.Keys)
            frame.Tell(describe, Self);
        describe.Collector.Tell(new CapabilityProtocol.Described([.. _embedders.Keys], [], []), Self);
    }
}

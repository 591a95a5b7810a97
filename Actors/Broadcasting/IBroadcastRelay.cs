using Akka.Actor;

namespace Messaging.Broadcasting;

/// <summary>
/// Carries what is posted on broadcast channels to the registries of other nodes. What one registry sends arrives in its order; what is sent
/// soon after another one has joined may not reach it, as between the processes of a browser (whatwg/html#7267).
/// </summary>
public interface IBroadcastRelay
{
    /// <summary>The first channel of a topic is open on a node.</summary>
    void Join(BroadcastTopic topic, IActorRef registry);

    /// <summary>The last channel of a topic is closed on a node.</summary>
    void Leave(BroadcastTopic topic, IActorRef registry);

    /// <summary>Tells all registries that have joined the topic; whether the sender gets it too does not matter.</summary>
    void Send(BroadcastProtocol.Relayed relayed, IActorRef registry);
}

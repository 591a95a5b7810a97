using Akka.Actor;
using Akka.Event;
using Messaging.Wire;
using Messaging.Workers;
using static Messaging.Workers.SharedWorkerProtocol;

namespace Messaging.Cluster.SharedWorkers;

/// <summary>Asks the shard region for seats, and gives the answers to those who asked.</summary>
internal sealed class SeatAsker : ReceiveActor
{
    private readonly Dictionary<string, List<Ask>> _asked = new(StringComparer.Ordinal);
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private readonly ClusterNode _node;
    private readonly IActorRef _region;

    public SeatAsker(ClusterNode node, IActorRef region)
    {
        _node = node;
        _region = region;
        Receive<Ask>(OnAsk);
        Receive<Found>(OnFound);
    }

    public static Props Props(ClusterNode node, IActorRef region) => Akka.Actor.Props.Create(() => new SeatAsker(node, region));

    private void OnAsk(Ask ask)
    {
        var entity = SharedWorkerShards.EntityOf(ask.Key);
        if (!_asked.TryGetValue(entity, out var asks))
            _asked.Add(entity, asks = []);
        if (!asks.Contains(ask))
            asks.Add(ask);
        _region.Tell(new Find(entity), Self);
    }

    private void OnFound(Found found)
    {
        if (!_asked.Remove(found.Entity, out var asks))
            return;
        try
        {
            var host = _node.Accept(found.Host);
            foreach (var ask in asks)
                ask.Asker.Tell(new Seated(ask.Key, host), Self);
        }
        catch (WireFormatException refused)
        {
            _log.Warning("The seat of {0} was refused: {1}", found.Entity, refused.Message);
        }
    }

    internal sealed record Ask(SharedWorkerKey Key, IActorRef Asker) : INoSerializationVerificationNeeded;
}

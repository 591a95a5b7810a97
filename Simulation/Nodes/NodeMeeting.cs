using System.Globalization;
using Akka.Actor;
using Messaging.Broadcasting;
using Messaging.Windows;
using Messaging.Windows.Distant;
using Messaging.Workers;

namespace Messaging.Simulation.Nodes;

/// <summary>
/// What the agents of simulated nodes have in common: frames on other nodes than their windows, one shared worker for each key, and broadcasts.
/// Who is where it knows at once, where a cluster has to ask; what is said goes over the links.
/// </summary>
internal sealed class NodeMeeting(SimulatedNodes nodes) : ISharedWorkerSeats, IBroadcastRelay, IPlacement
{
    private readonly OrderedDictionary<string, List<IActorRef>> _registries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _frames = new(StringComparer.Ordinal);

    /// <summary>The actor of a window: for a frame on another node itself, not who stands for it.</summary>
    public IActorRef HomeOf(WindowRef window)
    {
        if (!_frames.TryGetValue(window.Name, out var node) || nodes.NodeOf(window.Actor) is not { } embedder || embedder == node)
            return window.Actor;
        var path = window.Actor.Path.ToStringWithoutAddress();
        return nodes.Find($"/user/{node}{path[$"/user/{embedder}".Length..]}");
    }

    public IActorRef? Place(string frame, string url, IActorRef userAgent)
    {
        if (nodes.NodeOf(userAgent) is not { } here || PlaceOf(url) is not { } node || node == here)
            return null;
        _frames.Add(frame, node);
        return nodes.ViewFrom(here, nodes.BrowserOf(node));
    }

    public void Find(SharedWorkerKey key, IActorRef asker)
    {
        if (nodes.NodeOf(asker) is not { } here)
        {
            asker.Tell(new SharedWorkerProtocol.Seated(key, nodes.ParentOf(asker)), ActorRefs.NoSender);
            return;
        }

        string[] living = [.. nodes.Names.Where(nodes.IsAlive)];
        var shard = int.Parse(SharedWorkerShards.ShardOf(SharedWorkerShards.EntityOf(key)), CultureInfo.InvariantCulture);
        var seat = PlaceOf(key.Url) is { } placed && nodes.IsAlive(placed) ? placed : living[shard % living.Length];
        asker.Tell(new SharedWorkerProtocol.Seated(key, nodes.ViewFrom(here, nodes.BrowserOf(seat))), ActorRefs.NoSender);
    }

    public void Join(BroadcastTopic topic, IActorRef registry)
    {
        if (nodes.NodeOf(registry) is null)
            return;
        if (!_registries.TryGetValue(topic.ShortName(), out var registries))
            _registries.Add(topic.ShortName(), registries = []);
        registries.Add(registry);
    }

    public void Leave(BroadcastTopic topic, IActorRef registry) => _registries.GetValueOrDefault(topic.ShortName())?.Remove(registry);

    public void Send(BroadcastProtocol.Relayed relayed, IActorRef registry)
    {
        if (nodes.NodeOf(registry) is not { } here || !_registries.TryGetValue(relayed.Post.Topic.ShortName(), out var registries))
            return;
        foreach (var other in registries.Where(other => nodes.NodeOf(other) is { } node && node != here && nodes.IsAlive(node)))
            nodes.ViewFrom(here, other).Tell(relayed, registry);
    }

    private string? PlaceOf(string url) => nodes.UrlPlaces.FirstOrDefault(place => url.StartsWith(place.UrlPrefix, StringComparison.Ordinal))?.Node;
}

using Akka.Actor;
using Messaging.Cluster.Members;
using Messaging.Windows.Distant;

namespace Messaging.Cluster;

/// <summary>Places frames by role. Where several nodes have the role they take turns; where none has it, the frame stays.</summary>
internal sealed class FramePlacement(IReadOnlyList<FramePlace> places, NodeDirectory directory, string self) : IPlacement
{
    private int _turn;

    public IActorRef? Place(string frame, string url, IActorRef userAgent)
    {
        if (places.FirstOrDefault(place => url.StartsWith(place.UrlPrefix, StringComparison.Ordinal)) is not { } place)
            return null;
        var turn = Interlocked.Increment(ref _turn) - 1;
        var browsers = directory.WithRole(place.Roles[turn % place.Roles.Count]);
        if (browsers.Count == 0)
            return null;
        var chosen = browsers[turn / place.Roles.Count % browsers.Count];
        return chosen.Equals(directory.BrowserOf(self)) ? null : chosen;
    }
}

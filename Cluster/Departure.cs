using Akka.Actor;
using Messaging.Links;
using Messaging.UserAgents;

namespace Messaging.Cluster;

/// <summary>
/// What a node does before it leaves the cluster: it ends its windows and workers, whose ports tell the other sides, and waits until every
/// node that lives has all that was said. How long that may take, the settings of the phase say.
/// </summary>
internal static class Departure
{
    public static void Prepare(ActorSystem system, ClusterNode node) => CoordinatedShutdown.Get(system).AddTask(
        CoordinatedShutdown.PhaseBeforeServiceUnbind, "messaging-departure", async () =>
        {
            await node.Browser.Ask<BrowserProtocol.Departed>(BrowserProtocol.Depart.Instance);
            await node.Links.Ask<LinkProtocol.Drained>(LinkProtocol.Drain.Instance);
            // What came last was for actors that are gone: the user agent accounts for it before it answers again.
            await node.Browser.Ask<BrowserProtocol.Departed>(BrowserProtocol.Depart.Instance);
            return Akka.Done.Instance;
        });
}

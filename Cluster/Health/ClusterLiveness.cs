using Akka.Actor;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Cluster.Health;

/// <summary>A node is alive while its actors answer and the cluster has not removed it.</summary>
/// <param name="patience">How long to wait for an answer.</param>
public sealed class ClusterLiveness(ClusterNode node, TimeSpan patience) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (node.Membership.IsTerminated)
            return HealthCheckResult.Unhealthy($"{node.Name} is no member of the cluster any more.");
        try
        {
            await Task.WhenAll(Ask(node.Links), Ask(node.Browser));
            return HealthCheckResult.Healthy($"{node.Name} answers.");
        }
        catch (AskTimeoutException)
        {
            return HealthCheckResult.Unhealthy($"{node.Name} does not answer within {patience.TotalMilliseconds} ms.");
        }

        Task Ask(IActorRef actor) => actor.Ask<ActorIdentity>(new Identify(null), patience, cancellationToken);
    }
}

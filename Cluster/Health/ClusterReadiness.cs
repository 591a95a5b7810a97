using Akka.Cluster;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Messaging.Cluster.Health;

/// <summary>A node is ready while it is up, and while it can reach more members of the cluster than it cannot.</summary>
public sealed class ClusterReadiness(ClusterNode node) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = node.Membership.State;
        var status = node.Membership.SelfMember.Status;
        if (status != MemberStatus.Up && status != MemberStatus.WeaklyUp)
            return Task.FromResult(HealthCheckResult.Unhealthy($"{node.Name} is {status}."));
        return Task.FromResult(state.Unreachable.Count * 2 >= state.Members.Count
            ? HealthCheckResult.Unhealthy($"{node.Name} cannot reach {state.Unreachable.Count} of {state.Members.Count} members.")
            : HealthCheckResult.Healthy($"{node.Name} is {status}, one of {state.Members.Count} members."));
    }
}

using System.Collections.Immutable;
using Akka.Actor;
using Messaging.Ports;

namespace Messaging.Capabilities;

/// <summary>
/// What the user agent asks windows, workers and ports, to find out who can still reach what. Meant for a system in which nothing is under
/// way: what an actor has sent and nobody has received yet is in no answer.
/// </summary>
public static class CapabilityProtocol
{
    /// <summary>To an agent or a port: tell what you have, and pass this on to your children.</summary>
    /// <param name="Collector">Who is to be told.</param>
    public sealed record Describe(IActorRef Collector) : INoSerializationVerificationNeeded;

    /// <summary>The answer to <see cref="Describe"/>.</summary>
    /// <param name="Asked">The children that it was passed on to; their answers may come before this one.</param>
    public sealed record Described(ImmutableArray<IActorRef> Asked, ImmutableArray<SideState> Sides, ImmutableArray<RecordState> Records) : INoSerializationVerificationNeeded;

    /// <summary>To an agent: nobody can reach these of your ports any more, so close them.</summary>
    public sealed record Release(ImmutableArray<PortId> Sides) : INoSerializationVerificationNeeded;
}

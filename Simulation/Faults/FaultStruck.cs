using System.Collections.Immutable;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Faults;

/// <summary>A fault has struck.</summary>
/// <param name="Fault">As it was written.</param>
/// <param name="Where">The path of the actor, the name of the node, or what was sent from node to node.</param>
public sealed record FaultStruck(string Fault, string Where) : TraceEvent
{
    /// <summary>The sides that wait, in no message, for an agent that never starts.</summary>
    public ImmutableArray<PortId> HeldBack { get; init; } = [];
}

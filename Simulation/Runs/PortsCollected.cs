using System.Collections.Immutable;
using Messaging.Ports;
using Messaging.Tracing;

namespace Messaging.Simulation.Runs;

/// <summary>A pass over all ports has closed those that no program can reach any more.</summary>
/// <param name="Released">Those that their owners had dropped, by id.</param>
/// <param name="Stuck">Those in messages that wait for each other in a circle, by id.</param>
public sealed record PortsCollected(ImmutableArray<PortId> Released, ImmutableArray<PortId> Stuck) : TraceEvent;

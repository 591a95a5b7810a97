using Messaging.Tracing;

namespace Messaging.Simulation.Nodes;

/// <summary>A simulated node was ended at once, with everything on it.</summary>
public sealed record NodeKilled(string Node) : TraceEvent;

using Messaging.Simulation.Exploring;
using Messaging.Simulation.Host.Running;

namespace Messaging.Simulation.Host.Exploring;

/// <summary>What the person asks for.</summary>
/// <param name="Run">The page, and what is done with it in each schedule.</param>
/// <param name="Options">Which schedules.</param>
/// <param name="TraceFile">Where the failing schedule is written, shortened; null for nowhere.</param>
public sealed record ExploreRequest(RunRequest Run, ExplorationOptions Options, string? TraceFile);
